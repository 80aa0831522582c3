package th.go.dopa.damrongdhama.exchange.imports;

import java.util.List;

/** Where the rows of a file go, one after the other, so that none of them stays in memory (แถวที่อ่านได้). */
interface Rows {

    /** The most columns a file may have; the registers of offices have some thirty. */
    int MOST_COLUMNS = 200;

    /** The most rows a file may have, beside titles and headings. */
    int MOST_ROWS = 100_000;

    /** Within so many rows from the top the headings must come. */
    int HEADINGS_WITHIN = 15;

    /**
     * Takes one row.
     *
     * @param number as Excel or a text editor counts it
     */
    void row(int number, List<String> cells);

    /** Refuses what is wider or longer than any register. */
    static Rows bounded(Rows rows) {
        return new Rows() {
            private int read;

            @Override
            public void row(int number, List<String> cells) {
                int width = cells.size();
                while (width > 0 && cells.get(width - 1).isBlank()) {
                    width--;
                }
                if (width > MOST_COLUMNS) {
                    throw new Unreadable(Unreadable.Why.TOO_MANY_COLUMNS, MOST_COLUMNS);
                }
                read += width == 0 ? 0 : 1;
                if (read > MOST_ROWS + HEADINGS_WITHIN) {
                    throw new Unreadable(Unreadable.Why.TOO_MANY_ROWS, MOST_ROWS);
                }
                rows.row(number, cells.subList(0, width));
            }
        };
    }
}
