package th.go.dopa.damrongdhama.demo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.complaints.Audience;
import th.go.dopa.damrongdhama.complaints.CaseNumber;
import th.go.dopa.damrongdhama.complaints.Complaint;
import th.go.dopa.damrongdhama.complaints.Complaints;
import th.go.dopa.damrongdhama.complaints.Order;
import th.go.dopa.damrongdhama.complaints.OrderKind;
import th.go.dopa.damrongdhama.complaints.Orders;
import th.go.dopa.damrongdhama.complaints.Pictures;
import th.go.dopa.damrongdhama.complaints.Purpose;
import th.go.dopa.damrongdhama.complaints.RefusalReason;
import th.go.dopa.damrongdhama.complaints.TrackingCodes;
import th.go.dopa.damrongdhama.complaints.assignment.Progress;
import th.go.dopa.damrongdhama.complaints.referrals.Reports;
import th.go.dopa.damrongdhama.complaints.transfers.Transfers;
import th.go.dopa.damrongdhama.complaints.triage.Proposals;
import th.go.dopa.damrongdhama.complaints.triage.Questions;
import th.go.dopa.damrongdhama.complaints.triage.Receiving;
import th.go.dopa.damrongdhama.kernel.AttachmentId;
import th.go.dopa.damrongdhama.kernel.Staff;

/** What offices do in a case of the demo (งานของเจ้าหน้าที่สาธิต). */
@Component
@Profile("demo")
class OfficeWork {

    private final Complaints complaints;
    private final Receiving receiving;
    private final Questions questions;
    private final Proposals proposals;
    private final Orders orders;
    private final Progress progress;
    private final Reports reports;
    private final Transfers transfers;
    private final Pictures pictures;
    private final TrackingCodes codes;

    OfficeWork(
            Complaints complaints,
            Receiving receiving,
            Questions questions,
            Proposals proposals,
            Orders orders,
            Progress progress,
            Reports reports,
            Transfers transfers,
            Pictures pictures,
            TrackingCodes codes) {
        this.complaints = complaints;
        this.receiving = receiving;
        this.questions = questions;
        this.proposals = proposals;
        this.orders = orders;
        this.progress = progress;
        this.reports = reports;
        this.transfers = transfers;
        this.pictures = pictures;
        this.codes = codes;
    }

    /**
     * A turn in an office.
     *
     * @param responsible who works on the case
     */
    record Now(Plot plot, int turn, CaseNumber number, Staff by, Staff responsible, Material.Words words) {

        Deed deed() {
            return plot.turns().get(turn).deed();
        }

        UUID form() {
            return plot.form(turn);
        }

        String say(List<String> any) {
            return new Chance(plot.number() * 1000L + turn).pick(any);
        }

        String say(Map<String, List<String>> byMain) {
            return say(byMain.getOrDefault(plot.story().main(), byMain.getOrDefault("99", List.of(""))));
        }
    }

    void atDesk(Now now) {
        switch (now.deed()) {
            case RECEIVE ->
                receiving.receive(
                        now.by(), now.number(), version(now), now.responsible().account());
            case CANCEL ->
                orders.cancel(
                        now.by(),
                        now.number(),
                        version(now),
                        now.say(now.words().cancellations()));
            case REISSUE_CODE -> codes.reissue(now.by(), now.number(), version(now));
            default -> throw new IllegalStateException("not at the desk: " + now.deed());
        }
    }

    void byOfficer(Now now) {
        Material.Words words = now.words();
        switch (now.deed()) {
            case ASK -> questions.ask(now.by(), now.number(), version(now), now.say(words.questions()));
            case PROPOSE -> propose(now, order(now), now.say(words.opinions()));
            case PROPOSE_CLOSING -> propose(now, closing(now), now.say(words.closingOpinions()));
            case PROPOSE_REFUSAL -> propose(now, refusal(now), now.say(words.refusalOpinions()));
            case CLOSE_DIRECTLY -> proposals.act(now.by(), now.number(), version(now), closing(now), now.form());
            case NOTE -> note(now);
            default -> throw new IllegalStateException("not by an officer: " + now.deed());
        }
    }

    void byChief(Now now) {
        boolean proposed = seen(now).standing().proposed();
        String words = now.say(now.words().orders());
        if (now.deed() == Deed.ORDER_INSTEAD) {
            order(now, Order.visit(), now.say(now.words().ordersInstead()));
        } else if (proposed) {
            proposals.orderAsProposed(now.by(), now.number(), version(now), words);
        } else {
            order(now, chosen(now), words);
        }
    }

    /** To the province, or back to the district. */
    void moves(Now now) {
        Material.Words words = now.words();
        if (now.deed() == Deed.SEND_UP) {
            transfers.toProvince(now.by(), now.number(), version(now), now.say(words.sentUp()));
        } else {
            transfers.back(now.by(), now.number(), version(now), now.say(words.givenBack()));
        }
    }

    void report(Now now) {
        reports.report(now.by(), now.number(), version(now), now.say(now.words().reports()), now.form());
    }

    private void propose(Now now, Order order, String opinion) {
        proposals.propose(now.by(), now.number(), version(now), order, opinion, now.form());
    }

    private void order(Now now, Order order, String words) {
        proposals.order(now.by(), now.number(), version(now), order, words, now.form());
    }

    private void note(Now now) {
        Material.Words words = now.words();
        boolean first = now.plot().firstNote(now.turn());
        List<String> internal = first && now.plot().order() == OrderKind.MEDIATE
                ? words.mediations()
                : first && now.plot().visited() ? words.visits() : words.notes();
        progress.note(now.by(), now.number(), version(now), now.say(internal), now.say(words.told()), now.form());
    }

    private Order chosen(Now now) {
        return switch (now.deed()) {
            case ORDER_CLOSING -> closing(now);
            case ORDER_REFUSAL -> refusal(now);
            default -> order(now);
        };
    }

    private static Order order(Now now) {
        return switch (now.plot().order()) {
            case REFER ->
                Order.refer(now.plot().agencies(), 15, now.say(now.words().assignments()));
            case MEDIATE -> Order.mediate();
            case VISIT, REFUSE, CLOSE -> Order.visit();
        };
    }

    /** Closed with the photos that show the work, where there are any. */
    private Order closing(Now now) {
        List<AttachmentId> proof = pictures.of(seen(now), Audience.INTERNAL).stream()
                .filter(picture -> picture.purpose() == Purpose.REPORT
                        || picture.purpose() == Purpose.PROGRESS
                        || picture.purpose() == Purpose.PROOF)
                .map(Pictures.Picture::id)
                .toList();
        return Order.close(
                now.plot().closing(),
                now.say(now.words().results().getOrDefault(now.plot().closing(), List.of("-"))),
                proof);
    }

    private static Order refusal(Now now) {
        RefusalReason reason = now.plot().refusal();
        if (reason == null) {
            throw new IllegalStateException(
                    "refused without a reason: " + now.plot().number());
        }
        return Order.refuse(reason, now.say(now.words().refusals().getOrDefault(reason, List.of("-"))));
    }

    private int version(Now now) {
        return seen(now).version();
    }

    private Complaint seen(Now now) {
        return complaints.seen(now.by(), now.number());
    }
}
