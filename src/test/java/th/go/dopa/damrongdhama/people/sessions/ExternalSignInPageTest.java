package th.go.dopa.damrongdhama.people.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.UUID;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import th.go.dopa.damrongdhama.OtherNode;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.kernel.Machine;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.people.Accounts;
import th.go.dopa.damrongdhama.people.Limits;

/** Signing in by the identity provider over HTTP, from the first press to the desk: at a second node, to which the provider was told. */
@PageTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class ExternalSignInPageTest {

    private static final String ISSUER = "thaid";

    private final MockOAuth2Server provider = new MockOAuth2Server();

    @Autowired
    private World world;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Limits limits;

    private OtherNode node;

    @BeforeAll
    void start(@Autowired Environment shared) throws IOException, InterruptedException {
        provider.start();
        node = OtherNode.start(
                Path.of(shared.getRequiredProperty("damrongdhama.data")),
                freePort(),
                "--spring.datasource.url=" + shared.getRequiredProperty("spring.datasource.url"),
                "--spring.datasource.username=" + shared.getRequiredProperty("spring.datasource.username"),
                "--spring.datasource.password=" + shared.getRequiredProperty("spring.datasource.password"),
                "--damrongdhama.jobs=false",
                "--damrongdhama.oidc.issuer=" + provider.issuerUrl(ISSUER),
                "--damrongdhama.oidc.client-id=desk",
                "--damrongdhama.oidc.client-secret=secret");
    }

    @AfterAll
    void stop() {
        node.close();
        provider.shutdown();
    }

    @Test
    void whomTheProviderKnowsComesToHisDesk() throws Exception {
        Browser browser = new Browser();

        HttpResponse<String> there = browser.open(browser.known(recorded()));
        HttpResponse<String> desk = browser.open(location(there));

        assertThat(browser.open("/sign-in").body()).contains("/sign-in/external");
        assertThat(there.statusCode()).isEqualTo(303);
        assertThat(location(there)).endsWith("/desk");
        assertThat(desk.statusCode()).isEqualTo(200);
    }

    @Test
    void anAnswerThatIsOpenedTwiceSignsNobodyInAgain() throws Exception {
        Browser browser = new Browser();
        Browser thief = new Browser();
        String answer = browser.known(recorded());
        browser.open(answer);

        HttpResponse<String> again = browser.open(answer);
        HttpResponse<String> elsewhere = thief.open(answer);

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(elsewhere.statusCode()).isEqualTo(422);
        assertThat(thief.open("/desk").statusCode()).isEqualTo(303);
        assertThat(location(thief.open("/desk"))).contains("/sign-in");
    }

    @Test
    void anotherStateOpensNothing() throws Exception {
        Browser browser = new Browser();
        String answer = browser.known(recorded());

        HttpResponse<String> refused = browser.open(answer.replaceFirst("state=[^&]*", "state=another"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("faults");
        assertThat(browser.open("/desk").statusCode()).isEqualTo(303);
        assertThat(location(browser.open(browser.sentBack()))).endsWith("/desk");
    }

    @Test
    void aCodeThatTheProviderDidNotGiveOpensNothing() throws Exception {
        Browser browser = new Browser();
        String answer = browser.known(recorded());

        HttpResponse<String> refused = browser.open(answer.replaceFirst("code=[^&]*", "code=invented"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(browser.open("/desk").statusCode()).isEqualTo(303);
    }

    @Test
    void somebodyNobodyRecordedIsToldSo() throws Exception {
        Browser browser = new Browser();

        HttpResponse<String> refused = browser.open(browser.known("a stranger"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(browser.open("/desk").statusCode()).isEqualTo(303);
    }

    @Test
    void anAddressThatComesBackTooOftenHasToWait() throws Exception {
        Browser browser = new Browser();
        while (limits.take("external-sign-in", "203.0.113.91", 120)) {}

        HttpResponse<String> waits = browser.open("/sign-in/external/back", "203.0.113.91");
        HttpResponse<String> other = browser.open("/sign-in/external/back", "203.0.113.92");

        assertThat(waits.statusCode()).isEqualTo(429);
        assertThat(waits.body()).contains("60");
        assertThat(other.statusCode()).isEqualTo(422);
    }

    /** The subject id of somebody new whom an administrator recorded. */
    private String recorded() {
        Staff officer = world.officer("4707");
        String subject = UUID.randomUUID().toString();
        accounts.recognise(new Machine("test"), officer.account(), subject);
        return subject;
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    /** A browser that is led by hand, one step after the other. */
    private final class Browser {

        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

        /** Goes to the provider, who knows the person; gives the address to which he sends back. */
        String known(String subject) throws IOException, InterruptedException {
            provider.enqueueCallback(new DefaultOAuth2TokenCallback(ISSUER, subject));
            return sentBack();
        }

        /** The same once more; the provider knows the one whom he was told of and who has not signed in yet. */
        String sentBack() throws IOException, InterruptedException {
            return location(open(location(open("/sign-in/external?to=/desk"))));
        }

        HttpResponse<String> open(String address) throws IOException, InterruptedException {
            return open(address, "203.0.113.90");
        }

        HttpResponse<String> open(String address, String from) throws IOException, InterruptedException {
            URI there = node.uri("/").resolve(address);
            return client.send(
                    HttpRequest.newBuilder(there)
                            .header("X-Forwarded-For", from)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
