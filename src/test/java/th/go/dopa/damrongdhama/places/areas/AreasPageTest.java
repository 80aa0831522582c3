package th.go.dopa.damrongdhama.places.areas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.Visitor;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.places.Places;

/** A new official list of areas is tried first; what it would change is seen before anything is written. */
@PageTest
class AreasPageTest {

    private static final AreaCode NARATHIWAT = new AreaCode("96");

    @Autowired
    World world;

    @Autowired
    Places places;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @Test
    void aListIsTriedThenLoadedAndTheOldNameIsKept() throws IOException {
        Staff by = world.administrator();
        Visitor administrator = new Visitor(port).as(world.signedIn(by));
        String renamed = provinces().replace("Narathiwat", "Bang Nara");

        tried(administrator, renamed);

        assertThat(administrator.page().select("tbody tr").eachText())
                .singleElement()
                .satisfies(row -> assertThat(row).contains("96", "จังหวัด", "Narathiwat", "Bang Nara", "เปลี่ยนชื่อ"));
        assertThat(places.province(NARATHIWAT).nameEn()).isEqualTo("Narathiwat");

        administrator.send();
        assertThat(administrator.one(".notice.good").text()).contains("เปลี่ยน 1 พื้นที่");
        assertThat(places.province(NARATHIWAT).nameEn()).isEqualTo("Bang Nara");
        assertThat(jdbc.sql("select act from journal where account_id = :id")
                        .param("id", by.account().value())
                        .query(String.class)
                        .list())
                .contains("areas.loaded");

        tried(administrator, provinces()).send();
        assertThat(places.province(NARATHIWAT).nameEn()).isEqualTo("Narathiwat");
    }

    @Test
    void theWholeCountryInThreeFilesOfAnOldWindowsChangesNothing() throws IOException {
        Visitor administrator = administrator().open("/admin/areas");
        assertThat(administrator.text()).contains("77 จังหวัด", "928 อำเภอ", "7,436 ตำบล");

        for (String file : List.of("provinces", "districts", "subdistricts")) {
            String list = new ClassPathResource("places/" + file + ".csv").getContentAsString(StandardCharsets.UTF_8);
            administrator.attach("file", file + ".csv", list.getBytes(Charset.forName("x-windows-874")));
        }
        administrator.send();

        assertThat(administrator.status()).isEqualTo(200);
        assertThat(administrator.text()).contains("อ่านได้ 8,441 พื้นที่", "ตรงกับที่บันทึกไว้แล้ว");
        assertThat(administrator.page().select("main form")).isEmpty();
    }

    @Test
    void whatWouldEndTakesATick() throws IOException {
        Visitor administrator = administrator();

        tried(administrator, provinces().replaceAll("(?m)^96,.*\n", "")).send();

        assertThat(administrator.status()).isEqualTo(422);
        assertThat(administrator.one("#f-sure-fault").text()).contains("ยืนยัน");
        assertThat(administrator.one("tbody tr").text()).contains("96", "สิ้นสุด");
        assertThat(places.province(NARATHIWAT).nameEn()).isEqualTo("Narathiwat");
    }

    @Test
    void aListThatCannotBeReadIsNotLoadedAndSaysWhere() {
        Visitor administrator = administrator();

        tried(administrator, "code,name_th\n96,นราธิวาส\nxx,ที่ไหน\n9901,อำเภอลอย\n");
        assertThat(administrator.page().select("main li").eachText())
                .containsExactly("บรรทัดที่ 3 รหัสพื้นที่ไม่ถูกต้อง: xx", "ไม่พบพื้นที่ที่อยู่เหนือขึ้นไป: 9901");
        assertThat(administrator.page().select("main form")).isEmpty();

        administrator
                .open("/admin/areas")
                .attach("file", "a.xlsx", new byte[] {'P', 'K', 3, 4})
                .send();
        assertThat(administrator.status()).isEqualTo(422);
        assertThat(administrator.one("#f-file-fault").text()).contains("CSV UTF-8");
    }

    @Test
    void othersDoNotSeeIt() {
        Visitor chief = new Visitor(port).as(world.signedIn(world.chief("4701")));

        assertThat(chief.open("/admin/areas").status()).isEqualTo(403);
    }

    private static Visitor tried(Visitor administrator, String list) {
        return administrator
                .open("/admin/areas")
                .attach("file", "list.csv", list.getBytes(StandardCharsets.UTF_8))
                .send();
    }

    private Visitor administrator() {
        return new Visitor(port).as(world.signedIn(world.administrator()));
    }

    private static String provinces() throws IOException {
        return new ClassPathResource("places/provinces.csv").getContentAsString(StandardCharsets.UTF_8);
    }
}
