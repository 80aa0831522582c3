package th.go.dopa.damrongdhama.exchange.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Option;
import th.go.dopa.damrongdhama.web.Visit;

/** Writes out what the columns of a file may hold, and reads what somebody said they do (หน้าเลือกคอลัมน์). */
@Component
class ColumnPages {

    private static final int LONGEST_SAMPLE = 60;

    private final BacklogFiles files;
    private final Runs runs;

    ColumnPages(BacklogFiles files, Runs runs) {
        this.files = files;
        this.runs = runs;
    }

    /** The first rows of a file that waits for its columns. */
    FirstRows first(Run run) {
        return FirstRows.read(run.fileName(), runs.file(run.id()));
    }

    /** The page with what is certain and what is guessed; what was chosen before a fault stays. */
    ColumnsPage page(Visit visit, Run run, FirstRows first, int chosen, Form form) {
        FirstRows.Row heading = first.heading(chosen);
        boolean fresh = !form.has("heading");
        List<Guess> guesses = guesses(run, heading);
        List<ColumnsPage.Line> lines = new ArrayList<>();
        for (Guess guess : guesses) {
            Column column = guess.column();
            if (fresh) {
                form.set(field(guess.at()), column == null ? "" : column.name());
            }
            lines.add(new ColumnsPage.Line(
                    field(guess.at()),
                    heading.cells().get(guess.at()).strip(),
                    samples(first, heading, guess.at()),
                    fresh && !guess.certain() && column != null));
        }
        return new ColumnsPage(
                form.set("heading", Integer.toString(heading.number())),
                RunPages.address(run.id()),
                run.fileName(),
                heading.number(),
                first.candidates().stream()
                        .map(row -> new Option(
                                Integer.toString(row.number()),
                                visit.t("exchange.columns.row", Integer.toString(row.number()), start(row))))
                        .toList(),
                Arrays.stream(Column.values())
                        .map(column -> new Option(column.name(), visit.t("exchange.column." + column)))
                        .toList(),
                said(visit, files.needed(run.office())),
                lines);
    }

    /** What was said of each column; faults stand beside the fields. */
    Map<String, Optional<Column>> read(Visit visit, Run run, FirstRows.Row heading, Form form) {
        Map<String, Optional<Column>> said = new HashMap<>();
        Map<Column, String> taken = new EnumMap<>(Column.class);
        for (int at : named(heading)) {
            Optional<Column> column = Arrays.stream(Column.values())
                    .filter(one -> form.chosen(field(at), one.name()))
                    .findFirst();
            String written = heading.cells().get(at).strip();
            column.map(one -> taken.putIfAbsent(one, written))
                    .ifPresent(other -> form.fault(field(at), "exchange.columns.fault.twice", other));
            said.put(Headings.key(heading.cells(), at), column);
        }
        List<Column> missing = files.needed(run.office()).stream()
                .filter(column -> !taken.containsKey(column))
                .toList();
        if (!missing.isEmpty()) {
            form.fault("", "exchange.columns.fault.missing", said(visit, missing));
        }
        return said;
    }

    /**
     * What a column is taken to hold.
     *
     * @param column null where nobody knows, or it is not to be read
     */
    private record Guess(int at, @Nullable Column column, boolean certain) {}

    private List<Guess> guesses(Run run, FirstRows.Row heading) {
        Headings.Book book = files.book(run.office());
        Set<Column> taken = EnumSet.noneOf(Column.class);
        Map<Integer, Column> certain = new HashMap<>();
        for (int at : named(heading)) {
            book.column(heading.cells(), at).filter(taken::add).ifPresent(column -> certain.put(at, column));
        }
        List<Guess> guesses = new ArrayList<>();
        for (int at : named(heading)) {
            Column column = certain.get(at);
            if (column != null || book.passedOver(heading.cells(), at)) {
                guesses.add(new Guess(at, column, true));
            } else {
                Optional<Column> like = files.like(heading.cells().get(at)).stream()
                        .filter(taken::add)
                        .findFirst();
                guesses.add(new Guess(at, like.orElse(null), false));
            }
        }
        return guesses;
    }

    /** Where something stands in the row of the headings. */
    private static List<Integer> named(FirstRows.Row heading) {
        List<Integer> named = new ArrayList<>();
        for (int at = 0; at < heading.cells().size(); at++) {
            if (!Headings.key(heading.cells(), at).isEmpty()) {
                named.add(at);
            }
        }
        return named;
    }

    private static List<String> samples(FirstRows first, FirstRows.Row heading, int at) {
        return first.samples(heading, at).stream().map(ColumnPages::cut).toList();
    }

    private static String start(FirstRows.Row row) {
        return cut(row.cells().stream().filter(cell -> !cell.isBlank()).collect(Collectors.joining(", ")));
    }

    private static String cut(String words) {
        return words.length() <= LONGEST_SAMPLE ? words : words.substring(0, LONGEST_SAMPLE) + "…";
    }

    private static String said(Visit visit, List<Column> columns) {
        return columns.stream()
                .map(column -> visit.t("exchange.column." + column))
                .collect(Collectors.joining(", "));
    }

    private static String field(int at) {
        return "column." + at;
    }
}
