package th.go.dopa.damrongdhama.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.complaints.ClosingReason;
import th.go.dopa.damrongdhama.complaints.OrderKind;
import th.go.dopa.damrongdhama.complaints.RefusalReason;
import th.go.dopa.damrongdhama.complaints.intake.NewComplaint;
import th.go.dopa.damrongdhama.kernel.OfficeId;

/**
 * All that becomes of one case of the demo (เค้าเรื่อง).
 *
 * @param holder the office that is given it
 * @param atCounter whether somebody of the holder writes it down; else the complainant files it on the web
 * @param photoBefore whether the complainant sends a photo
 * @param photoAfter whether the work is shown by a photo
 * @param agencies to whom it goes, none or more
 */
record Plot(
        int number,
        Material.Story story,
        NewComplaint filing,
        Held held,
        OfficeId holder,
        boolean atCounter,
        boolean photoBefore,
        boolean photoAfter,
        OrderKind order,
        List<OfficeId> agencies,
        ClosingReason closing,
        @Nullable RefusalReason refusal,
        int rating,
        List<Turn> turns) {

    /** By which office a case is worked, and so by which way. */
    enum Held {
        DISTRICT,
        PROVINCE,
        DOPA
    }

    Plot {
        agencies = List.copyOf(agencies);
        turns = List.copyOf(turns);
    }

    /** The same, as it lies at the time of a turn: with the province after it was sent up, and until it is given back. */
    Plot asOf(int turn, OfficeId province) {
        boolean up = false;
        for (Turn earlier : turns.subList(0, turn)) {
            up = earlier.deed() == Deed.SEND_UP || (up && earlier.deed() != Deed.GIVE_BACK);
        }
        return up
                ? new Plot(
                        number,
                        story,
                        filing,
                        Held.PROVINCE,
                        province,
                        atCounter,
                        photoBefore,
                        photoAfter,
                        order,
                        agencies,
                        closing,
                        refusal,
                        rating,
                        turns)
                : this;
    }

    boolean secret() {
        return filing.accusedSeat() != null;
    }

    /** Whether the office itself goes there, because nobody was asked to. */
    boolean visited() {
        return order != OrderKind.REFER || turns.stream().anyMatch(turn -> turn.deed() == Deed.ORDER_INSTEAD);
    }

    boolean firstNote(int turn) {
        return turns.stream().limit(turn).noneMatch(earlier -> earlier.deed() == Deed.NOTE);
    }

    /** Whether somebody sends a photo with this turn: of the damage when it is filed, of the work when it is reported or noted. */
    boolean photographed(int turn) {
        return switch (turns.get(turn).deed()) {
            case FILE -> photoBefore;
            case REPORT -> photoAfter;
            case NOTE -> photoAfter && visited() && firstNote(turn);
            default -> false;
        };
    }

    /** The key of the form of a turn; the first is the one of filing. */
    UUID form(int turn) {
        return form("case:" + number + ":" + turn);
    }

    /** The same every time, so that what was filed before is found again. */
    static UUID form(String what) {
        return UUID.nameUUIDFromBytes(("damrongdhama-demo:" + what).getBytes(StandardCharsets.UTF_8));
    }
}
