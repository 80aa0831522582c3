package th.go.dopa.damrongdhama.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;

@PageTest
class JournalPageTest {

    private final World world;
    private final Journal journal;
    private final Sealing sealing;
    private final JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @Autowired
    JournalPageTest(World world, Journal journal, Sealing sealing, JdbcClient jdbc) {
        this.world = world;
        this.journal = journal;
        this.sealing = sealing;
        this.jdbc = jdbc;
    }

    @Test
    void anAuditorFindsWhoDidWhatAndTheReasonWritten() throws IOException {
        Staff officer = world.officer("4701");
        journal.note(officer, "test.looked", new Subject("test-thing", "77"), "because of the flood");
        journal.note(officer, "test.other", new Subject("test-thing", "77"));

        Document page = browser(world.auditor())
                .newRequest(address("/admin/journal?what=test.look&kind=test-thing&id=77&from=1/1/2500&who="
                        + world.userName(officer.account())))
                .get();

        assertThat(page.select("tbody tr")).hasSize(1);
        assertThat(page.select("tbody tr").text())
                .contains(officer.name(), officer.officeName(), "test.looked", "because of the flood", "77");
    }

    @Test
    void lookingAtTheJournalIsALineItself() throws IOException {
        Staff auditor = world.auditor();

        browser(auditor).newRequest(address("/admin/journal?kind=account")).get();

        assertThat(jdbc.sql("""
                        select r.body from journal j join journal_reason r on r.journal_id = j.id
                         where j.account_id = :id and j.act = 'journal.read'
                        """)
                        .param("id", auditor.account().value())
                        .query(String.class)
                        .list())
                .containsExactly("kind=account");
    }

    @Test
    void olderLinesFollowWithoutGapOrRepetition() throws IOException {
        Staff officer = world.officer("4701");
        for (int i = 0; i < 60; i++) {
            journal.note(officer, "test.many", new Subject("many", Integer.toString(i)));
        }
        Connection browser = browser(world.auditor());

        Document first = browser.newRequest(
                        address("/admin/journal?what=test.many&who=" + world.userName(officer.account())))
                .get();
        Document second =
                browser.newRequest(first.select("a[rel=next]").attr("abs:href")).get();

        assertThat(first.select("tbody tr")).hasSize(50);
        assertThat(second.select("tbody tr")).hasSize(10);
        assertThat(first.select("tbody tr").getFirst().text()).endsWith("many 59");
        assertThat(second.select("tbody tr").getFirst().text()).endsWith("many 9");
        assertThat(second.select("a[rel=next]")).isEmpty();
    }

    @Test
    void anAuditorOfADistrictReadsOnlyWhatWasDoneThere() throws IOException {
        journal.note(world.officer("4702"), "test.elsewhere", new Subject("test-thing", "1"));
        journal.note(world.officer("4703"), "test.elsewhere", new Subject("test-thing", "2"));
        Staff auditor = world.staff(Role.AUDITOR, world.district("4703"), false);

        Document page = browser(auditor)
                .newRequest(address("/admin/journal?what=test.elsewhere"))
                .get();

        assertThat(page.select("tbody tr").eachText()).hasSize(1).allMatch(line -> line.endsWith("test-thing 2"));
        assertThat(page.select("form[action$=verifications]")).isEmpty();
        assertThat(verified(auditor).statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyElseReadsIt() throws IOException {
        assertThat(browser(world.administrator())
                        .newRequest(address("/admin/journal"))
                        .execute()
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser(world.chief("4701"))
                        .newRequest(address("/admin/journal"))
                        .execute()
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aDayThatIsNoneIsSaidBesideTheField() throws IOException {
        Connection.Response answer = browser(world.auditor())
                .newRequest(address("/admin/journal?from=31/02/2569&who=nobody.at.all"))
                .execute();

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.parse().select("[aria-invalid]").eachAttr("id")).containsExactly("f-who", "f-from");
    }

    @Test
    void aPlantedChangeIsShownAndGoneWhenItIsTakenBack() throws IOException {
        Staff auditor = world.auditor();
        journal.note(world.officer("4701"), "test.planted", new Subject("planted", "right"));
        sealing.sealAll();
        long line = jdbc.sql("select max(id) from journal where act = 'test.planted'")
                .query(Long.class)
                .single();

        change(line, "wrong");
        Document broken;
        try {
            broken = verified(auditor).parse();
        } finally {
            change(line, "right");
        }

        assertThat(broken.select(".notice.bad")).hasSize(1);
        assertThat(broken.select("tbody tr").text()).contains(Long.toString(line));
        Document whole = verified(auditor).parse();
        assertThat(whole.select(".notice.good")).hasSize(1);
        assertThat(whole.select("code.anchor").text()).matches("[0-9]+:[0-9a-f]{64}");
    }

    private void change(long line, String id) {
        jdbc.sql("alter table journal disable trigger journal_stays").update();
        jdbc.sql("update journal set subject_id = :id where id = :line")
                .param("id", id)
                .param("line", line)
                .update();
        jdbc.sql("alter table journal enable trigger journal_stays").update();
    }

    private Connection.Response verified(Staff auditor) throws IOException {
        Connection browser = browser(auditor);
        Document page = browser.newRequest(address("/admin/journal")).get();
        return browser.newRequest(address("/admin/journal/verifications"))
                .method(Connection.Method.POST)
                .data("_csrf", page.select("input[name=_csrf]").val())
                .execute();
    }

    private Connection browser(Staff staff) {
        return Jsoup.newSession()
                .ignoreHttpErrors(true)
                .cookie("desk", world.signedIn(staff).substring(5));
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
