package th.go.dopa.damrongdhama.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.Staff;

@PageTest
class CentrePagesTest {

    private final World world;
    private final Places places;
    private final Offices offices;

    @LocalServerPort
    private int port;

    @Autowired
    CentrePagesTest(World world, Places places, Offices offices) {
        this.world = world;
        this.places = places;
        this.offices = offices;
    }

    @Test
    void aFileIsShownRowByRowBeforeItIsTaken() throws IOException {
        Subdistrict subdistrict = places.subdistricts(new AreaCode("3301")).getFirst();
        Connection browser = browser(world.officer("3301"));

        Document report = upload(browser, sheet(subdistrict.nameTh())).parse();
        int before = places.villages(subdistrict.code()).size();
        Connection.Response after = browser.newRequest(address("/desk/villages/list/taken"))
                .method(Connection.Method.POST)
                .data("_csrf", report.select("main input[name=_csrf]").val())
                .data("rows", report.select("input[name=rows]").val())
                .execute();

        assertThat(report.select("tbody tr")).hasSize(2);
        assertThat(report.select("tbody .badge.good")).hasSize(1);
        assertThat(report.select("tbody .badge.bad")).hasSize(1);
        assertThat(before).isZero();
        assertThat(after.parse().select(".notice.good").text()).contains("1");
        assertThat(places.villages(subdistrict.code()).stream().map(Village::nameTh))
                .containsExactly("บ้านดอนม่วง");
    }

    @Test
    void aFileThatIsNoneIsSaidBesideTheField() throws IOException {
        Connection.Response answer = upload(browser(world.chief("3301")), new byte[] {1, 2, 3});

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.parse().select("#f-file").attr("aria-invalid")).isEqualTo("true");
    }

    @Test
    void aVillageIsWrittenDownOnThePageOfItsSubdistrict() throws IOException {
        Subdistrict subdistrict = places.subdistricts(new AreaCode("3302")).getFirst();
        String page = "/desk/villages/" + subdistrict.code().value();
        Connection browser = browser(world.officer("3302"));

        Document bad = post(browser, page, page, "moo", "0", "name", "");
        Document good = post(browser, page, page, "moo", "๑๒", "name", "บ้านโพธิ์");
        Document ended = post(browser, page, page + "/ended", "moo", "12");

        assertThat(bad.select("[aria-invalid]")).hasSize(2);
        assertThat(good.select("tbody").text()).contains("12", "บ้านโพธิ์");
        assertThat(ended.select("tbody")).isEmpty();
        assertThat(browser(world.officer("3303"))
                        .newRequest(address(page))
                        .execute()
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser(world.clerk("3302"))
                        .newRequest(address(page))
                        .execute()
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.newRequest(address("/desk/villages"))
                        .get()
                        .select("tbody")
                        .text())
                .contains(subdistrict.nameTh());
    }

    @Test
    void aCentreKeepsItsAgenciesAndItsOwnNumber() throws IOException {
        Staff chief = world.chief("3304");
        Connection browser = browser(chief);

        Document added = post(
                browser,
                "/desk/agencies/new",
                "/desk/agencies",
                "name",
                "อบต. ทดสอบ",
                "phone",
                "๐๔๕ ๖๑๑ ๒๓๔",
                "address",
                "หมู่ 1");
        String one = added.select("tbody a").attr("href");
        Document changed = post(browser, one, one, "phone", "", "address", "");
        String centre = "/desk/agencies/" + chief.office();
        Document bad = post(browser, centre, centre, "phone", "12", "address", "");
        post(browser, centre, centre, "phone", "045 611 999", "address", "ที่ว่าการอำเภอ");

        assertThat(added.select("tbody").text()).contains("อบต. ทดสอบ", "045-611-234");
        assertThat(changed.select("tbody").text()).doesNotContain("045-611-234");
        assertThat(bad.select("#f-phone").attr("aria-invalid")).isEqualTo("true");
        assertThat(offices.office(chief.office()).phone()).isEqualTo("045611999");
        assertThat(browser(world.chief("3305"))
                        .newRequest(address(one))
                        .execute()
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser(world.provinceOfficer("33"))
                        .newRequest(address("/desk/agencies"))
                        .get()
                        .text())
                .contains("อบต. ทดสอบ");
    }

    private Connection.Response upload(Connection browser, byte[] file) throws IOException {
        Document page = browser.newRequest(address("/desk/villages/list")).get();
        return browser.newRequest(address("/desk/villages/list"))
                .method(Connection.Method.POST)
                .data("_csrf", page.select("main input[name=_csrf]").val())
                .data("file", "villages.xlsx", new ByteArrayInputStream(file))
                .execute();
    }

    private Document post(Connection browser, String from, String to, String... fields) throws IOException {
        Document page = browser.newRequest(address(from)).get();
        return browser.newRequest(address(to))
                .method(Connection.Method.POST)
                .data("_csrf", page.select("main input[name=_csrf]").val())
                .data(fields)
                .execute()
                .parse();
    }

    private static byte[] sheet(String subdistrict) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("1");
            sheet.value(0, 0, "รายชื่อหมู่บ้าน");
            sheet.value(1, 0, "ที่");
            sheet.value(1, 1, "ตำบล");
            sheet.value(1, 2, "หมู่ที่");
            sheet.value(1, 3, "ชื่อหมู่บ้าน");
            sheet.value(2, 1, subdistrict);
            sheet.value(2, 2, 1);
            sheet.value(2, 3, "บ้านดอนม่วง");
            sheet.value(3, 1, "ตำบลที่ไม่มี");
            sheet.value(3, 2, 2);
            sheet.value(3, 3, "บ้านสอง");
        }
        return bytes.toByteArray();
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
