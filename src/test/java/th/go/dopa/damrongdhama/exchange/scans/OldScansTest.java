package th.go.dopa.damrongdhama.exchange.scans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.go.dopa.damrongdhama.DeskTest;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.attachments.Samples;
import th.go.dopa.damrongdhama.complaints.AccusedKind;
import th.go.dopa.damrongdhama.complaints.Audience;
import th.go.dopa.damrongdhama.complaints.CaseNumber;
import th.go.dopa.damrongdhama.complaints.Channel;
import th.go.dopa.damrongdhama.complaints.Complainant;
import th.go.dopa.damrongdhama.complaints.Complaint;
import th.go.dopa.damrongdhama.complaints.Complaints;
import th.go.dopa.damrongdhama.complaints.Elsewhere;
import th.go.dopa.damrongdhama.complaints.Importance;
import th.go.dopa.damrongdhama.complaints.Nature;
import th.go.dopa.damrongdhama.complaints.OldCases;
import th.go.dopa.damrongdhama.complaints.Parties;
import th.go.dopa.damrongdhama.complaints.Person;
import th.go.dopa.damrongdhama.complaints.Pictures;
import th.go.dopa.damrongdhama.complaints.Where;
import th.go.dopa.damrongdhama.complaints.intake.Filed;
import th.go.dopa.damrongdhama.complaints.intake.Filings;
import th.go.dopa.damrongdhama.complaints.intake.NewComplaint;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Staff;

/** Scans find their cases by the number in their names. */
@DeskTest
@SuppressWarnings("NullAway.Init")
class OldScansTest {

    private static final Charset THAI_WINDOWS = Charset.forName("x-windows-874");

    @Autowired
    private OldScans scans;

    @Autowired
    private Filings filings;

    @Autowired
    private Complaints complaints;

    @Autowired
    private Pictures pictures;

    @Autowired
    private World world;

    @Autowired
    private JdbcClient jdbc;

    private final UUID form = UUID.randomUUID();
    private Staff officer;

    @BeforeEach
    void somebody() {
        officer = world.officer("4709");
    }

    @Test
    void allWaysToWriteTheNumberInTheNameFindTheCase() throws IOException {
        CaseNumber number = old("12/2563");
        CaseNumber booklet = old("1/1/2563");
        old("11/2563");

        for (String name : List.of(
                "12-2563.pdf",
                "12_2563.PDF",
                "12 2563.jpg",
                "๑๒-๒๕๖๓.pdf",
                "แฟ้ม/ปี 63/12-2563 (2).pdf",
                "..\\..\\12-2563_2.jpg",
                "122563.png",
                number + ".pdf",
                number + "_3.pdf")) {
            assertThat(found(name)).as(name).containsExactly(number);
        }
        assertThat(found("1-1-2563.pdf")).containsExactly(booklet);
        assertThat(found("13-2563.pdf")).isEmpty();
        assertThat(found("สแกน.pdf")).isEmpty();
    }

    @Test
    void aZipIsLookedAtFirstAndThenAttachedOnce() throws IOException {
        Complaint before = complaints.seen(officer, old("12/2563"));
        byte[] sent =
                zip(THAI_WINDOWS, Map.of("๑๒-๒๕๖๓.jpg", Samples.jpeg(300, 200, 1), "12-2563_2.pdf", Samples.pdf(2)));

        assertThat(look(form, sent)).extracting(Finding::outcome).containsExactly(Outcome.READY, Outcome.READY);
        assertThat(pictures.of(before, Audience.INTERNAL)).isEmpty();
        assertThat(scans.attach(officer, form, before.number())).isEqualTo(2);
        assertThat(scans.attach(officer, form, before.number())).isZero();

        UUID again = UUID.randomUUID();
        assertThat(look(again, sent)).extracting(Finding::outcome).containsExactly(Outcome.THERE, Outcome.THERE);
        assertThat(scans.attach(officer, again, before.number())).isZero();
        Complaint after = complaints.seen(officer, before.number());
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(after.standing()).isEqualTo(before.standing());
        assertThat(pictures.of(after, Audience.INTERNAL)).hasSize(2);
        assertThat(pictures.of(after, Audience.CITIZEN)).isEmpty();
        assertThat(pictures.of(after, Audience.AGENCY)).isEmpty();
    }

    @Test
    void theSameScanInTwoUploadsThatWaitedSideBySideIsAttachedOnce() throws IOException {
        CaseNumber number = old("12/2563");
        byte[] scan = Samples.jpeg(300, 200, 1);
        UUID other = UUID.randomUUID();
        look(form, "12-2563.jpg", scan);
        look(other, "12-2563.jpg", scan);

        assertThat(scans.attach(officer, form, number)).isEqualTo(1);
        assertThat(scans.attach(officer, other, number)).isZero();
    }

    @Test
    void aNumberOfTwoCasesHasToBeToldApart() throws IOException {
        CaseNumber one = old("12/2563");
        CaseNumber other = old("12-2563");

        Finding finding = look(form, "12-2563.jpg", Samples.jpeg(300, 200, 1)).getFirst();

        assertThat(finding.outcome()).isEqualTo(Outcome.SEVERAL);
        assertThat(finding.cases()).containsExactly(one, other);
    }

    @Test
    void aSecretCaseIsAsIfItWereNotThereForTheClerkAtTheCounter() throws IOException {
        CaseNumber number = old("12/2563");
        jdbc.sql("update complaint_sight set secret = true where complaint_id = :id")
                .param("id", complaints.seen(officer, number).id().value())
                .update();
        byte[] scan = Samples.jpeg(300, 200, 1);
        assertThat(look(form, "12-2563.jpg", scan).getFirst().outcome()).isEqualTo(Outcome.READY);
        officer = world.clerk("4709");

        assertThat(look(form, "12-2563.jpg", scan))
                .isEqualTo(List.of(new Finding("12-2563.jpg", Outcome.UNMATCHED, List.of(), "")));
        assertThat(look(form, number + ".jpg", scan).getFirst().outcome()).isEqualTo(Outcome.UNMATCHED);
        assertThatThrownBy(() -> scans.attach(officer, form, number)).isInstanceOf(NotFound.class);
    }

    @Test
    void anotherOfficeAndTheProvinceAboveFindNothing() throws IOException {
        CaseNumber number = old("12/2563");

        for (Staff other : List.of(world.officer("4705"), world.provinceOfficer("47"))) {
            officer = other;
            assertThat(found("12-2563.pdf")).isEmpty();
            assertThat(found(number + ".pdf")).isEmpty();
            assertThatThrownBy(() -> scans.attach(other, form, number)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void whatIsNoScanIsRefusedWithItsReason() throws IOException {
        old("12/2563");
        byte[] inner = zip(StandardCharsets.UTF_8, Map.of("12-2563.jpg", Samples.jpeg(300, 200, 1)));

        assertThat(why("12-2563.zip", zip(StandardCharsets.UTF_8, Map.of("a/12-2563.zip", inner))))
                .isEqualTo("scans.why.nested");
        assertThat(why("12-2563.pdf", new byte[ScanFiles.MOST_BYTES + 1])).isEqualTo("scans.why.large");
        assertThat(why("bomb.zip", zip(StandardCharsets.UTF_8, Map.of("12-2563.pdf", new byte[64 << 20]))))
                .isEqualTo("scans.why.large");
        assertThat(why("12-2563.zip", new byte[] {'P', 'K', 3, 4, 1, 2})).isEqualTo("scans.why.broken");
        assertThat(why("12-2563.pdf", "not a scan".getBytes(StandardCharsets.UTF_8)))
                .startsWith("attachments.declined.");
    }

    @Test
    void moreFilesThanAllowedAreSaidToBeUnreadAndWhatAMacAddsIsPassedOver() throws IOException {
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(many)) {
            zip.putNextEntry(new ZipEntry("__MACOSX/._12-2563.pdf"));
            for (int i = 0; i < ScanFiles.MOST_FILES + 20; i++) {
                zip.putNextEntry(new ZipEntry("x" + i + ".pdf"));
            }
        }

        List<Finding> findings = look(form, many.toByteArray());

        assertThat(findings).hasSize(ScanFiles.MOST_FILES + 1);
        assertThat(findings.getFirst().file()).isEqualTo("x0.pdf");
        assertThat(findings.getLast().why()).isEqualTo("scans.why.many");
    }

    private String why(String name, byte[] file) throws IOException {
        Finding finding = look(form, name, file).getFirst();
        assertThat(finding.outcome()).isEqualTo(Outcome.REFUSED);
        return finding.why();
    }

    private List<CaseNumber> found(String name) throws IOException {
        return look(form, name, "no picture".getBytes(StandardCharsets.UTF_8))
                .getFirst()
                .cases();
    }

    private List<Finding> look(UUID key, byte[] zip) throws IOException {
        return look(key, "scans.zip", zip);
    }

    private List<Finding> look(UUID key, String name, byte[] file) throws IOException {
        OldScans.Look look = scans.look(officer, key);
        new ScanFiles(look).read(name, new ByteArrayInputStream(file));
        return look.findings();
    }

    private static byte[] zip(Charset names, Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(written, names)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return written.toByteArray();
    }

    /** A case that an older register called so. */
    private CaseNumber old(String number) {
        NewComplaint complaint = new NewComplaint(
                UUID.randomUUID(),
                Channel.WALK_IN,
                Nature.COMPLAINT,
                Importance.GENERAL,
                "0201",
                "",
                "ถนนหน้าวัดเป็นหลุม",
                new Where(new AreaCode("4709"), null, 3, null, null),
                "",
                null,
                LocalDate.of(2020, 11, 15),
                Complainant.NAMED,
                new Parties(
                        new Person("นาง", "สมศรี", "ใจดี", "1999900000013", "0812345678", "", "99 หมู่ 3"),
                        Person.named("อบต.สมมติ")),
                true,
                false,
                AccusedKind.OTHER,
                null,
                false,
                "",
                Elsewhere.NO,
                "");
        CaseNumber given = ((Filed.Accepted) filings.file(world.officer("4709"), complaint)).number();
        jdbc.sql("""
                        insert into complaint_backlog (complaint_id, number, bare, version)
                        select id, :number, :bare, version from complaint where number = :given
                        """)
                .param("number", number)
                .param("bare", OldCases.bare(number))
                .param("given", given.value())
                .update();
        return given;
    }
}
