package th.go.dopa.damrongdhama.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.go.dopa.damrongdhama.DeskTest;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.attachments.Attachments;
import th.go.dopa.damrongdhama.attachments.Lying;
import th.go.dopa.damrongdhama.attachments.Samples;
import th.go.dopa.damrongdhama.attachments.Shelf;
import th.go.dopa.damrongdhama.attachments.Uploader;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.LetterId;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Overtaken;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.keys.KeyPurpose;
import th.go.dopa.damrongdhama.keys.Keys;
import th.go.dopa.damrongdhama.keys.Rewrapping;

/** A letter from its draft to its frozen form, and the registers it stands in. */
@DeskTest
class LettersTest {

    @Autowired
    World world;

    @Autowired
    Letters letters;

    @Autowired
    Letterheads heads;

    @Autowired
    Registers registers;

    @Autowired
    Shelves shelves;

    @Autowired
    Rewrapping rewrapping;

    @Autowired
    Signers signers;

    @Autowired
    Papers papers;

    @Autowired
    Attachments attachments;

    @Autowired
    Shelf shelf;

    @Autowired
    Keys keys;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void aLetterIsPrintedBlankAndFrozenWithTheNumberOfTheCentralRegister() {
        Staff by = officer(false);
        LetterId id = letters.draft(by, sample(plain(), "complaint:12"));
        assertThat(read(by, id).page(1)).contains("ที่  สน ๐๑๑๘/").doesNotContain("๒๐ พฤศจิกายน ๒๕๖๙");
        assertRefused(() -> letters.issue(by, id, 1, 1234, LocalDate.of(2026, 11, 20)), "letters.refused.not-printed");

        letters.print(by, id, 1);
        letters.issue(by, id, 2, 1234, LocalDate.of(2026, 11, 20));

        Letter issued = letters.letter(by, id);
        byte[] first = letters.pdf(by, id);
        assertThat(issued.state()).isEqualTo(LetterState.ISSUED);
        assertThat(issued.sha256()).hasSize(64);
        assertThat(letters.pdf(by, id)).isEqualTo(first);
        assertThat(read(by, id).page(1)).contains("ที่  สน ๐๑๑๘/๑๒๓๔", "๒๐ พฤศจิกายน ๒๕๖๙");
        assertThat(shelves.about(by, List.of("complaint:12"))).containsExactly(issued);
        assertRefused(() -> letters.redraft(by, id, 3, plain()), "letters.refused.not-now");
        assertRefused(() -> letters.print(by, id, 3), "letters.refused.not-now");
    }

    @Test
    void aFrozenLetterThatWasTamperedWithIsNotPrinted() {
        Staff by = officer(true);
        LetterId id = printed(by, plain());
        letters.issue(by, id, 2);

        jdbc.sql("update letter set pdf_sha256 = decode(repeat('00', 32), 'hex') where id = :id")
                .param("id", id.value())
                .update();

        assertThatThrownBy(() -> letters.pdf(by, id)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aNumberIsGivenOnceAYear() {
        Staff by = officer(false);
        LocalDate lastYear = Bangkok.today(clock).minusYears(1);
        LocalDate day = Bangkok.today(clock);
        letters.issue(by, printed(by, plain()), 2, 7, day);

        LetterId second = printed(by, plain());
        assertRefused(() -> letters.issue(by, second, 2, 7, day), "letters.refused.number-taken");
        assertRefused(() -> letters.issue(by, second, 2, 8, day.plusDays(1)), "letters.refused.date-ahead");
        letters.issue(by, second, 2, 7, lastYear);

        assertThat(numbers(by, Series.GENERAL, day.getYear())).containsExactly(7);
        assertThat(numbers(by, Series.GENERAL, lastYear.getYear())).containsExactly(7);
    }

    @Test
    void ourOwnRegisterCountsOnFromWhereTheOfficeLeftOffAndExplainsEveryNumber() {
        Staff by = officer(true);
        int year = Bangkok.today(clock).getYear();
        registers.begin(by, Series.GENERAL, 120);
        assertRefused(() -> registers.begin(by, Series.GENERAL, 130), "letters.refused.register-begun");

        assertThat(letters.issue(by, printed(by, plain()), 2)).isEqualTo(121);
        assertThat(registers.takeElsewhere(by, Series.GENERAL, "ส่งสำนวนถึงจังหวัด (ทำด้วยมือ)"))
                .isEqualTo(122);
        LetterId third = printed(by, plain());
        assertThat(letters.issue(by, third, 2)).isEqualTo(123);
        letters.cancel(by, third, 3, "พิมพ์ชื่อผู้รับผิด");

        assertThat(registers.gaps(by, Series.GENERAL, year)).isEmpty();
        List<RegisterEntry> entries =
                shelves.register(by, Series.GENERAL, year, Integer.MAX_VALUE).items();
        assertThat(entries).extracting(RegisterEntry::number).containsExactly(123, 122, 121);
        assertThat(entries.get(1).elsewhere()).isEqualTo("ส่งสำนวนถึงจังหวัด (ทำด้วยมือ)");
        assertThat(letters.letter(by, third).cancelled()).isEqualTo("พิมพ์ชื่อผู้รับผิด");
        assertThat(read(by, third).page(1)).contains("ที่  สน ๐๑๑๘/๑๒๓");

        jdbc.sql("delete from letter_number where office_id = :office and number = 122")
                .param("office", by.office().value())
                .update();
        assertThat(registers.gaps(by, Series.GENERAL, year)).containsExactly(122);
    }

    @Test
    void whoTakesOurRegisterAfterTypingNumbersGoesOnAboveThem() {
        Staff by = officer(false);
        letters.issue(by, printed(by, plain()), 2, 40, Bangkok.today(clock));
        head(by, 1, true);

        assertThat(letters.issue(by, printed(by, plain()), 2)).isEqualTo(41);
        LetterId more = printed(by, plain());
        assertRefused(() -> letters.issue(by, more, 2, 42, Bangkok.today(clock)), "letters.refused.own-register");
    }

    @Test
    void aSecretLetterStandsInItsOwnRegisterAndIsNotThereForAClerk() {
        Staff by = officer(true);
        Staff clerk = world.clerk("4703");
        int year = Bangkok.today(clock).getYear();
        LetterId id = printed(by, secret());
        assertThat(shelves.waiting(by, Long.MAX_VALUE).items())
                .extracting(Letter::id)
                .contains(id);
        assertThat(shelves.waiting(clerk, Long.MAX_VALUE).items())
                .extracting(Letter::id)
                .doesNotContain(id);

        int number = letters.issue(by, id, 2);

        assertThat(numbers(by, Series.SECRET, year)).containsExactly(number);
        assertThat(numbers(by, Series.GENERAL, year)).isEmpty();
        assertThatThrownBy(() -> letters.letter(clerk, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> numbers(clerk, Series.SECRET, year)).isInstanceOf(NotFound.class);
        assertRefused(() -> letters.draft(clerk, sample(secret(), null)), "letters.refused.secret");
        assertRefused(() -> registers.takeElsewhere(clerk, Series.SECRET, "ลับ"), "letters.refused.secret");
        assertThat(contentInTheOpen(id)).doesNotContain("ถนน");
    }

    @Test
    void theSameFormSentTwiceIsOneDraft() {
        Staff by = officer(true);
        NewLetter form = sample(plain(), "complaint:77");

        LetterId first = letters.draft(by, form);

        assertThat(letters.draft(by, form)).isEqualTo(first);
        assertThat(shelves.about(by, List.of("complaint:77"))).hasSize(1);
        assertThatThrownBy(() -> letters.draft(world.officer("4704"), form)).isInstanceOf(NotFound.class);
    }

    @Test
    void aLetterThatNamesAComplainantIsOpenedOnlyByWhoMayLookAndEachLookIsWrittenDown() {
        Staff by = world.revealingOfficer("4703");
        Staff colleague = world.officer("4703");
        NewLetter named = new NewLetter(plain(), null, true, UUID.randomUUID());

        LetterId id = letters.draft(by, named);
        letters.pdf(by, id);
        letters.envelope(by, id);

        assertThat(jdbc.sql("select count(*) from journal where act = 'letter.looked' and subject_id = :id")
                        .param("id", id.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertRefused(() -> letters.pdf(colleague, id), "letters.refused.personal");
        assertRefused(() -> letters.draft(colleague, named), "letters.refused.personal");
    }

    @Test
    void whoActsForAnotherSignsUnderHisOwnTitleFirst() {
        Staff acting = world.acting("4703", "ปลัดอำเภอ (เจ้าพนักงานปกครองชำนาญการพิเศษ)", "นายอำเภอกุสุมาลย์");

        Signatory signatory = signers.of(acting.office(), acting.appointment()).orElseThrow();
        Read paper = Read.of(
                "acting",
                papers.pdf(Sample.letter(Urgency.NORMAL, Secrecy.OPEN, null, Sample.paragraphs(1), signatory)));

        assertThat(paper.page(1))
                .containsSubsequence("ปลัดอำเภอ (เจ้าพนักงานปกครองชำนาญการพิเศษ) รักษาราชการแทน", "นายอำเภอกุสุมาลย์");
        assertThat(signers.chief(acting.office())).isPresent();
    }

    @Test
    void anotherOfficesLetterIsNotFound() {
        Staff by = officer(true);
        LetterId id = printed(by, plain());
        Staff stranger = world.chief("4704");

        assertThatThrownBy(() -> letters.letter(stranger, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> letters.cancel(stranger, id, 2, "เหตุผล")).isInstanceOf(NotFound.class);
        assertThat(shelves.about(stranger, List.of("complaint:12"))).isEmpty();
    }

    @Test
    void whoeverComesSecondIsTold() {
        Staff by = officer(true);
        LetterId id = letters.draft(by, sample(plain(), null));
        letters.redraft(by, id, 1, plain());

        assertThatThrownBy(() -> letters.print(by, id, 1)).isInstanceOf(Overtaken.class);
        assertThatThrownBy(() -> head(by, 7, true)).isInstanceOf(Overtaken.class);
        assertRefused(() -> letters.cancel(by, id, 2, " "), "letters.refused.cancel-reason");
    }

    @Test
    void theSignedLetterIsScannedOnceItHasANumber() throws IOException {
        Staff by = officer(true);
        LetterId id = printed(by, plain());
        String early = staged();
        assertRefused(() -> letters.scanned(by, id, 2, early), "letters.refused.scan");
        letters.issue(by, id, 2);

        letters.scanned(by, id, 3, staged());

        assertThat(Lying.open(jdbc, shelf, letters.letter(by, id).scan())).isTrue();
    }

    @Test
    void theScanOfASecretLetterLiesSealed() throws IOException {
        Staff by = officer(true);
        LetterId id = printed(by, secret());
        letters.issue(by, id, 2);

        letters.scanned(by, id, 3, staged());

        assertThat(Lying.open(jdbc, shelf, letters.letter(by, id).scan())).isFalse();
    }

    @Test
    void everythingIsReadAsBeforeUnderANewKey() {
        Staff by = officer(true);
        LetterId id = printed(by, plain());
        letters.issue(by, id, 2);
        letters.cancel(by, id, 3, "ออกซ้ำกับฉบับก่อน");
        registers.takeElsewhere(by, Series.GENERAL, "หนังสือทำด้วยมือ");
        byte[] before = letters.pdf(by, id);
        jdbc.sql("update letter set key_id = 1 where id = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("update letter_number set key_id = 1 where office_id = :office and letter_id is null")
                .param("office", by.office().value())
                .update();
        assertThat(rewrapping.left(KeyPurpose.IDENTITY)).isGreaterThanOrEqualTo(2);

        rewrapping.rewrap(KeyPurpose.IDENTITY);

        assertThat(rewrapping.left(KeyPurpose.IDENTITY)).isZero();
        assertThat(letters.pdf(by, id)).isEqualTo(before);
        assertThat(letters.letter(by, id).cancelled()).isEqualTo("ออกซ้ำกับฉบับก่อน");
        assertThat(shelves.register(by, Series.GENERAL, Bangkok.today(clock).getYear(), Integer.MAX_VALUE)
                        .items())
                .extracting(RegisterEntry::elsewhere)
                .contains("หนังสือทำด้วยมือ");
        assertThat(keys.keyId(KeyPurpose.IDENTITY)).isNotEqualTo(1);
    }

    private Staff officer(boolean ownRegister) {
        Staff by = world.officer("4703");
        head(by, 0, ownRegister);
        return by;
    }

    private void head(Staff by, int version, boolean ownRegister) {
        heads.put(
                by,
                new Letterhead(
                        by.office(),
                        version,
                        "สน 0118",
                        Sample.OFFICE.office(),
                        List.of("ถนนศูนย์ราชการ"),
                        Sample.CENTRE,
                        ownRegister));
    }

    private LetterId printed(Staff by, Correspondence content) {
        LetterId id = letters.draft(by, sample(content, null));
        letters.print(by, id, 1);
        return id;
    }

    private List<Integer> numbers(Staff by, Series series, int year) {
        return shelves.register(by, series, year, Integer.MAX_VALUE).items().stream()
                .map(RegisterEntry::number)
                .toList();
    }

    private Read read(Staff by, LetterId id) {
        return Read.of("desk-" + id, letters.pdf(by, id));
    }

    private String staged() throws IOException {
        String key = UUID.randomUUID().toString();
        attachments.stage(key, Uploader.STAFF, "scan.pdf", new ByteArrayInputStream(Samples.pdf(1)));
        return key;
    }

    private String contentInTheOpen(LetterId id) {
        return jdbc.sql("select encode(content, 'escape') || encode(pdf, 'escape') from letter where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    private static NewLetter sample(Correspondence content, @Nullable String about) {
        return new NewLetter(content, about, false, UUID.randomUUID());
    }

    private static Correspondence plain() {
        return Sample.letter(Urgency.NORMAL, Secrecy.OPEN, null, Sample.paragraphs(1), Sample.CHIEF);
    }

    private static Correspondence secret() {
        return Sample.letter(Urgency.NORMAL, Secrecy.SECRET, null, Sample.paragraphs(1), Sample.CHIEF);
    }

    private static void assertRefused(Runnable act, String key) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo(key));
    }
}
