package th.go.dopa.damrongdhama.statistics;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.complaints.AccusedKind;
import th.go.dopa.damrongdhama.complaints.AccusedSeat;
import th.go.dopa.damrongdhama.complaints.Answer;
import th.go.dopa.damrongdhama.complaints.CaseNumber;
import th.go.dopa.damrongdhama.complaints.Channel;
import th.go.dopa.damrongdhama.complaints.ClosingReason;
import th.go.dopa.damrongdhama.complaints.Complainant;
import th.go.dopa.damrongdhama.complaints.Complaint;
import th.go.dopa.damrongdhama.complaints.Complaints;
import th.go.dopa.damrongdhama.complaints.Elsewhere;
import th.go.dopa.damrongdhama.complaints.Importance;
import th.go.dopa.damrongdhama.complaints.Nature;
import th.go.dopa.damrongdhama.complaints.Order;
import th.go.dopa.damrongdhama.complaints.Orders;
import th.go.dopa.damrongdhama.complaints.Parties;
import th.go.dopa.damrongdhama.complaints.Person;
import th.go.dopa.damrongdhama.complaints.RefusalReason;
import th.go.dopa.damrongdhama.complaints.Somsri;
import th.go.dopa.damrongdhama.complaints.Status;
import th.go.dopa.damrongdhama.complaints.Where;
import th.go.dopa.damrongdhama.complaints.intake.Filed;
import th.go.dopa.damrongdhama.complaints.intake.Filings;
import th.go.dopa.damrongdhama.complaints.intake.NewComplaint;
import th.go.dopa.damrongdhama.complaints.outcome.Answers;
import th.go.dopa.damrongdhama.complaints.referrals.Reports;
import th.go.dopa.damrongdhama.complaints.transfers.Transfers;
import th.go.dopa.damrongdhama.complaints.triage.Proposals;
import th.go.dopa.damrongdhama.complaints.triage.Receiving;
import th.go.dopa.damrongdhama.database.SettableClock;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Citizen;
import th.go.dopa.damrongdhama.kernel.FiscalYear;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Staff;

/** A province at work: two districts and the province's own desk, doing at random what the real desks allow, with a plain list of what was done. */
@Component
public class Officialdom {

    private static final String[] TYPES = {"0101", "0201", "0202", "0301"};

    static final String PROVINCE = "96";
    static final LocalDate FROM = LocalDate.of(2025, 8, 1);
    static final LocalDate TO = LocalDate.of(2026, 3, 31);
    static final long SEED = 2569;

    private final World world;
    private final SettableClock clock;
    private final Filings filings;
    private final Complaints complaints;
    private final Receiving receiving;
    private final Proposals proposals;
    private final Orders orders;
    private final Reports reports;
    private final Answers answers;
    private final Transfers transfers;

    final List<Case> cases = new ArrayList<>();
    final List<Sent> sent = new ArrayList<>();
    private final Map<OfficeId, Staff> chiefs = new TreeMap<>((one, other) -> Long.compare(one.value(), other.value()));
    private @Nullable Staff agency;

    Officialdom(
            World world,
            SettableClock clock,
            Filings filings,
            Complaints complaints,
            Receiving receiving,
            Proposals proposals,
            Orders orders,
            Reports reports,
            Answers answers,
            Transfers transfers) {
        this.world = world;
        this.clock = clock;
        this.filings = filings;
        this.complaints = complaints;
        this.receiving = receiving;
        this.proposals = proposals;
        this.orders = orders;
        this.reports = reports;
        this.answers = answers;
        this.transfers = transfers;
    }

    /** A case and each time that it came to or left the hands of an office. */
    record Case(
            Citizen citizen, CaseNumber number, OfficeId filedAt, NewComplaint form, boolean secret, List<Move> moves) {

        int year() {
            return FiscalYear.of(form.receivedOn()).year();
        }

        /** Whose it is now. */
        OfficeId holder() {
            return moves.getLast().office();
        }

        /** Whether an office had it in hand at the end of a day, by what was done until then. */
        boolean inHand(OfficeId office, LocalDate day) {
            return moves.stream()
                    .filter(move -> move.office().equals(office) && !move.day().isAfter(day))
                    .reduce((one, other) -> other)
                    .filter(move -> move.kind().startsWith("IN_"))
                    .isPresent();
        }
    }

    record Move(LocalDate day, OfficeId office, String kind) {}

    /** A case sent to an agency. */
    record Sent(Case of, OfficeId agency, LocalDate day, List<LocalDate> ended) {}

    /** Eight months over the turn of a fiscal year, the same for every test that asks. */
    void live() throws Exception {
        if (cases.isEmpty()) {
            live(new Random(SEED), PROVINCE, FROM, TO);
        }
    }

    private void live(Random dice, String province, LocalDate from, LocalDate to) throws Exception {
        String one = province + "01";
        String other = province + "02";
        chiefs.put(world.district(one), world.chief(one));
        chiefs.put(world.district(other), world.chief(other));
        chiefs.put(world.province(province), world.provinceOfficer(province));
        agency = on(from, () -> world.agencyOfficer(world.agency(one)));
        for (LocalDate day = from; day.isBefore(to); day = day.plusDays(dice.nextInt(2))) {
            LocalDate today = day;
            on(today, () -> {
                if (cases.isEmpty() || dice.nextInt(100) < 35) {
                    file(dice, today, dice.nextBoolean() ? one : other);
                } else {
                    act(dice, today, cases.get(dice.nextInt(cases.size())));
                }
                return today;
            });
        }
    }

    private void file(Random dice, LocalDate today, String district) {
        boolean secret = dice.nextInt(5) == 0;
        AccusedSeat seat =
                !secret ? null : dice.nextBoolean() ? AccusedSeat.DISTRICT : AccusedSeat.LOCAL_ADMINISTRATION;
        NewComplaint form = form(
                dice,
                district,
                secret ? "0501" : TYPES[dice.nextInt(TYPES.length)],
                seat,
                dice.nextInt(3) == 0 ? today.minusDays(dice.nextInt(120)) : today);
        Filed.Accepted filed = (Filed.Accepted) filings.file(new Citizen(null), form);
        OfficeId office =
                seat == AccusedSeat.DISTRICT ? world.province(district.substring(0, 2)) : world.district(district);
        Complaint complaint = complaints.seen(chief(office), filed.number());
        List<Move> moves = new ArrayList<>(List.of(new Move(today, office, "IN_NEW")));
        cases.add(new Case(new Citizen(complaint.id()), filed.number(), office, form, secret, moves));
    }

    private void act(Random dice, LocalDate today, Case one) {
        Staff chief = chief(one.holder());
        Complaint complaint = complaints.seen(chief, one.number());
        int version = complaint.version();
        switch (complaint.standing().status()) {
            case NEW -> {
                if (dice.nextInt(6) == 0) {
                    orders.cancel(chief, one.number(), version, "บันทึกผิด");
                    left(one, today, "OUT_CANCELLED");
                } else {
                    receiving.receive(chief, one.number(), version, chief.account());
                }
            }
            case RECEIVED, IN_PROGRESS -> work(dice, today, one, complaint);
            case CLOSED -> {
                if (complaint.standing().ending() != null
                        && complaint.standing().ending().answer() == null) {
                    answers.answer(one.citizen(), Answer.NOT_FIXED, null, "ยังเป็นหลุม");
                    one.moves().add(new Move(today, one.holder(), "IN_REOPENED"));
                }
            }
            case NOT_ACCEPTED, CANCELLED -> {}
        }
    }

    private void work(Random dice, LocalDate today, Case one, Complaint complaint) {
        Staff chief = chief(one.holder());
        Staff agencyOfficer = agency;
        boolean waits = complaint.standing().referralsOpen() > 0;
        switch (dice.nextInt(5)) {
            case 0 -> {
                order(chief, complaint, Order.close(ClosingReason.EXPLAINED, "ชี้แจงแล้ว", List.of()));
                left(one, today, "OUT_CLOSED");
            }
            case 1 -> {
                order(chief, complaint, Order.refuse(RefusalReason.NOT_OURS, "ไม่อยู่ในอำนาจ"));
                left(one, today, "OUT_CLOSED");
            }
            case 2 -> pass(today, one, complaint);
            default -> {
                if (agencyOfficer == null || !one.holder().toString().endsWith("01")) {
                    return;
                }
                if (waits) {
                    reports.report(agencyOfficer, one.number(), complaint.version(), "ซ่อมแล้ว", UUID.randomUUID());
                    sent.stream()
                            .filter(it -> it.of().equals(one) && it.ended().isEmpty())
                            .forEach(it -> it.ended().add(today));
                } else {
                    order(chief, complaint, Order.refer(List.of(agencyOfficer.office()), 15, "ขอให้ซ่อม"));
                    sent.add(new Sent(one, agencyOfficer.office(), today, new ArrayList<>()));
                }
            }
        }
    }

    /** Up to the province, or back. */
    private void pass(LocalDate today, Case one, Complaint complaint) {
        Staff chief = chief(one.holder());
        OfficeId from = one.holder();
        if (from.equals(one.filedAt()) && from.value() > 100) {
            transfers.toProvince(chief, one.number(), complaint.version(), "เกินอำนาจของอำเภอ");
        } else if (!from.equals(one.filedAt())) {
            transfers.back(chief, one.number(), complaint.version(), "อำเภอดำเนินการได้");
        } else {
            return;
        }
        left(one, today, "OUT_TRANSFER");
        OfficeId to = complaints
                .seen(
                        chief(from.equals(one.filedAt()) ? new OfficeId(from.value() / 100) : one.filedAt()),
                        one.number())
                .standing()
                .holder();
        one.moves().add(new Move(today, to, "IN_TRANSFER"));
    }

    private void order(Staff chief, Complaint complaint, Order order) {
        proposals.order(chief, complaint.number(), complaint.version(), order, "", UUID.randomUUID());
    }

    private void left(Case one, LocalDate today, String kind) {
        one.moves().add(new Move(today, one.holder(), kind));
        sent.stream()
                .filter(it -> it.of().equals(one) && it.ended().isEmpty())
                .forEach(it -> it.ended().add(today));
    }

    private Staff chief(OfficeId office) {
        Staff chief = chiefs.get(office);
        if (chief == null) {
            throw new IllegalStateException("no chief at " + office);
        }
        return chief;
    }

    <T> T on(LocalDate day, Callable<T> work) throws Exception {
        return clock.at(day.atTime(LocalTime.of(10, 0)).atZone(Bangkok.ZONE).toInstant(), work);
    }

    private static NewComplaint form(
            Random dice, String district, String type, @Nullable AccusedSeat seat, LocalDate receivedOn) {
        Channel[] channels = Channel.values();
        Nature[] natures = Nature.values();
        AreaCode subdistrict = dice.nextInt(4) == 0 ? null : new AreaCode(district + "0" + (1 + dice.nextInt(2)));
        return new NewComplaint(
                UUID.randomUUID(),
                channels[dice.nextInt(channels.length)],
                dice.nextInt(3) > 0 ? Nature.COMPLAINT : natures[dice.nextInt(natures.length)],
                Importance.GENERAL,
                type,
                "",
                "ถนนหน้าวัดเป็นหลุม",
                new Where(new AreaCode(district), subdistrict, null, null, null),
                "",
                null,
                receivedOn,
                Complainant.NAMED,
                new Parties(Somsri.PERSON, Person.named("องค์กรสมมติ")),
                true,
                false,
                AccusedKind.AGENCY,
                seat,
                false,
                "",
                Elsewhere.NO,
                "");
    }

    /** Whether a case is still open, by its status and nothing else. */
    boolean open(Case one) {
        Status status =
                complaints.seen(chief(one.holder()), one.number()).standing().status();
        return status == Status.NEW || status == Status.RECEIVED || status == Status.IN_PROGRESS;
    }
}
