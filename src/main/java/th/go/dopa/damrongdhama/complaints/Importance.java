package th.go.dopa.damrongdhama.complaints;

/** How much weighs on a case (ประเภทงาน/ความสำคัญ), domain §4.1. */
public enum Importance {
    GENERAL,
    IMPORTANT,
    ANONYMOUS_LETTER,
    WIDE_IMPACT,
    GOVERNMENT_POLICY
}
