package th.go.dopa.damrongdhama.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import th.go.dopa.damrongdhama.DeskTest;

/** What is written on paper can be read from it again, and stands where the regulation wants it. */
@DeskTest
class PapersTest {

    private static final int MOST_BYTES_A_PAGE = 60 * 1024;

    @Autowired
    Papers papers;

    @Test
    void aLetterSaysItsPartsInTheOrderOfTheRegulation() {
        Read read =
                read("letter", Sample.letter(Urgency.NORMAL, Secrecy.OPEN, 1234, Sample.paragraphs(1), Sample.CHIEF));

        assertThat(read.pages()).hasSize(1);
        assertThat(read.page(1))
                .containsSubsequence(
                        "ที่  สน ๐๑๑๘/๑๒๓๔",
                        "ที่ว่าการอำเภอเมืองสกลนคร",
                        "ถนนศูนย์ราชการ สน ๔๗๐๐๐",
                        "๒๕ พฤศจิกายน ๒๕๖๙",
                        "เรื่อง",
                        "เรียน",
                        "นายกองค์การบริหารส่วนตำบลเชียงเครือ",
                        "อ้างถึง",
                        "สิ่งที่ส่งมาด้วย",
                        "๑. สำเนาคำร้อง  จำนวน ๑ ชุด",
                        "๒. แบบตอบกลับ  จำนวน ๒ ชุด",
                        "ขอแสดงความนับถือ",
                        "(นายสมชาย ใจดีมีสุข)",
                        "นายอำเภอเมืองสกลนคร",
                        "ศูนย์ดำรงธรรมอำเภอเมืองสกลนคร",
                        "โทร. ๐ ๔๒๗๑ ๑๒๓๔",
                        "โทรสาร ๐ ๔๒๗๑ ๑๒๓๕",
                        "สำเนาส่ง ผู้ว่าราชการจังหวัดสกลนคร, นายอำเภอกุสุมาลย์");
        assertThat(read.text()).doesNotContain("พ.ศ.").contains("DOPA47014701690012");
    }

    @Test
    void theReceivingStampSaysNumberDayHourAndDesks() {
        Read read = read(
                "stamp",
                new ReceivingStamp(
                        "ที่ว่าการอำเภอเมืองสกลนคร",
                        120,
                        Instant.parse("2020-07-01T02:30:00Z"),
                        List.of(new ReceivingStamp.Desk("ป.ค. (๒)", true), new ReceivingStamp.Desk("นิติกร", false))));

        assertThat(read.pages()).hasSize(1);
        assertThat(read.page(1))
                .containsSubsequence(
                        "ที่ว่าการอำเภอเมืองสกลนคร",
                        "เลขรับ",
                        "๑๒๐",
                        "วันที่",
                        "๑ ก.ค. ๒๕๖๓",
                        "เวลา",
                        "๐๙.๓๐",
                        "ป.ค. (๒)",
                        "นิติกร");
    }

    @Test
    void aCertificateSaysWhoIsPraisedForWhatAndWhenOnOnePage() {
        Read read = read("certificate", certificate("นางสาวกนกวรรณ ศรีสุข", "กำนันตำบลเชียงเครือ", Sample.CHIEF));

        assertThat(read.pages()).hasSize(1);
        assertThat(read.page(1))
                .containsSubsequence(
                        "ที่ว่าการอำเภอเมืองสกลนคร จังหวัดสกลนคร",
                        "ประกาศเกียรติคุณ",
                        "ฉบับนี้ให้ไว้เพื่อแสดงว่า",
                        "นางสาวกนกวรรณ ศรีสุข",
                        "กำนันตำบลเชียงเครือ",
                        "ให้ไว้ ณ วันที่ ๒๕ พฤศจิกายน พุทธศักราช ๒๕๖๙",
                        "(นายสมชาย ใจดีมีสุข)",
                        "นายอำเภอเมืองสกลนคร",
                        "เลขที่ ๗/๒๕๖๙")
                .doesNotContain("ตัวอย่าง");
        assertThat(bare(read.text())).contains(bare("น้ำใจเสียสละ ช่วยเหลือผู้ยากไร้"));
    }

    @Test
    void theLongestNamesOnACertificateStayInsideItsBorder() throws IOException {
        Signatory acting = new Signatory(
                "ว่าที่ร้อยตรีหญิงพิมพ์พิสุทธิ์ ศรีสุวรรณภูมิรัตนชัย",
                "ปลัดอำเภอ (เจ้าพนักงานปกครองชำนาญการพิเศษ)",
                Signatory.Capacity.ACTING,
                "นายอำเภอเมืองสกลนคร");
        String longest =
                "ว่าที่พันตำรวจเอกพิเศษ หม่อมหลวงพิมพ์พิสุทธิ์ประภาวดี ศรีสุวรรณภูมิรัตนชัยสกุลวงศ์ประเสริฐ และคณะกรรมการหมู่บ้านเชียงเครือ";

        Read read = read(
                "certificate-long", certificate(longest, "ผู้อำนวยการโรงพยาบาลส่งเสริมสุขภาพตำบลเชียงเครือ", acting));

        assertThat(read.pages()).hasSize(1);
        assertThat(bare(read.text())).contains(bare(longest), "รักษาราชการแทน");
        assertThat(widest(read)).isLessThan(842 - 2 * 28);
    }

    private static Certificate certificate(String name, String post, Signatory signatory) {
        return new Certificate(
                "ที่ว่าการอำเภอเมืองสกลนคร จังหวัดสกลนคร",
                "ประกาศเกียรติคุณ",
                name,
                post,
                "เป็นผู้มีน้ำใจเสียสละ ช่วยเหลือผู้ยากไร้และประสานให้ประชาชนได้รับความเป็นธรรม จนข้อพิพาทเรื่องทางน้ำเข้านาของบ้านเชียงเครือยุติลงด้วยดี เป็นแบบอย่างแก่ผู้อื่นสืบไป",
                Sample.DAY,
                signatory,
                "7/2569",
                "https://example.go.th/certificates/7K2M-9QXD",
                false);
    }

    /** How far the words of a paper reach, from the leftmost to the rightmost. */
    private static float widest(Read read) throws IOException {
        try (PDDocument document = Loader.loadPDF(read.file().toFile())) {
            List<Float> edges = new java.util.ArrayList<>();
            org.apache.pdfbox.text.PDFTextStripper reader = new org.apache.pdfbox.text.PDFTextStripper() {
                @Override
                protected void processTextPosition(org.apache.pdfbox.text.TextPosition text) {
                    edges.add(text.getXDirAdj());
                    edges.add(text.getXDirAdj() + text.getWidthDirAdj());
                }
            };
            reader.getText(document);
            return java.util.Collections.max(edges) - java.util.Collections.min(edges);
        }
    }

    @Test
    void theTextComesBackAsItWasWrittenWithAllItsMarks() throws IOException, InterruptedException {
        Read read = read("marks", Sample.letter(Urgency.NORMAL, Secrecy.OPEN, 1, Sample.MARKS, Sample.CHIEF));

        String written = bare(String.join("", Sample.MARKS));
        assertThat(bare(read.text())).contains(written);
        Optional<String> poppler = read.byPoppler();
        poppler.ifPresent(text -> assertThat(bare(text)).contains(written));
    }

    @Test
    void whatIsStillToBeGivenIsLeftBlank() {
        Read read =
                read("blank", Sample.letter(Urgency.NORMAL, Secrecy.OPEN, null, Sample.paragraphs(1), Sample.CHIEF));

        assertThat(read.page(1)).contains("ที่  สน ๐๑๑๘/").doesNotContain("๒๕ พฤศจิกายน ๒๕๖๙");
    }

    @Test
    void aLongLetterCuesTheNextPageAndKeepsTwoLinesAboveTheSignature() {
        for (int paragraphs = 2; paragraphs < 14; paragraphs++) {
            Read read = read(
                    "long-" + paragraphs,
                    Sample.letter(Urgency.NORMAL, Secrecy.OPEN, 77, Sample.paragraphs(paragraphs), Sample.CHIEF));

            for (int page = 2; page <= read.pages().size(); page++) {
                String cue = read.page(page - 1).getLast();
                assertThat(cue).startsWith("/").endsWith("...");
                List<String> lines = read.page(page);
                assertThat(lines.getFirst()).isEqualTo("- " + "๐๑๒๓๔๕".charAt(page) + " -");
                assertThat(lines.get(1)).startsWith(cue.substring(1, cue.length() - 3));
            }
            List<String> last = read.pages().getLast();
            assertThat(last.indexOf("ขอแสดงความนับถือ"))
                    .isGreaterThanOrEqualTo(read.pages().size() > 1 ? 3 : 2);
            assertThat(bare(read.text())).contains(bare("หมู่ที่ " + "๐๑๒๓๔๕๖๗๘๙".charAt(Math.min(9, paragraphs - 1))));
        }
    }

    @Test
    void urgencyIsWrittenRedAndSecrecyAtHeadAndFootOfEveryPage() {
        Signatory acting = new Signatory(
                "ว่าที่ร้อยตรีหญิงพิมพ์พิสุทธิ์ ศรีสุวรรณภูมิรัตนชัย",
                "ปลัดอำเภอ (เจ้าพนักงานปกครองชำนาญการพิเศษ)",
                Signatory.Capacity.ACTING,
                "นายอำเภอเมืองสกลนคร");
        Read read = read("secret", Sample.letter(Urgency.MOST_URGENT, Secrecy.SECRET, 5, Sample.paragraphs(6), acting));

        assertThat(read.pages())
                .hasSize(2)
                .allSatisfy(page -> assertThat(page).filteredOn("ลับ"::equals).hasSize(2));
        assertThat(read.page(1)).contains("ด่วนที่สุด");
        assertThat(read.page(2))
                .containsSubsequence("(ว่าที่ร้อยตรีหญิงพิมพ์พิสุทธิ์ ศรีสุวรรณภูมิรัตนชัย)", "นายอำเภอเมืองสกลนคร");
        assertThat(bare(read.text())).contains("ปลัดอำเภอ(เจ้าพนักงานปกครองชำนาญการพิเศษ)รักษาราชการแทน");
    }

    @Test
    void clergyAreGreetedAsClergyAndCircularsSaySo() {
        OfficialLetter plain = Sample.letter(Urgency.NORMAL, Secrecy.OPEN, 16889, Sample.paragraphs(1), Sample.CHIEF);
        Read read = read(
                "clergy",
                new OfficialLetter(
                        plain.secrecy(),
                        plain.urgency(),
                        new LetterNumber("มท 0307.2", true, 16889),
                        plain.date(),
                        plain.sender(),
                        "ขอความอนุเคราะห์ประชาสัมพันธ์",
                        new Addressee("เจ้าอาวาสวัดพระธาตุเชิงชุมวรวิหาร", Courtesy.MONK, List.of()),
                        List.of(),
                        List.of(),
                        plain.paragraphs(),
                        new Signatory(
                                "นางสาวกาญจนา ปั้นน้ำ",
                                "ปลัดจังหวัดสกลนคร",
                                Signatory.Capacity.ON_BEHALF,
                                "ผู้ว่าราชการจังหวัดสกลนคร"),
                        plain.contact(),
                        List.of(),
                        List.of(new Annex(
                                "แบบตอบกลับ",
                                List.of(
                                        "ตามหนังสืออำเภอเมืองสกลนคร ที่ สน 0118/ ........... เรื่องร้องเรียนเลขที่ DOPA47014701690012"),
                                List.of(new Annex.Blank("ผลการดำเนินการ", 4), new Annex.Blank("ผู้รายงาน", 1)),
                                "https://damrong.example.go.th/reply/abcdefghijklmnopqrstuv"))));

        assertThat(read.page(1))
                .containsSubsequence(
                        "ที่  มท ๐๓๐๗.๒/ว ๑๖๘๘๙",
                        "นมัสการ",
                        "ขอนมัสการด้วยความเคารพ",
                        "ปลัดจังหวัดสกลนคร ปฏิบัติราชการแทน",
                        "ผู้ว่าราชการจังหวัดสกลนคร");
        assertThat(read.page(2)).contains("แบบตอบกลับ", "ผลการดำเนินการ");
        assertThat(read.text()).contains("https://damrong.example.go.th/reply/");
    }

    @Test
    void aMemoAndAStampedLetterHaveTheirOwnForms() {
        Read memo = read(
                "memo",
                new Memo(
                        Secrecy.OPEN,
                        Urgency.VERY_URGENT,
                        new LetterNumber("สน 0118.1", false, 42),
                        Sample.DAY,
                        "ที่ทำการปกครองอำเภอเมืองสกลนคร ศูนย์ดำรงธรรมอำเภอ โทร. 0 4271 1234",
                        "รายงานผลการตรวจสอบข้อเท็จจริงเรื่องร้องเรียน",
                        Addressee.of("นายอำเภอเมืองสกลนคร"),
                        Sample.paragraphs(1),
                        Signatory.own("นายปิติ น้ำใส", "ปลัดอำเภอ (เจ้าพนักงานปกครองชำนาญการ)"),
                        new Endorsement("คำสั่ง", "เห็นชอบ ให้ลงพื้นที่ตรวจสอบภายใน 7 วัน", Sample.CHIEF)));
        Read stamped = read(
                "stamped",
                new StampedLetter(
                        Secrecy.OPEN,
                        Urgency.URGENT,
                        new LetterNumber("สน 0118", false, 43),
                        Sample.DAY,
                        "เตือนครั้งที่ 1",
                        "องค์การบริหารส่วนตำบลเชียงเครือ",
                        Sample.paragraphs(1),
                        Sample.OFFICE,
                        Sample.CENTRE));

        assertThat(memo.page(1))
                .containsSubsequence(
                        "บันทึกข้อความ",
                        "ด่วนมาก",
                        "ส่วนราชการ",
                        "ที่",
                        "สน ๐๑๑๘.๑/๔๒",
                        "วันที่",
                        "๒๕ พฤศจิกายน ๒๕๖๙",
                        "เรื่อง",
                        "เรียน");
        assertThat(memo.page(1))
                .containsSubsequence(
                        "(นายปิติ น้ำใส)", "คำสั่ง", "เห็นชอบ ให้ลงพื้นที่ตรวจสอบภายใน ๗ วัน", "(นายสมชาย ใจดีมีสุข)");
        assertThat(memo.text()).doesNotContain("ขอแสดงความนับถือ").contains("โทร. ๐ ๔๒๗๑ ๑๒๓๔");
        assertThat(stamped.page(1))
                .containsSubsequence("ด่วน", "ที่  สน ๐๑๑๘/๔๓", "ถึง", "ที่ว่าการอำเภอเมืองสกลนคร", "๒๕ พฤศจิกายน ๒๕๖๙")
                .doesNotContain("ขอแสดงความนับถือ", "เรียน");
    }

    @Test
    void aFormIsFilledInAsFarAsIsKnownAndLeavesDotsForTheRest() {
        PrintedForm form = new PrintedForm(
                Secrecy.SECRET,
                "คำร้อง",
                List.of(new PrintedForm.Part.Entry("เขียนที่", "ที่ว่าการอำเภอเมืองสกลนคร", 1)),
                List.of(
                        new PrintedForm.Part.Row(List.of(
                                new PrintedForm.Part.Entry("ข้าพเจ้า", "นางสมศรี น้ำใสสะอาด", 1),
                                new PrintedForm.Part.Entry("อายุ", "", 1))),
                        new PrintedForm.Part.Entry("ข้อเท็จจริง", String.join(" ", Sample.paragraphs(9)), 6),
                        new PrintedForm.Part.Heading("หลักฐาน"),
                        new PrintedForm.Part.Entry("ความประสงค์", "", 40),
                        new PrintedForm.Part.Boxes(
                                "หลักฐานที่แนบ", List.of("สำเนาบัตรประจำตัวประชาชน", "ภาพถ่าย", "อื่น ๆ")),
                        new PrintedForm.Part.Words(Sample.MARKS.get(1))),
                List.of(
                        new PrintedForm.Signature("", "ผู้ร้อง"),
                        new PrintedForm.Signature("นายอนุชา ตัวอย่างกุล", "ผู้รับคำร้อง"),
                        new PrintedForm.Signature("", "พยาน")));

        Read read = read("form", form);

        assertThat(read.pages())
                .hasSizeGreaterThan(1)
                .allSatisfy(page -> assertThat(page).filteredOn("ลับ"::equals).hasSize(2));
        assertThat(read.page(1))
                .containsSubsequence("คำร้อง", "เขียนที่", "ข้าพเจ้า", "นางสมศรี น้ำใสสะอาด", "อายุ", "ข้อเท็จจริง");
        assertThat(bare(read.text().replaceAll("(?m)^(ลับ|- . -)$", "")))
                .contains(bare(String.join("", Sample.paragraphs(9))));
        assertThat(read.pages().getLast())
                .containsSubsequence("ผู้ร้อง", "ผู้รับคำร้อง", "(นายอนุชา ตัวอย่างกุล)", "พยาน");
    }

    @Test
    void slipsAndEnvelopesFitTheirPaper() throws IOException {
        Read slip = read(
                "slip",
                new Slip(
                        "ใบรับเรื่องร้องเรียนร้องทุกข์",
                        "ศูนย์ดำรงธรรมอำเภอเมืองสกลนคร",
                        List.of(
                                new Slip.Fact("เลขที่เรื่อง", "DOPA47014701690012"),
                                new Slip.Fact("วันที่รับ", "25 พฤศจิกายน 2569"),
                                new Slip.Fact(
                                        "เรื่อง",
                                        "ถนนสายบ้านเชียงเครือชำรุดเป็นหลุมเป็นบ่อ น้ำท่วมขังเป็นประจำทุกปีและไฟฟ้าส่องสว่างดับ")),
                        "โปรดเก็บใบนี้ไว้เพื่อติดตามผลการดำเนินการ",
                        "https://damrong.example.go.th/track"));
        Read envelope = read(
                "envelope",
                new Envelope(
                        Urgency.MOST_URGENT,
                        LetterNumber.blank("สน 0118"),
                        Sample.OFFICE,
                        new Addressee(
                                "นางสาวกัญญารัตน์ พงษ์พิพัฒน์วัฒนากุล",
                                Courtesy.PERSON,
                                List.of("99/9 หมู่ที่ 12 ตำบลเชียงเครือ", "อำเภอเมืองสกลนคร จังหวัดสกลนคร 47000"))));

        assertThat(slip.page(1)).contains("DOPA47014701690012", "๒๕ พฤศจิกายน ๒๕๖๙");
        assertThat(envelope.page(1)).contains("ด่วนที่สุด", "๙๙/๙ หมู่ที่ ๑๒ ตำบลเชียงเครือ");
        try (PDDocument document = Loader.loadPDF(envelope.file().toFile())) {
            PDRectangle page = document.getPage(0).getMediaBox();
            assertThat(page.getWidth() / page.getHeight()).isEqualTo(2f, org.assertj.core.data.Offset.offset(0.01f));
        }
    }

    @Test
    void aWordWiderThanTheLineIsPartedBetweenItsLetters() {
        String endless = "ก".repeat(300) + "DOPA".repeat(60);

        List<String> lines = Type.TEXT.lines(endless, 200, 400);

        assertThat(String.join("", lines)).isEqualTo(endless);
        assertThat(lines).allSatisfy(line -> assertThat(Type.TEXT.width(line)).isLessThan(400.1f));
        assertThat(Type.TEXT.width(lines.getFirst())).isLessThan(200.1f);
    }

    @Test
    void linesEndBetweenWordsAndNoMarkBeginsOne() {
        List<String> lines = Type.TEXT.lines(Sample.MARKS.get(1), 90);

        assertThat(lines).hasSizeGreaterThan(4);
        assertThat(lines).allSatisfy(line -> assertThat(line).doesNotMatch("^[ะ-ูเแโใไ]?[ัิ-ฺ็-๎ๆฯ].*"));
        assertThat(Stream.of("เจ้าหน้าที่", "ข้อเท็จจริง", "หมู่บ้าน"))
                .allSatisfy(word ->
                        assertThat(lines).anySatisfy(line -> assertThat(line).contains(word)));
    }

    @Test
    void onceWarmAPageIsDoneInATenthOfASecond() {
        OfficialLetter letter = Sample.letter(Urgency.URGENT, Secrecy.OPEN, 9, Sample.paragraphs(4), Sample.CHIEF);
        int pages = 2 * 20;
        for (int i = 0; i < 20; i++) {
            papers.pdf(letter);
        }

        long start = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            papers.pdf(letter);
        }
        long millis = (System.nanoTime() - start) / 1_000_000 / pages;

        System.out.println("a page of a letter: " + millis + " ms");
        assertThat(millis).isLessThan(100);
    }

    private Read read(String name, Paper paper) {
        byte[] pdf = papers.pdf(paper);
        Read read = Read.of(name, pdf);
        assertThat(pdf.length / read.pages().size()).isLessThan(MOST_BYTES_A_PAGE);
        return read;
    }

    /** Without what the breaking of lines changes, and with one kind of digits. */
    private static String bare(String text) {
        return th.go.dopa.damrongdhama.kernel.ThaiDigits.thai(text.replaceAll("\\s", ""));
    }
}
