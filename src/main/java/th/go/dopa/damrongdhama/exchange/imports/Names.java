package th.go.dopa.damrongdhama.exchange.imports;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Finding what was typed in a list of names (เทียบชื่อ). The same but for spaces and dots is the same; what only comes near is offered and never taken.
 * What was found is remembered: a register writes the same few names in thousands of rows.
 */
final class Names {

    private static final int MOST_OFFERED = 4;
    private static final int SHORTEST_PART = 4;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_REMEMBERED = 5_000;

    /**
     * What was found.
     *
     * @param verdict {@code RIGHT} and {@code MENDED} have one name, {@code WRONG} none
     */
    record Match(Verdict verdict, List<Named> names) {

        boolean certain() {
            return verdict.compareTo(Verdict.MENDED) <= 0;
        }
    }

    private record Entry(Named named, String bare, List<String> also) {}

    /**
     * A name that comes near.
     *
     * @param shared the letters of the longest writing of it that is in what was typed, or the other way round
     */
    private record Near(Entry entry, int distance, int shared) {}

    private final List<Entry> entries;
    private final Map<String, Match> remembered = new HashMap<>();

    Names(List<Named> names) {
        this.entries = names.stream()
                .map(one -> new Entry(
                        one,
                        Spellings.bare(one.name()),
                        one.also().stream().map(Spellings::bare).toList()))
                .toList();
    }

    /** Looks for it with and without a word before it that says only what it is. */
    Match find(String typed, Spellings spellings, String words) {
        Match known = remembered.get(typed);
        if (known != null) {
            return known;
        }
        Match found = typed.length() > LONGEST_NAME
                ? new Match(Verdict.WRONG, List.of())
                : found(typed, Spellings.bare(typed), Spellings.bare(spellings.without(words, typed)));
        if (remembered.size() < MOST_REMEMBERED) {
            remembered.put(typed, found);
        }
        return found;
    }

    private Match found(String typed, String bare, String without) {
        List<Entry> same = only(one -> one.named().name().equals(typed));
        if (same.size() == 1) {
            return match(Verdict.RIGHT, same);
        }
        List<Entry> alike = only(one -> one.bare().equals(bare) || one.bare().equals(without));
        if (alike.size() == 1) {
            return match(Verdict.MENDED, alike);
        }
        List<Entry> meant = only(one -> one.also().contains(bare) || one.also().contains(without));
        if (meant.size() == 1) {
            return match(Verdict.MENDED, meant);
        }
        List<Entry> offered = meant.isEmpty() ? near(without) : meant;
        return match(offered.isEmpty() ? Verdict.WRONG : Verdict.TO_DECIDE, offered);
    }

    private static Match match(Verdict verdict, List<Entry> entries) {
        return new Match(
                verdict, entries.stream().limit(MOST_OFFERED).map(Entry::named).toList());
    }

    private List<Entry> near(String typed) {
        int most = Math.max(1, typed.length() / 4);
        return entries.stream()
                .map(one -> new Near(one, distance(one, typed), shared(one, typed)))
                .filter(one -> one.distance() <= most)
                .sorted(Comparator.comparingInt(Near::distance)
                        .thenComparing(Comparator.comparingInt(Near::shared).reversed()))
                .map(Near::entry)
                .toList();
    }

    private static int distance(Entry entry, String typed) {
        int best = distance(entry.bare(), typed);
        for (String other : entry.also()) {
            best = Math.min(best, part(other, typed) ? 1 : distance(other, typed));
        }
        return best;
    }

    private static int shared(Entry entry, String typed) {
        return entry.also().stream()
                .filter(other -> part(other, typed))
                .mapToInt(other -> Math.min(other.length(), typed.length()))
                .max()
                .orElse(0);
    }

    private static boolean part(String other, String typed) {
        return typed.length() >= SHORTEST_PART
                && other.length() >= SHORTEST_PART
                && (other.contains(typed) || typed.contains(other));
    }

    /** How many letters must be put in, taken out or changed. */
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j < before.length; j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[before.length];
            now[0] = i;
            for (int j = 1; j < now.length; j++) {
                int change = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(change, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[other.length()];
    }

    private List<Entry> only(Predicate<Entry> such) {
        return entries.stream().filter(such).toList();
    }
}
