package th.go.dopa.damrongdhama.exchange.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The first rows of a file that are not empty (แถวต้นไฟล์): among them is the one with the headings, and below it what its columns hold. */
record FirstRows(List<Row> rows) {

    private static final int SAMPLES = 3;
    private static final int ENOUGH = Rows.HEADINGS_WITHIN + SAMPLES;

    FirstRows {
        rows = List.copyOf(rows);
    }

    /** A row with its number as Excel counts it. */
    record Row(int number, List<String> cells) {

        Row {
            cells = List.copyOf(cells);
        }

        private long words() {
            return cells.stream()
                    .filter(cell -> cell.codePoints().anyMatch(Character::isLetter))
                    .count();
        }
    }

    static FirstRows read(String name, byte[] file) {
        List<Row> rows = new ArrayList<>();
        try {
            SheetFile.read(name, file, (number, cells) -> {
                if (!cells.stream().allMatch(String::isBlank)) {
                    rows.add(new Row(number, cells));
                }
                if (rows.size() == ENOUGH) {
                    throw new Enough();
                }
            });
        } catch (Enough seen) {
            // The rest is read by the job.
        }
        if (rows.isEmpty()) {
            throw new Unreadable(Unreadable.Why.NO_ROWS);
        }
        return new FirstRows(rows);
    }

    /** The rows that may hold the headings. */
    List<Row> candidates() {
        return rows.subList(0, Math.min(rows.size(), Rows.HEADINGS_WITHIN));
    }

    /** The row somebody chose; without one the first with the most words, for a title stands alone in its row and a case has numbers. */
    Row heading(int chosen) {
        Optional<Row> asked =
                candidates().stream().filter(row -> row.number() == chosen).findFirst();
        return asked.orElseGet(() -> candidates().stream()
                .max(Comparator.comparingLong(Row::words).thenComparingInt(row -> -row.number()))
                .orElseThrow());
    }

    /** What stands in a column below the headings. */
    List<String> samples(Row heading, int at) {
        return rows.stream()
                .filter(row -> row.number() > heading.number())
                .limit(SAMPLES)
                .map(row -> at < row.cells().size() ? row.cells().get(at).strip() : "")
                .filter(cell -> !cell.isEmpty())
                .toList();
    }
}
