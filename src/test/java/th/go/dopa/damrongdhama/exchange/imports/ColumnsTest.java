package th.go.dopa.damrongdhama.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.Visitor;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.kernel.Staff;

/** A register with headings of its own, whose columns somebody names by hand. */
@PageTest
class ColumnsTest {

    private static final String OWN = """
            ทะเบียนเรื่องราวร้องทุกข์ อำเภอสมมติ,,,,,,
            ที่,วันรับแจ้ง,ปัญหาที่แจ้งมา,หมวดงาน,คนแจ้ง,วันที่,วันที่
            1,15/11/2562,ถนนหน้าวัดเป็นหลุม,ที่อยู่อาศัย,นายหนึ่ง ใจดี,1/11/2562,20/12/2562
            2,16/11/2562,ไฟถนนดับ,ที่อยู่อาศัย,นายสอง ใจดี,2/11/2562,21/12/2562
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private World world;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BacklogWork work;

    @Test
    void whatNobodyKnowsIsNamedOnceAndTheNextFileIsReadByItself() {
        Staff staff = world.clerk("4711");
        Visitor clerk = sent(staff, OWN);
        assertThat(clerk.path()).endsWith("/columns");
        assertThat(clerk.text()).contains("ปัญหาที่แจ้งมา", "ถนนหน้าวัดเป็นหลุม", "ต้องมี: วันที่รับเรื่อง");
        assertThat(clerk.page().select("#f-heading option[selected]").text()).startsWith("แถวที่ 2");

        named(clerk).send();

        assertThat(clerk.text()).contains("กำลังตรวจ");
        work.run();
        clerk.open(clerk.path());
        assertThat(clerk.text()).contains("ตรวจแล้ว รอนำเข้า", "มีเรื่อง 2 แถว");
        assertThat(clerk.page().select("dl.facts").text()).contains("คนแจ้ง ผู้ร้อง", "วันที่ วันที่ยุติ");
        assertThat(sent(staff, OWN).path()).matches("/desk/backlog/[0-9]+");
    }

    @Test
    void twoOfAKindAndWhatIsMissingAreRefusedAndNothingChosenIsLost() {
        Visitor clerk = named(sent(world.clerk("4712"), OWN))
                .fill("column.4", "STORY")
                .fill("column.1", "")
                .send();

        assertThat(clerk.status()).isEqualTo(422);
        assertThat(clerk.text()).contains("ยังไม่ได้เลือกคอลัมน์ของ: วันที่รับเรื่อง");
        assertThat(clerk.one("[id='f-column.4-fault']").text()).contains("เลือกซ้ำกับคอลัมน์ “ปัญหาที่แจ้งมา”");
        assertThat(clerk.turnTo("form[method=post][action$=columns]").value("column.6"))
                .isEqualTo("CLOSED");
        assertThat(state(clerk)).isEqualTo("COLUMNS");
    }

    @Test
    void whoDidNotSendTheFileIsShownNoneOfItsRowsAndAnotherOfficeNothing() {
        Visitor clerk = sent(world.clerk("4713"), OWN);

        Visitor colleague = visitor(world.officer("4713")).open(clerk.path());
        assertThat(colleague.path()).matches("/desk/backlog/[0-9]+");
        assertThat(colleague.text())
                .contains("รอผู้ส่งไฟล์เลือกคอลัมน์")
                .doesNotContain("ถนนหน้าวัดเป็นหลุม", "คนแจ้ง");
        assertThat(visitor(world.clerk("4714")).open(clerk.path()).status()).isEqualTo(404);
    }

    @Test
    void whatIsOnlyLikeAKnownNameIsOfferedAndSaidToBeAGuess() {
        Visitor clerk =
                sent(world.clerk("4715"), "วันที่รับเรืองๆ,เรื่อง,ประเภทเรื่อง\n15/11/2562,ถนนเป็นหลุม,ที่อยู่อาศัย\n");

        assertThat(clerk.path()).endsWith("/columns");
        assertThat(clerk.turnTo("form[method=post][action$=columns]").value("column.0"))
                .isEqualTo("RECEIVED");
        assertThat(clerk.page().select("tr:has(#f-column\\.0)").text()).contains("ระบบเดา");
        assertThat(clerk.page().select("tr:has(#f-column\\.1)").text()).doesNotContain("ระบบเดา");
    }

    @Test
    void whatIsWrongBelowTheFirstCaseRefusesTheFileAndNotThePage() {
        String wide = "วันที่รับเรื่อง,เรื่อง,ประเภทเรื่อง\n15/11/2562,ถนน,ที่อยู่อาศัย\n" + ",".repeat(300) + "x\n";

        Visitor clerk = visitor(world.clerk("4717"))
                .open("/desk/backlog")
                .fill("columns", "yes")
                .attach("file", "a.csv", wide.getBytes(StandardCharsets.UTF_8))
                .send();

        assertThat(clerk.path()).matches("/desk/backlog/[0-9]+");
        assertThat(clerk.text()).contains("อ่านไฟล์ไม่ได้", "เกิน 200 คอลัมน์");
    }

    @Test
    void aFileThatIsUnderstoodIsNamedByHandWhereTheClerkWantsTo() {
        Visitor clerk = visitor(world.clerk("4716"))
                .open("/desk/backlog")
                .fill("columns", "yes")
                .attach(
                        "file",
                        "a.csv",
                        "วันที่รับเรื่อง,เรื่อง,ประเภทเรื่อง\n15/11/2562,ถนนเป็นหลุม,ที่อยู่อาศัย\n"
                                .getBytes(StandardCharsets.UTF_8))
                .send();

        assertThat(clerk.path()).endsWith("/columns");
        clerk.turnTo("form[method=post][action$=columns]").send();
        assertThat(state(clerk)).isEqualTo("CHECKING");
    }

    private Visitor named(Visitor clerk) {
        return clerk.turnTo("form[method=post][action$=columns]")
                .fill("column.1", "RECEIVED")
                .fill("column.2", "STORY")
                .fill("column.3", "TYPE")
                .fill("column.4", "NAME")
                .fill("column.5", "INCIDENT")
                .fill("column.6", "CLOSED");
    }

    private String state(Visitor clerk) {
        return jdbc.sql("select state from backlog_run where id = :id")
                .param("id", Long.parseLong(clerk.path().replaceAll("[^0-9]", "")))
                .query(String.class)
                .single();
    }

    private Visitor sent(Staff staff, String file) {
        return visitor(staff)
                .open("/desk/backlog")
                .attach("file", "ทะเบียน.csv", file.getBytes(StandardCharsets.UTF_8))
                .send();
    }

    private Visitor visitor(Staff staff) {
        return new Visitor(port).as(world.signedIn(staff));
    }
}
