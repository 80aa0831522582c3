package th.go.dopa.damrongdhama.people.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.util.UriComponentsBuilder;
import th.go.dopa.damrongdhama.DeskTest;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.kernel.Machine;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.keys.Keys;
import th.go.dopa.damrongdhama.people.Accounts;
import th.go.dopa.damrongdhama.people.Limits;

@DeskTest
class ExternalSignInTest {

    private final MockOAuth2Server server = new MockOAuth2Server();
    private static final String ISSUER = "thaid";
    private static final SignIns.Browser BROWSER = new SignIns.Browser("192.0.2.7", null, "a test");

    @Autowired
    World world;

    @Autowired
    Accounts accounts;

    @Autowired
    SignIns signIns;

    @Autowired
    Sessions sessions;

    @Autowired
    Limits limits;

    @Autowired
    Keys keys;

    @Autowired
    Clock clock;

    @SuppressWarnings("NullAway.Init")
    private ExternalSignInController controller;

    @AfterEach
    void stop() {
        server.shutdown();
    }

    @BeforeEach
    void offer() throws IOException {
        server.start();
        controller = controller(server.issuerUrl(ISSUER).toString());
    }

    @Test
    void whomTheProviderVouchesForIsSignedInByTheRecordedSubject() throws IOException {
        Staff officer = world.officer("4701");
        accounts.recognise(new Machine("test"), officer.account(), "subject-1");
        Away away = go();

        MockHttpServletResponse response = comeBack(away, known(away, "subject-1"));

        Session session = sessions.find(session(response)).orElseThrow();
        assertThat(session.account()).isEqualTo(officer.account());
        assertThat(session.stage()).isEqualTo(Stage.READY);
        assertThat(away.question())
                .containsKeys("nonce", "state", "code_challenge")
                .containsEntry("code_challenge_method", "S256");
    }

    @Test
    void theSecondFactorIsStillAsked() throws IOException {
        Staff chief = world.chief("4701");
        accounts.recognise(new Machine("test"), chief.account(), "subject-2");
        Away away = go();

        MockHttpServletResponse response = comeBack(away, known(away, "subject-2"));

        assertThat(sessions.find(session(response)).orElseThrow().stage()).isEqualTo(Stage.ENROLMENT);
    }

    @Test
    void aSubjectThatNobodyRecordedOpensNothing() throws IOException {
        Away away = go();

        assertThat(session(comeBack(away, known(away, "a stranger")))).isEmpty();
    }

    @Test
    void aLockedAccountIsNotOpenedByTheProviderEither() throws IOException {
        Staff officer = world.officer("4701");
        accounts.recognise(new Machine("test"), officer.account(), "subject-5");
        accounts.lock(new Machine("test"), officer.account());
        Away away = go();

        assertThat(session(comeBack(away, known(away, "subject-5")))).isEmpty();
    }

    @Test
    void anotherStateOrACookieThatIsOldOrChangedOpensNothing() throws IOException {
        Staff officer = world.officer("4701");
        accounts.recognise(new Machine("test"), officer.account(), "subject-3");
        Away away = go();
        Map<String, String> answer = known(away, "subject-3");
        Away elsewhere = go();

        assertThat(session(comeBack(elsewhere, answer))).isEmpty();
        assertThat(session(comeBack(new Away(away.question(), away.cookie() + "x", away.address()), answer)))
                .isEmpty();
        assertThat(Errand.resume(keys, clock.instant().plus(Errand.LASTS), away.cookie()))
                .isEmpty();
        assertThat(Errand.resume(keys, clock.instant().plus(Duration.ofMinutes(9)), away.cookie()))
                .isPresent();
    }

    @Test
    void aTokenWithAnotherNonceIsNotBelieved() throws IOException {
        Away away = go();
        Map<String, String> answer = known(away, "subject-4");
        Errand errand = Errand.resume(keys, clock.instant(), away.cookie()).orElseThrow();
        Errand other = new Errand(errand.state(), "another", errand.verifier(), "", errand.cookie());
        IdentityProvider provider =
                new IdentityProvider(server.issuerUrl(ISSUER).toString(), "desk", "");

        assertThatThrownBy(() -> provider.subject(other, Objects.requireNonNull(answer.get("code")), back()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("believed");
    }

    @Test
    void withoutAnIssuerThereIsNoSuchWay() {
        assertThatThrownBy(() -> controller("").go("", request(), new MockHttpServletResponse()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> controller("").back("", "", BROWSER, request(), new MockHttpServletResponse()))
                .isInstanceOf(NotFound.class);
    }

    private ExternalSignInController controller(String issuer) {
        return new ExternalSignInController(
                new IdentityProvider(issuer, "desk", "secret"), signIns, sessions, limits, keys, clock);
    }

    private Away go() {
        MockHttpServletResponse response = new MockHttpServletResponse();
        URI there = Objects.requireNonNull(
                controller.go("/desk", request(), response).getHeaders().getLocation());
        String cookie = Objects.requireNonNull(response.getCookie("errand")).getValue();
        return new Away(
                UriComponentsBuilder.fromUri(there).build().getQueryParams().toSingleValueMap(),
                cookie,
                there.toString());
    }

    /** The provider knows the person and sends the browser back. */
    private Map<String, String> known(Away away, String subject) throws IOException {
        server.enqueueCallback(new DefaultOAuth2TokenCallback(ISSUER, subject));
        String location = Objects.requireNonNull(Jsoup.connect(away.address())
                .followRedirects(false)
                .ignoreContentType(true)
                .execute()
                .header("Location"));
        return UriComponentsBuilder.fromUriString(location)
                .build()
                .getQueryParams()
                .toSingleValueMap();
    }

    private MockHttpServletResponse comeBack(Away away, Map<String, String> answer) {
        MockHttpServletRequest request = request();
        request.setCookies(new Cookie("errand", away.cookie()));
        MockHttpServletResponse response = new MockHttpServletResponse();
        controller.back(answer.getOrDefault("code", ""), answer.getOrDefault("state", ""), BROWSER, request, response);
        return response;
    }

    private static String session(MockHttpServletResponse response) {
        Cookie cookie = response.getCookie("desk");
        return cookie == null ? "" : cookie.getValue();
    }

    private static MockHttpServletRequest request() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/sign-in/external");
        request.setServerName("centre.example");
        return request;
    }

    private static String back() {
        return "http://centre.example/sign-in/external/back";
    }

    private record Away(Map<String, String> question, String cookie, String address) {}
}
