package th.go.dopa.damrongdhama.exchange.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import th.go.dopa.damrongdhama.web.Language;
import th.go.dopa.damrongdhama.web.Words;

/** The empty file that an office fills in (แบบฟอร์ม Excel): our headings, an example that says it is one, and lists to choose from. */
final class Template {

    private static final int ROWS_WITH_LISTS = 2_000;
    private static final int EXAMPLE_ROW = 1;
    private static final double WIDE = 32;
    private static final double NARROW = 18;

    private final Known known;
    private final Words words;

    Template(Known known, Words words) {
        this.known = known;
        this.words = words;
    }

    byte[] written() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Damrongdhama", "1.0")) {
            Worksheet rows = workbook.newWorksheet(say("exchange.template.rows"));
            Worksheet lists = workbook.newWorksheet(say("exchange.template.lists"));
            List<Column> columns = columns();
            for (int at = 0; at < columns.size(); at++) {
                column(rows, lists, at, columns.get(at));
            }
            rows.freezePane(1, 1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    /** A district's own rows need not say the district. */
    private List<Column> columns() {
        return Arrays.stream(Column.values())
                .filter(column -> column != Column.DISTRICT || known.own() == null)
                .toList();
    }

    private void column(Worksheet rows, Worksheet lists, int at, Column column) {
        String heading = say("exchange.column." + column);
        rows.value(0, at, column.needed() ? heading + " *" : heading);
        rows.style(0, at).bold().fillColor("DDE6F0").wrapText(true).set();
        rows.width(at, column == Column.STORY || column.chosen() ? WIDE : NARROW);
        List<String> choices = choices(column).stream().map(Named::name).toList();
        if (choices.isEmpty()) {
            // As text, so that Excel neither takes a nought away nor turns a Thai year into a western one.
            rows.style(at).format("@").set();
            rows.value(EXAMPLE_ROW, at, say("exchange.example." + column));
        } else {
            rows.value(EXAMPLE_ROW, at, choices.getFirst());
            lists.value(0, at, heading);
            for (int one = 0; one < choices.size(); one++) {
                lists.value(one + 1, at, choices.get(one));
            }
            rows.range(EXAMPLE_ROW, at, ROWS_WITH_LISTS, at).validateWithList(lists.range(1, at, choices.size(), at));
        }
        rows.style(EXAMPLE_ROW, at).italic().fontColor("5A6472").format("@").set();
    }

    private List<Named> choices(Column column) {
        return switch (column) {
            case CHANNEL -> known.channels();
            case TYPE -> known.types();
            case STATUS -> known.statuses().reversed();
            case SEAT -> known.seats();
            case DISTRICT -> known.districts();
            case SUBDISTRICT ->
                known.subdistricts().values().stream().flatMap(List::stream).toList();
            case NUMBER, RECEIVED, STORY, NAME, CITIZEN, PHONE, ADDRESS, MOO, ACCUSED, INCIDENT, CLOSED, OUTCOME ->
                List.of();
        };
    }

    private String say(String key) {
        return words.say(Language.TH, key);
    }
}
