package th.go.dopa.damrongdhama.people.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;

@PageTest
class SignInPageTest {

    private final World world;
    private final JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @Autowired
    SignInPageTest(World world, JdbcClient jdbc) {
        this.world = world;
        this.jdbc = jdbc;
    }

    @Test
    void somebodyWithoutASessionIsAskedToSignInAndThenComesWhereHeWanted() throws IOException {
        Staff officer = world.officer("4701");
        Connection browser = browser();
        Document page = browser.newRequest(address("/account/sessions")).get();

        Connection.Response answer = signIn(browser, page, officer, World.PASSWORD);

        assertThat(page.location()).endsWith("/sign-in?to=%2Faccount%2Fsessions");
        assertThat(answer.url().getPath()).isEqualTo("/account/sessions");
        assertThat(jdbc.sql("select act from journal where account_id = :id")
                        .param("id", officer.account().value())
                        .query(String.class)
                        .list())
                .contains("sign-in.done");
    }

    @Test
    void aWrongPasswordShowsTheFormAgainWithoutIt() throws IOException {
        Connection browser = browser();
        Document page = browser.newRequest(address("/sign-in")).get();

        Connection.Response answer = signIn(browser, page, world.officer("4701"), "wrong wrong wrong");

        assertThat(answer.statusCode()).isEqualTo(422);
        Document again = answer.parse();
        assertThat(again.select("#f-password").val()).isEmpty();
        assertThat(again.select("#f-user-name").val()).isNotEmpty();
    }

    @Test
    void aFormWithoutItsTokenIsRefused() throws IOException {
        int status = browser()
                .newRequest(address("/sign-in"))
                .method(Connection.Method.POST)
                .data(Map.of("user-name", "somebody", "password", "something"))
                .execute()
                .statusCode();

        assertThat(status).isEqualTo(403);
    }

    @Test
    void onlyOurOwnPagesAreGoneToAfterwards() {
        assertThat(OwnPath.of("/desk?tab=new")).isEqualTo("/desk?tab=new");
        assertThat(OwnPath.of("//elsewhere.example")).isEmpty();
        assertThat(OwnPath.of("/\\elsewhere.example")).isEmpty();
        assertThat(OwnPath.of("https://elsewhere.example/")).isEmpty();
        assertThat(OwnPath.of("/desk\r\nSet-Cookie: a=b")).isEmpty();
    }

    @Test
    void aPageIsForItsRolesOnly() throws IOException {
        String officer = world.signedIn(world.officer("4701"));
        String administrator = world.signedIn(world.administrator());

        for (String page : new String[] {"/admin", "/admin/accounts", "/admin/accounts/new", "/admin/appointments"}) {
            assertThat(status(page, officer)).as(page).isEqualTo(403);
            assertThat(status(page, administrator)).as(page).isEqualTo(200);
        }
        assertThat(status("/admin/appointments/new?q=4701&office=4701", administrator))
                .isEqualTo(200);
        assertThat(status("/account", officer)).isEqualTo(200);
        assertThat(status("/account/password", officer)).isEqualTo(200);
    }

    @Test
    void anotherPostIsTakenUpFromTheFrame() throws IOException {
        Staff officer = world.officer("4701");
        world.appoint(officer.account(), Role.CASE_OFFICER, world.district("4702"), false);
        Connection browser = browser().cookie("desk", world.signedIn(officer).substring(5));
        Document page = browser.newRequest(address("/account")).get();
        Element form = page.select(".person-menu form:has(fieldset)").getFirst();
        Element other = form.select("button:not([aria-current])").getFirst();

        browser.newRequest(form.attr("abs:action"))
                .method(Connection.Method.POST)
                .data("_csrf", form.select("input[name=_csrf]").val())
                .data("appointment", other.val())
                .execute();

        assertThat(browser.newRequest(address("/account"))
                        .get()
                        .select(".person-menu button[aria-current]")
                        .val())
                .isEqualTo(other.val());
    }

    @Test
    void aMadeUpCookieIsNoSession() throws IOException {
        assertThat(browser()
                        .newRequest(address("/admin"))
                        .cookie("desk", "made-up")
                        .get()
                        .location())
                .contains("/sign-in");
    }

    @Test
    void anAdministratorOpensAnAccountAndSeesItsPasswordOnce() throws IOException {
        Staff administrator = world.administrator();
        Connection browser =
                browser().cookie("desk", world.signedIn(administrator).substring(5));
        Document form = browser.newRequest(address("/admin/accounts/new")).get();

        Document shown = browser.newRequest(address("/admin/accounts"))
                .method(Connection.Method.POST)
                .data("_csrf", form.select("input[name=_csrf]").val())
                .data("user-name", "page." + administrator.account())
                .data("name", "Somebody")
                .execute()
                .parse();

        assertThat(shown.select("code").text()).matches("[a-z2-9]{4}(-[a-z2-9]{4}){3}");
        assertThat(browser.newRequest(address("/admin/accounts?q=page." + administrator.account()))
                        .get()
                        .text())
                .contains("Somebody");
    }

    @Test
    void whoNeedsASecondFactorIsLedToEnrolOne() throws IOException {
        Connection browser = browser();
        Document page = browser.newRequest(address("/sign-in")).get();

        Connection.Response answer = signIn(browser, page, world.chief("4701"), World.PASSWORD);

        assertThat(answer.url().getPath()).isEqualTo("/sign-in/enrolment");
        assertThat(browser.newRequest(address("/sign-in/enrolment/qr.svg"))
                        .ignoreContentType(true)
                        .execute()
                        .body())
                .startsWith("<svg");
    }

    @Test
    void whoHoldsTwoPostsIsAskedWhich() throws IOException {
        Staff officer = world.officer("4701");
        world.appoint(officer.account(), Role.CASE_OFFICER, world.district("4702"), false);
        Connection browser = browser();
        Document page = browser.newRequest(address("/sign-in")).get();

        Document chooser = signIn(browser, page, officer, World.PASSWORD).parse();

        assertThat(chooser.select("button[name=appointment]")).hasSize(2);
    }

    private Connection.Response signIn(Connection browser, Document page, Staff staff, String password)
            throws IOException {
        return browser.newRequest(address("/sign-in"))
                .method(Connection.Method.POST)
                .data("_csrf", page.select("input[name=_csrf]").val())
                .data("to", page.select("input[name=to]").val())
                .data("user-name", world.userName(staff.account()))
                .data("password", password)
                .execute();
    }

    private int status(String path, String cookie) throws IOException {
        return browser()
                .newRequest(address(path))
                .cookie("desk", cookie.substring(5))
                .execute()
                .statusCode();
    }

    private Connection browser() {
        return Jsoup.newSession().ignoreHttpErrors(true);
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
