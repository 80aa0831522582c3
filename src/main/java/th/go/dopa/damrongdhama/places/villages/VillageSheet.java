package th.go.dopa.damrongdhama.places.villages;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.ThaiText;
import th.go.dopa.damrongdhama.places.VillageRow;

/** A list of villages in an Excel file (ไฟล์ Excel): the first sheet, under the headings ตำบล, หมู่ที่ and ชื่อหมู่บ้าน in any order. */
final class VillageSheet {

    static final int MOST_ROWS = 3_000;
    private static final long MOST_BYTES = 64L << 20;
    private static final int HEADING_WITHIN = 10;
    private static final int MOST_COLUMNS = 30;

    private static final List<String> SUBDISTRICT = List.of("\u0e15\u0e33\u0e1a\u0e25");
    private static final List<String> MOO =
            List.of("\u0e2b\u0e21\u0e39\u0e48\u0e17\u0e35\u0e48", "\u0e2b\u0e21\u0e39\u0e48");
    private static final List<String> NAME = List.of(
            "\u0e0a\u0e37\u0e48\u0e2d\u0e2b\u0e21\u0e39\u0e48\u0e1a\u0e49\u0e32\u0e19",
            "\u0e2b\u0e21\u0e39\u0e48\u0e1a\u0e49\u0e32\u0e19");

    private VillageSheet() {}

    /** The rows below the headings; nothing where it is no such file. */
    static Optional<List<VillageRow>> read(byte[] file) {
        if (!modest(file)) {
            return Optional.empty();
        }
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return read(rows.limit(MOST_ROWS + HEADING_WITHIN).toList());
        } catch (IOException | ExcelReaderException | IllegalArgumentException | IllegalStateException broken) {
            return Optional.empty();
        }
    }

    private static Optional<List<VillageRow>> read(List<Row> rows) {
        int heading = 0;
        while (heading < Math.min(rows.size(), HEADING_WITHIN) && Columns.of(rows.get(heading)) == null) {
            heading++;
        }
        Columns columns = heading < rows.size() ? Columns.of(rows.get(heading)) : null;
        if (columns == null) {
            return Optional.empty();
        }
        List<VillageRow> found = new ArrayList<>();
        for (Row row : rows.subList(heading + 1, rows.size())) {
            VillageRow village = columns.village(row);
            if (!(village.subdistrict() + village.moo() + village.name()).isEmpty()) {
                found.add(village);
            }
        }
        return Optional.of(found);
    }

    /** A small file may unpack to one that fills the memory: it is counted first. */
    private static boolean modest(byte[] file) {
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            long all = 0;
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                all += unpacked(zip, entry, MOST_BYTES - all);
            }
            return all > 0 && all <= MOST_BYTES;
        } catch (IOException | IllegalArgumentException broken) {
            return false;
        }
    }

    private static long unpacked(ZipFile zip, ZipArchiveEntry entry, long most) throws IOException {
        byte[] piece = new byte[8_192];
        long all = 0;
        try (InputStream bytes = zip.getInputStream(entry)) {
            for (int read = bytes.read(piece); read >= 0 && all <= most; read = bytes.read(piece)) {
                all += read;
            }
        }
        return all;
    }

    private static String text(Row row, int column) {
        if (column >= row.getCellCount()) {
            return "";
        }
        String text = ThaiText.normalise(row.getCellText(column)).strip().replaceAll("\\s+", " ");
        String whole = text.matches("[0-9]+\\.0+") ? text.substring(0, text.indexOf('.')) : text;
        return whole.length() > 200 ? whole.substring(0, 200) : whole;
    }

    private record Columns(int subdistrict, int moo, int name) {

        static @Nullable Columns of(Row row) {
            String[] headings = new String[Math.min(row.getCellCount(), MOST_COLUMNS)];
            Arrays.setAll(headings, column -> text(row, column));
            Columns columns = new Columns(find(headings, SUBDISTRICT), find(headings, MOO), find(headings, NAME));
            return columns.subdistrict < 0 || columns.moo < 0 || columns.name < 0 ? null : columns;
        }

        private static int find(String[] headings, List<String> names) {
            return names.stream()
                    .map(Arrays.asList(headings)::indexOf)
                    .filter(column -> column >= 0)
                    .findFirst()
                    .orElse(-1);
        }

        VillageRow village(Row row) {
            return new VillageRow(row.getRowNum(), text(row, subdistrict), text(row, moo), text(row, name));
        }
    }
}
