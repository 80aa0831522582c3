package th.go.dopa.damrongdhama.complaints;

import java.util.Arrays;

/** Why a case ended (เหตุผลการยุติเรื่อง), domain §3.2. */
public enum ClosingReason {
    FIXED,
    FIRST_AID,
    MEDIATED,
    NOT_MEDIATED,
    UNFOUNDED,
    EXPLAINED,
    HANDED_OVER,
    ADVISED,
    WITHDRAWN,
    UNREACHABLE,
    IN_COURT,
    /** The older register does not say; no officer may choose it. */
    UNSTATED;

    /** Those that an officer may choose. */
    public static ClosingReason[] offered() {
        return Arrays.stream(values()).filter(one -> one != UNSTATED).toArray(ClosingReason[]::new);
    }
}
