package th.go.dopa.damrongdhama.exchange.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.go.dopa.damrongdhama.DeskTest;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.attachments.Attachments;
import th.go.dopa.damrongdhama.attachments.Samples;
import th.go.dopa.damrongdhama.attachments.Uploader;
import th.go.dopa.damrongdhama.complaints.AccusedSeat;
import th.go.dopa.damrongdhama.complaints.CaseNumber;
import th.go.dopa.damrongdhama.complaints.Nature;
import th.go.dopa.damrongdhama.complaints.Order;
import th.go.dopa.damrongdhama.complaints.Somsri;
import th.go.dopa.damrongdhama.complaints.intake.Filed;
import th.go.dopa.damrongdhama.complaints.intake.Filings;
import th.go.dopa.damrongdhama.complaints.intake.NewComplaint;
import th.go.dopa.damrongdhama.complaints.intake.Services;
import th.go.dopa.damrongdhama.complaints.triage.Proposals;
import th.go.dopa.damrongdhama.complaints.triage.Receiving;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Citizen;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiDates;
import th.go.dopa.damrongdhama.letters.Registers;
import th.go.dopa.damrongdhama.letters.Series;
import th.go.dopa.damrongdhama.letters.Urgency;
import th.go.dopa.damrongdhama.letters.received.Incoming;
import th.go.dopa.damrongdhama.letters.received.NewReceived;
import th.go.dopa.damrongdhama.letters.received.ReceivedLetter;
import th.go.dopa.damrongdhama.letters.received.ReceivedLetters;
import th.go.dopa.damrongdhama.places.Villages;

/** All that an office has, as one ZIP: complete, explained, with real dates and no formula, and nothing in it that its owner may not see. */
@DeskTest
@SuppressWarnings("NullAway.Init")
class ExportsTest {

    private static final String WHY = "ส่งมอบงานให้นายอำเภอคนใหม่";

    @Autowired
    World world;

    @Autowired
    Clock clock;

    @Autowired
    Exports exports;

    @Autowired
    Filings filings;

    @Autowired
    Receiving receiving;

    @Autowired
    Proposals proposals;

    @Autowired
    Services services;

    @Autowired
    Registers registers;

    @Autowired
    Villages villages;

    @Autowired
    Attachments attachments;

    @Autowired
    ReceivedLetters received;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everythingOfAnOfficeIsInTheZipAndExplained() throws IOException {
        Staff chief = world.chief("9603");
        Staff officer = world.officer("9603");
        CaseNumber number = worked(officer, chief);
        services.record(
                officer, UUID.randomUUID(), Nature.ADVICE, "=ถามเรื่องที่ดิน", new AreaCode("960301"), "แนะนำแล้ว", "");
        registers.begin(chief, Series.GENERAL, 41);
        registers.takeElsewhere(chief, Series.GENERAL, "หนังสือเชิญประชุม");
        villages.name(chief, new AreaCode("960301"), 3, "บ้านสมมติ");
        came(officer, ReceivedLetter.Series.GENERAL, "ขอความอนุเคราะห์ข้อมูล", null);
        came(officer, ReceivedLetter.Series.GENERAL, "ขอความเป็นธรรม", number.value());

        Map<String, String> files = files(chief, false);

        NamedCsvRecord line = lines(files, Sheet.CASES).getFirst();
        assertThat(line.getField("เลขที่เรื่อง")).isEqualTo(number.value());
        assertThat(line.getField("วันที่รับเรื่อง")).isEqualTo(today().toString());
        assertThat(line.getField("วันที่รับเรื่อง (พ.ศ.)")).isEqualTo(ThaiDates.shortDate(today()));
        assertThat(line.getField("ชื่อผู้ร้อง")).isEqualTo("ปกปิด");
        assertThat(lines(files, Sheet.TEXTS))
                .extracting(one -> one.getField("ข้อความ"))
                .contains("ซ่อมโดยด่วน");
        assertThat(lines(files, Sheet.HISTORY))
                .hasSize(5)
                .allMatch(one -> !one.getField("เหตุการณ์").isEmpty());
        assertThat(lines(files, Sheet.ORDERS).getFirst().getField("สิ่งที่เสนอ"))
                .isNotEmpty();
        assertThat(lines(files, Sheet.REFERRALS).getFirst().getField("วันที่ส่ง"))
                .isEqualTo(today().toString());
        assertThat(lines(files, Sheet.MOVEMENTS).getFirst().getField("การเข้าหรือออก"))
                .isEqualTo("เข้าใหม่");
        assertThat(lines(files, Sheet.ATTACHMENTS).getFirst().getField("ชนิดไฟล์"))
                .isEqualTo("image/jpeg");
        assertThat(lines(files, Sheet.SERVICES).getFirst().getField("เรื่องที่มาติดต่อ"))
                .isEqualTo("'=ถามเรื่องที่ดิน");
        assertThat(lines(files, Sheet.LETTERS).getFirst().getField("เลขที่หนังสือ"))
                .isEqualTo("42");
        assertThat(lines(files, Sheet.VILLAGES).getFirst().getField("ชื่อหมู่บ้าน"))
                .isEqualTo("บ้านสมมติ");
        assertThat(lines(files, Sheet.RECEIVED))
                .extracting(
                        one -> one.getField("เลขทะเบียนรับ") + " " + one.getField("จาก") + " " + one.getField("เรื่อง"))
                .containsExactly("2 ปกปิด ขอความเป็นธรรม", "1 นางสมศรี สมมติ ขอความอนุเคราะห์ข้อมูล");
        assertThat(String.join("", files.values())).doesNotContain(Somsri.PERSON.lastName(), Somsri.PERSON.phone());
        explained(files);
        assertThat(journaled(chief)).containsExactly("office.exported " + WHY);
    }

    @Test
    void namesGoOutOnlyWithTheRight() throws IOException {
        filings.file(new Citizen(null), Somsri.pothole("9604", today()));
        Staff revealing = world.staff(Role.DISTRICT_CHIEF, world.district("9604"), true);
        Staff other = world.chief("9604");

        NamedCsvRecord line = lines(files(revealing, true), Sheet.CASES).getFirst();

        assertThat(line.getField("ชื่อผู้ร้อง")).isEqualTo(Somsri.PERSON.name());
        assertThat(line.getField("โทรศัพท์ผู้ร้อง")).isEqualTo(Somsri.PERSON.phone());
        assertThatThrownBy(() -> exports.takeOut(other, WHY, true, false)).isInstanceOf(Refused.class);
        assertThat(journaled(other)).isEmpty();
    }

    @Test
    void secretCasesGoToTheOfficeThatHoldsThemWithTheirWordsMasked() throws IOException {
        NewComplaint accusation = Somsri.accusation("9605", AccusedSeat.LOCAL_ADMINISTRATION, today());
        String secret = file(accusation);
        String passing = file(Somsri.accusation("9605", AccusedSeat.DISTRICT, today()));

        Map<String, String> chief = files(world.chief("9605"), false);
        Map<String, String> province = files(world.provinceOfficer("96"), false);

        assertThat(String.join("", chief.values()))
                .contains(secret)
                .doesNotContain(passing)
                .doesNotContain(accusation.story());
        assertThat(lines(province, Sheet.CASES))
                .extracting(one -> one.getField("เลขที่เรื่อง"))
                .contains(passing)
                .doesNotContain(secret);
    }

    @Test
    void aProvinceAndTheDepartmentTakeOutWhatLiesBelowThemWithoutNames() throws IOException {
        String first = file(Somsri.pothole("9608", today()));
        String second = file(Somsri.pothole("9609", today()));
        String secret = file(Somsri.accusation("9609", AccusedSeat.LOCAL_ADMINISTRATION, today()));
        services.record(
                world.officer("9608"), UUID.randomUUID(), Nature.ADVICE, "ถามเรื่องสมรส", null, "แนะนำแล้ว", "");
        villages.name(world.chief("9608"), new AreaCode("960801"), 2, "บ้านทดลอง");
        Staff officer = world.provinceOfficer("96");

        Map<String, String> province = files(exports.takeOut(officer, WHY, false, true));
        Map<String, String> department = files(exports.takeOut(world.dopaOfficer(), WHY, false, true));
        Map<String, String> neighbour = files(exports.takeOut(world.provinceOfficer("95"), WHY, false, true));

        for (Map<String, String> whole : List.of(province, department)) {
            assertThat(lines(whole, Sheet.CASES))
                    .extracting(one -> one.getField("เลขที่เรื่อง"))
                    .contains(first, second);
            assertThat(lines(whole, Sheet.CASES))
                    .filteredOn(one -> one.getField("เลขที่เรื่อง").equals(first))
                    .allMatch(one -> one.getField("ศูนย์ที่ถือเรื่อง")
                            .equals(world.officer("9608").officeName()));
            assertThat(lines(whole, Sheet.SERVICES))
                    .extracting(one -> one.getField("เรื่องที่มาติดต่อ"))
                    .contains("ถามเรื่องสมรส");
            assertThat(lines(whole, Sheet.VILLAGES))
                    .extracting(one -> one.getField("ชื่อหมู่บ้าน"))
                    .contains("บ้านทดลอง");
            assertThat(String.join("", whole.values()))
                    .contains("รวมเรื่องและบริการของศูนย์ในสังกัด")
                    .doesNotContain(Somsri.PERSON.lastName(), Somsri.PERSON.phone());
            explained(whole);
        }
        assertThat(String.join("", province.values())).doesNotContain(secret);
        assertThat(String.join("", neighbour.values())).doesNotContain(first, "ถามเรื่องสมรส", "บ้านทดลอง");
        assertThat(journaled(officer)).containsExactly("office.exported " + WHY);
    }

    @Test
    void manyCasesAreReadPageByPageAndEachStandsThereOnce() throws IOException {
        file(Somsri.pothole("9606", today()));
        int cases = 2 * CaseSheets.AT_ONCE + 1;
        copies(cases - 1);

        Map<String, String> files = files(world.chief("9606"), false);

        List<String> numbers = lines(files, Sheet.CASES).stream()
                .map(one -> one.getField("เลขที่เรื่อง"))
                .toList();
        assertThat(new HashSet<>(numbers)).hasSize(cases).hasSameSizeAs(numbers);
        assertThat(files.get("README.txt")).contains("(2,001 แถว)");
    }

    @Test
    void aZipThatWasCutShortHasNoEnd() {
        file(Somsri.pothole("9607", today()));
        ByteArrayOutputStream arrived = new ByteArrayOutputStream();
        Taking taking = exports.takeOut(world.chief("9607"), WHY, false, false);

        assertThatThrownBy(() -> exports.write(taking, new Full(arrived, 2_000)))
                .isInstanceOf(IOException.class);

        assertThat(arrived.toString(StandardCharsets.ISO_8859_1)).doesNotContain("README.txt");
    }

    /** A line that is cut after some bytes. */
    private static final class Full extends OutputStream {

        private final OutputStream out;
        private int left;

        Full(OutputStream out, int left) {
            this.out = out;
            this.left = left;
        }

        @Override
        public void write(int one) throws IOException {
            if (left-- <= 0) {
                throw new IOException("cut");
            }
            out.write(one);
        }
    }

    @Test
    void secretLettersThatCameInGoOutOnlyWithWhoSeesThem() throws IOException {
        Staff officer = world.officer("9608");
        came(officer, ReceivedLetter.Series.SECRET, "เรื่องลับของอำเภอ", null);

        Map<String, String> chief = files(world.chief("9608"), false);
        Map<String, String> clerk = files(world.clerk("9608"), false);

        assertThat(lines(chief, Sheet.RECEIVED).getFirst().getField("เรื่อง")).isEqualTo("เรื่องลับของอำเภอ");
        assertThat(lines(chief, Sheet.RECEIVED).getFirst().getField("ทะเบียนรับ"))
                .contains("ลับ");
        assertThat(String.join("", clerk.values())).doesNotContain("เรื่องลับของอำเภอ");
    }

    private void came(Staff by, ReceivedLetter.Series series, String subject, @Nullable String about) {
        received.receive(
                by,
                new NewReceived(
                        series,
                        null,
                        clock.instant(),
                        new Incoming("", null, "นางสมศรี สมมติ", "นายอำเภอ", subject, Urgency.NORMAL, ""),
                        about,
                        List.of(),
                        UUID.randomUUID()));
    }

    private CaseNumber worked(Staff officer, Staff chief) throws IOException {
        NewComplaint form = Somsri.pothole("9603", today());
        attachments.stage(
                form.formKey().toString(),
                Uploader.CITIZEN,
                "a.jpg",
                new ByteArrayInputStream(Samples.jpeg(80, 60, 21)));
        CaseNumber number = ((Filed.Accepted) filings.file(new Citizen(null), form)).number();
        receiving.receive(officer, number, 1, officer.account());
        Order refer = Order.refer(List.of(world.agency("9603")), 15, "ซ่อมโดยด่วน");
        proposals.propose(officer, number, 2, refer, "เห็นควรส่ง", UUID.randomUUID());
        proposals.orderAsProposed(chief, number, 3, "");
        return number;
    }

    private Map<String, String> files(Staff by, boolean named) throws IOException {
        return files(exports.takeOut(by, WHY, named, false));
    }

    private Map<String, String> files(Taking taking) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.write(taking, out);
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(files.values()).allMatch(text -> text.startsWith("\uFEFF"));
        return files;
    }

    private static List<NamedCsvRecord> lines(Map<String, String> files, Sheet sheet) {
        return lines(files.getOrDefault(sheet.file(), ""));
    }

    private static List<NamedCsvRecord> lines(String text) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text.substring(1))) {
            return reader.stream().toList();
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    /** Each column of each file stands in the dictionary, in its order, and each file in the letter. */
    private static void explained(Map<String, String> files) {
        List<NamedCsvRecord> dictionary = lines(files.getOrDefault("columns.csv", ""));
        for (Sheet sheet : Sheet.values()) {
            String head =
                    files.getOrDefault(sheet.file(), "").lines().findFirst().orElseThrow();
            assertThat(dictionary.stream()
                            .filter(one -> one.getField("ไฟล์").equals(sheet.file()))
                            .map(one -> one.getField("คอลัมน์")))
                    .containsExactly(head.substring(1).split(","));
            assertThat(files.getOrDefault("README.txt", "")).contains(sheet.file());
        }
        assertThat(dictionary).allMatch(one -> !one.getField("ความหมาย").isEmpty());
        assertThat(files.keySet()).endsWith("columns.csv", "README.txt");
    }

    /** More of the case that was filed last, each with a number of its own. */
    private void copies(int many) {
        String columns = jdbc.sql("""
                        select string_agg(column_name, ', ') from information_schema.columns
                         where table_schema = 'public' and table_name = 'complaint' and column_name not in ('id', 'number')
                        """).query(String.class).single();
        jdbc.sql("""
                        insert into complaint (number, %1$s)
                        select 'DOPA9999999999' || lpad(i::text, 7, '0'), %1$s
                          from complaint, generate_series(1, :many) i where id = (select max(id) from complaint)
                        """.formatted(columns)).param("many", many).update();
        jdbc.sql("""
                        insert into complaint_sight (office_id, complaint_id, why, since, secret, stage, received_on, due_on)
                        select s.office_id, c.id, s.why, s.since, s.secret, s.stage, s.received_on, s.due_on
                          from complaint c, complaint_sight s
                         where c.number like 'DOPA9999999999%'
                           and s.complaint_id = (select min(complaint_id) from complaint_sight where office_id = 9606)
                        """).update();
    }

    private List<String> journaled(Staff by) {
        return jdbc.sql("""
                        select j.act || ' ' || r.body from journal j join journal_reason r on r.journal_id = j.id
                         where j.account_id = :account
                        """)
                .param("account", by.account().value())
                .query(String.class)
                .list();
    }

    private String file(NewComplaint form) {
        return ((Filed.Accepted) filings.file(new Citizen(null), form)).number().value();
    }

    private LocalDate today() {
        return Bangkok.today(clock);
    }
}
