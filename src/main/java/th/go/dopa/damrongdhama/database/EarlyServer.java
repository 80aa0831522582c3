package th.go.dopa.damrongdhama.database;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Starts the server of our own as soon as the settings are read, while the rest of the program is still being put together. Only who starts the program
 * itself listens with it; a test, whose database is chosen later, must not start one.
 */
public final class EarlyServer implements ApplicationListener<SpringApplicationEvent> {

    private @Nullable Starting starting;

    @Override
    public void onApplicationEvent(SpringApplicationEvent event) {
        if (event instanceof ApplicationEnvironmentPreparedEvent read) {
            start(read.getEnvironment());
        } else if (event instanceof ApplicationContextInitializedEvent begun) {
            handOver(begun.getApplicationContext());
        } else if (event instanceof ApplicationFailedEvent) {
            stop();
        }
    }

    private void start(Environment settings) {
        if (settings.getProperty("spring.datasource.url", "").isBlank()) {
            Path home = Path.of(settings.getRequiredProperty("damrongdhama.data"));
            starting = new Starting(
                    CompletableFuture.supplyAsync(() -> EmbeddedServer.durable(home), Thread::startVirtualThread));
        }
    }

    private void handOver(ConfigurableApplicationContext context) {
        if (starting != null) {
            context.getBeanFactory().registerSingleton("startingServer", starting);
        }
    }

    /** A program that comes to nothing leaves no server behind, whether or not it had asked for it yet. */
    private void stop() {
        if (starting != null) {
            starting.server()
                    .handle((server, failed) -> {
                        if (server != null) {
                            server.close();
                        }
                        return failed;
                    })
                    .join();
        }
    }

    /** The server that will be there. */
    record Starting(CompletableFuture<EmbeddedServer> server) {}
}
