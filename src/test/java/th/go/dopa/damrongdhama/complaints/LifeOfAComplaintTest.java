package th.go.dopa.damrongdhama.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.go.dopa.damrongdhama.DeskTest;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.complaints.assignment.Progress;
import th.go.dopa.damrongdhama.complaints.intake.Filed;
import th.go.dopa.damrongdhama.complaints.intake.Filings;
import th.go.dopa.damrongdhama.complaints.intake.NewComplaint;
import th.go.dopa.damrongdhama.complaints.outcome.Answers;
import th.go.dopa.damrongdhama.complaints.referrals.Reports;
import th.go.dopa.damrongdhama.complaints.triage.Proposals;
import th.go.dopa.damrongdhama.complaints.triage.Questions;
import th.go.dopa.damrongdhama.complaints.triage.Receiving;
import th.go.dopa.damrongdhama.complaints.worklists.Tab;
import th.go.dopa.damrongdhama.complaints.worklists.Worklists;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Citizen;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Overtaken;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.TrackingCode;

/** A complaint from filing to the complainant's word, and everything that must not happen on the way. */
@DeskTest
class LifeOfAComplaintTest {

    @Autowired
    World world;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Filings filings;

    @Autowired
    Complaints complaints;

    @Autowired
    Histories histories;

    @Autowired
    Identities identities;

    @Autowired
    TrackingCodes codes;

    @Autowired
    Receiving receiving;

    @Autowired
    Proposals proposals;

    @Autowired
    Questions questions;

    @Autowired
    Progress progress;

    @Autowired
    Reports reports;

    @Autowired
    Answers answers;

    @Autowired
    Information information;

    @Autowired
    Worklists worklists;

    private LocalDate today;
    private Staff clerk;
    private Staff officer;
    private Staff chief;

    @BeforeEach
    void people() {
        today = Bangkok.today(clock);
        clerk = world.clerk("4701");
        officer = world.officer("4701");
        chief = world.chief("4701");
    }

    @Test
    void aFiledComplaintHasANumberACodeAndAnOffice() {
        Filed.Accepted filed = file(Somsri.pothole("4701", today));

        Complaint complaint = complaints.seen(officer, filed.number());

        assertThat(filed.number().value()).startsWith("DOPA47004701").hasSizeGreaterThanOrEqualTo(18);
        assertThat(filed.code().shown()).matches("[0-9]{4} [0-9]{4} [0-9]{4} [0-9]{4}");
        assertThat(complaint.standing().status()).isEqualTo(Status.NEW);
        assertThat(complaint.facts().tellBy()).isAfter(today);
        assertThat(codes.open(filed.code()).map(Citizen::complaint)).contains(complaint.id());
    }

    @Test
    void theSameFormSentAgainIsTheSameComplaint() {
        NewComplaint form = Somsri.pothole("4701", today);

        Filed.Accepted first = file(form);
        Filed.Accepted again = file(form);

        assertThat(again).isEqualTo(first);
        assertThat(filings.file(new Citizen(null), Somsri.rewritten(form))).isInstanceOf(Filed.AlreadyFiled.class);
    }

    @Test
    void numbersRunPerOfficeAndYear() {
        List<String> numbers = IntStream.range(0, 3)
                .mapToObj(i -> file(Somsri.pothole("4702", today)).number().value())
                .toList();

        List<Integer> running = numbers.stream()
                .map(number -> Integer.valueOf(number.substring(14)))
                .toList();

        assertThat(running.get(1)).isEqualTo(running.get(0) + 1);
        assertThat(running.get(2)).isEqualTo(running.get(1) + 1);
        assertThat(numbers).allMatch(number -> number.startsWith("DOPA47004702"));
    }

    @Test
    void theWholeStoryFromFilingToConfirmation() {
        Filed.Accepted filed = file(Somsri.pothole("4701", today));
        Staff agency = agency();

        Complaint taken = receiving.receive(clerk, filed.number(), 1, officer.account());
        Complaint proposed = proposals.propose(
                officer,
                filed.number(),
                taken.version(),
                Order.refer(List.of(agency.office()), 15, "ขอให้ตรวจสอบและซ่อม"),
                "เห็นควรส่งหน่วยงานเจ้าของถนน",
                UUID.randomUUID());
        Complaint referred = proposals.orderAsProposed(chief, filed.number(), proposed.version(), "ดำเนินการตามเสนอ");
        Complaint reported =
                reports.report(agency, filed.number(), referred.version(), "ซ่อมแล้วเสร็จ", UUID.randomUUID());
        Complaint closed = proposals.order(
                chief,
                filed.number(),
                reported.version(),
                Order.close(ClosingReason.EXPLAINED, "ซ่อมถนนเรียบร้อยแล้ว", List.of()),
                "ยุติ",
                UUID.randomUUID());
        Citizen citizen = codes.open(filed.code()).orElseThrow();
        Complaint confirmed = answers.answer(citizen, Answer.FIXED, 5, "ขอบคุณค่ะ");

        assertThat(confirmed.standing().plainWords()).isEqualTo("complaints.standing.confirmed");
        assertThat(histories.lines(confirmed, Audience.INTERNAL))
                .extracting(line -> line.happening().getClass().getSimpleName())
                .containsExactly(
                        "Filed",
                        "Received",
                        "Proposed",
                        "Ordered",
                        "Referred",
                        "Reported",
                        "Ordered",
                        "Closed",
                        "Confirmed");
        assertThat(histories.lines(confirmed, Audience.CITIZEN))
                .extracting(line -> line.happening().getClass().getSimpleName())
                .doesNotContain("Proposed", "Ordered");
        assertThat(histories.texts(confirmed, Audience.CITIZEN))
                .extracting(Histories.Written::kind)
                .containsExactly(TextKind.RESULT, TextKind.COMMENT);
        assertThat(movements(closed)).containsExactly("IN_NEW", "OUT_CLOSED");
    }

    @Test
    void closedIsNotFixedUntilTheComplainantSaysSo() {
        Filed.Accepted filed = file(Somsri.pothole("4701", today));
        Complaint taken = receiving.receive(clerk, filed.number(), 1, officer.account());
        Complaint closed = proposals.order(
                chief,
                filed.number(),
                taken.version(),
                Order.close(ClosingReason.EXPLAINED, "ชี้แจงแล้ว", List.of()),
                "ยุติ",
                UUID.randomUUID());
        Citizen citizen = codes.open(filed.code()).orElseThrow();

        Complaint reopened = answers.answer(citizen, Answer.NOT_FIXED, 1, "ยังเป็นหลุมอยู่");

        assertThat(reopened.standing().status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(reopened.standing().timesReopened()).isEqualTo(1);
        assertThat(movements(closed)).containsExactly("IN_NEW", "OUT_CLOSED", "IN_REOPENED");
        assertThat(worklists.list(officer, Tab.MINE, null, 50).items())
                .extracting(line -> line.number())
                .contains(filed.number());
    }

    @Test
    void closingAsFixedNeedsAPhotoWhereTheCategoryAsksForIt() {
        Filed.Accepted filed = file(Somsri.pothole("4701", today));
        Complaint taken = receiving.receive(clerk, filed.number(), 1, null);
        Order fixed = Order.close(ClosingReason.FIXED, "ซ่อมแล้ว", List.of());

        assertThatThrownBy(
                        () -> proposals.order(chief, filed.number(), taken.version(), fixed, "ยุติ", UUID.randomUUID()))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo("complaints.refused.proof-needed"));
    }

    @Test
    void anOfficerProposesWhatIsNotDelegated() {
        Filed.Accepted filed = file(Somsri.pothole("4701", today));
        Complaint taken = receiving.receive(officer, filed.number(), 1, null);
        Order close = Order.close(ClosingReason.EXPLAINED, "ชี้แจงแล้ว", List.of());

        assertThatThrownBy(() -> proposals.act(officer, filed.number(), taken.version(), close, UUID.randomUUID()))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo("complaints.refused.order-needed"));
    }

    @Test
    void theSecondOfTwoOfficersIsToldThatSomebodyWasFaster() {
        Filed.Accepted filed = file(Somsri.pothole("4701", today));
        receiving.receive(clerk, filed.number(), 1, null);

        assertThatThrownBy(() -> receiving.receive(officer, filed.number(), 1, null))
                .isInstanceOf(Overtaken.class);
    }

    @Test
    void anAccusationOfTheDistrictIsNotThereForTheDistrict() {
        Filed.Accepted filed = file(Somsri.accusation("4701", AccusedSeat.DISTRICT, today));
        Staff province = world.provinceOfficer("47");

        Complaint complaint = complaints.seen(province, filed.number());

        assertThat(complaint.facts().secret()).isTrue();
        assertThat(filed.number().value()).startsWith("DOPA47004700");
        for (Staff other :
                List.of(clerk, officer, chief, world.chief("4702"), world.administrator(), world.auditor())) {
            assertThatThrownBy(() -> complaints.seen(other, filed.number())).isInstanceOf(NotFound.class);
            assertThat(worklists.search(other, "ถนนหน้าโรงเรียน", null, 20).items())
                    .isEmpty();
            assertThat(worklists.search(other, "0812345678", null, 20).items()).isEmpty();
            assertThat(worklists.search(other, filed.code().shown(), null, 20).items())
                    .isEmpty();
            assertThat(worklists.counts(other).get(Tab.NEW)).isZero();
        }
    }

    @Test
    void anAccusationOfTheProvinceGoesToTheDepartment() {
        Filed.Accepted filed = file(Somsri.accusation("4701", AccusedSeat.PROVINCE, today));

        Complaint complaint = complaints.seen(world.dopaOfficer(), filed.number());

        assertThat(complaint.standing().holder()).isEqualTo(new OfficeId(1));
        assertThatThrownBy(() -> complaints.seen(world.provinceOfficer("47"), filed.number()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theClerkAtTheCounterDoesNotSeeASecretCaseOfHisOwnDistrict() {
        Filed.Accepted filed = file(Somsri.accusation("4701", AccusedSeat.POLICE, today));

        assertThat(complaints.seen(officer, filed.number()).facts().secret()).isTrue();
        assertThatThrownBy(() -> complaints.seen(clerk, filed.number())).isInstanceOf(NotFound.class);
        assertThat(worklists.counts(clerk).get(Tab.NEW)).isZero();
        assertThat(worklists.counts(officer).get(Tab.NEW)).isEqualTo(1);
    }

    @Test
    void searchFindsByNumberWordsPhoneNameAndCode() {
        Filed.Accepted filed = file(Somsri.pothole("4701", today));

        for (String typed : List.of(
                filed.number().value(),
                "โรงเรียน",
                "รถล้ม หลุม",
                "081-234-5678",
                "สมศรี ทดสอบดี",
                filed.code().shown())) {
            assertThat(worklists.search(officer, typed, null, 20).items())
                    .as(typed)
                    .extracting(line -> line.number())
                    .contains(filed.number());
        }
        assertThat(worklists.search(world.officer("4702"), "สมศรี", null, 20).items())
                .isEmpty();
        assertThat(worklists.search(officer, "ไม่มีคำนี้", null, 20).items()).isEmpty();
    }

    @Test
    void whatTheComplainantAddsAnswersTheQuestion() {
        Filed.Accepted filed = file(Somsri.pothole("4701", today));
        Complaint asked = questions.ask(officer, filed.number(), 1, "หลุมอยู่หน้าบ้านเลขที่เท่าใด");
        assertThat(asked.standing().plainWords()).isEqualTo("complaints.standing.question");
        Citizen citizen = codes.open(filed.code()).orElseThrow();

        Complaint added = information.add(citizen, "หน้าบ้านเลขที่ 12", UUID.randomUUID());

        assertThat(added.standing().questionsOpen()).isZero();
        assertThat(histories.texts(added, Audience.CITIZEN))
                .extracting(Histories.Written::body)
                .containsExactly("หลุมอยู่หน้าบ้านเลขที่เท่าใด", "หน้าบ้านเลขที่ 12");
    }

    @Test
    void aNewCodeEndsTheOld() {
        Filed.Accepted filed = file(Somsri.pothole("4701", today));
        Complaint complaint = complaints.seen(officer, filed.number());

        TrackingCode fresh = codes.replace(complaint.id());

        assertThat(codes.open(filed.code())).isEmpty();
        assertThat(codes.open(fresh)).isPresent();
    }

    @Test
    void noNameLiesInTheOpen() {
        Filed.Accepted filed = file(Somsri.pothole("4701", today));
        Complaint complaint = complaints.seen(officer, filed.number());

        String everything = jdbc.sql("select string_agg(p::text, ' ') from identity.person p where complaint_id = :id")
                        .param("id", complaint.id().value())
                        .query(String.class)
                        .single()
                + jdbc.sql("select c::text from complaint c where id = :id")
                        .param("id", complaint.id().value())
                        .query(String.class)
                        .single();

        assertThat(everything).doesNotContain("สมศรี", "0812345678");
        assertThat(identities.shown(officer, complaint)).isEmpty();
    }

    @Test
    void progressIsTwoTextsNeverOne() {
        Filed.Accepted filed = file(Somsri.pothole("4701", today));
        Complaint taken = receiving.receive(officer, filed.number(), 1, null);

        Complaint noted = progress.note(
                officer,
                filed.number(),
                taken.version(),
                "ผู้ใหญ่บ้านไม่อยู่",
                "เจ้าหน้าที่ลงพื้นที่แล้ว",
                UUID.randomUUID());

        assertThat(histories.texts(noted, Audience.CITIZEN))
                .extracting(Histories.Written::body)
                .containsExactly("เจ้าหน้าที่ลงพื้นที่แล้ว");
        assertThat(histories.texts(noted, Audience.INTERNAL))
                .extracting(Histories.Written::body)
                .contains("ผู้ใหญ่บ้านไม่อยู่");
    }

    private Filed.Accepted file(NewComplaint form) {
        return (Filed.Accepted) filings.file(new Citizen(null), form);
    }

    private Staff agency() {
        return world.agencyOfficer(world.agency("4701"));
    }

    private List<String> movements(Complaint complaint) {
        return jdbc.sql("select kind from complaint_movement where complaint_id = :id order by id")
                .param("id", complaint.id().value())
                .query(String.class)
                .list();
    }
}
