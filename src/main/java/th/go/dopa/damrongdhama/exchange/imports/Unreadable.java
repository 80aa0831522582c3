package th.go.dopa.damrongdhama.exchange.imports;

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
        NO_ROWS;

        /** Whether the file can be read once somebody says which column holds what. */
        boolean ofColumns() {
            return this == NO_HEADINGS || this == HEADING_TWICE || this == COLUMNS_MISSING;
        }
    }

    private final Why why;
    private final int most;

    Unreadable(Why why) {
        this(why, 0);
    }

    Unreadable(Why why, int most) {
        super(why.name());
        this.why = why;
        this.most = most;
    }

    Why why() {
        return why;
    }

    /** The bound that the sentence names. */
    int most() {
        return most;
    }
}
