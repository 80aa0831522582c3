package th.go.dopa.damrongdhama.commendations;

import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;

/**
 * What may be done with a commendation (ขั้นตอนการชมเชย). Whoever is praised does none of it; the head of the district or the officer of the province in whose
 * meeting it is decides.
 */
public enum Step {
    CHANGE,
    /** ชมเชย. */
    DECIDE,
    /** ไม่เห็นชอบ. */
    DECLINE,
    /** ถอน; a certificate that was given is withdrawn with it. */
    WITHDRAW,
    /** ออกประกาศเกียรติคุณ. */
    CERTIFY,
    /** ยกเลิกประกาศเกียรติคุณ; another may be given. */
    REVOKE,
    /** ลงคลังบทเรียน. */
    SHARE,
    UNSHARE;

    /** Whether the person may do it now. */
    public boolean open(Staff by, Commendation one) {
        if (one.facts().praises(by)) {
            return false;
        }
        boolean decides = decides(by, one.facts());
        boolean proposed = one.state() == CommendationState.PROPOSED;
        boolean decided = one.state() == CommendationState.DECIDED;
        boolean certified = one.certificate() != null;
        return switch (this) {
            case CHANGE -> ((proposed && (decides || own(by, one))) || (decided && decides)) && !certified;
            case DECIDE, DECLINE -> proposed && decides;
            case WITHDRAW -> (proposed && (decides || own(by, one))) || (decided && decides);
            case CERTIFY -> decided && decides && !certified;
            case REVOKE -> decided && decides && certified;
            case SHARE -> decided && !one.facts().lesson().isEmpty() && one.sharedAt() == null && shares(by, decides);
            case UNSHARE -> one.sharedAt() != null && shares(by, decides);
        };
    }

    /** Whether the person decides there; whom the praise names never does. */
    static boolean decides(Staff by, CommendationFacts facts) {
        return by.office().equals(facts.office()) && by.role() == facts.level().decider() && !facts.praises(by);
    }

    /** Whether a reason is asked for. */
    boolean asksWhy() {
        return this == DECLINE || this == WITHDRAW || this == REVOKE;
    }

    CommendationState after(CommendationState before) {
        return switch (this) {
            case CHANGE, CERTIFY, REVOKE, SHARE, UNSHARE -> before;
            case DECIDE -> CommendationState.DECIDED;
            case DECLINE -> CommendationState.DECLINED;
            case WITHDRAW -> CommendationState.WITHDRAWN;
        };
    }

    /** The line of history that it leaves. */
    String happening() {
        return switch (this) {
            case CHANGE -> "CHANGED";
            case DECIDE -> "DECIDED";
            case DECLINE -> "DECLINED";
            case WITHDRAW -> "WITHDRAWN";
            case CERTIFY -> "CERTIFIED";
            case REVOKE -> "REVOKED";
            case SHARE -> "SHARED";
            case UNSHARE -> "UNSHARED";
        };
    }

    private static boolean own(Staff by, Commendation one) {
        return one.proposedBy().equals(by.account());
    }

    private static boolean shares(Staff by, boolean decides) {
        return decides || by.role() == Role.CASE_OFFICER || by.role() == Role.DISTRICT_CHIEF;
    }
}
