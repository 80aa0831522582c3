package th.go.dopa.damrongdhama.database;

import org.jspecify.annotations.Nullable;

/** Where the database is and how to enter it; with the server behind it where that is our own, which stops after everything that uses it. */
record DatabaseAddress(
        String url, String user, String password, @Nullable EmbeddedServer server) implements AutoCloseable {

    static DatabaseAddress of(EmbeddedServer server) {
        return new DatabaseAddress(
                server.url(EmbeddedServer.DATABASE), EmbeddedServer.OWNER, server.password(), server);
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }

    @Override
    public String toString() {
        return url.replaceAll("password=[^&]*", "password=…");
    }
}
