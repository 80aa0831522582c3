package th.go.dopa.damrongdhama.activities.publicity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import th.go.dopa.damrongdhama.activities.Script;
import th.go.dopa.damrongdhama.activities.Scripts;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.LetterId;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.ScriptId;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.places.Subdistrict;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Option;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/** Assigning the heads of villages to read a script, and asking local governments by letter. */
@Controller
@ForStaff({Role.CASE_OFFICER, Role.DISTRICT_CHIEF})
class AskingController {

    private static final String ONE = CoverageController.ONE;
    private static final int DAYS_GIVEN = 14;
    private static final int MOST_DAYS = 120;

    private final Scripts scripts;
    private final Tasks tasks;
    private final LocalLetters letters;
    private final CoveragePages pages;
    private final Clock clock;

    AskingController(Scripts scripts, Tasks tasks, LocalLetters letters, CoveragePages pages, Clock clock) {
        this.scripts = scripts;
        this.tasks = tasks;
        this.letters = letters;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping(ONE + "/assignment")
    Page choose(Visit visit, Staff staff, @PathVariable long id) {
        Script script = scripts.seen(staff, new ScriptId(id));
        Form form = DayTyped.put(Form.empty(), "due", Bangkok.today(clock).plusDays(DAYS_GIVEN))
                .set(
                        "village",
                        unasked(script).stream().map(VillageKey::toString).toList());
        return chosen(visit, script, form);
    }

    @PostMapping(ONE + "/assignment")
    Page assign(Visit visit, Staff staff, Form form, @PathVariable long id) {
        Script script = scripts.seen(staff, new ScriptId(id));
        Optional<LocalDate> due = due(form);
        Set<VillageKey> there = Set.copyOf(unasked(script));
        List<VillageKey> chosen = form.values("village").stream()
                .flatMap(one -> VillageKey.read(one).stream())
                .filter(there::contains)
                .toList();
        if (chosen.isEmpty()) {
            form.fault("village", "publicity.fault.villages");
        }
        if (form.faulty()) {
            return chosen(visit, script, form).status(422);
        }
        tasks.assign(staff, script, chosen, due.orElseThrow());
        return Page.to(CoveragePages.DESK + script.id() + "/villages");
    }

    @GetMapping(ONE + "/local")
    Page askLocal(Staff staff, @PathVariable long id) {
        Script script = scripts.seen(staff, new ScriptId(id));
        return local(
                staff,
                script,
                DayTyped.put(Form.empty(), "due", Bangkok.today(clock).plusDays(DAYS_GIVEN)));
    }

    /** Drafts the letter and leads to it. */
    @PostMapping(ONE + "/local")
    Page askLocal(Staff staff, Form form, @PathVariable long id) {
        Script script = scripts.seen(staff, new ScriptId(id));
        Optional<LocalDate> due = due(form);
        Optional<Subdistrict> subdistrict = pages.subdistricts(script).stream()
                .filter(one -> one.code().value().equals(form.value("subdistrict")))
                .findFirst();
        Set<String> agencies = pages.agencies(staff).stream().map(Option::value).collect(Collectors.toSet());
        if (subdistrict.isEmpty()) {
            form.fault("subdistrict", "publicity.fault.subdistrict");
        }
        if (!agencies.contains(form.value("agency"))) {
            form.fault("agency", "publicity.fault.agency");
        }
        if (!form.faulty()) {
            try {
                Optional<LetterId> letter = letters.ask(
                        staff,
                        script,
                        subdistrict.orElseThrow().code(),
                        new OfficeId(Long.parseLong(form.value("agency"))),
                        due.orElseThrow(),
                        TicksController::address);
                if (letter.isPresent()) {
                    return Page.to("/desk/letters/" + letter.get());
                }
                form.fault("agency", "publicity.fault.asked");
            } catch (Refused no) {
                form.fault("", no.key(), no.arguments().toArray());
            }
        }
        return local(staff, script, form).status(422);
    }

    private Optional<LocalDate> due(Form form) {
        LocalDate today = Bangkok.today(clock);
        return DayTyped.read(form, "due", today, today.plusDays(MOST_DAYS), "publicity.fault.due");
    }

    private List<VillageKey> unasked(Script script) {
        return pages.coverage(script).unasked().stream()
                .map(line -> VillageKey.of(line.village()))
                .toList();
    }

    private Page chosen(Visit visit, Script script, Form form) {
        return Page.show(
                "activities/publicity/pick",
                new PickPage(
                        form,
                        CoveragePages.DESK + script.id(),
                        script.title(),
                        false,
                        pages.choices(visit, script, pages.coverage(script).unasked()),
                        List.of()));
    }

    private Page local(Staff staff, Script script, Form form) {
        return Page.show(
                "activities/publicity/local",
                new LocalPage(
                        form,
                        CoveragePages.DESK + script.id(),
                        script.title(),
                        pages.subdistricts(script).stream()
                                .map(one -> new Option(one.code().value(), one.nameTh()))
                                .toList(),
                        pages.agencies(staff)));
    }
}
