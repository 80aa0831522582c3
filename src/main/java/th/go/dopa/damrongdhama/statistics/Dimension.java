package th.go.dopa.damrongdhama.statistics;

/** By what the cases of a report are told apart (จำแนกตาม). Each one but the agency splits all cases; one case may lie with several agencies. */
enum Dimension {
    /** The centre that holds the case. */
    OFFICE,
    /** ประเภทเรื่องหลัก. */
    TYPE,
    /** ช่องทางรับเรื่อง. */
    CHANNEL,
    /** The subdistrict where it happened, or the district where none is known (พื้นที่). */
    AREA,
    /** ลักษณะเรื่อง: the seven missions. */
    NATURE,
    /** หน่วยงานที่ส่งต่อ: counts what was sent to it, not cases. */
    AGENCY
}
