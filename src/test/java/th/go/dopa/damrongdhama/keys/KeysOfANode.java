package th.go.dopa.damrongdhama.keys;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The keys with which a node in another process encrypts, for a proof that fills its database. */
public final class KeysOfANode {

    private KeysOfANode() {}

    public static Keys in(Path data, JdbcClient database) {
        return new Keys(data.resolve("keys"), database, Clock.systemUTC());
    }
}
