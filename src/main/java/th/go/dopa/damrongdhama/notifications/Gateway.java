package th.go.dopa.damrongdhama.notifications;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** A server that takes messages over HTTP (เกตเวย์ส่งข้อความ), with short patience. */
public final class Gateway {

    private final URI address;
    private final Duration patience;

    public Gateway(URI address, Duration patience) {
        this.address = address;
        this.patience = patience;
    }

    /** Posts JSON. Taken already (409) counts as taken: the headers carry the id of the message. */
    public Delivery post(String json, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        headers.forEach(request::header);
        try {
            return judged(Client.HTTP
                    .send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode());
        } catch (IOException unreachable) {
            return new Delivery.Later(unreachable.getClass().getSimpleName());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Delivery.Later("interrupted");
        }
    }

    private static Delivery judged(int status) {
        if (status / 100 == 2 || status == 409) {
            return new Delivery.Sent("status " + status);
        }
        boolean theirFault = status == 408 || status == 425 || status == 429 || status / 100 == 5;
        boolean ourSettings = status == 401 || status == 403 || status == 404 || status / 100 == 3;
        return theirFault || ourSettings
                ? new Delivery.Later("status " + status)
                : new Delivery.Never("status " + status);
    }

    /** Made at the first message: most installations send none, and it takes time at the start. */
    private static final class Client {

        private static final HttpClient HTTP = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(5))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }
}
