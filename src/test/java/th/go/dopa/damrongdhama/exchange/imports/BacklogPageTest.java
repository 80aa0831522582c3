package th.go.dopa.damrongdhama.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.go.dopa.damrongdhama.OfficeProgram;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.Visitor;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.kernel.Staff;

@PageTest
class BacklogPageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private World world;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BacklogWork work;

    @Test
    void aClerkSeesWhatIsTheMatterBesideWhatIsProposedAndNoCaseIsMade() {
        String file = """
                วันที่รับเรื่อง;ผู้ร้อง;เรื่อง;ประเภทเรื่อง;ช่องทาง;อำเภอ;ตำบล;สถานะ
                15/11/2562;นางสมศรี ใจดี;ถนนเป็นหลุม;ปัญหาความเดือดร้อน — สาธารณูปโภค: ถนน/สะพาน/ทางเข้าออก;มาด้วยตนเอง;เมือง ;ขมิ้น;ดำเนินการ
                30/9/2562;นายคำ;<script>ไฟดับ</script>;ที่อยู่อาศัย;โทร;เมืองสกลนคร;ขมิ้นน;ดำเนินการ
                """;
        long before = cases();

        Visitor clerk = visitor(world.clerk("4701"))
                .open("/desk/backlog")
                .attach("file", "ทะเบียน.csv", file.getBytes(StandardCharsets.UTF_8));
        clerk.send();
        assertThat(clerk.path()).matches("/desk/backlog/[0-9]+");
        assertThat(clerk.header("Refresh")).isEqualTo("3");
        assertThat(clerk.text()).contains("กำลังตรวจ");
        work.run();
        clerk.open(clerk.path());

        assertThat(clerk.status()).isEqualTo(200);
        assertThat(clerk.text())
                .contains(
                        "ยังไม่ได้นำเข้า",
                        "ไฟล์ ทะเบียน.csv",
                        "มีเรื่อง 2 แถว",
                        "ก่อนวันที่ 1 ตุลาคม 2562",
                        "เมืองสกลนคร");
        assertThat(clerk.page().select("button[name=proposed]").eachText()).contains("ใช้ “ขมิ้น”");
        assertThat(clerk.page().select("main script")).isEmpty();
        assertThat(cases()).isEqualTo(before);
    }

    @Test
    void anotherOfficeDoesNotFindTheRunAndAFormPressedTwiceIsOneRun() {
        Visitor clerk = visitor(world.clerk("4705"))
                .open("/desk/backlog")
                .attach(
                        "file",
                        "a.csv",
                        "วันที่รับเรื่อง,เรื่อง,ประเภทเรื่อง\n1/11/2562,ก,ที่อยู่อาศัย\n"
                                .getBytes(StandardCharsets.UTF_8));
        HttpRequest twice = clerk.request();
        clerk.quietly(twice);
        clerk.quietly(twice);

        assertThat(jdbc.sql("select count(*) from backlog_run where office_id = :office")
                        .param("office", world.district("4705").value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        long run = jdbc.sql("select id from backlog_run where office_id = :office")
                .param("office", world.district("4705").value())
                .query(Long.class)
                .single();
        assertThat(visitor(world.clerk("4706")).open("/desk/backlog/" + run).status())
                .isEqualTo(404);
    }

    @Test
    void aRefusedFileIsSaidBesideItsField() {
        Visitor officer = visitor(world.officer("4702")).open("/desk/backlog").attach("file", "a.xlsm", new byte[] {1});
        officer.send();

        assertThat(officer.status()).isEqualTo(422);
        assertThat(officer.one("#f-file-fault").text()).contains(".xlsm");
    }

    @Test
    void theEmptyFileIsReadBackAsAnExampleOnly() throws Exception {
        Staff chief = world.chief("4703");
        byte[] template = download(chief);

        Visitor again = visitor(chief).open("/desk/backlog").attach("file", "a.xlsx", template);
        again.send();

        assertThat(again.one("#f-file-fault").text()).isEqualTo("แก้ไข: ใต้หัวตารางไม่มีเรื่องสักแถว");
        assertThat(rows(template).getFirst().getCellText(1)).isEqualTo("วันที่รับเรื่อง *");
    }

    @Test
    void libreOfficeOpensTheEmptyFileAndSavesTheSameValues() throws Exception {
        byte[] template = download(world.chief("4703"));

        assertThat(OfficeProgram.cells(OfficeProgram.workbook("template.xlsx", template)))
                .isEqualTo(OfficeProgram.cells(template));
    }

    @Test
    void aProvinceSaysTheDistrictOfEveryRow() {
        String file = "วันที่รับเรื่อง,เรื่อง,ประเภทเรื่อง\n15/11/2562,ก,ที่อยู่อาศัย\n";

        Visitor officer = visitor(world.provinceOfficer("47"))
                .open("/desk/backlog")
                .attach("file", "a.csv", file.getBytes(StandardCharsets.UTF_8));
        officer.send();

        assertThat(officer.path()).endsWith("/columns");
        assertThat(officer.turnTo("form[method=post][action$=columns]").send().status())
                .isEqualTo(422);
        assertThat(officer.text()).contains("ยังไม่ได้เลือกคอลัมน์ของ: อำเภอ");
    }

    private Visitor visitor(Staff staff) {
        return new Visitor(port).as(world.signedIn(staff));
    }

    private byte[] download(Staff staff) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/desk/backlog/template.xlsx"))
                .header("Cookie", world.signedIn(staff))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
        }
    }

    private static List<Row> rows(byte[] file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getFirstSheet().read();
        }
    }

    private long cases() {
        return jdbc.sql("select count(*) from complaint").query(Long.class).single();
    }
}
