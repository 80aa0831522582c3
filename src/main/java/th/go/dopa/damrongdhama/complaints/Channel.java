package th.go.dopa.damrongdhama.complaints;

/** How a complaint came in (ช่องทางรับเรื่อง), domain §4.2. The web is the only one that nobody at a counter may choose. */
public enum Channel {
    WALK_IN,
    LETTER,
    PHONE,
    HOTLINE_1567,
    WEB,
    SOCIAL,
    BOX,
    VILLAGE_HEAD,
    FIELD_UNIT,
    AGENCY,
    PROVINCE_MOI,
    GOVERNMENT_1111,
    WATCHDOG,
    OTHER
}
