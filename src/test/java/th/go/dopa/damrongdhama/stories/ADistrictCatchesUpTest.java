package th.go.dopa.damrongdhama.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.Visitor;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.database.RecurringJob;
import th.go.dopa.damrongdhama.database.SettableClock;
import th.go.dopa.damrongdhama.kernel.Staff;

/**
 * A district catches up (อำเภอลงเรื่องย้อนหลัง): its register of the fiscal year 2563, kept in Excel until now, is taken in, its mistakes mended on the
 * way; a letter of one of the cases is printed and numbered; a month is submitted, and the province sees it. Without scripts.
 */
@PageTest
@SuppressWarnings("NullAway")
class ADistrictCatchesUpTest {

    private static final String DISTRICT = "4717";
    /** Cases count in the month in which they were recorded; this one is over. */
    private static final Instant IN_OCTOBER = Instant.parse("2026-10-15T03:00:00Z");

    private static final List<String> HEADINGS = List.of(
            "เลขที่เรื่อง",
            "วันที่รับเรื่อง",
            "ผู้ร้อง",
            "โทร",
            "ที่อยู่",
            "เรื่อง",
            "ประเภทเรื่อง",
            "ช่องทาง",
            "ตำบล",
            "สถานะ",
            "วันที่ยุติ",
            "ผลการดำเนินการ");

    @Autowired
    World world;

    @Autowired
    SettableClock clock;

    @Autowired
    List<RecurringJob> jobs;

    @LocalServerPort
    int port;

    @Test
    void fromTheRegisterInExcelToTheReportThatTheProvinceSees() throws Exception {
        Visitor clerk = visitor(world.clerk(DISTRICT));

        String run = sent(clerk);
        assertThat(counted(clerk, "รอตัดสิน")).isEqualTo(1);
        assertThat(counted(clerk, "ผิด")).isEqualTo(2);
        cell(clerk, run, "TO_DECIDE", "SUBDISTRICT").press("proposed", "นาแก้ว");
        cell(clerk, run, "WRONG", "RECEIVED").fill("value", "28/2/2563").send();
        cell(clerk, run, "WRONG", "TYPE").fill("value", "ถนน/สะพาน/ทางเข้าออก").send();
        clerk.open(run);
        assertThat(counted(clerk, "ผิด")).isZero();
        assertThat(counted(clerk, "รอตัดสิน")).isZero();

        clerk.turnTo("form[action$=taking]").send();
        clock.at(IN_OCTOBER, () -> {
            work();
            return run;
        });
        assertThat(clerk.open(run).text()).contains("นำเข้าแล้ว 48 เรื่อง");
        Visitor officer = visitor(world.revealingOfficer(DISTRICT));
        assertThat(officer.open("/desk/register?year=2563").page().select(".register tbody tr"))
                .hasSize(48);

        String again = sent(clerk);
        clerk.open(again).turnTo("form[action$=taking]").send();
        work();
        assertThat(clerk.open(again).text()).contains("นำเข้าแล้ว 0 เรื่อง", "มีอยู่แล้ว 45 เรื่อง");
        assertThat(officer.open("/desk/register?year=2563").page().select(".register tbody tr"))
                .hasSize(48);

        String number = openCase(officer);
        letter(officer, number);

        officer.open("/desk/reports/2569-10").turnTo("form.report-submit").send();
        assertThat(officer.text()).contains("ส่งรายงานแล้วเมื่อ");
        Visitor province = visitor(world.provinceOfficer("47")).open("/desk/reports/2569-10");
        Element line = province.page().select(".ledger tr").stream()
                .filter(row -> !row.select("a[href*=office=" + DISTRICT + "]").isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(line.text()).contains("โพนนาแก้ว").contains("ส่ง").doesNotContain("ยังไม่ส่ง");
        assertThat(line.select("td").eachText()).contains("48");
    }

    /** The file is sent and checked; gives the address of its run. */
    private String sent(Visitor clerk) throws IOException {
        clerk.open("/desk/backlog").attach("file", "ทะเบียน 2563.xlsx", register());
        clerk.send();
        String run = clerk.path();
        assertThat(run).matches("/desk/backlog/[0-9]+");
        work();
        clerk.open(run);
        return run;
    }

    /** Turns to the only cell of a kind that is to be written anew. */
    private static Visitor cell(Visitor clerk, String run, String verdict, String column) {
        clerk.open(run + "?sort=" + verdict);
        String row = clerk.page().select("tbody tr:has(form.mend)").stream()
                .filter(one -> !one.text().contains("แก้ให้แล้ว"))
                .map(one -> one.select("form.mend"))
                .filter(form -> form.select("[name=column]").val().equals(column))
                .findFirst()
                .orElseThrow(() -> new AssertionError(column + " is right: " + clerk.text()))
                .attr("action");
        return clerk.turnTo("form.mend[action='" + row + "']:has([name=column][value=" + column + "])");
    }

    /** A case that is still open, found by the number it had in the old register. */
    private String openCase(Visitor officer) {
        officer.open("/desk/search?q=4/2563");
        return officer.one(".case-link .case-number").text();
    }

    private void letter(Visitor officer, String number) {
        officer.open("/desk/letterhead")
                .fill("code", "สน 1718")
                .fill("address", "ถนนสายหลัก สน 47230")
                .fill("unit", "ศูนย์ดำรงธรรมอำเภอ")
                .fill("phone", "0 4270 7123")
                .fill("own", "yes")
                .send();
        assertThat(officer.open("/desk/complaints/" + number).text()).contains("เรื่องย้อนหลัง");
        officer.turnTo("form[action$='/letters']").press("letter", "MEMO");
        String letter = officer.path();
        assertThat(letter).matches("/desk/letters/[0-9]+");
        officer.turnTo("form[action$=printing]").send();
        assertThat(officer.header("Content-Type")).isEqualTo("application/pdf");
        officer.open(letter).turnTo("form[action$=number]").send();
        assertThat(officer.text()).contains("/1").contains("พิมพ์ซ้ำ");
        assertThat(officer.open("/desk/complaints/" + number)
                        .page()
                        .select(".casefile-letters li")
                        .eachText())
                .singleElement()
                .asString()
                .contains("บันทึก");
    }

    private static int counted(Visitor visitor, String verdict) {
        return visitor.page().select("dl.facts div").stream()
                .filter(line -> line.select("dt").text().equals(verdict))
                .map(line -> line.select("dd").text().replaceAll("^([0-9]+).*", "$1"))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + verdict + ": " + visitor.text()));
    }

    /** Four complaints a month, three of them ended; one subdistrict misspelt, one day that does not exist, one type forgotten. */
    private static byte[] register() throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < 48; i++) {
            LocalDate received = LocalDate.of(2019, 10, 3).plusMonths(i / 4).plusDays(6L * (i % 4));
            boolean ended = i % 4 < 3;
            rows.add(new ArrayList<>(List.of(
                    i + 1 + "/2563",
                    received,
                    "นายตัวอย่าง สมมติ" + (i + 1),
                    "08" + (10_000_000 + i),
                    i + 1 + " หมู่ 2",
                    "ถนนในหมู่บ้านเป็นหลุม แห่งที่ " + (i + 1),
                    "ถนน/สะพาน/ทางเข้าออก",
                    "มาด้วยตนเอง",
                    "นาแก้ว",
                    ended ? "ยุติ" : "ดำเนินการ",
                    ended ? received.plusDays(20) : "",
                    ended ? "ซ่อมแล้ว" : "")));
        }
        rows.get(5).set(8, "นาแกว");
        rows.get(17).set(1, "31/2/2563");
        rows.get(30).set(6, "");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("2563");
            for (int at = 0; at < HEADINGS.size(); at++) {
                sheet.value(0, at, HEADINGS.get(at));
                for (int row = 0; row < rows.size(); row++) {
                    if (rows.get(row).get(at) instanceof LocalDate day) {
                        sheet.value(row + 1, at, day);
                        sheet.style(row + 1, at).format("[$-107041E]d mmm yyyy").set();
                    } else {
                        sheet.value(row + 1, at, rows.get(row).get(at).toString());
                    }
                }
            }
        }
        return bytes.toByteArray();
    }

    /** What the system does by itself every second. */
    private void work() {
        jobs.stream()
                .filter(job -> job.name().equals("backlog-work"))
                .forEach(job -> job.work().run());
    }

    private Visitor visitor(Staff staff) {
        return new Visitor(port).as(world.signedIn(staff));
    }
}
