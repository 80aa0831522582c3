package th.go.dopa.damrongdhama.complaints;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** For whom a text or a picture of a case is meant; each wider one is also seen by all before it. */
public enum Audience {
    /** Staff of the holder and the offices above (บันทึกภายใน). */
    INTERNAL,
    /** Also agencies that the case was referred to. */
    AGENCY,
    /** Also the complainant, on the page behind the tracking code (แสดงต่อผู้ร้อง). */
    CITIZEN,
    /** Also everybody. */
    PUBLIC;

    /** What a reader of this audience is shown. */
    public Set<Audience> shown() {
        return EnumSet.range(this, PUBLIC);
    }

    /** The same as a list in a statement: written out, so that the database plans the statement once. */
    String shownInSql() {
        return shown().stream()
                .map(audience -> "'" + audience.name() + "'")
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
