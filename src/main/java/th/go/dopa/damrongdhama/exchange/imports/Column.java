package th.go.dopa.damrongdhama.exchange.imports;

/**
 * What a column of an office's own register holds (หัวคอลัมน์). An office may lack most of them; without the day of receipt, the type and the matter
 * itself a file cannot be checked.
 */
public enum Column {
    NUMBER(50),
    RECEIVED(40),
    CHANNEL(200),
    TYPE(200),
    STORY(20_000),
    NAME(200),
    CITIZEN(40),
    PHONE(100),
    ADDRESS(500),
    DISTRICT(100),
    SUBDISTRICT(100),
    MOO(40),
    ACCUSED(200),
    SEAT(200),
    INCIDENT(40),
    STATUS(200),
    CLOSED(40),
    OUTCOME(20_000);

    private final int longest;

    Column(int longest) {
        this.longest = longest;
    }

    /** The most letters a cell of it may have. */
    int longest() {
        return longest;
    }

    boolean needed() {
        return this == RECEIVED || this == TYPE || this == STORY;
    }

    /** Whether it tells one case from another. */
    boolean tells() {
        return this == NUMBER
                || this == RECEIVED
                || this == STORY
                || this == NAME
                || this == CITIZEN
                || this == DISTRICT;
    }

    /** Whether the cell is a name out of a list. */
    boolean chosen() {
        return this == CHANNEL
                || this == TYPE
                || this == DISTRICT
                || this == SUBDISTRICT
                || this == SEAT
                || this == STATUS;
    }

    /** Whether the cell is taken over as it is written. */
    boolean words() {
        return this == NUMBER || this == STORY || this == NAME || this == ADDRESS || this == ACCUSED || this == OUTCOME;
    }
}
