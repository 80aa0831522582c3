package th.go.dopa.damrongdhama.exchange.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The rows of the first sheet of a workbook (ไฟล์ .xlsx). A small file may unpack to one that fills the memory: it is counted first. */
final class WorkbookRows {

    private static final long MOST_UNPACKED = 256L << 20;
    /** The words of all cells lie in one part of the file, which is held in memory while the rows go by. */
    private static final long MOST_WORDS = 96L << 20;

    private static final int MOST_PARTS = 2_000;
    private static final LocalDate NOUGHT_OF_EXCEL = LocalDate.of(1899, 12, 30);
    private static final int NOUGHT_OF_OLD_MACS = 1_462;
    private static final int LAST_DAY_OF_EXCEL = 2_958_465;

    private WorkbookRows() {}

    static void read(byte[] file, Rows rows) {
        inspect(file);
        try (ReadableWorkbook workbook =
                        new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true));
                Stream<Row> all = workbook.getFirstSheet().openStream()) {
            all.forEachOrdered(row -> rows.row(row.getRowNum(), texts(row, workbook.isDate1904())));
        } catch (Unreadable refused) {
            throw refused;
        } catch (IOException
                | UncheckedIOException
                | ExcelReaderException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException broken) {
            throw new Unreadable(Unreadable.Why.BROKEN);
        }
    }

    private static void inspect(byte[] file) {
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
            if (parts.stream().anyMatch(part -> part.getName().endsWith("vbaProject.bin"))) {
                throw new Unreadable(Unreadable.Why.MACROS);
            }
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw new Unreadable(Unreadable.Why.NO_SHEET);
            }
            if (parts.size() > MOST_PARTS) {
                throw new Unreadable(Unreadable.Why.UNPACKS_TOO_BIG);
            }
            long all = 0;
            for (ZipArchiveEntry part : parts) {
                boolean words = part.getName().toLowerCase(Locale.ROOT).endsWith("sharedstrings.xml");
                all += unpacked(zip, part, words ? MOST_WORDS : MOST_UNPACKED - all);
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new Unreadable(Unreadable.Why.BROKEN);
        }
    }

    private static long unpacked(ZipFile zip, ZipArchiveEntry part, long most) throws IOException {
        byte[] piece = new byte[65_536];
        long all = 0;
        try (InputStream bytes = zip.getInputStream(part)) {
            for (int read = bytes.read(piece); read >= 0; read = bytes.read(piece)) {
                all += read;
                if (all > most) {
                    throw new Unreadable(Unreadable.Why.UNPACKS_TOO_BIG);
                }
            }
        }
        return all;
    }

    private static List<String> texts(Row row, boolean macDays) {
        List<String> texts = new ArrayList<>();
        for (Cell cell : row) {
            texts.add(cell == null ? "" : text(cell, macDays));
        }
        return texts;
    }

    private static String text(Cell cell, boolean macDays) {
        BigDecimal number = number(cell);
        if (number == null) {
            String text = cell.getType() == CellType.FORMULA ? cell.getRawValue() : cell.getText();
            return text == null ? "" : text;
        }
        if (isDay(cell.getDataFormatString()) && number.signum() > 0 && number.intValue() <= LAST_DAY_OF_EXCEL) {
            return NOUGHT_OF_EXCEL
                    .plusDays(number.intValue() + (macDays ? NOUGHT_OF_OLD_MACS : 0))
                    .toString();
        }
        return number.stripTrailingZeros().toPlainString();
    }

    private static @Nullable BigDecimal number(Cell cell) {
        boolean maybe = cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA;
        String raw = cell.getRawValue();
        if (!maybe || raw == null || !raw.matches("-?[0-9]{1,15}(\\.[0-9]+)?(E[+-]?[0-9]{1,2})?")) {
            return null;
        }
        return new BigDecimal(raw);
    }

    /** Whether a cell is shown as a day: its pattern has a day or a year outside brackets and quotes. */
    private static boolean isDay(@Nullable String pattern) {
        return pattern != null
                && pattern.replaceAll("\\[[^\\]]*\\]|\"[^\"]*\"", "")
                        .toLowerCase(Locale.ROOT)
                        .matches("(?s).*[dy\u0e27\u0e1b].*");
    }
}
