package th.go.dopa.damrongdhama.complaints.casepage;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.complaints.Action;
import th.go.dopa.damrongdhama.complaints.OrderKind;

/** What staff do from the page of a case (การดำเนินการ), each a resource under the address of the case. */
@SuppressWarnings("ImmutableEnumChecker")
enum Act {
    RECEIPT("receipt", Action.RECEIVE, null),
    REPORT("report", Action.REPORT, null, "report"),
    PROPOSAL("proposal", Action.PROPOSE, null, "opinion", "assignment", "refusal-result", "result"),
    ORDER("order", Action.ORDER, null, "words", "assignment", "refusal-result", "result"),
    REFERRALS("referrals", Action.REFER, OrderKind.REFER, "assignment"),
    CLOSURE("closure", Action.CLOSE, OrderKind.CLOSE, "result"),
    REFUSAL("refusal", Action.REFUSE, OrderKind.REFUSE, "refusal-result"),
    NOTES("notes", Action.NOTE, null, "internal", "told"),
    QUESTIONS("questions", Action.ASK, null, "question"),
    INFORMATION("information", Action.ADD_INFORMATION, null, "words"),
    TRACKING_CODE("tracking-code", Action.REISSUE_CODE, null),
    TRANSFER("transfer", Action.TRANSFER, null, "reason"),
    RETURN("return", Action.RETURN, null, "reason"),
    CANCELLATION("cancellation", Action.CANCEL, null, "reason");

    private final String slug;
    private final Action action;
    private final @Nullable OrderKind order;
    private final List<String> written;

    Act(String slug, Action action, @Nullable OrderKind order, String... written) {
        this.slug = slug;
        this.action = action;
        this.order = order;
        this.written = List.of(written);
    }

    static Optional<Act> of(String slug) {
        return Arrays.stream(values()).filter(act -> act.slug.equals(slug)).findFirst();
    }

    /** Its name in addresses and message keys. */
    String slug() {
        return slug;
    }

    Action action() {
        return action;
    }

    /** The order that is carried out directly; null for acts that are none, or that may be any. */
    @Nullable
    OrderKind order() {
        return order;
    }

    /** The fields in which a person writes sentences, which must never be lost. */
    List<String> written() {
        return written;
    }

    /** The name of one of its fields; several forms stand on one page. */
    String field(String name) {
        return slug + "." + name;
    }

    String key(String end) {
        return "casepage." + slug + "." + end;
    }
}
