package th.go.dopa.damrongdhama.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.BeansException;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/**
 * The way in for commands (คำสั่งดูแลระบบ) beside the pages: one connection to the database that runs, or to one started for the while, and the few
 * desks that a command needs. Nothing is migrated and no job runs.
 */
public final class SideDoor implements AutoCloseable {

    private final DatabaseAddress address;
    private final SingleConnectionDataSource database;
    private final AnnotationConfigApplicationContext rooms = new AnnotationConfigApplicationContext();

    private SideDoor(DatabaseAddress address, Path data) {
        this.address = address;
        this.database = new SingleConnectionDataSource(address.url(), address.user(), address.password(), true);
        rooms.getEnvironment()
                .getPropertySources()
                .addLast(new MapPropertySource("side door", Map.of("damrongdhama.data", data.toString())));
        rooms.registerBean(SettableClock.class);
        rooms.registerBean(DataSource.class, () -> database);
        rooms.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        rooms.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(database));
        rooms.register(Transactions.class);
    }

    /** By the database that the environment names, or that of a folder: as it runs, or started for the while. */
    public static SideDoor of(Path data) throws IOException {
        return new SideDoor(Keeping.present(data), data);
    }

    /** By a database that is named. */
    public static SideDoor at(String url, String user, String password, Path data) {
        return new SideDoor(new DatabaseAddress(url, user, password, null), data);
    }

    /** What a command does; gives the number with which the program ends. */
    public interface Errand {
        int run(SideDoor door) throws IOException;
    }

    /** Does what a command is for and ends the program; with 2 and one sentence where the database or the keys cannot be used. */
    public static void run(Path data, Errand errand, Class<?>... kinds) throws IOException {
        LoggingSystem.get(SideDoor.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        int answer;
        try (SideDoor door = of(data).with(kinds)) {
            answer = errand.run(door);
        } catch (Unfit unfit) {
            System.err.println(unfit.reason() + " " + unfit.action());
            answer = 2;
        } catch (BeansException refused) {
            System.err.println(
                    NestedExceptionUtils.getMostSpecificCause(refused).getMessage());
            answer = 2;
        }
        System.exit(answer);
    }

    /** Opens the desks that are of these kinds, wherever in the house they stand. */
    public SideDoor with(Class<?>... kinds) {
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(rooms, false);
        scanner.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
        for (Class<?> kind : kinds) {
            scanner.addIncludeFilter(new AssignableTypeFilter(kind));
        }
        scanner.scan("th.go.dopa.damrongdhama");
        try {
            rooms.refresh();
        } catch (BeansException refused) {
            close();
            throw refused;
        }
        return this;
    }

    public <T> T desk(Class<T> kind) {
        return rooms.getBean(kind);
    }

    @Override
    public void close() {
        rooms.close();
        database.destroy();
        address.close();
    }

    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {}
}
