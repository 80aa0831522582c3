package th.go.dopa.damrongdhama.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.go.dopa.damrongdhama.Axe;
import th.go.dopa.damrongdhama.Chromium;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.Visitor;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.complaints.Somsri;
import th.go.dopa.damrongdhama.complaints.intake.Filings;
import th.go.dopa.damrongdhama.database.SettableClock;
import th.go.dopa.damrongdhama.directives.Ask;
import th.go.dopa.damrongdhama.directives.CircularText;
import th.go.dopa.damrongdhama.directives.Circulars;
import th.go.dopa.damrongdhama.directives.NewCircular;
import th.go.dopa.damrongdhama.directives.Reminders;
import th.go.dopa.damrongdhama.directives.SelfFilling;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.CircularId;
import th.go.dopa.damrongdhama.kernel.Citizen;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.letters.Contact;
import th.go.dopa.damrongdhama.letters.Letterhead;
import th.go.dopa.damrongdhama.letters.Letterheads;
import th.go.dopa.damrongdhama.letters.Read;
import th.go.dopa.damrongdhama.letters.Secrecy;
import th.go.dopa.damrongdhama.letters.Sender;
import th.go.dopa.damrongdhama.letters.Signatory;
import th.go.dopa.damrongdhama.letters.Urgency;
import th.go.dopa.damrongdhama.places.District;
import th.go.dopa.damrongdhama.places.Places;

/**
 * The circular ด่วนที่สุด ที่ มท ๐๓๐๗.๒/ว ๑๖๘๘๙ of 30 June 2563, in its own days: the department writes, Sakon Nakhon carries it onward with สน ๐๐๑๘.๑/ว ๑๓๓๕๗ to its
 * 18 districts, each receives it with a stamp, works on it and reports by the one QR code; who is late is reminded and says so; everything is added up, published,
 * and an officer is commended with a certificate that verifies. The real letter names no day until when; this one does, so that somebody can be late. Signers are invented.
 */
@PageTest
@SuppressWarnings("NullAway")
class TheCircularOf30June2563Test {

    private static final LocalDate DUE = LocalDate.of(2020, 7, 31);
    private static final String PROVINCE = "47";
    /** They have not carried it onward, and are reminded of that. */
    private static final int OTHER_PROVINCES = 75;

    private static final Pattern COUNTED = Pattern.compile("ระบบนับให้ ([0-9,]+) (\\S+)");

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Circulars circulars;

    @Autowired
    Letterheads heads;

    @Autowired
    Reminders reminders;

    @Autowired
    Filings filings;

    @Autowired
    Places places;

    @Autowired
    SettableClock clock;

    private Staff department;
    private Staff governor;
    private final Map<String, Staff> chiefs = new TreeMap<>();
    private String top = "";
    private CircularId circular;
    private String code = "";

    /** What the story has reported: done, not done, the numbers of ข้อ ๑ to ๓. */
    private final long[] done = new long[4];

    private final long[] answered = new long[4];
    private final long[] numbers = new long[4];

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void fromTheDepartmentToEighteenDistrictsAndBack() throws Exception {
        department = world.dopaOfficer();
        governor = world.provinceOfficer(PROVINCE);
        for (District district : places.districts(new AreaCode(PROVINCE))) {
            chiefs.put(district.code().value(), world.chief(district.code().value()));
        }
        assertThat(chiefs).hasSize(18);

        written();
        carriedOnward();
        received();
        String certificate = commended();
        List<String> districts = new ArrayList<>(chiefs.keySet());
        reportedFromATelephone(districts.getFirst());
        for (String district : districts.subList(1, 15)) {
            reportedBySheet(district, day(2020, 7, 20));
        }
        chased(districts.subList(15, 18));
        addedUp(districts.getLast());

        Visitor anybody = new Visitor(port).open(certificate);
        assertThat(anybody.text()).contains("เป็นของจริง", "ประชาสัมพันธ์ศูนย์ดำรงธรรมครบทุกหมู่บ้าน");
    }

    private void written() throws Exception {
        day(2020, 6, 30);
        headed(department, "มท 0307.2", "กรมการปกครอง", null);
        headed(governor, "สน 0018.1", "ศาลากลางจังหวัดสกลนคร", null);
        circular = circulars.draft(department, circular());
        top = "/desk/circulars/" + circular;
        Visitor dopa = visitor(department);
        dopa.open("/desk/circulars/written/" + circular + "/dispatch")
                .fill("number", "16889")
                .fill("dated.day", "30")
                .fill("dated.month", "มิ.ย.")
                .fill("dated.year", "2563")
                .send();
        assertThat(dopa.text()).contains("มท 0307.2/ว 16889", "30 มิถุนายน 2563", "ส่งแล้ว");
        code = circulars.seen(department, circular).reportPath();
        Read letter = Read.of("story-16889", dopa.bytes("/desk/circulars/written/" + circular + "/letter.pdf"));
        assertThat(String.join("\n", letter.page(1))).contains("ด่วนที่สุด", "มท ๐๓๐๗.๒/ว ๑๖๘๘๙", "๓๐ มิถุนายน ๒๕๖๓");
        assertThat(scanned(letter, letter.pages().size() - 1)).endsWith(code);
    }

    private void carriedOnward() {
        day(2020, 7, 1);
        Visitor office = visitor(governor).open(top);
        office.turnTo("form[action$=receipt]").send();
        assertThat(office.text()).contains("ลงรับ เลขรับ");
        office.open(office.one("a[href*='parent=']").attr("href"))
                .fill("signatory", governor.appointment().toString())
                .send();
        String cover = office.path();
        office.open(cover + "/dispatch").fill("number", "13357").send();
        assertThat(office.text()).contains("สน 0018.1/ว 13357", "ส่งแล้ว");
        Read letter = Read.of("story-13357", office.bytes(cover + "/letter.pdf"));
        assertThat(String.join("\n", letter.page(1))).contains("สน ๐๐๑๘.๑/ว ๑๓๓๕๗", "มท ๐๓๐๗.๒/ว ๑๖๘๘๙", "อ้างถึง");
    }

    private void received() throws Exception {
        day(2020, 7, 2);
        for (Staff chief : chiefs.values()) {
            Visitor office = visitor(chief).open(top);
            office.turnTo("form[action$=receipt]").send();
            office.turnTo("form[action$=desks]")
                    .fill("desks", "ป.ค. (๒)\nนิติกร")
                    .send();
            office.turnTo("form[action$=assignee]")
                    .fill("assignee", chief.account().toString())
                    .send();
            assertThat(office.text()).contains("ลงรับ เลขรับ", "ส่งให้ ป.ค. (๒), นิติกร", "มอบหมาย");
        }
        Read copy = Read.of("story-stamped", visitor(chiefs.get("4701")).bytes(top + "/copy.pdf"));
        assertThat(String.join("\n", copy.page(1))).contains("เลขรับ", "๒ ก.ค. ๒๕๖๓", "ป.ค. (๒)", "นิติกร");
        assertThat(scanned(copy, copy.pages().size() - 1)).endsWith(code);
        for (int i = 0; i < 3; i++) {
            filings.file(new Citizen(null), Somsri.pothole("4701", LocalDate.of(2020, 7, 2)));
        }
    }

    /** At the meeting of the second district; gives where its certificate is verified. */
    private String commended() {
        day(2020, 7, 10);
        Staff officer = world.officer("4702");
        Visitor head = visitor(chiefs.get("4702")).open("/desk/commendations/new");
        head.fill("people", officer.account().toString())
                .fill("reason", "ประชาสัมพันธ์ศูนย์ดำรงธรรมครบทุกหมู่บ้าน")
                .press("direct", "yes");
        assertThat(head.text()).contains("ชมเชยแล้ว", officer.name());
        String here = head.path();
        head.turnTo("form[action$=certificate]").send();
        assertThat(Read.of("story-certificate", head.bytes(here + "/certificate.pdf"))
                        .text())
                .contains("ประกาศเกียรติคุณ", officer.name(), "๒๕๖๓");
        return head.one("a[href^=/verify/]").attr("href");
    }

    private void reportedFromATelephone(String district) throws Exception {
        day(2020, 7, 15);
        Staff chief = chiefs.get(district);
        String sheet = sheetOf(chief);
        try (Chromium chromium = Chromium.start()) {
            Phone phone = new Phone(chromium, port, true, "");
            phone.open(code).choose("province", PROVINCE).press("main form .button");
            phone.press("a[href$='/offices/" + chief.office() + "']");
            phone.fill("code", sheet).press("main form .button");
            for (int ask = 1; ask <= 3; ask++) {
                String name = circular + "-" + ask;
                phone.tick("done-" + name, "yes").tick("accept-" + name, "yes");
                remember(ask, true, phone.text("section.card:has([name='done-" + name + "'])"));
            }
            phone.fill("text-" + circular + "-2", "ผู้ใหญ่บ้านประกาศทางหอกระจายข่าวครบทุกหมู่บ้าน")
                    .photos("photos-" + circular + "-2", Phone.photo("tower.jpg", 2563))
                    .fill("name", "นายสมมติ ตัวอย่าง")
                    .fill("position", "ปลัดอำเภอ รักษาราชการแทนนายอำเภอ")
                    .press("button[value=confirm]");
            assertThat(phone.all("main")).containsText("ใบรับนี้ออกโดยระบบจริง");
            assertThat(phone.width()).isLessThanOrEqualTo(390);
            Axe.read(phone.page());
        }
    }

    private void reportedBySheet(String district, String when) {
        Staff chief = chiefs.get(district);
        Visitor office = new Visitor(port)
                .open(code + "/offices/" + chief.office())
                .fill("code", sheetOf(chief))
                .send();
        boolean told = !district.equals("4703");
        for (int ask = 1; ask <= 3; ask++) {
            String name = circular + "-" + ask;
            office.fill("done-" + name, ask == 2 && !told ? "no" : "yes").fill("accept-" + name, "yes");
            remember(
                    ask,
                    ask != 2 || told,
                    office.page()
                            .select("section.card:has([name='done-" + name + "'])")
                            .text());
        }
        office.fill("name", "นายสมมติ ตัวอย่าง").fill("position", "นายอำเภอ").press("press", "confirm");
        assertThat(office.text()).as(when).contains("ใบรับนี้ออกโดยระบบจริง");
    }

    /** Three districts have not reported: they are reminded before and after the day; one then reports, the province reports for one, one stays silent. */
    private void chased(List<String> late) {
        headed(chiefs.get(late.get(0)), "สน 0218", "ที่ว่าการอำเภอ", "late@example.go.th");
        day(2020, 7, 24);
        assertThat(reminders.work()).as("a week before the day").isEqualTo(OTHER_PROVINCES + 3);
        day(2020, 8, 1);
        assertThat(reminders.work()).as("the day after").isEqualTo(OTHER_PROVINCES + 3);
        assertThat(reminders.work()).as("once").isZero();

        reportedBySheet(late.get(0), day(2020, 8, 3));
        Visitor office = visitor(governor)
                .open(top + "/report/" + chiefs.get(late.get(1)).office());
        assertThat(office.text()).contains("เลยกำหนดรายงานแล้ว");
        String one = circular + "-1";
        office.fill("done-" + one, "yes").fill("accept-" + one, "yes");
        remember(
                1,
                true,
                office.page()
                        .select("section.card:has([name='done-" + one + "'])")
                        .text());
        office.press("press", "confirm");
        assertThat(office.text()).contains("(หลังกำหนด)");
        day(2020, 8, 8);
        assertThat(reminders.work()).as("who is still silent").isEqualTo(OTHER_PROVINCES + 1);
    }

    private void addedUp(String silent) throws Exception {
        day(2020, 8, 10);
        Visitor dopa = visitor(department).open(top + "/progress/" + PROVINCE);
        assertThat(dopa.page().select("td.whole:has(.badge)")).as("late").hasSize(3);
        dopa.open(top + "/returns/" + PROVINCE);
        assertThat(dopa.text()).contains("17 จาก 18 อำเภอ", "3 จาก 18 อำเภอ");
        for (int ask = 1; ask <= 3; ask++) {
            assertThat(dopa.page()
                            .select("table.sums")
                            .getFirst()
                            .select("tbody tr")
                            .get(ask - 1)
                            .select("td.number")
                            .eachText())
                    .startsWith(
                            answered[ask] + "/18", Long.toString(done[ask]), Long.toString(answered[ask] - done[ask]));
            assertThat(dopa.page()
                            .select("table.sums")
                            .getFirst()
                            .select("tbody tr")
                            .get(ask - 1)
                            .text())
                    .contains(String.format(java.util.Locale.ROOT, "%,d ", numbers[ask]));
        }
        Read book = Read.of("story-returns", dopa.bytes(top + "/returns/" + PROVINCE + ".pdf"));
        assertThat(book.text())
                .contains("อำเภอที่ยังไม่รายงาน", "ผู้ใหญ่บ้านประกาศทางหอกระจายข่าวครบทุกหมู่บ้าน", "จังหวัดรายงานแทน");
        assertThat(book.text()).contains(places.district(new AreaCode(silent)).nameTh());
        assertThat(dopa.bytes(top + "/returns.xlsx")).startsWith('P', 'K');
        dopa.open(top + "/returns").press("act", "publish");
        Visitor anybody = new Visitor(port).open(code.replace("/r/", "/circulars/"));
        assertThat(anybody.text())
                .contains("มท 0307.2/ว".replace(' ', '\u00a0'), answered[1] + "/18", answered[3] + "/18");
        try (Chromium chromium = Chromium.start()) {
            for (String path :
                    List.of("/progress", "/returns", "/returns/" + PROVINCE, "/returns/4701", "/returns/asks/2")) {
                Phone phone = new Phone(chromium, port, true, world.signedIn(department)).open(top + path);
                Axe.read(phone.page());
                assertThat(phone.width()).as(path).isLessThanOrEqualTo(390);
            }
        }
    }

    /** The number that the page proposes is what is signed. */
    private void remember(int ask, boolean isDone, String card) {
        Matcher counted = COUNTED.matcher(card);
        assertThat(counted.find()).as(card).isTrue();
        numbers[ask] += Long.parseLong(counted.group(1).replace(",", ""));
        answered[ask]++;
        done[ask] += isDone ? 1 : 0;
    }

    /** The code as it stands on the printed sheet of an office. */
    private String sheetOf(Staff chief) {
        Visitor office = visitor(chief).open("/desk/report-access").press("press", "issue");
        return Read.of("story-sheet", office.bytes("/desk/report-access/sheet.pdf"))
                .text()
                .lines()
                .map(String::strip)
                .filter(line -> line.matches("[a-z]{4}-[a-z]{4}-[a-z]{4}"))
                .findFirst()
                .orElseThrow();
    }

    private static String scanned(Read paper, int page) throws Exception {
        try (PDDocument document = Loader.loadPDF(paper.file().toFile())) {
            BufferedImage sheet = new PDFRenderer(document).renderImageWithDPI(page, 150);
            int[] pixels = sheet.getRGB(0, 0, sheet.getWidth(), sheet.getHeight(), null, 0, sheet.getWidth());
            return new QRCodeReader()
                    .decode(new BinaryBitmap(
                            new HybridBinarizer(new RGBLuminanceSource(sheet.getWidth(), sheet.getHeight(), pixels))))
                    .getText();
        }
    }

    private static NewCircular circular() {
        return new NewCircular(
                null,
                Secrecy.OPEN,
                Urgency.MOST_URGENT,
                "มท 0307.2",
                new CircularText(
                        "การบันทึกข้อมูลและเผยแพร่ผลการดำเนินงานของศูนย์ดำรงธรรมอำเภอ",
                        "ผู้ว่าราชการจังหวัด ทุกจังหวัด",
                        List.of(new CircularText.Reference(
                                "หนังสือกรมการปกครอง ที่ มท ๐๓๐๗.๒/ว ๒๗๙๘๙ ลงวันที่ ๑๗ ตุลาคม ๒๕๖๒", null)),
                        List.of(
                                "ตามหนังสือที่อ้างถึง กรมการปกครองขอให้อำเภอบันทึกเรื่องในระบบ นั้น",
                                "ขอให้จังหวัดแจ้งอำเภอดำเนินการ แล้วรายงานผลผ่าน QR Code ท้ายหนังสือนี้",
                                "จึงเรียนมาเพื่อโปรดพิจารณาดำเนินการต่อไป"),
                        new Sender("กรมการปกครอง", List.of("ถนนอัษฎางค์ กทม. ๑๐๒๐๐")),
                        new Contact("สำนักการสอบสวนและนิติการ", null, null, null),
                        Signatory.own("นายสมมติ ตัวอย่าง", "อธิบดีกรมการปกครอง"),
                        ""),
                List.of(
                        ask(
                                1,
                                "บันทึกเรื่องร้องเรียนที่รับตั้งแต่วันที่ 1 ตุลาคม 2562",
                                "เรื่อง",
                                4,
                                SelfFilling.COMPLAINTS_SINCE_1_OCT_2562),
                        ask(2, "ประชาสัมพันธ์ทางเสียงตามสายหรือหอกระจายข่าว", "หมู่บ้าน", 4, SelfFilling.VILLAGES_TOLD),
                        ask(3, "ชมเชยเจ้าหน้าที่ในที่ประชุมประจำเดือน", "คน", 0, SelfFilling.COMMENDATIONS_GIVEN)),
                UUID.randomUUID());
    }

    private static Ask ask(int position, String words, String unit, int photos, SelfFilling fact) {
        return new Ask(position, words, true, true, unit, true, photos, false, DUE, fact);
    }

    private void headed(Staff by, String code, String sender, String email) {
        heads.put(
                by,
                new Letterhead(
                        by.office(),
                        heads.of(by.office()).map(Letterhead::version).orElse(0),
                        code,
                        sender,
                        List.of("ถนนสมมติ"),
                        new Contact("กลุ่มงานอำนวยความเป็นธรรม", null, null, email),
                        false));
    }

    /** It is ten in the morning of a day. */
    private String day(int year, int month, int day) {
        LocalDate date = LocalDate.of(year, month, day);
        clock.set(date.atTime(LocalTime.of(10, 5)).atZone(Bangkok.ZONE).toInstant());
        return date.toString();
    }

    private Visitor visitor(Staff staff) {
        return new Visitor(port).as(world.signedIn(staff));
    }
}
