package th.go.dopa.damrongdhama;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Remembers every statement that a test sends to the database, so that SQL which no test ran is found. */
public class StatementRecorder implements BeanPostProcessor {

    private static final Set<String> STATEMENTS = ConcurrentHashMap.newKeySet();

    /** All statements so far in this JVM, as they were prepared. */
    public static Set<String> statements() {
        return Set.copyOf(STATEMENTS);
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
                            STATEMENTS.add((String) arguments[0]);
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
