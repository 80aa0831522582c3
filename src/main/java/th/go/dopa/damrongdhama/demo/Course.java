package th.go.dopa.damrongdhama.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.complaints.OrderKind;
import th.go.dopa.damrongdhama.complaints.RefusalReason;

/**
 * In which order and how fast a case of the demo goes its way (ลำดับเวลาของเรื่อง). Agencies report as they really did: half of them within 46 days of
 * filing, one in ten only after 200 (domain §3.3).
 */
final class Course {

    private static final int REPORT_MEDIAN = 40;
    private static final double REPORT_SPREAD = 1.12;

    private final Days days;
    private final Chance chance;
    private final Instant now;
    private final List<Turn> turns = new ArrayList<>();
    private Instant at;

    /** @param now what would happen later has not happened yet */
    Course(Days days, Chance chance, Instant filedAt, Instant now) {
        this.days = days;
        this.chance = chance;
        this.now = now;
        this.at = filedAt;
        turn(Deed.FILE, filedAt);
    }

    /** The turns that lie in the past. */
    List<Turn> turns() {
        return turns.stream().filter(turn -> turn.at().isBefore(now)).toList();
    }

    /** Written down by mistake: ended within the hour. */
    void cancelled() {
        turn(Deed.CANCEL, at.plusSeconds(60L * chance.between(5, 50)));
    }

    /** Taken up, perhaps with a question to the complainant. */
    void received(boolean asked, boolean answered) {
        office(Deed.RECEIVE, chance.between(0, 2));
        if (asked) {
            office(Deed.ASK, 0);
            if (answered) {
                turn(Deed.ADD_INFORMATION, days.home(at, chance.between(1, 6), chance));
            }
        }
    }

    /** A question of advice: answered and closed by the officer, as the setting allows. */
    void advised() {
        office(Deed.CLOSE_DIRECTLY, chance.between(0, 3));
    }

    void refused(Plot.Held held) {
        if (held == Plot.Held.DISTRICT) {
            office(Deed.PROPOSE_REFUSAL, chance.between(0, 2));
        }
        office(Deed.ORDER_REFUSAL, chance.between(0, 2));
    }

    /** Sent to the province by the chief; it takes the case up, or gives it back. */
    void sentUp(boolean givenBack) {
        office(Deed.SEND_UP, chance.between(1, 4));
        office(givenBack ? Deed.GIVE_BACK : Deed.RECEIVE, chance.between(1, 5));
    }

    /** Proposed where the way asks for it, ordered, and worked. */
    void worked(Plot.Held held, OrderKind order, int agencies, int chiefAwayDays) {
        if (held == Plot.Held.DISTRICT) {
            office(Deed.PROPOSE, chance.between(0, 2));
        }
        office(
                held == Plot.Held.DISTRICT && order == OrderKind.REFER && chance.percent(6)
                        ? Deed.ORDER_INSTEAD
                        : Deed.ORDER,
                chiefAwayDays + chance.between(0, 2));
        if (order == OrderKind.REFER && turns.getLast().deed() == Deed.ORDER) {
            referred(agencies);
        } else {
            office(Deed.NOTE, chance.between(2, 9));
            if (chance.percent(40)) {
                office(Deed.NOTE, chance.between(5, 25));
            }
        }
    }

    private void referred(int agencies) {
        Instant ordered = at;
        int lag = chance.longTail(REPORT_MEDIAN, REPORT_SPREAD, 300);
        if (lag > 12 && chance.percent(55)) {
            office(Deed.NOTE, chance.between(5, 10));
        }
        turn(Deed.REPORT, days.office(ordered, lag, chance));
        if (agencies > 1 && chance.percent(60)) {
            office(Deed.REPORT_SECOND, chance.between(1, 12));
        }
    }

    void closed(Plot.Held held) {
        if (held == Plot.Held.DISTRICT) {
            office(Deed.PROPOSE_CLOSING, chance.between(1, 5));
        }
        office(Deed.ORDER_CLOSING, chance.between(0, 2));
    }

    /** Six in ten say that it is fixed, one that it is not, the others nothing. */
    void answered(Plot.Held held, boolean surelyNot) {
        int said = surelyNot ? 65 : chance.between(1, 100);
        if (said <= 60) {
            turn(Deed.CONFIRM, days.home(at, chance.between(1, 14), chance));
        } else if (said <= 66) {
            turn(Deed.CONTRADICT, days.home(at, chance.between(1, 14), chance));
            office(Deed.NOTE, chance.between(1, 4));
            if (chance.percent(70)) {
                at = days.office(at, chance.between(8, 30), chance);
                closed(held);
                if (chance.percent(60)) {
                    turn(Deed.CONFIRM, days.home(at, chance.between(1, 10), chance));
                }
            }
        }
    }

    void codeLost() {
        office(Deed.REISSUE_CODE, chance.between(3, 20));
    }

    /** Left lying after the last turn that happened: what makes a case overdue. */
    void leftLyingAfter(int kept) {
        while (turns.size() > kept) {
            turns.removeLast();
        }
    }

    int length() {
        return turns.size();
    }

    @Nullable
    RefusalReason refusal() {
        boolean refused = turns.stream().anyMatch(turn -> turn.deed() == Deed.ORDER_REFUSAL);
        return refused
                ? chance.pick(List.of(
                        RefusalReason.IN_COURT,
                        RefusalReason.INSUFFICIENT,
                        RefusalReason.DUPLICATE,
                        RefusalReason.ALREADY_DECIDED,
                        RefusalReason.NOT_OURS))
                : null;
    }

    private void office(Deed deed, int daysLater) {
        turn(deed, days.office(at, daysLater, chance));
    }

    private void turn(Deed deed, Instant when) {
        turns.add(new Turn(when, deed));
        at = when;
    }
}
