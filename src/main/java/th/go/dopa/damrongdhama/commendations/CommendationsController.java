package th.go.dopa.damrongdhama.commendations;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.go.dopa.damrongdhama.attachments.Attachments;
import th.go.dopa.damrongdhama.attachments.PhotoSize;
import th.go.dopa.damrongdhama.attachments.Uploads;
import th.go.dopa.damrongdhama.kernel.AttachmentId;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.CommendationId;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiMonth;
import th.go.dopa.damrongdhama.kernel.ThaiText;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/** Praise in the monthly meeting, as staff propose, decide and correct it. */
@Controller
@ForStaff({Role.DESK_CLERK, Role.CASE_OFFICER, Role.DISTRICT_CHIEF, Role.PROVINCE_OFFICER})
class CommendationsController {

    private static final String DESK = CommendationPages.DESK;
    private static final String ONE = DESK + "/{id:[1-9][0-9]{0,17}}";
    private static final int LONGEST_NOTE = 500;

    private final Commendations commendations;
    private final Commended commended;
    private final CommendationPages pages;
    private final Praisable praisable;
    private final Grounds grounds;
    private final LookingOver looking;
    private final Attachments attachments;
    private final Uploads uploads;
    private final Clock clock;

    CommendationsController(
            Commendations commendations,
            Commended commended,
            CommendationPages pages,
            Praisable praisable,
            Grounds grounds,
            LookingOver looking,
            Attachments attachments,
            Uploads uploads,
            Clock clock) {
        this.commendations = commendations;
        this.commended = commended;
        this.pages = pages;
        this.praisable = praisable;
        this.grounds = grounds;
        this.looking = looking;
        this.attachments = attachments;
        this.uploads = uploads;
        this.clock = clock;
    }

    @GetMapping(DESK)
    Page list(Visit visit, Staff staff, @RequestParam(defaultValue = "") String after) {
        return Page.show("commendations/list", pages.list(visit, staff, after));
    }

    /**
     * An empty form; with what is known, where somebody was chosen on the agenda of a month.
     *
     * @param office whose people; the person's own where none is named
     */
    @GetMapping(DESK + "/new")
    Page blank(
            Visit visit,
            Staff staff,
            @RequestParam(defaultValue = "") String office,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String evidence) {
        OfficeId praised = praisable.office(staff, office);
        Form form = CommendationForm.on(Bangkok.today(clock))
                .set("praiser", praisable.praiser(staff))
                .set("evidence", evidence.matches("DOPA[0-9]{6,24}") ? evidence : "");
        chosen(staff, month, account)
                .ifPresent(one -> form.set("month", one.month().address())
                        .set("people", one.account().toString())
                        .set("reason", one.words()));
        return Page.show(
                "commendations/form",
                pages.form(visit, staff, form.set("office", praised.toString()), praised, UUID.randomUUID(), null));
    }

    private Optional<Commended.Chosen> chosen(Staff staff, String month, String account) {
        return ThaiMonth.read(month)
                .flatMap(asked -> commended.chosen(staff, asked.first()).stream()
                        .filter(one -> one.month().equals(asked)
                                && one.account().toString().equals(account))
                        .findFirst());
    }

    @PostMapping(DESK)
    Page begin(Visit visit, Staff staff, Form form, HttpServletRequest request) throws IOException {
        OfficeId praised = praisable.office(staff, form.value("office"));
        UUID key = form.key("key");
        uploads.take(visit, form, "files", key, request);
        unstage(form, key);
        Optional<CommendationForm.Typed> typed = read(staff, form, praised, null);
        if (typed.isPresent() && !form.has("unstage")) {
            try {
                return Page.to(CommendationPages.desk(begun(staff, form, key, typed.get())));
            } catch (Refused no) {
                form.fault(field(no), no.key(), no.arguments().toArray());
            }
        }
        return Page.show("commendations/form", pages.form(visit, staff, form, praised, key, null))
                .status(form.has("unstage") ? 200 : 422);
    }

    private CommendationId begun(Staff staff, Form form, UUID key, CommendationForm.Typed typed) {
        ThaiMonth month = ThaiMonth.read(form.value("month")).orElse(null);
        return form.chosen("direct", "yes")
                ? commendations.commend(staff, key, typed.facts(), typed.number(), typed.on(), month)
                : commendations.propose(staff, key, typed.facts(), typed.number(), typed.on(), month);
    }

    @GetMapping(ONE)
    Page show(Visit visit, Staff staff, @PathVariable long id) {
        return shown(visit, staff, commendations.seen(staff, new CommendationId(id)), Form.empty());
    }

    @GetMapping(ONE + "/facts")
    Page change(Visit visit, Staff staff, @PathVariable long id) {
        Commendation one = commendations.seen(staff, new CommendationId(id));
        return changed(visit, staff, CommendationForm.of(one), one, UUID.randomUUID());
    }

    @PostMapping(ONE + "/facts")
    Page change(Visit visit, Staff staff, Form form, @PathVariable long id, HttpServletRequest request)
            throws IOException {
        Commendation one = commendations.seen(staff, new CommendationId(id));
        UUID key = form.key("key");
        uploads.take(visit, form, "files", key, request);
        unstage(form, key);
        Optional<CommendationForm.Typed> typed = read(staff, form, one.facts().praisedOffice(), one);
        if (typed.isPresent() && !form.has("unstage")) {
            try {
                commendations.change(
                        staff,
                        one.id(),
                        form.version(),
                        typed.get().facts(),
                        typed.get().number(),
                        typed.get().on(),
                        key);
                return Page.to(CommendationPages.desk(one.id()));
            } catch (Refused no) {
                form.fault(field(no), no.key(), no.arguments().toArray());
            }
        }
        return changed(visit, staff, form, one, key).status(form.has("unstage") ? 200 : 422);
    }

    /** One step: decided, declined, withdrawn, or its lesson put into the library. */
    @PostMapping(ONE + "/{step:decide|decline|withdraw|revoke|share|unshare}")
    Page act(Visit visit, Staff staff, Form form, @PathVariable long id, @PathVariable String step) {
        Commendation one = commendations.seen(staff, new CommendationId(id));
        Step meant = Step.valueOf(step.toUpperCase(Locale.ROOT));
        String note = ThaiText.normalise(form.value("note")).strip();
        if (meant.asksWhy() && (note.length() < 5 || note.length() > LONGEST_NOTE)) {
            form.fault("note", "commendations.fault.note");
        }
        if (meant == Step.SHARE
                && !looking.before(staff, one.facts().lesson()).isEmpty()
                && !form.chosen("sure", "yes")) {
            form.fault("sure", "commendations.fault.sure");
        }
        if (form.faulty()) {
            return shown(visit, staff, one, form).status(422);
        }
        commendations.act(staff, one.id(), form.version(), meant, meant.asksWhy() ? note : "");
        return Page.to(CommendationPages.desk(one.id()));
    }

    /** A photo, or a page of the signed minutes. */
    @GetMapping(ONE + "/files/{file:[1-9][0-9]{0,17}}/{size:small|large}")
    ResponseEntity<byte[]> file(
            Staff staff,
            @PathVariable long id,
            @PathVariable long file,
            @PathVariable String size,
            @RequestParam(defaultValue = "1") int page) {
        Commendation one = commendations.seen(staff, new CommendationId(id));
        AttachmentId asked = new AttachmentId(file);
        if (!one.files().contains(asked)) {
            throw new NotFound("file " + file + " of commendation " + id);
        }
        return attachments
                .serve(asked, page, PhotoSize.valueOf(size.toUpperCase(Locale.ROOT)))
                .response();
    }

    private Page shown(Visit visit, Staff staff, Commendation one, Form form) {
        return Page.show("commendations/entry", pages.page(visit, staff, one, form));
    }

    private Page changed(Visit visit, Staff staff, Form form, Commendation one, UUID key) {
        if (!Step.CHANGE.open(staff, one)) {
            throw new Refused("commendations.refused.now");
        }
        return Page.show(
                "commendations/form", pages.form(visit, staff, form, one.facts().praisedOffice(), key, one));
    }

    private Optional<CommendationForm.Typed> read(
            Staff staff, Form form, OfficeId praised, @Nullable Commendation before) {
        Level level = before == null ? praisable.level(staff) : before.facts().level();
        Optional<CommendationForm.Typed> typed = new CommendationForm(form)
                .read(
                        before == null ? staff.office() : before.facts().office(),
                        before == null ? praisable.above(staff) : before.facts().office(),
                        praised,
                        level,
                        praisable.people(staff, praised, before));
        List<String> unknown = typed.map(
                        one -> grounds.unknown(praised, one.facts().evidence()))
                .orElse(List.of());
        if (!unknown.isEmpty()) {
            form.fault("evidence", "commendations.fault.unknown", String.join(" ", unknown));
        }
        return form.faulty() ? Optional.empty() : typed;
    }

    private void unstage(Form form, UUID key) {
        if (form.value("unstage").matches("[1-9][0-9]{0,17}")) {
            attachments.unstage(key.toString(), new AttachmentId(Long.parseLong(form.value("unstage"))));
        }
    }

    private static String field(Refused no) {
        return switch (no.key()) {
            case "commendations.refused.self" -> "others";
            case "commendations.refused.meeting" -> "number";
            default -> "";
        };
    }
}
