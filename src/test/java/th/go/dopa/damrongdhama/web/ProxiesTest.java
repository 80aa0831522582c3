package th.go.dopa.damrongdhama.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.people.Limits;

/** Whose word is taken for the address of a caller; read from the limit of wrong tracking codes. Addresses are nobody else's in the tests. */
@PageTest
@SuppressWarnings("NullAway.Init")
class ProxiesTest {

    private static final String PROXY = "127.0.0.1";
    private static final String NEIGHBOUR = "127.0.0.2";
    private static final String BUSY = "203.0.113.71";
    private static final String IDLE = "203.0.113.72";

    @LocalServerPort
    private int port;

    @Autowired
    private Limits limits;

    @Test
    void theProxyOfThisMachineSaysForWhomItCalls() throws Exception {
        usedUp(BUSY);

        assertThat(wrongCode(PROXY, BUSY)).isEqualTo(429);
        assertThat(wrongCode(PROXY, IDLE)).isEqualTo(422);
    }

    @Test
    void anybodyElseIsTakenAtTheAddressHeCallsFrom() throws Exception {
        usedUp(BUSY);
        assertThat(wrongCode(NEIGHBOUR, BUSY)).isEqualTo(422);

        usedUp(NEIGHBOUR);
        assertThat(wrongCode(NEIGHBOUR, IDLE)).isEqualTo(429);
    }

    private void usedUp(String address) {
        while (limits.take("track", address, 60)) {}
    }

    /** The status of a wrong code, sent from an address of this machine in the name of another. */
    private int wrongCode(String from, String inTheNameOf) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName(from))
                .cookieHandler(new CookieManager())
                .build()) {
            URI track = URI.create("http://127.0.0.1:" + port + "/track");
            String door = client.send(HttpRequest.newBuilder(track).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            String csrf = Jsoup.parse(door).select("main input[name=_csrf]").val();
            return client.send(
                            HttpRequest.newBuilder(track)
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .header("X-Forwarded-For", inTheNameOf)
                                    .POST(HttpRequest.BodyPublishers.ofString("code=1&_csrf=" + csrf))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
