package th.go.dopa.damrongdhama.activities.publicity;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import th.go.dopa.damrongdhama.activities.Script;
import th.go.dopa.damrongdhama.activities.Scripts;
import th.go.dopa.damrongdhama.attachments.Uploads;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.ThaiText;
import th.go.dopa.damrongdhama.people.KnownPass;
import th.go.dopa.damrongdhama.people.Limits;
import th.go.dopa.damrongdhama.people.PassPurpose;
import th.go.dopa.damrongdhama.people.Passes;
import th.go.dopa.damrongdhama.places.District;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.places.Places;
import th.go.dopa.damrongdhama.places.Subdistrict;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Open;
import th.go.dopa.damrongdhama.web.Option;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/**
 * The page behind the QR code of a sheet: a village head without an account says with one press that he has read it. Opening it uses nothing up, so that a
 * program that looks ahead ticks nothing.
 */
@Controller
@Open
class TicksController {

    private static final String ONE = "/told/{token:[A-Za-z0-9_-]{16,64}}";
    private static final int WRONG_LINKS = 30;
    private static final int LONGEST = 500;

    private final Passes passes;
    private final Tasks tasks;
    private final Tellings tellings;
    private final Scripts scripts;
    private final Sheets sheets;
    private final Offices offices;
    private final Places places;
    private final Uploads uploads;
    private final Limits limits;

    TicksController(
            Passes passes,
            Tasks tasks,
            Tellings tellings,
            Scripts scripts,
            Sheets sheets,
            Offices offices,
            Places places,
            Uploads uploads,
            Limits limits) {
        this.passes = passes;
        this.tasks = tasks;
        this.tellings = tellings;
        this.scripts = scripts;
        this.sheets = sheets;
        this.offices = offices;
        this.places = places;
        this.uploads = uploads;
        this.limits = limits;
    }

    /** The address of the page of a task. */
    static String address(String token) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/told/" + token)
                .toUriString();
    }

    @GetMapping(ONE)
    Page show(Visit visit, @PathVariable String token, HttpServletRequest request) {
        return known(token).map(pass -> shown(visit, token, pass, blank())).orElseGet(() -> unknown(request));
    }

    /** One press; pressed again it says when it was done. */
    @PostMapping(ONE)
    Page tick(Visit visit, @PathVariable String token, Form form, HttpServletRequest request) throws IOException {
        Optional<KnownPass> known = known(token);
        if (known.isEmpty()) {
            return unknown(request);
        }
        KnownPass pass = known.get();
        Task task = tasks.linked(pass.pass().subject());
        if (!pass.good() || task.state() == Task.State.TOLD) {
            return shown(visit, token, pass, blank()).status(409);
        }
        UUID key = form.key("key");
        boolean within = uploads.take(visit, form, "photo", key, request);
        String note = said(form, "note");
        Optional<Channel> channel = Channel.read(form.value("channel"));
        if (channel.isEmpty()) {
            form.fault("channel", "told.fault.channel");
        }
        if (!form.faulty()) {
            try {
                tellings.tick(token, scripts.script(task.script()), channel.orElseThrow(), note, key);
                return Page.to("/told/" + token);
            } catch (Refused no) {
                form.fault("photo", no.key());
            } catch (NotFound meanwhile) {
                return shown(visit, token, pass, blank()).status(409);
            }
        }
        return shown(visit, token, pass, form.set("key", UUID.randomUUID().toString()))
                .status(within ? 422 : 429);
    }

    /** A local government says that it cannot, and why. */
    @PostMapping(ONE + "/declined")
    Page decline(Visit visit, @PathVariable String token, Form form, HttpServletRequest request) {
        Optional<KnownPass> known = known(token);
        if (known.isEmpty()) {
            return unknown(request);
        }
        String reason = said(form, "reason");
        if (reason.length() < 3) {
            form.fault("reason", "told.fault.reason");
            return shown(visit, token, known.get(), form).status(422);
        }
        try {
            tellings.decline(token, reason);
        } catch (Refused | NotFound no) {
            return shown(visit, token, known.get(), blank()).status(409);
        }
        return Page.to("/told/" + token);
    }

    private Optional<KnownPass> known(String token) {
        return passes.known(token, PassPurpose.VILLAGE_TASK);
    }

    /** A link that is forged or was issued for something else; whoever tries many is told to stop. */
    private Page unknown(HttpServletRequest request) {
        boolean allowed = limits.take("told", request.getRemoteAddr(), WRONG_LINKS);
        return Page.show("activities/publicity/notask", new NoTaskPage(!allowed))
                .status(allowed ? 404 : 429);
    }

    private Page shown(Visit visit, String token, KnownPass pass, Form form) {
        Task task = tasks.linked(pass.pass().subject());
        Script script = scripts.script(task.script());
        ToldPage.State state = state(task, pass.good());
        Instant answered = task.answeredAt();
        return Page.show(
                        "activities/publicity/told",
                        new ToldPage(
                                form,
                                state,
                                "/told/" + token,
                                offices.office(task.office()).nameTh(),
                                sheets.reader(task),
                                place(visit, task),
                                script.title(),
                                answered == null
                                        ? visit.t("told.state." + state)
                                        : visit.t("told.state." + state + "-on", visit.dateTime(answered)),
                                script.body().lines().toList(),
                                Channel.inVillages().stream()
                                        .map(one -> new Option(one.name(), visit.t("told.channel." + one)))
                                        .toList(),
                                task.local()))
                .secret();
    }

    private static ToldPage.State state(Task task, boolean good) {
        return switch (task.state()) {
            case TOLD -> ToldPage.State.DONE;
            case DECLINED -> ToldPage.State.DECLINED;
            case ASKED -> good ? ToldPage.State.OPEN : ToldPage.State.OVER;
        };
    }

    private String place(Visit visit, Task task) {
        Subdistrict subdistrict = places.subdistrict(task.subdistrict());
        District district = places.district(subdistrict.district());
        String village = places.villages(task.subdistrict()).stream()
                .filter(one -> Objects.equals(one.moo(), task.moo()))
                .map(one -> one.nameTh())
                .findFirst()
                .orElse("");
        return visit.t("told.place", village, subdistrict.nameTh(), district.nameTh())
                .strip();
    }

    private static Form blank() {
        return Form.empty().set("key", UUID.randomUUID().toString()).set("channel", Channel.LOUDSPEAKER.name());
    }

    private static String said(Form form, String name) {
        String said = ThaiText.normalise(form.value(name)).strip();
        return said.substring(0, Math.min(said.length(), LONGEST));
    }
}
