package th.go.dopa.damrongdhama.activities.scripts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.go.dopa.damrongdhama.activities.Activities;
import th.go.dopa.damrongdhama.activities.Activity;
import th.go.dopa.damrongdhama.activities.ActivityState;
import th.go.dopa.damrongdhama.activities.PublicityTabs;
import th.go.dopa.damrongdhama.activities.Script;
import th.go.dopa.damrongdhama.activities.Scripts;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.ActivityId;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Betrayal;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.PhoneNumber;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.ScriptId;
import th.go.dopa.damrongdhama.kernel.Slice;
import th.go.dopa.damrongdhama.kernel.SpokenText;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiDates;
import th.go.dopa.damrongdhama.kernel.ThaiDigits;
import th.go.dopa.damrongdhama.kernel.ThaiMonth;
import th.go.dopa.damrongdhama.kernel.ThaiText;
import th.go.dopa.damrongdhama.people.People;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Option;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Tone;
import th.go.dopa.damrongdhama.web.Visit;

/** The texts that a centre has read aloud in its villages: drawn, changed, heard, printed. */
@Controller
@ForStaff({Role.DESK_CLERK, Role.CASE_OFFICER, Role.DISTRICT_CHIEF})
class ScriptsController {

    private static final String HERE = "/desk/broadcasts";
    private static final String ONE = HERE + "/{id:[1-9][0-9]{0,17}}";
    private static final int MONTHS_BACK = 2;
    private static final int MINUTE = 60;

    private final Scripts scripts;
    private final ScriptWriting writing;
    private final Activities activities;
    private final Offices offices;
    private final People people;
    private final Clock clock;

    ScriptsController(
            Scripts scripts,
            ScriptWriting writing,
            Activities activities,
            Offices offices,
            People people,
            Clock clock) {
        this.scripts = scripts;
        this.writing = writing;
        this.activities = activities;
        this.offices = offices;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping(HERE)
    Page list(Visit visit, Staff staff, @RequestParam(defaultValue = "") String after) {
        Slice<Script> some = scripts.of(staff.office(), after);
        LocalDate today = Bangkok.today(clock);
        return Page.show(
                "activities/scripts/list",
                new ScriptListPage(
                        PublicityTabs.SCRIPTS.tabs(visit),
                        some.items().stream()
                                .map(script -> new ScriptListPage.Line(
                                        HERE + "/" + script.id(),
                                        script.title(),
                                        reading(visit, script.seconds()),
                                        tone(script.length())))
                                .toList(),
                        months(some.items(), today),
                        scripts.untold(staff.office(), today.minusMonths(MONTHS_BACK + 1)).stream()
                                .map(one -> new Option(one.activity().toString(), one.name(), visit.date(one.on())))
                                .toList(),
                        some.next() == null ? null : HERE + "?after=" + some.next()));
    }

    /** Draws the text of a month or of an activity; one that is there already is shown. */
    @PostMapping(HERE)
    Page draw(Staff staff, Form form) {
        if (form.value("activity").matches("[1-9][0-9]{0,17}")) {
            Activity activity = published(staff, new ActivityId(Long.parseLong(form.value("activity"))));
            ScriptWriting.Drawn drawn = writing.activity(activity);
            return Page.to(HERE + "/" + scripts.begin(staff, activity, drawn.title(), drawn.body()));
        }
        ThaiMonth month = ThaiMonth.read(form.value("month"))
                .filter(one -> !one.first().isAfter(Bangkok.today(clock)))
                .orElseThrow(() -> new NotFound("a month"));
        ScriptWriting.Drawn drawn = writing.month(staff.office(), month);
        return Page.to(HERE + "/" + scripts.begin(staff, month, drawn.title(), drawn.body()));
    }

    @GetMapping(ONE)
    Page show(Visit visit, Staff staff, @PathVariable long id) {
        Script script = scripts.seen(staff, new ScriptId(id));
        return Page.show(
                "activities/scripts/script",
                new ScriptPage(
                        HERE + "/" + script.id(),
                        script.title(),
                        script.version(),
                        script.body().lines().toList(),
                        reading(visit, script.seconds()),
                        tone(script.length()),
                        script.length(),
                        script.title() + "\n\n" + script.body() + "\n\n" + visit.t("scripts.line-foot"),
                        past(visit, script)));
    }

    @GetMapping(ONE + "/words")
    Page change(Staff staff, @PathVariable long id) {
        Script script = scripts.seen(staff, new ScriptId(id));
        Form form = Form.empty()
                .set("title", script.title())
                .set("body", script.body())
                .set("version", Integer.toString(script.version()));
        return form(staff, script, form);
    }

    /** Keeps what was written; numbers and short writing become words, and what may give a person away is asked about first. */
    @PostMapping(ONE + "/words")
    Page change(Staff staff, Form form, @PathVariable long id) {
        Script script = scripts.seen(staff, new ScriptId(id));
        String title = ThaiText.normalise(form.value("title")).strip();
        String body = ThaiText.normalise(form.value("body")).strip();
        String said = SpokenText.of(body);
        if (title.isEmpty() || title.length() > Script.LONGEST_TITLE) {
            form.fault("title", "scripts.fault.title", Script.LONGEST_TITLE);
        }
        if (said.isEmpty() || said.length() > Script.LONGEST_BODY) {
            form.fault("body", "scripts.fault.body", Script.LONGEST_BODY);
        }
        if (!betrayals(staff, form).isEmpty() && !form.chosen("sure", "yes")) {
            form.fault("sure", "scripts.fault.sure");
        }
        if (form.faulty()) {
            return form(staff, script, form).status(422);
        }
        scripts.rewrite(staff, script.id(), form.version(), title, body, false);
        return Page.to(HERE + "/" + script.id());
    }

    /** Draws it anew from what is recorded now; what it said stays among the earlier ones. */
    @PostMapping(ONE + "/anew")
    Page drawAnew(Staff staff, Form form, @PathVariable long id) {
        Script script = scripts.seen(staff, new ScriptId(id));
        ActivityId activity = script.activity();
        ThaiMonth month = script.month();
        ScriptWriting.Drawn drawn = activity != null
                ? writing.activity(published(staff, activity))
                : writing.month(staff.office(), month == null ? ThaiMonth.of(Bangkok.today(clock)) : month);
        scripts.rewrite(staff, script.id(), form.version(), drawn.title(), drawn.body(), true);
        return Page.to(HERE + "/" + script.id());
    }

    private Activity published(Staff staff, ActivityId id) {
        Activity activity = activities.seen(staff, id);
        if (activity.state() != ActivityState.PUBLISHED && activity.state() != ActivityState.ANNOUNCED) {
            throw new NotFound("published activity " + id);
        }
        return activity;
    }

    private Page form(Staff staff, Script script, Form form) {
        return Page.show(
                "activities/scripts/form",
                new ScriptFormPage(form, HERE + "/" + script.id(), List.copyOf(betrayals(staff, form))));
    }

    /** What in the words may give a person away; the number of the office itself may be said. */
    private Set<Betrayal> betrayals(Staff staff, Form form) {
        String text = ThaiDigits.arabic(ThaiText.normalise(form.value("title") + "\n" + form.value("body")));
        String phone = offices.office(staff.office()).phone();
        if (phone != null) {
            text = text.replace(phone, "")
                    .replace(PhoneNumber.of(phone).map(PhoneNumber::shown).orElse(phone), "");
        }
        Set<Betrayal> found = EnumSet.noneOf(Betrayal.class);
        found.addAll(Betrayal.in(text));
        return found;
    }

    private static List<Option> months(List<Script> there, LocalDate today) {
        Set<ThaiMonth> drawn =
                there.stream().map(Script::month).filter(Objects::nonNull).collect(Collectors.toSet());
        List<Option> months = new ArrayList<>();
        ThaiMonth month = ThaiMonth.of(today);
        for (int back = 0; back <= MONTHS_BACK; back++) {
            if (!drawn.contains(month)) {
                months.add(new Option(month.address(), ThaiDates.month(month)));
            }
            month = month.previous();
        }
        return months;
    }

    private List<ScriptPage.Past> past(Visit visit, Script script) {
        List<Script.Version> versions = scripts.versions(script);
        Map<AccountId, String> names = people.names(versions.stream()
                .map(one -> new AccountId(one.account()))
                .distinct()
                .toList());
        return versions.stream()
                .map(one -> new ScriptPage.Past(
                        visit.t(one.drawn() ? "scripts.drawn" : "scripts.written", visit.dateTime(one.at())),
                        names.getOrDefault(new AccountId(one.account()), ""),
                        one.title(),
                        one.body().lines().toList()))
                .toList();
    }

    private static String reading(Visit visit, int seconds) {
        return seconds < MINUTE
                ? visit.t("scripts.seconds", seconds)
                : visit.t("scripts.minutes", seconds / MINUTE, seconds % MINUTE);
    }

    private static Tone tone(Script.Length length) {
        return length == Script.Length.RIGHT ? Tone.GOOD : Tone.WARN;
    }
}
