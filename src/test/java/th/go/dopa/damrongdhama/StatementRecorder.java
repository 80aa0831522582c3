package th.go.dopa.damrongdhama;

import static net.bytebuddy.matcher.ElementMatchers.namedOneOf;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.dynamic.loading.ClassReloadingStrategy;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;
import org.postgresql.jdbc.PgConnection;
import org.postgresql.jdbc.PgStatement;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Remembers every statement that a test sends to the database, so that SQL which no test ran is found. */
public class StatementRecorder implements BeanPostProcessor {

    public static final Set<String> STATEMENTS = ConcurrentHashMap.newKeySet();
    private static volatile @Nullable List<String> heard;
    private static volatile @Nullable List<String> said;

    static {
        Ran.writtenAtTheEnd(STATEMENTS);
        ByteBuddyAgent.install();
        listenTo(PgConnection.class, "prepareStatement");
        listenTo(PgStatement.class, "execute", "executeQuery", "executeUpdate");
    }

    /** All statements so far in this JVM, of every pool and every connection, as they were sent to the driver. */
    public static Set<String> statements() {
        return Set.copyOf(STATEMENTS);
    }

    /** What the whole application sends while somebody does something, in order, each as it was prepared. */
    public static List<String> during(Runnable something) {
        List<String> listening = Collections.synchronizedList(new ArrayList<>());
        heard = listening;
        try {
            something.run();
        } finally {
            heard = null;
        }
        return List.copyOf(listening);
    }

    /** The same with the values in place, as they were executed. */
    public static List<String> executedDuring(Runnable something) {
        List<String> listening = Collections.synchronizedList(new ArrayList<>());
        said = listening;
        try {
            something.run();
        } finally {
            said = null;
        }
        return List.copyOf(listening);
    }

    private static void listenTo(Class<?> driver, String... methods) {
        new ByteBuddy()
                .redefine(driver)
                .visit(Advice.to(Sent.class).on(namedOneOf(methods).and(takesArgument(0, String.class))))
                .make()
                .load(driver.getClassLoader(), ClassReloadingStrategy.fromInstalledAgent());
    }

    /** Woven into the driver: what it is given to send is remembered. */
    static final class Sent {

        private Sent() {}

        @Advice.OnMethodEnter
        static void sent(@Advice.Argument(0) String statement) {
            StatementRecorder.STATEMENTS.add(statement);
        }
    }

    private static void remember(String statement) {
        List<String> listening = heard;
        if (listening != null) {
            listening.add(statement);
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Recording(source) : bean;
    }

    private static final class Recording extends DelegatingDataSource {

        Recording(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return recording(super.getConnection());
        }

        private static Connection recording(Connection real) {
            return (Connection) Proxy.newProxyInstance(
                    Recording.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        if (method.getName().startsWith("prepare") && arguments != null) {
                            remember((String) arguments[0]);
                        }
                        try {
                            Object answer = method.invoke(real, arguments);
                            return said != null && answer instanceof PreparedStatement statement
                                    ? listening(statement)
                                    : answer;
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }

        private static PreparedStatement listening(PreparedStatement real) {
            return (PreparedStatement) Proxy.newProxyInstance(
                    Recording.class.getClassLoader(),
                    new Class<?>[] {PreparedStatement.class},
                    (proxy, method, arguments) -> {
                        List<String> listening = said;
                        if (listening != null && method.getName().startsWith("execute")) {
                            listening.add(real.unwrap(PGStatement.class).toString());
                        }
                        try {
                            return method.invoke(real, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
