package th.go.dopa.damrongdhama.complaints;

import java.util.Arrays;

/** Why a case is not taken up (เหตุผลที่ไม่รับไว้พิจารณา), domain §2.3. */
public enum RefusalReason {
    ANONYMOUS_LETTER,
    IN_COURT,
    ALREADY_DECIDED,
    MONARCHY,
    POLICY,
    INSUFFICIENT,
    DUPLICATE,
    WITHDRAWN,
    NOT_OURS,
    /** The older register does not say; no officer may choose it. */
    UNSTATED;

    /** Those that an officer may choose. */
    public static RefusalReason[] offered() {
        return Arrays.stream(values()).filter(one -> one != UNSTATED).toArray(RefusalReason[]::new);
    }
}
