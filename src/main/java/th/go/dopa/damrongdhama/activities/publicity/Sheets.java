package th.go.dopa.damrongdhama.activities.publicity;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.activities.Script;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.PassId;
import th.go.dopa.damrongdhama.kernel.PhoneNumber;
import th.go.dopa.damrongdhama.kernel.ThaiDates;
import th.go.dopa.damrongdhama.letters.Papers;
import th.go.dopa.damrongdhama.letters.ReadingSheets;
import th.go.dopa.damrongdhama.people.Passes;
import th.go.dopa.damrongdhama.places.Office;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.places.Places;
import th.go.dopa.damrongdhama.places.Subdistrict;
import th.go.dopa.damrongdhama.places.Village;
import th.go.dopa.damrongdhama.web.Language;
import th.go.dopa.damrongdhama.web.Words;

/** The sheets that are handed out at the monthly meeting (ใบอ่านรายหมู่บ้าน): one page of A4 for each who was asked, all in one PDF, written as they are drawn. */
@Component
public class Sheets {

    private static final int MINUTE = 60;

    private final Passes passes;
    private final Offices offices;
    private final Places places;
    private final Words words;
    private final Papers papers;

    Sheets(Passes passes, Offices offices, Places places, Words words, Papers papers) {
        this.passes = passes;
        this.offices = offices;
        this.places = places;
        this.words = words;
        this.papers = papers;
    }

    /**
     * Writes the sheets.
     *
     * @param link makes the address of a task's page from its token
     */
    public void write(Script script, List<Task> tasks, Function<String, String> link, OutputStream out) {
        Map<PassId, String> tokens = passes.again(tasks.stream().map(Task::pass).toList());
        Office office = offices.office(script.office());
        AreaCode district = Objects.requireNonNull(office.district());
        Map<AreaCode, String> subdistricts = places.subdistricts(district).stream()
                .collect(Collectors.toMap(Subdistrict::code, Subdistrict::nameTh));
        Map<VillageKey, String> villages =
                places.villagesOfDistrict(district).stream().collect(Collectors.toMap(VillageKey::of, Village::nameTh));
        try (ReadingSheets sheets = papers.readingSheets(out, common(script, office))) {
            for (Task task : tasks) {
                String subdistrict = subdistricts.getOrDefault(task.subdistrict(), "");
                Integer moo = task.moo();
                String village = moo == null ? "" : villages.getOrDefault(new VillageKey(task.subdistrict(), moo), "");
                sheets.add(new ReadingSheets.Reader(
                        reader(task),
                        say("publicity.sheet.place", village, subdistrict).strip(),
                        say("publicity.sheet.due", ThaiDates.longDate(task.due(), false)),
                        link.apply(tokens.getOrDefault(task.pass(), ""))));
            }
        }
    }

    /** Who is asked: the head of a village by its number, or a local government by its name. */
    String reader(Task task) {
        Integer moo = task.moo();
        return moo == null
                ? offices.office(Objects.requireNonNull(task.agency())).nameTh()
                : say("publicity.head", Integer.toString(moo));
    }

    private ReadingSheets.Common common(Script script, Office office) {
        String phone = office.phone();
        int seconds = script.seconds();
        return new ReadingSheets.Common(
                office.nameTh(),
                script.title(),
                script.body().lines().toList(),
                say("publicity.sheet.code"),
                say(
                        "publicity.sheet.foot",
                        Integer.toString(seconds / MINUTE),
                        Integer.toString(seconds % MINUTE),
                        phone == null
                                ? "1567"
                                : PhoneNumber.of(phone).map(PhoneNumber::shown).orElse(phone)));
    }

    private String say(String key, Object... arguments) {
        return words.say(Language.TH, key, arguments);
    }
}
