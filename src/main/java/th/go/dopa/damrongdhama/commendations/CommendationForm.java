package th.go.dopa.damrongdhama.commendations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.ThaiDates;
import th.go.dopa.damrongdhama.kernel.ThaiDigits;
import th.go.dopa.damrongdhama.kernel.ThaiText;
import th.go.dopa.damrongdhama.web.Form;

/** A commendation as it is typed (แบบบันทึกการชมเชย), and as it is put back into the form. */
final class CommendationForm {

    static final int REASON = 1_000;
    static final int LESSON = 4_000;
    static final int RESOLUTION = 2_000;
    static final int LINE = 200;
    private static final int MOST_EVIDENCE = 30;
    private static final Pattern CASE = Pattern.compile("DOPA[0-9]{6,24}");
    private static final Pattern ACTIVITY = Pattern.compile("[1-9][0-9]{0,17}");

    private final Form form;

    CommendationForm(Form form) {
        this.form = form;
    }

    /**
     * What was typed.
     *
     * @param number which meeting of the year
     */
    record Typed(CommendationFacts facts, int number, LocalDate on) {}

    /** A form with the next meeting filled in: that of this month. */
    static Form on(LocalDate day) {
        return Form.empty()
                .set("on.day", Integer.toString(day.getDayOfMonth()))
                .set("on.month", Integer.toString(day.getMonthValue()))
                .set("on.year", Integer.toString(ThaiDates.year(day)))
                .set("number", Integer.toString(day.getMonthValue()))
                .set("item", "1")
                .set("level", Level.DISTRICT.name());
    }

    /** A form with all that is written down. */
    static Form of(Commendation one) {
        CommendationFacts facts = one.facts();
        String category = facts.lessonCategory();
        return on(one.meeting().on())
                .set("number", Integer.toString(one.meeting().number()))
                .set("version", Integer.toString(one.version()))
                .set("level", facts.level().name())
                .set("item", Integer.toString(facts.item()))
                .set(
                        "people",
                        facts.people().stream()
                                .filter(person -> person.account() != null)
                                .map(person -> String.valueOf(person.account()))
                                .toList())
                .set("team", facts.team())
                .set(
                        "others",
                        facts.people().stream()
                                .filter(person -> person.account() == null)
                                .map(person ->
                                        person.post().isEmpty() ? person.name() : person.name() + " - " + person.post())
                                .collect(Collectors.joining("\n")))
                .set("reason", facts.reason())
                .set("praiser", facts.praiser())
                .set("resolution", facts.resolution())
                .set("lesson", facts.lesson())
                .set("category", category == null ? "" : category)
                .set(
                        "evidence",
                        facts.evidence().stream().map(Evidence::reference).collect(Collectors.joining("\n")))
                .set("consent", facts.photoConsent() ? "yes" : "");
    }

    /**
     * What was typed; empty where something is missing or wrong, which is then said beside its field.
     *
     * @param level where it is not chosen: what the office of the meeting has; null where it is chosen
     * @param above the office of the province's meeting
     * @param choice who may be chosen
     */
    Optional<Typed> read(OfficeId own, OfficeId above, OfficeId praised, @Nullable Level level, List<Person> choice) {
        Level chosen = level == null ? chosenLevel() : level;
        List<Person> people = people(choice);
        String team = words("team", LINE, false);
        check(people, team);
        Optional<LocalDate> on = ThaiDates.parse(form.value("on.day"), form.value("on.month"), form.value("on.year"));
        if (on.isEmpty()) {
            form.fault("on", "commendations.fault.on");
        }
        int number = number("number", 99);
        int item = number("item", CommendationFacts.ITEMS);
        String reason = words("reason", REASON, true);
        String praiser = words("praiser", LINE, true);
        String lesson = words("lesson", LESSON, false);
        String category = category(lesson);
        String resolution = words("resolution", RESOLUTION, false);
        List<Evidence> evidence = evidence();
        if (form.faulty() || on.isEmpty()) {
            return Optional.empty();
        }
        CommendationFacts facts = new CommendationFacts(
                chosen == Level.DISTRICT ? own : above,
                praised,
                chosen,
                item,
                team,
                people,
                reason,
                praiser,
                resolution,
                lesson,
                category,
                evidence,
                form.chosen("consent", "yes"));
        return Optional.of(new Typed(facts, number, on.get()));
    }

    private void check(List<Person> people, String team) {
        if (people.isEmpty()) {
            form.fault("people", "commendations.fault.people");
        } else if (people.size() > CommendationFacts.MOST_PEOPLE) {
            form.fault("others", "commendations.fault.many", CommendationFacts.MOST_PEOPLE);
        } else if (people.size() > 1 && team.isEmpty()) {
            form.fault("team", "commendations.fault.team");
        }
    }

    private @Nullable String category(String lesson) {
        String category = form.value("category").matches("[0-9]{2}") ? form.value("category") : null;
        if (!lesson.isEmpty() && category == null) {
            form.fault("category", "commendations.fault.category");
        }
        return category;
    }

    private Level chosenLevel() {
        return form.chosen("level", Level.PROVINCE.name()) ? Level.PROVINCE : Level.DISTRICT;
    }

    /** Those that were ticked, and those that were typed, a line each: name - post. */
    private List<Person> people(List<Person> choice) {
        List<Person> people = new ArrayList<>(choice.stream()
                .filter(one -> form.chosen("people", String.valueOf(one.account())))
                .toList());
        ThaiText.normalise(form.value("others"))
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> {
                    String[] parts = line.split("\\s+[-\u2013]\\s+", 2);
                    if (line.length() > LINE) {
                        form.fault("others", "commendations.fault.long", LINE);
                    }
                    people.add(new Person(null, parts[0], parts.length > 1 ? parts[1] : ""));
                });
        return people;
    }

    private List<Evidence> evidence() {
        List<Evidence> evidence = new ArrayList<>();
        String typed = ThaiDigits.arabic(ThaiText.normalise(form.value("evidence")));
        for (String one : Arrays.stream(typed.split("[\\s,]+"))
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList()) {
            if (CASE.matcher(one).matches()) {
                evidence.add(new Evidence(Evidence.Kind.CASE, one));
            } else if (ACTIVITY.matcher(one).matches()) {
                evidence.add(new Evidence(Evidence.Kind.ACTIVITY, one));
            } else {
                form.fault("evidence", "commendations.fault.evidence", one.substring(0, Math.min(one.length(), 40)));
            }
        }
        if (evidence.size() > MOST_EVIDENCE) {
            form.fault("evidence", "commendations.fault.many", MOST_EVIDENCE);
        }
        return evidence;
    }

    private int number(String field, int most) {
        String typed = ThaiDigits.arabic(form.value(field)).strip();
        int number = typed.matches("[0-9]{1,3}") ? Integer.parseInt(typed) : 0;
        if (number < 1 || number > most) {
            form.fault(field, "commendations.fault.number", most);
        }
        return number;
    }

    private String words(String field, int longest, boolean needed) {
        String typed = ThaiText.normalise(form.value(field)).strip();
        if (needed && typed.isEmpty()) {
            form.fault(field, "commendations.fault." + field);
        } else if (typed.length() > longest) {
            form.fault(field, "commendations.fault.long", longest);
        }
        return typed;
    }
}
