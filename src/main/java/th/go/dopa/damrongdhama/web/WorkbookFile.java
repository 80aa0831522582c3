package th.go.dopa.damrongdhama.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A list as an Excel workbook. Texts stand in their cells, not in a table of the whole book. */
final class WorkbookFile extends ListFile {

    private static final int LINES_IN_MEMORY = 500;

    /** A date that Excel shows in the Buddhist calendar; the cell holds a real date. */
    private static final String BUDDHIST = "[$-107041E]d mmm yyyy";

    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;
    private int column;

    WorkbookFile(OutputStream out, String name, List<Head> heads) {
        workbook = new Workbook(out, "Damrongdhama", "1.0");
        sheet = workbook.newWorksheet(name);
        for (Head head : heads) {
            sheet.value(0, column, head.text());
            sheet.style(0, column).bold().wrapText(true).set();
            sheet.width(column, head.width());
            column++;
        }
        sheet.freezePane(1, 1);
        end();
    }

    @Override
    public ListFile text(String text) {
        if (!text.isEmpty()) {
            sheet.inlineString(row, column, harmless(text));
        }
        column++;
        return this;
    }

    @Override
    public ListFile number(long number) {
        sheet.value(row, column++, number);
        return this;
    }

    @Override
    public ListFile date(@Nullable LocalDate date) {
        if (date != null) {
            sheet.value(row, column, date);
            sheet.style(row, column).format(BUDDHIST).set();
        }
        column++;
        return this;
    }

    @Override
    public void end() {
        row++;
        column = 0;
        if (row % LINES_IN_MEMORY == 0) {
            flush();
        }
    }

    @Override
    public void finish() throws IOException {
        workbook.close();
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
