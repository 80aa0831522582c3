package th.go.dopa.damrongdhama.statistics;

import java.util.List;
import java.util.stream.Stream;
import th.go.dopa.damrongdhama.complaints.Sights;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;

/** How secret cases stand in a report (เรื่องลับในรายงาน), so that a figure tells nobody of a case that he may not see. */
enum Secrecy {
    /** As all others: to the officers of the one office that holds them, and to the department. */
    TOLD,
    /** In one line together: to who adds up offices, and does not see their secret cases. */
    FOLDED,
    /** Not at all: to the clerk at the counter. */
    LEFT_OUT;

    static Secrecy of(Staff by, List<OfficeId> offices) {
        if (!Sights.secretsShownTo(by)) {
            return LEFT_OUT;
        }
        return by.role() == Role.DOPA_OFFICER || offices.equals(List.of(by.office())) ? TOLD : FOLDED;
    }

    Stream<Cell> show(Cell cell) {
        return switch (this) {
            case TOLD -> Stream.of(cell);
            case FOLDED -> Stream.of(cell.folded());
            case LEFT_OUT -> cell.secret() ? Stream.empty() : Stream.of(cell);
        };
    }

    Stream<ToDate> show(ToDate one) {
        return switch (this) {
            case TOLD -> Stream.of(one);
            case FOLDED -> Stream.of(one.secret() ? new ToDate(Cell.SECRET, true, one.fresh(), one.ended()) : one);
            case LEFT_OUT -> one.secret() ? Stream.empty() : Stream.of(one);
        };
    }
}
