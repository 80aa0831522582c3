package th.go.dopa.damrongdhama.exchange.imports;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Going through a file once (อ่านไฟล์หนึ่งรอบ): titles until the headings come, then row by row through the check. */
final class Reading implements Rows {

    private final Headings.Book book;
    private final @Nullable Integer headingRow;
    private final Spellings spellings;
    private final RowCheck check;
    private final boolean districtNeeded;
    private final Consumer<CheckedRow> checked;
    private @Nullable Headings headings;
    private int titles;
    private int leftOut;
    private int rows;
    private int gone;

    /**
     * A fresh one.
     *
     * @param headingRow where somebody said that the headings stand; null where they are to be found
     * @param checked takes each row after its check
     */
    Reading(
            Spellings spellings,
            Headings.Book book,
            @Nullable Integer headingRow,
            RowCheck check,
            boolean districtNeeded,
            Consumer<CheckedRow> checked) {
        this.book = book;
        this.headingRow = headingRow;
        this.spellings = spellings;
        this.check = check;
        this.districtNeeded = districtNeeded;
        this.checked = checked;
    }

    @Override
    public void row(int number, List<String> cells) {
        if (cells.stream().allMatch(String::isBlank)) {
            return;
        }
        gone++;
        Headings found = headings;
        if (found == null) {
            headings = found(number, cells);
            return;
        }
        Map<Column, String> known = found.cells(cells);
        boolean headingsAgain = known.getOrDefault(Column.RECEIVED, "")
                .strip()
                .equals(found.written().get(Column.RECEIVED));
        if (headingsAgain || noCase(cells)) {
            leftOut += headingsAgain ? 0 : 1;
        } else {
            rows++;
            if (rows > MOST_ROWS) {
                throw new Unreadable(Unreadable.Why.TOO_MANY_ROWS, MOST_ROWS);
            }
            checked.accept(check.check(number, known));
        }
    }

    /** The headings that were found, once the whole file has gone by. */
    Headings headings() {
        if (headings == null) {
            throw new Unreadable(Unreadable.Why.NO_HEADINGS);
        }
        return headings;
    }

    /** Refuses a file without a single case, once the whole of it has gone by. */
    void end() {
        if (headings().places().isEmpty() || rows == 0) {
            throw new Unreadable(Unreadable.Why.NO_ROWS);
        }
    }

    /** How many rows have gone by that are not empty, titles and headings among them. */
    int gone() {
        return gone;
    }

    /** How many rows were an example or a sum. */
    int leftOut() {
        return leftOut;
    }

    private @Nullable Headings found(int number, List<String> cells) {
        Headings here = headingRow == null || headingRow == number ? book.in(cells) : null;
        if (here == null) {
            titles++;
            if (titles >= HEADINGS_WITHIN) {
                throw new Unreadable(Unreadable.Why.NO_HEADINGS);
            }
            return null;
        }
        boolean districtMissing = districtNeeded && !here.places().containsKey(Column.DISTRICT);
        if (districtMissing || !here.missing().isEmpty()) {
            throw new Unreadable(Unreadable.Why.COLUMNS_MISSING);
        }
        return here;
    }

    private boolean noCase(List<String> cells) {
        String first =
                cells.stream().filter(cell -> !cell.isBlank()).findFirst().orElse("");
        String bare = Spellings.bare(first);
        return spellings.of("row.example").stream().anyMatch(bare::startsWith)
                || spellings.of("row.sum").contains(bare);
    }
}
