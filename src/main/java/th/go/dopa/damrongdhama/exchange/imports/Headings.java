package th.go.dopa.damrongdhama.exchange.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final int LONGEST_KEY = 190;

    public Headings {
        places = Map.copyOf(places);
        written = Map.copyOf(written);
        left = List.copyOf(left);
    }

    /** The words by which columns are known. */
    static final class Book {

        private final Map<String, Optional<Column>> own;
        private final Map<String, Column> columns = new HashMap<>();
        private final Set<String> skipped = new HashSet<>();

        /**
         * The words that all offices use, and those of one.
         *
         * @param own what the office said its headings mean; it goes before what others mean by them
         */
        Book(Spellings spellings, Map<String, Optional<Column>> own) {
            this.own = Map.copyOf(own);
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
            boolean twice = false;
            for (int at = 0; at < cells.size(); at++) {
                String cell = cells.get(at).strip();
                Column column = column(cells, at).orElse(null);
                if (column == null) {
                    if (!cell.isEmpty() && !passedOver(cells, at)) {
                        left.add(cell);
                    }
                } else if (places.putIfAbsent(column, at) != null) {
                    twice = true;
                } else {
                    written.put(column, cell);
                }
            }
            if (places.size() < FEWEST) {
                return null;
            }
            if (twice) {
                throw new Unreadable(Unreadable.Why.HEADING_TWICE);
            }
            return new Headings(places, written, left);
        }

        /** What the heading at a place is certain to mean. */
        Optional<Column> column(List<String> cells, int at) {
            Optional<Column> said = own.get(key(cells, at));
            if (said != null) {
                return said;
            }
            String cell = cells.get(at);
            Column whole = columns.get(Spellings.bare(cell));
            return Optional.ofNullable(
                    whole != null ? whole : columns.get(Spellings.bare(cell.replaceAll("(?s)\\(.*", ""))));
        }

        /** Whether everybody knows that the column at a place is not to be read: a running number, or one that the office left out. */
        boolean passedOver(List<String> cells, int at) {
            return skipped.contains(Spellings.bare(cells.get(at))) || own.containsKey(key(cells, at));
        }
    }

    /** By what the heading at a place is remembered: its letters, and the how manieth of that name it is; "" where nothing stands. */
    static String key(List<String> cells, int at) {
        String bare = Spellings.bare(cells.get(at));
        String cut = bare.substring(0, Math.min(bare.length(), LONGEST_KEY));
        long before = cells.subList(0, at).stream()
                .filter(cell -> Spellings.bare(cell).equals(bare))
                .count();
        return bare.isEmpty() || before == 0 ? cut : cut + "#" + (before + 1);
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
