package th.go.dopa.damrongdhama.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class SheetFileTest {

    private static final Charset WINDOWS_874 = Charset.forName("x-windows-874");
    private static final List<String> HEADINGS = List.of(
            "ที่",
            "ว/ด/ป ที่รับ",
            "ชื่อ-สกุล ผู้ร้อง",
            "เบอร์โทร",
            "เรื่องที่ร้องเรียน",
            "ประเภท",
            "ช่องทาง",
            "ตำบล",
            "สถานะ",
            "วันที่ยุติ",
            "ผู้พิมพ์");
    private static final List<List<String>> ROWS = List.of(
            List.of(
                    "1",
                    "2019-11-15",
                    "นางสมศรี ใจดี",
                    "0812345678",
                    "ถนนเป็นหลุม; รถล้ม",
                    "ถนน",
                    "จดหมาย",
                    "ต.ขมิ้น",
                    "ยุติ",
                    "2019-12-20",
                    "ก"),
            List.of(
                    "2",
                    "2019-11-16",
                    "นายบุญมี",
                    "812345678",
                    "ไฟดับ \"ทุกคืน\"",
                    "ไฟฟา",
                    "มาเอง",
                    "ธาตุ",
                    "ดำเนินการ",
                    "",
                    "ข"),
            List.of("3", "2018-11-16", "นายคำ", "", "น้ำ, ท่วม", "ถนน", "มาเอง", "", "ดำเนินการ", "", "ค"));

    @Test
    void aWorkbookAndTheTextsThatOtherProgramsWriteReadTheSame() throws IOException {
        Registers.Checked workbook = Registers.check("a.xlsx", workbook());

        assertThat(alike(Registers.check("a.csv", ("\ufeff" + text(';')).getBytes(StandardCharsets.UTF_8)), workbook))
                .isTrue();
        assertThat(alike(Registers.check("b.csv", text(',').getBytes(StandardCharsets.UTF_8)), workbook))
                .isTrue();
        assertThat(alike(Registers.check("c.csv", text(';').getBytes(WINDOWS_874)), workbook))
                .isTrue();
        assertThat(alike(
                        Registers.check("d.txt", ("\ufeff" + text('\t')).getBytes(StandardCharsets.UTF_16LE)),
                        workbook))
                .isTrue();
        assertThat(alike(Registers.check("e.txt", text('\t').getBytes(StandardCharsets.UTF_16LE)), workbook))
                .isTrue();
        assertThat(workbook.headings().left()).containsExactly("ผู้พิมพ์");
        assertThat(workbook.headings().places()).hasSize(9);
        assertThat(workbook.rows()).hasSize(3);
        assertThat(workbook.count(Verdict.MENDED)).isEqualTo(1);
        assertThat(workbook.count(Verdict.TO_DECIDE)).isEqualTo(0);
        assertThat(workbook.count(Verdict.WRONG)).isEqualTo(2);
    }

    @Test
    void whatIsNoRegisterIsRefusedWithItsReason() throws IOException {
        byte[] ole = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};

        assertThat(refusal("a.xls", ole)).isEqualTo(Unreadable.Why.OLD_EXCEL);
        assertThat(refusal("a.xlsm", workbook())).isEqualTo(Unreadable.Why.MACROS);
        assertThat(refusal("a.xlsx", zip("xl/workbook.xml", "xl/vbaProject.bin")))
                .isEqualTo(Unreadable.Why.MACROS);
        assertThat(refusal("a.xlsx", zip("content.xml"))).isEqualTo(Unreadable.Why.NO_SHEET);
        assertThat(refusal("a.xlsx", zip("xl/workbook.xml"))).isEqualTo(Unreadable.Why.BROKEN);
        assertThat(refusal("a.csv", new byte[0])).isEqualTo(Unreadable.Why.NO_FILE);
        assertThat(refusal("a.csv", new byte[] {'%', 'P', 'D', 'F', 0, 1, 2, 3}))
                .isEqualTo(Unreadable.Why.NO_SHEET);
        assertThat(refusal("a.csv", "M\u00fcller,Stra\u00dfe".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(Unreadable.Why.ENCODING);
        assertThat(refusal(
                        "a.csv",
                        new String(text(',').getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
                                .getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Unreadable.Why.ENCODING);
        assertThat(refusal("a.csv", "กขค,งจฉ\n1,2\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Unreadable.Why.NO_HEADINGS);
        assertThat(refusal("a.csv", "วันที่รับเรื่อง,ผู้ร้อง,สถานะ\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Unreadable.Why.COLUMNS_MISSING);
        assertThat(refusal("a.csv", "วันที่รับเรื่อง,เรื่อง,ประเภท,วันที่รับ\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Unreadable.Why.HEADING_TWICE);
        assertThat(refusal("a.csv", "วันที่รับเรื่อง,เรื่อง,ประเภท\n,,\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Unreadable.Why.NO_ROWS);
    }

    @Test
    void aSmallFileThatUnpacksToALargeOneIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] noughts = new byte[1 << 20];
            for (int i = 0; i < 100; i++) {
                zip.write(noughts);
            }
        }

        assertThat(bytes.size()).isLessThan(200_000);
        assertThat(refusal("a.xlsx", bytes.toByteArray())).isEqualTo(Unreadable.Why.UNPACKS_TOO_BIG);
    }

    @Test
    void aFileWiderOrLongerThanAnyRegisterIsRefused() {
        String head = "วันที่รับเรื่อง,เรื่อง,ประเภท";
        String wide = head + ",ก".repeat(198);
        String longer = head + "\n15/11/2562,ก,ถนน".repeat(Rows.MOST_ROWS + 1);

        assertThat(refusal("a.csv", wide.getBytes(StandardCharsets.UTF_8))).isEqualTo(Unreadable.Why.TOO_MANY_COLUMNS);
        assertThat(refusal("a.csv", longer.getBytes(StandardCharsets.UTF_8))).isEqualTo(Unreadable.Why.TOO_MANY_ROWS);
    }

    @Test
    void titlesSumsExamplesAndHeadingsOnEveryPageAreNoCases() {
        String text = """
                ทะเบียนเรื่องร้องเรียน,,
                ปีงบประมาณ 2563,,
                วันที่รับเรื่อง,เรื่อง,ประเภท
                ตัวอย่าง,ก,ข
                15/11/2562,ก,ถนน
                วันที่รับเรื่อง,เรื่อง,ประเภท
                16/11/2562,ข,ถนน
                รวม,2,
                """;

        Registers.Checked page = Registers.check("a.csv", text.getBytes(StandardCharsets.UTF_8));

        assertThat(page.rows()).hasSize(2);
        assertThat(page.leftOut()).isEqualTo(2);
    }

    /** In a text the rows have other numbers than in a workbook with titles. */
    private static boolean alike(Registers.Checked one, Registers.Checked other) {
        return one.headings().equals(other.headings())
                && one.rows().stream()
                        .map(CheckedRow::findings)
                        .toList()
                        .equals(other.rows().stream().map(CheckedRow::findings).toList())
                && one.rows().stream()
                        .map(CheckedRow::meant)
                        .toList()
                        .equals(other.rows().stream().map(CheckedRow::meant).toList());
    }

    private static Unreadable.Why refusal(String name, byte[] file) {
        return catchThrowableOfType(Unreadable.class, () -> Registers.check(name, file))
                .why();
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("1");
            for (int at = 0; at < HEADINGS.size(); at++) {
                sheet.value(0, at, HEADINGS.get(at));
                for (int row = 0; row < ROWS.size(); row++) {
                    String cell = ROWS.get(row).get(at);
                    if (cell.matches("\\d{4}-\\d{2}-\\d{2}")) {
                        sheet.value(row + 1, at, LocalDate.parse(cell));
                        sheet.style(row + 1, at).format("[$-107041E]d mmm yyyy").set();
                    } else if (cell.matches("[1-9][0-9]*")) {
                        sheet.value(row + 1, at, Long.parseLong(cell));
                    } else if (!cell.isEmpty()) {
                        sheet.value(row + 1, at, cell);
                    }
                }
            }
        }
        return bytes.toByteArray();
    }

    private static String text(char separator) {
        return line(HEADINGS, separator)
                + ROWS.stream().map(row -> line(row, separator)).collect(Collectors.joining());
    }

    private static String line(List<String> cells, char separator) {
        return IntStream.range(0, cells.size())
                        .mapToObj(at -> "\"" + cells.get(at).replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(Character.toString(separator)))
                + "\r\n";
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
            }
        }
        return bytes.toByteArray();
    }
}
