package th.go.dopa.damrongdhama.complaints.papers;

import org.jspecify.annotations.Nullable;

/**
 * A letter that may be drafted now (หนังสือที่ร่างได้).
 *
 * @param sending to which agency, null where it goes to none
 * @param times which reminder it is, 0 where it is none
 */
public record Offer(CaseLetter kind, CaseFile.@Nullable Sending sending, int times) {

    static Offer of(CaseLetter kind) {
        return new Offer(kind, null, 0);
    }

    /** What a button of the page sends. */
    public String choice() {
        return sending == null ? kind.name() : kind + ":" + sending.agency();
    }
}
