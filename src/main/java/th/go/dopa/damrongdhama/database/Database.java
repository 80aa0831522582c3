package th.go.dopa.damrongdhama.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the database: a server of our own unless another is set, the pool, the pool of the shop window, the clock and the jobs. */
@Configuration(proxyBeanMethods = false)
class Database {

    @Bean
    SettableClock clock() {
        return new SettableClock();
    }

    /** The address from the settings, or else that of our own server, which stops with us. */
    @Bean
    DatabaseAddress databaseAddress(
            ObjectProvider<EarlyServer.Starting> own,
            @Value("${spring.datasource.url:}") String url,
            @Value("${spring.datasource.username:}") String user,
            @Value("${spring.datasource.password:}") String password,
            @Value("${damrongdhama.data}") Path data) {
        if (!url.isBlank()) {
            return new DatabaseAddress(url, user, password, null);
        }
        EarlyServer.Starting starting = own.getIfAvailable();
        return DatabaseAddress.of(
                starting == null
                        ? EmbeddedServer.durable(data)
                        : starting.server().join());
    }

    @Bean
    @Primary
    HikariDataSource dataSource(
            DatabaseAddress address, @Value("${damrongdhama.database.connections:0}") int connections) {
        Requirements.check(address);
        return new HikariDataSource(pool(address, "main", connections > 0 ? connections : fewForTheMachine()));
    }

    @Bean
    @Primary
    JdbcClient jdbcClient(DataSource database) {
        return JdbcClient.create(database);
    }

    @Bean
    @DependsOnDatabaseInitialization
    ShopWindowPool shopWindowPool(
            DatabaseAddress address, @Value("${damrongdhama.database.shop-window-connections:8}") int connections) {
        HikariConfig pool = pool(address, "shop-window", connections);
        pool.setConnectionInitSql("set role shop_window");
        return new ShopWindowPool(new HikariDataSource(pool));
    }

    /** What public pages read through: its role sees the published views and nothing else. */
    @Bean
    @Qualifier("shopWindow")
    JdbcClient shopWindow(ShopWindowPool shopWindow) {
        return JdbcClient.create(shopWindow.pool());
    }

    @Bean
    @DependsOnDatabaseInitialization
    @ConditionalOnBooleanProperty(name = "damrongdhama.jobs", matchIfMissing = true)
    Jobs jobs(
            DataSource database,
            ObjectProvider<RecurringJob> jobs,
            @Value("${damrongdhama.jobs-heartbeat}") Duration heartbeat) {
        return new Jobs(database, jobs.orderedStream().toList(), heartbeat);
    }

    /** More would only push each other out of the processors: two for each processor, and two that may wait for the disk. */
    private static int fewForTheMachine() {
        return 2 * Runtime.getRuntime().availableProcessors() + 2;
    }

    private static HikariConfig pool(DatabaseAddress address, String name, int connections) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName(name);
        pool.setJdbcUrl(address.url());
        if (!address.user().isEmpty()) {
            pool.setUsername(address.user());
            pool.setPassword(address.password());
        }
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(Math.min(2, connections));
        pool.setInitializationFailTimeout(10_000);
        return pool;
    }

    /** Keeps the second pool out of the sight of those who ask for the database. */
    record ShopWindowPool(HikariDataSource pool) implements AutoCloseable {

        @Override
        public void close() {
            pool.close();
        }
    }
}
