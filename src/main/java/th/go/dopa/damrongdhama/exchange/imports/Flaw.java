package th.go.dopa.damrongdhama.exchange.imports;

/** What is the matter with a cell (ข้อสังเกตของช่อง), and how bad that is. */
public enum Flaw {
    /** A day with Thai digits, two digits of a year, an hour behind it, or a number of Excel. */
    DAY_READ(Verdict.MENDED),
    /** Day and month changed over, or two digits of a western year. */
    DAY_GUESSED(Verdict.TO_DECIDE),
    DAY_UNREADABLE(Verdict.WRONG),
    DAY_TOO_EARLY(Verdict.WRONG),
    DAY_TO_COME(Verdict.WRONG),
    CLOSED_BEFORE_RECEIVED(Verdict.WRONG),
    INCIDENT_AFTER_RECEIVED(Verdict.WRONG),
    CLOSED_WITHOUT_DAY(Verdict.TO_DECIDE),
    OPEN_WITH_CLOSING_DAY(Verdict.TO_DECIDE),
    NAME_MENDED(Verdict.MENDED),
    NAME_GUESSED(Verdict.TO_DECIDE),
    NAME_UNKNOWN(Verdict.WRONG),
    CHOICE_MISSING(Verdict.TO_DECIDE),
    MISSING(Verdict.WRONG),
    NAMELESS(Verdict.WRONG),
    /** A secret matter without the office of the accused. */
    SEAT_MISSING(Verdict.WRONG),
    SEAT_PRIVATE(Verdict.WRONG),
    OTHER_DISTRICT(Verdict.WRONG),
    CITIZEN_BAD(Verdict.WRONG),
    /** 1.9999E+12: Excel has thrown digits away, no one can bring them back. */
    DIGITS_LOST(Verdict.WRONG),
    /** Excel takes the nought before a telephone number away. */
    NOUGHT_LOST(Verdict.MENDED),
    PHONE_BAD(Verdict.WRONG),
    MOO_BAD(Verdict.WRONG),
    TOO_LONG(Verdict.WRONG),
    FORMULA(Verdict.WRONG),
    TWICE(Verdict.TO_DECIDE);

    private final Verdict verdict;

    Flaw(Verdict verdict) {
        this.verdict = verdict;
    }

    public Verdict verdict() {
        return verdict;
    }
}
