package th.go.dopa.damrongdhama.activities.publicity;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.go.dopa.damrongdhama.activities.Script;
import th.go.dopa.damrongdhama.activities.Scripts;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.PublicityTaskId;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.ScriptId;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiText;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/** In which villages a script was read; the sheets for the meeting; what was reported there; what local governments answered. */
@Controller
@ForStaff({Role.DESK_CLERK, Role.CASE_OFFICER, Role.DISTRICT_CHIEF})
class CoverageController {

    static final String ONE = "/desk/broadcasts/{id:[1-9][0-9]{0,17}}";

    private static final String TASK = ONE + "/tasks/{task:[1-9][0-9]{0,17}}";
    private static final int LONGEST_REASON = 500;
    private static final int DAYS_BACK = 400;

    private final Scripts scripts;
    private final Tasks tasks;
    private final Tellings tellings;
    private final Sheets sheets;
    private final CoveragePages pages;
    private final Clock clock;

    CoverageController(
            Scripts scripts, Tasks tasks, Tellings tellings, Sheets sheets, CoveragePages pages, Clock clock) {
        this.scripts = scripts;
        this.tasks = tasks;
        this.tellings = tellings;
        this.sheets = sheets;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping(ONE + "/villages")
    Page show(Visit visit, Staff staff, @PathVariable long id) {
        return shown(visit, staff, scripts.seen(staff, new ScriptId(id)), Form.empty());
    }

    /** One page for each who was asked and has not declined; of one subdistrict where it is named. */
    @GetMapping(ONE + "/sheets.pdf")
    void sheets(
            Staff staff,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String subdistrict,
            HttpServletResponse response)
            throws IOException {
        Script script = scripts.seen(staff, new ScriptId(id));
        List<Task> asked = tasks.of(script.id()).stream()
                .filter(task -> task.state() != Task.State.DECLINED)
                .filter(task ->
                        subdistrict.isEmpty() || task.subdistrict().value().equals(subdistrict))
                .toList();
        if (asked.isEmpty()) {
            throw new NotFound("a task of script " + id);
        }
        response.setContentType("application/pdf");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "inline; filename=\"villages-" + id + ".pdf\"");
        sheets.write(script, asked, TicksController::address, response.getOutputStream());
    }

    /** What was reported at the meeting: all villages of a subdistrict are ticked, the exceptions are unticked. */
    @GetMapping(ONE + "/meeting")
    Page meeting(Visit visit, Staff staff, @PathVariable long id, @RequestParam(defaultValue = "") String subdistrict) {
        Script script = scripts.seen(staff, new ScriptId(id));
        Form form = DayTyped.put(Form.empty(), "on", Bangkok.today(clock))
                .set("subdistrict", subdistrict)
                .set("key", UUID.randomUUID().toString())
                .set("channel", Channel.LOUDSPEAKER.name());
        return picked(
                visit,
                script,
                form.set(
                        "village",
                        open(script, form).stream().map(VillageKey::toString).toList()));
    }

    @PostMapping(ONE + "/meeting")
    Page reported(Visit visit, Staff staff, Form form, @PathVariable long id) {
        Script script = scripts.seen(staff, new ScriptId(id));
        LocalDate today = Bangkok.today(clock);
        Optional<LocalDate> on = DayTyped.read(form, "on", today.minusDays(DAYS_BACK), today, "publicity.fault.on");
        Optional<Channel> channel = Channel.read(form.value("channel"));
        if (channel.isEmpty()) {
            form.fault("channel", "publicity.fault.channel");
        }
        Set<VillageKey> there = Set.copyOf(open(script, form));
        List<VillageKey> ticked = form.values("village").stream()
                .flatMap(one -> VillageKey.read(one).stream())
                .filter(there::contains)
                .toList();
        if (ticked.isEmpty()) {
            form.fault("village", "publicity.fault.villages");
        }
        if (form.faulty()) {
            return picked(visit, script, form).status(422);
        }
        tellings.reported(staff, script, ticked, channel.orElseThrow(), on.orElseThrow(), form.key("key"));
        return Page.to(CoveragePages.DESK + script.id() + "/villages");
    }

    /** A local government let the office know that it was read. */
    @PostMapping(TASK + "/told")
    Page told(Visit visit, Staff staff, Form form, @PathVariable long id, @PathVariable long task) {
        Script script = scripts.seen(staff, new ScriptId(id));
        Channel channel = Channel.read(form.value("channel")).orElse(Channel.TOWER);
        try {
            tellings.reported(staff, script, task(staff, script, task), channel, Bangkok.today(clock), form.key("key"));
        } catch (Refused no) {
            return shown(visit, staff, script, form.fault("", no.key())).status(409);
        }
        return Page.to(CoveragePages.DESK + script.id() + "/villages");
    }

    /** A local government let the office know that it cannot. */
    @PostMapping(TASK + "/declined")
    Page declined(Visit visit, Staff staff, Form form, @PathVariable long id, @PathVariable long task) {
        Script script = scripts.seen(staff, new ScriptId(id));
        String reason = ThaiText.normalise(form.value("reason." + task)).strip();
        if (reason.length() < 3 || reason.length() > LONGEST_REASON) {
            return shown(visit, staff, script, form.fault("reason." + task, "publicity.fault.reason"))
                    .status(422);
        }
        try {
            tasks.decline(staff, task(staff, script, task), reason);
        } catch (Refused no) {
            return shown(visit, staff, script, form.fault("", no.key())).status(409);
        }
        return Page.to(CoveragePages.DESK + script.id() + "/villages");
    }

    private Task task(Staff staff, Script script, long id) {
        Task task = tasks.seen(staff, new PublicityTaskId(id));
        if (!task.script().equals(script.id()) || !task.local()) {
            throw new NotFound("task " + id + " of script " + script.id());
        }
        return task;
    }

    /** The villages that were not told yet, of the subdistrict that is asked for. */
    private List<VillageKey> open(Script script, Form form) {
        return untold(script, form).stream()
                .map(line -> VillageKey.of(line.village()))
                .toList();
    }

    private List<Coverage.Line> untold(Script script, Form form) {
        String subdistrict = form.value("subdistrict");
        return pages.coverage(script).lines().stream()
                .filter(line -> line.state() != Coverage.State.TOLD)
                .filter(line -> subdistrict.isEmpty()
                        || line.village().subdistrict().value().equals(subdistrict))
                .toList();
    }

    private Page picked(Visit visit, Script script, Form form) {
        return Page.show(
                "activities/publicity/pick",
                new PickPage(
                        form,
                        CoveragePages.DESK + script.id(),
                        script.title(),
                        true,
                        pages.choices(visit, script, untold(script, form)),
                        CoveragePages.channels(visit)));
    }

    private Page shown(Visit visit, Staff staff, Script script, Form form) {
        form.set("key", UUID.randomUUID().toString());
        return Page.show("activities/publicity/coverage", pages.page(visit, staff, script, form));
    }
}
