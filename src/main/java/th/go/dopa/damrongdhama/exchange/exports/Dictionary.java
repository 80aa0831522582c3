package th.go.dopa.damrongdhama.exchange.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.kernel.ThaiDates;
import th.go.dopa.damrongdhama.people.People;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.web.Language;
import th.go.dopa.damrongdhama.web.ListFile;
import th.go.dopa.damrongdhama.web.Words;

/** What lies in the ZIP (พจนานุกรมข้อมูล): a letter to who opens it, and every column with its meaning, its unit and where it comes from. */
@Component
class Dictionary {

    private final Words words;
    private final Offices offices;
    private final People people;

    Dictionary(Words words, Offices offices, People people) {
        this.words = words;
        this.offices = offices;
        this.people = people;
    }

    /** A line for each column of each file. */
    void columns(OutputStream out) throws IOException {
        ListFile list = ListFile.text(
                out,
                Stream.of("file", "column", "meaning", "unit", "source")
                        .map(name -> new ListFile.Head(say("exports.dictionary." + name)))
                        .toList());
        for (Sheet sheet : Sheet.values()) {
            for (Column column : sheet.columns()) {
                String heading = say("exports.column." + column.slug());
                line(list, sheet, heading, column, "exports.unit." + column.unit());
                if (column.unit() == Unit.DAY) {
                    line(list, sheet, say("exports.buddhist", heading), column, "exports.unit.BUDDHIST");
                }
            }
        }
        list.finish();
    }

    /** The letter; it is the last file, so that a ZIP without it is known to be cut short. */
    void letter(Taking taking, Map<Sheet, Integer> lines, OutputStream out) throws IOException {
        List<String> text = new ArrayList<>();
        text.add(
                say("exports.readme.title", offices.office(taking.by().office()).nameTh()));
        if (taking.whole()) {
            text.add(say("exports.readme.below"));
        }
        text.add(say(
                "exports.readme.made",
                ThaiDates.dateTime(taking.at()),
                people.name(taking.by().account())));
        text.add(say("exports.readme.reason", taking.reason()));
        text.add(say(taking.named() ? "exports.readme.named" : "exports.readme.masked"));
        Stream.of("secret", "left-out", "dates", "formulas", "columns", "moment")
                .forEach(one -> text.add(say("exports.readme." + one)));
        text.add("");
        lines.forEach((sheet, count) -> text.add(say(
                "exports.readme.file",
                sheet.file(),
                say("exports.sheet." + sheet.slug()),
                say("exports.about." + sheet.slug()),
                count)));
        text.add("");
        text.add(say("exports.readme.whole"));
        out.write(("\uFEFF" + String.join("\r\n", text) + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private void line(ListFile list, Sheet sheet, String heading, Column column, String unit) {
        list.text(sheet.file())
                .text(heading)
                .text(say("exports.meaning." + column.slug()))
                .text(say(unit))
                .text(column.source())
                .end();
    }

    private String say(String key, Object... arguments) {
        return words.say(Language.TH, key, arguments);
    }
}
