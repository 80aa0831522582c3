package th.go.dopa.damrongdhama.directives.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.Visitor;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.attachments.Samples;
import th.go.dopa.damrongdhama.directives.Circular;
import th.go.dopa.damrongdhama.directives.Circulars;
import th.go.dopa.damrongdhama.directives.NewCircular;
import th.go.dopa.damrongdhama.directives.Sent;
import th.go.dopa.damrongdhama.directives.Written;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.letters.Read;

/** The return of a circular on pages, as a workbook, as a bound paper and in public. */
@PageTest
class ReturnsPagesTest {

    private static final String PROVINCE = "73";

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Circulars circulars;

    @Autowired
    Clock clock;

    @Test
    void theDepartmentReadsSumsAndWordsAndTakesThemAwayAsFiles() throws IOException {
        Staff department = world.dopaOfficer();
        Circular circular =
                sent(department, Written.circular(Bangkok.today(clock).plusDays(3)));
        report(circular, "7301", "ลงพื้นที่พบประชาชน 3 หมู่บ้าน", 7_301);
        String here = "/desk/circulars/" + circular.id() + "/returns";

        Visitor nation = visitor(department).open(here);
        assertThat(nation.text()).contains("ยอดรวมแต่ละข้อ", "1 จาก 7 อำเภอ", "1/7", "0/7");
        nation.open(nation.one("a[href$='/returns/asks/2']").attr("href"));
        assertThat(nation.text()).contains("บันทึกภาพกิจกรรม", "นครปฐม", "1/7");
        nation.open(here + "/73");
        assertThat(nation.text()).contains("1 จาก 3 ข้อ", "0 จาก 3 ข้อ");
        nation.open(nation.one("a[href$='/returns/7301']").attr("href"));
        assertThat(nation.text()).contains("ลงพื้นที่พบประชาชน 3 หมู่บ้าน", "ยืนยันโดย", "ยังไม่ได้รายงาน");
        assertThat(nation.bytes(nation.one(".gallery img").attr("src"))).isNotEmpty();

        assertThat(new Visitor(port)
                        .as(world.signedIn(department))
                        .open(here + "/photos/" + department.office() + "/1/small")
                        .status())
                .as("the department itself lies in no province")
                .isEqualTo(404);

        List<List<String>> lines = workbook(nation.bytes(here + ".xlsx"));
        assertThat(lines).hasSize(1 + 7 * 3);
        List<String> told = lines.stream()
                .filter(line -> line.contains("ลงพื้นที่พบประชาชน 3 หมู่บ้าน"))
                .findFirst()
                .orElseThrow();
        assertThat(told).contains("ข้อ 2", "ดำเนินการแล้ว", "1", "DISTRICT_CHIEF");
        assertThat(lines.stream().filter(line -> line.contains("ยังไม่ได้รายงาน")))
                .hasSize(7 * 3 - 1);

        Read book = Read.of("returns-73", nation.bytes(here + "/73.pdf"));
        assertThat(book.text()).contains("ลงพื้นที่พบประชาชน", "อำเภอที่ยังไม่รายงาน", "หน้า ๑");
    }

    @Test
    void aProvinceReadsItsOwnAndNobodyElseDoes() {
        Staff department = world.dopaOfficer();
        Circular circular = sent(department, Written.circular(null));
        report(circular, "7302", "ทำแล้วทุกตำบล", 7_302);
        String here = "/desk/circulars/" + circular.id() + "/returns";

        Visitor province = visitor(world.provinceOfficer(PROVINCE)).open(here);
        assertThat(province.text()).contains("1 จาก 7 อำเภอ", "1 จาก 3 ข้อ");
        assertThat(province.page().select("#publish")).isEmpty();
        assertThat(province.open(here + "/asks/2").text()).contains("1/1", "0/1");
        assertThat(province.open(here + "/7302").text()).contains("ทำแล้วทุกตำบล");
        String photo = province.one(".gallery img").attr("src");
        assertThat(province.open(here + "/72").status()).isEqualTo(404);
        assertThat(province.open(here + "/7201").status()).isEqualTo(404);
        assertThat(province.open(here + "/72.pdf").status()).isEqualTo(404);
        assertThat(province.open(here + "/asks/4").status()).isEqualTo(404);
        Visitor stranger = visitor(world.provinceOfficer("72"));
        assertThat(stranger.open(here).status()).isEqualTo(404);
        assertThat(stranger.open(photo).status()).isEqualTo(404);
        assertThat(visitor(world.chief("7302")).open(here).status()).isEqualTo(403);
        assertThat(visitor(world.provinceOfficer(PROVINCE))
                        .open(here + "/photos/" + world.district("7303") + "/"
                                + photo.replaceAll(".*/([0-9]+)/small", "$1") + "/small")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatAProvinceReportsOfItselfIsReadBesideTheSumsAndNotInThem() {
        Staff department = world.dopaOfficer();
        Staff province = world.provinceOfficer(PROVINCE);
        Circular circular = sent(department, Written.circular(null));
        String here = "/desk/circulars/" + circular.id() + "/returns";
        Visitor nation = visitor(department);
        assertThat(nation.open(here + "/" + PROVINCE).page().select("a[href$='/own']"))
                .isEmpty();

        Visitor own = visitor(province)
                .open("/desk/circulars/" + circular.id() + "/report")
                .fill("text-" + circular.id() + "-2", "จังหวัดจัดอบรมเจ้าหน้าที่เอง")
                .fill("done-" + circular.id() + "-2", "yes")
                .press("press", "confirm");
        assertThat(own.path()).as(own.text()).startsWith("/r/receipt/");

        nation.open(here + "/" + PROVINCE);
        assertThat(nation.text()).contains("0 จาก 7 อำเภอ");
        nation.open(nation.one("a[href$='/own']").attr("href"));
        assertThat(nation.text()).contains("จังหวัดจัดอบรมเจ้าหน้าที่เอง");
        assertThat(visitor(province).open(here + "/" + PROVINCE + "/own").status())
                .isEqualTo(200);
        assertThat(visitor(world.provinceOfficer("72"))
                        .open(here + "/" + PROVINCE + "/own")
                        .status())
                .isEqualTo(404);
        assertThat(visitor(world.chief("7302"))
                        .open(here + "/" + PROVINCE + "/own")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theSumsArePublishedByChoiceAsTheyStoodAndWithdrawnAgain() {
        Staff department = world.dopaOfficer();
        Circular circular = sent(department, Written.circular(null));
        report(circular, "7303", "ข้อความที่ไม่เผยแพร่", 7_303);
        String here = "/desk/circulars/" + circular.id() + "/returns";
        String shown = "/circulars/" + circular.code();
        Visitor anybody = new Visitor(port);
        assertThat(anybody.open(shown).status()).isEqualTo(404);

        Visitor writer = visitor(department).open(here).press("act", "publish");
        assertThat(writer.text()).contains("ประชาชนเห็นยอดรวมที่เผยแพร่เมื่อ");
        assertThat(anybody.open(shown).text())
                .contains("1/7", circular.text().subject())
                .doesNotContain("ข้อความที่ไม่เผยแพร่", "DISTRICT_CHIEF");
        assertThat(anybody.open(shown + "/2").text()).contains("นครปฐม", "1/7");
        assertThat(anybody.open("/en" + shown).text()).contains("Districts that reported");
        assertThat(new String(anybody.bytes(shown + ".csv"), StandardCharsets.UTF_8)
                        .lines()
                        .toList())
                .hasSize(1 + 3)
                .anyMatch(line -> line.startsWith("2,73,") && line.endsWith(",7,1,1,0,0,1,0"));
        assertThat(anybody.open("/circulars").page().select("a[href$='" + shown + "']"))
                .hasSize(1);

        report(circular, "7304", "มาทีหลัง", 7_304);
        assertThat(anybody.open(shown).text()).contains("1/7").doesNotContain("2/7");
        writer.open(here).press("act", "publish");
        assertThat(anybody.open(shown).text()).contains("2/7");
        writer.open(here).press("act", "withdraw");
        assertThat(anybody.open(shown).status()).isEqualTo(404);
        assertThat(anybody.open(shown + ".csv").status()).isEqualTo(404);
        assertThat(anybody.open("/circulars").page().select("a[href$='" + shown + "']"))
                .isEmpty();
    }

    @Test
    void whatWasRecalledIsShownNoLonger() {
        Staff department = world.dopaOfficer();
        Circular circular = sent(department, Written.circular(null));
        Visitor anybody = new Visitor(port);
        visitor(department)
                .open("/desk/circulars/" + circular.id() + "/returns")
                .press("act", "publish");
        assertThat(anybody.open("/circulars/" + circular.code()).text()).contains("0/7");

        circulars.recall(department, circular.id(), circular.version(), "ยกเลิก");

        assertThat(anybody.open("/circulars/" + circular.code()).status()).isEqualTo(404);
    }

    @Test
    void whatIsSecretIsNotPublishedAndNobodyPublishesForAnother() {
        Staff department = world.dopaOfficer();
        Circular secret = sent(department, Written.secret());
        Visitor writer = visitor(department).open("/desk/circulars/" + secret.id() + "/returns");
        assertThat(writer.page().select("#publish")).isEmpty();

        Circular open = sent(department, Written.circular(null));
        Visitor province = visitor(world.provinceOfficer(PROVINCE));
        province.open("/desk/circulars/" + open.id() + "/returns");
        assertThat(province.page().select("#publish")).isEmpty();
    }

    /** The chief answers ข้อ ๒ with a photo. */
    private void report(Circular circular, String district, String words, int colour) {
        String two = circular.id() + "-2";
        Visitor chief = visitor(world.chief(district))
                .open("/desk/circulars/" + circular.id() + "/report")
                .fill("done-" + two, "yes")
                .fill("text-" + two, words)
                .attach("photos-" + two, "field.jpg", Samples.jpeg(400, 300, colour))
                .press("press", "confirm");
        assertThat(chief.path()).startsWith("/r/receipt/");
    }

    private static List<List<String>> workbook(byte[] bytes) throws IOException {
        DataFormatter shown = new DataFormatter();
        List<List<String>> lines = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            for (Row row : book.getSheetAt(0)) {
                List<String> line = new ArrayList<>();
                row.forEach(cell -> line.add(shown.formatCellValue(cell)));
                lines.add(line);
            }
        }
        return lines;
    }

    private Visitor visitor(Staff staff) {
        return new Visitor(port).as(world.signedIn(staff));
    }

    private Circular sent(Staff department, NewCircular written) {
        return Sent.to(circulars, department, written, Bangkok.today(clock), PROVINCE);
    }
}
