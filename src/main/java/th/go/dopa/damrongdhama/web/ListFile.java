package th.go.dopa.damrongdhama.web;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list that leaves the system as a file (รายการเป็นไฟล์), filled from left to right and line by line while it is read, so that its length is not
 * held in memory. Dates are real dates, and no text is taken for a formula.
 */
public abstract sealed class ListFile permits WorkbookFile, TextFile {

    private static final String FIRST_OF_A_FORMULA = "=+@\\-\uFF1D\uFF0B\uFF20\uFF0D";

    /**
     * The head of a column.
     *
     * @param width in letters, where the file knows widths
     */
    public record Head(String text, int width) {

        private static final int USUAL = 18;

        public Head(String text) {
            this(text, USUAL);
        }
    }

    ListFile() {}

    /** A text with commas inside something larger, which stays open when the list is finished. */
    public static ListFile text(OutputStream out, List<Head> heads) throws IOException {
        return new TextFile(out, heads);
    }

    public abstract ListFile text(String text);

    public abstract ListFile number(long number);

    /** A day; an empty cell where there is none. */
    public abstract ListFile date(@Nullable LocalDate date);

    /** Ends a line. */
    public abstract void end();

    /** Ends the file after its last line. Without it the file is broken, so that half a list never looks like the whole. */
    public abstract void finish() throws IOException;

    /** Text that no program takes for a formula, even after it was saved as CSV and opened again. */
    static String harmless(String text) {
        String clean = text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "");
        return clean.matches("(?s)(\\s*[" + FIRST_OF_A_FORMULA + "]|[\t\n]).*") ? "'" + clean : clean;
    }
}
