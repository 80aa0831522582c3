package th.go.dopa.damrongdhama.publication;

/** How the cases of a centre and a fiscal year are told apart. */
public enum Part {
    /** All of the year; the key is "". */
    YEAR,
    /** By the month of receipt; the key is such as 2026-10. */
    MONTH,
    /** By main type (ประเภทเรื่อง); the key is its code. */
    TYPE
}
