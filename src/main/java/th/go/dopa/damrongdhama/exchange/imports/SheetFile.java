package th.go.dopa.damrongdhama.exchange.imports;

import java.util.Locale;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** A file of an office (ไฟล์ของหน่วยงาน): an Excel workbook or a text with separators, known by what is in it and not by its name. */
final class SheetFile {

    private SheetFile() {}

    /** Hands its rows over; {@link Unreadable} where it is refused. */
    static void read(String name, byte[] file, Rows rows) {
        if (file.length == 0) {
            throw new Unreadable(Unreadable.Why.NO_FILE);
        }
        if (name.toLowerCase(Locale.ROOT).matches(".*\\.(xlsm|xltm|xlsb)")) {
            throw new Unreadable(Unreadable.Why.MACROS);
        }
        if (ReadableWorkbook.isOLE2Header(file)) {
            throw new Unreadable(Unreadable.Why.OLD_EXCEL);
        }
        Rows bounded = Rows.bounded(rows);
        if (ReadableWorkbook.isOOXMLZipHeader(file)) {
            WorkbookRows.read(file, bounded);
        } else {
            TextRows.read(file, bounded);
        }
    }
}
