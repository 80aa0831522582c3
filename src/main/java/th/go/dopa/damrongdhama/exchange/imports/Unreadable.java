package th.go.dopa.damrongdhama.exchange.imports;

import java.util.List;

/** A file that is not read (ไฟล์ที่ไม่รับ), and why; the reason is one sentence beside the field. */
public final class Unreadable extends RuntimeException {

    /** Why a file is refused. */
    public enum Why {
        NO_FILE,
        OLD_EXCEL,
        MACROS,
        UNPACKS_TOO_BIG,
        NO_SHEET,
        BROKEN,
        ENCODING,
        TOO_MANY_COLUMNS,
        TOO_MANY_ROWS,
        NO_HEADINGS,
        HEADING_TWICE,
        COLUMNS_MISSING,
        NO_ROWS
    }

    private final Why why;
    private final int most;
    private final transient List<Column> columns;

    Unreadable(Why why) {
        this(why, 0, List.of());
    }

    Unreadable(Why why, int most) {
        this(why, most, List.of());
    }

    Unreadable(Why why, List<Column> columns) {
        this(why, 0, columns);
    }

    private Unreadable(Why why, int most, List<Column> columns) {
        super(why.name());
        this.why = why;
        this.most = most;
        this.columns = List.copyOf(columns);
    }

    Why why() {
        return why;
    }

    /** The bound that the sentence names. */
    int most() {
        return most;
    }

    /** The columns that the sentence names. */
    List<Column> columns() {
        return columns;
    }
}
