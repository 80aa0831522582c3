package th.go.dopa.damrongdhama.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sheets for the monthly meeting: a page for each village, whatever the length of the text. */
class ReadingSheetsTest {

    private static final String LINE =
            "พี่น้องประชาชนทุกท่าน โปรดทราบ ศูนย์ดำรงธรรมอำเภอมีข่าวมาแจ้งให้ทราบ น้ำท่วมถ้ำค่ำนี้ ปั้นน้ำเป็นตัวที่ปู่อยู่ ";

    @Test
    void eachVillageHasOnePageWithItsOwnNameAndTheWholeText() {
        Read read = Read.of("reading-sheets", sheets(3, List.of(LINE.repeat(3), LINE.repeat(4), LINE)));

        assertThat(read.pages()).hasSize(3);
        assertThat(read.page(2)).contains("ผู้ใหญ่บ้าน หมู่ที่ ๒").doesNotContain("ผู้ใหญ่บ้าน หมู่ที่ ๑");
        assertThat(read.page(2)).contains("บ้านสมมติ ตำบลโนนหอม", "โปรดประกาศภายในวันที่ ๓๐ พฤศจิกายน ๒๕๖๙");
    }

    @Test
    void theTextIsReadByPopplerOnEveryPageAndShrinksToTheSheet() throws Exception {
        Read read = Read.of("reading-sheets-long", sheets(2, List.of(LINE.repeat(8), LINE.repeat(8), LINE.repeat(7))));
        assertThat(read.pages()).hasSize(2);

        read.byPoppler()
                .ifPresent(text -> assertThat(text.split("\f"))
                        .hasSize(2)
                        .allSatisfy(
                                page -> assertThat(page.replaceAll("\\s", "")).contains("น้ำท่วมถ้ำค่ำนี้")));
    }

    @Test
    void aDistrictOf150VillagesTakesSecondsAndASmallFile() {
        Instant began = Instant.ofEpochMilli(System.currentTimeMillis());
        byte[] all = sheets(150, List.of(LINE.repeat(4), LINE.repeat(4), LINE.repeat(2)));
        Duration took = Duration.between(began, Instant.ofEpochMilli(System.currentTimeMillis()));

        assertThat(took).isLessThan(Duration.ofSeconds(5));
        assertThat(all.length).isLessThan(2_000_000);
        assertThat(Read.of("reading-sheets-150", all).pages()).hasSize(150);
    }

    private static byte[] sheets(int villages, List<String> paragraphs) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ReadingSheets sheets = new ReadingSheets(
                out,
                new ReadingSheets.Common(
                        "ศูนย์ดำรงธรรมอำเภอเมืองสกลนคร",
                        "ข่าวศูนย์ดำรงธรรม เดือนพฤศจิกายน 2569",
                        paragraphs,
                        "ประกาศแล้ว สแกนแจ้ง",
                        "อ่านประมาณ 2 นาที 10 วินาที  สอบถามโทร. 1567"),
                Instant.EPOCH,
                Marks.NONE)) {
            for (int moo = 1; moo <= villages; moo++) {
                sheets.add(new ReadingSheets.Reader(
                        "ผู้ใหญ่บ้าน หมู่ที่ " + moo,
                        "บ้านสมมติ ตำบลโนนหอม",
                        "โปรดประกาศภายในวันที่ 30 พฤศจิกายน 2569",
                        "https://damrongdhama.example.go.th/told/abcdefghijklmnopqrstuvwxyz" + moo));
            }
        }
        return out.toByteArray();
    }
}
