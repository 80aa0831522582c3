package th.go.dopa.damrongdhama.exchange.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a file holds what (หัวคอลัมน์ที่พบ), found by the words that stand over it.
 *
 * @param places where each column stands
 * @param written how the file calls it
 * @param left the headings nobody knows; what stands below them is not read
 */
public record Headings(Map<Column, Integer> places, Map<Column, String> written, List<String> left) {

    private static final int FEWEST = 3;

    public Headings {
        places = Map.copyOf(places);
        written = Map.copyOf(written);
        left = List.copyOf(left);
    }

    /** The words by which columns are known. */
    static final class Book {

        private final Map<String, Column> columns = new HashMap<>();
        private final Set<String> skipped = new HashSet<>();

        Book(Spellings spellings) {
            for (Column column : Column.values()) {
                for (String word : spellings.of("heading." + column)) {
                    columns.put(Spellings.bare(word), column);
                }
            }
            spellings.of("heading.none").forEach(word -> skipped.add(Spellings.bare(word)));
        }

        /** The headings in a row; null where it is a title or a row of data. */
        @Nullable
        Headings in(List<String> cells) {
            Map<Column, Integer> places = new EnumMap<>(Column.class);
            Map<Column, String> written = new EnumMap<>(Column.class);
            List<String> left = new ArrayList<>();
            Set<Column> twice = new HashSet<>();
            for (int at = 0; at < cells.size(); at++) {
                String cell = cells.get(at).strip();
                Column column = column(cell);
                if (column == null) {
                    if (!cell.isEmpty() && !skipped.contains(Spellings.bare(cell))) {
                        left.add(cell);
                    }
                } else if (places.putIfAbsent(column, at) != null) {
                    twice.add(column);
                } else {
                    written.put(column, cell);
                }
            }
            if (places.size() < FEWEST) {
                return null;
            }
            if (!twice.isEmpty()) {
                throw new Unreadable(
                        Unreadable.Why.HEADING_TWICE, twice.stream().sorted().toList());
            }
            return new Headings(places, written, left);
        }

        private @Nullable Column column(String cell) {
            Column whole = columns.get(Spellings.bare(cell));
            return whole != null ? whole : columns.get(Spellings.bare(cell.replaceAll("(?s)\\(.*", "")));
        }
    }

    /** The columns without which no row can be checked. */
    List<Column> missing() {
        List<Column> missing = new ArrayList<>();
        for (Column column : Column.values()) {
            if (column.needed() && !places.containsKey(column)) {
                missing.add(column);
            }
        }
        return missing;
    }

    /** The cells of a row that are known. */
    Map<Column, String> cells(List<String> row) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        places.forEach((column, at) -> cells.put(column, at < row.size() ? row.get(at) : ""));
        return cells;
    }
}
