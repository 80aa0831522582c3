package th.go.dopa.damrongdhama.directives.circulars;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import th.go.dopa.damrongdhama.attachments.Attachments;
import th.go.dopa.damrongdhama.attachments.Upload;
import th.go.dopa.damrongdhama.attachments.Uploader;
import th.go.dopa.damrongdhama.directives.Ask;
import th.go.dopa.damrongdhama.directives.Asks;
import th.go.dopa.damrongdhama.directives.Circular;
import th.go.dopa.damrongdhama.directives.CircularState;
import th.go.dopa.damrongdhama.directives.CircularWords;
import th.go.dopa.damrongdhama.directives.Circulars;
import th.go.dopa.damrongdhama.directives.Given;
import th.go.dopa.damrongdhama.directives.NewCircular;
import th.go.dopa.damrongdhama.directives.SelfFilling;
import th.go.dopa.damrongdhama.kernel.CircularId;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.letters.Letterhead;
import th.go.dopa.damrongdhama.letters.Secrecy;
import th.go.dopa.damrongdhama.letters.Signatory;
import th.go.dopa.damrongdhama.letters.Urgency;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Option;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/** The form in which a circular is drafted, changed, and corrected after it was sent; a covering letter begins from what it carries onward. */
@Controller
@ForStaff({Role.PROVINCE_OFFICER, Role.DOPA_OFFICER})
class DraftController {

    private static final String HERE = WrittenController.HERE;
    private static final String ONE = WrittenController.ONE;

    private final Circulars circulars;
    private final Asks asks;
    private final CircularForm forms;
    private final CircularWords words;
    private final Attachments attachments;

    DraftController(Circulars circulars, Asks asks, CircularForm forms, CircularWords words, Attachments attachments) {
        this.circulars = circulars;
        this.asks = asks;
        this.forms = forms;
        this.words = words;
        this.attachments = attachments;
    }

    @GetMapping(HERE + "/new")
    Page ask(Visit visit, Staff staff, @RequestParam(defaultValue = "") String parent) {
        Form form = CircularForm.fresh();
        if (parent.isEmpty()) {
            form.set(
                    "to",
                    visit.t(staff.role() == Role.DOPA_OFFICER ? "directives.to-governors" : "directives.to-chiefs"));
            return draft(visit, staff, form, null);
        }
        Circular above = parent(staff, parent);
        Optional<CircularId> there = circulars.covering(staff, above.id());
        if (there.isPresent()) {
            return Page.to(HERE + "/" + there.get());
        }
        form.set("parent", parent)
                .set("to", visit.t("directives.to-chiefs"))
                .set("subject", above.text().subject())
                .set("urgency", above.urgency().name())
                .set("secrecy", above.secrecy().name())
                .set("references", reference(visit, above))
                .set(
                        "text",
                        visit.t(
                                "directives.covering-text",
                                above.text().sender().office()));
        return draft(visit, staff, form, above);
    }

    @PostMapping(HERE)
    Page write(Visit visit, Staff staff, Form form) throws IOException {
        Circular above = form.has("parent") ? parent(staff, form.value("parent")) : null;
        if (form.has("more")) {
            return draft(visit, staff, form, above);
        }
        stage(form);
        Optional<NewCircular> written = forms.read(staff, form, head(staff), above == null ? null : above.id(), null);
        if (written.isEmpty()) {
            return draft(visit, staff, form, above).status(422);
        }
        return Page.to(HERE + "/" + circulars.draft(staff, written.get()));
    }

    /** The same form again, with what the draft says now. */
    @GetMapping(ONE + "/draft")
    Page change(Visit visit, Staff staff, @PathVariable long id) {
        Circular circular = own(staff, id, CircularState.DRAFT);
        return changed(visit, staff, forms.filled(staff, circular, asks.of(circular.id())), circular, "/draft");
    }

    @PostMapping(ONE + "/draft")
    Page change(Visit visit, Staff staff, Form form, @PathVariable long id) throws IOException {
        Circular circular = own(staff, id, CircularState.DRAFT);
        if (form.has("more")) {
            return changed(visit, staff, form, circular, "/draft");
        }
        stage(form);
        Optional<NewCircular> written = forms.read(staff, form, head(staff), circular.parent(), circular);
        if (written.isEmpty()) {
            return changed(visit, staff, form, circular, "/draft").status(422);
        }
        circulars.redraft(staff, circular.id(), form.version(), written.get());
        return Page.to(HERE + "/" + id);
    }

    /** The form of a correction: what was sent, to be mended. */
    @GetMapping(ONE + "/correction")
    Page correct(Visit visit, Staff staff, @PathVariable long id) {
        Circular circular = own(staff, id, CircularState.SENT);
        return changed(visit, staff, forms.filled(staff, circular, asks.of(circular.id())), circular, "/correction");
    }

    @PostMapping(ONE + "/correction")
    Page correct(Visit visit, Staff staff, Form form, @PathVariable long id) {
        Circular circular = own(staff, id, CircularState.SENT);
        for (Ask ask : asks.of(circular.id())) {
            String said = "ask" + ask.position() + ".words";
            if (!form.has(said)) {
                form.fault(said, "directives.fault.ask-empty");
            }
        }
        Optional<NewCircular> written = forms.read(staff, form, head(staff), circular.parent(), circular);
        Given given = circular.covering() ? CircularForm.given(form) : null;
        if (form.value("changed").length() < 5) {
            form.fault("changed", "directives.refused.changed");
        }
        if (written.isEmpty() || form.faulty()) {
            return changed(visit, staff, form, circular, "/correction").status(422);
        }
        try {
            circulars.correct(
                    staff,
                    circular.id(),
                    form.version(),
                    written.get().text(),
                    written.get().asks(),
                    form.value("changed"),
                    given);
        } catch (Refused no) {
            form.fault(
                    circular.covering() ? "number" : "changed",
                    no.key(),
                    no.arguments().toArray());
            return changed(visit, staff, form, circular, "/correction").status(422);
        }
        return Page.to(HERE + "/" + id);
    }

    private Circular parent(Staff staff, String id) {
        if (!id.matches("[1-9][0-9]{0,17}") || staff.role() != Role.PROVINCE_OFFICER) {
            throw new NotFound("a circular to carry onward");
        }
        return circulars.seen(staff, new CircularId(Long.parseLong(id)));
    }

    private Circular own(Staff staff, long id, CircularState state) {
        Circular circular = circulars.seen(staff, new CircularId(id));
        if (!circular.office().equals(staff.office())) {
            throw new NotFound("circular " + id + " of the own office");
        }
        if (circular.state() != state) {
            throw new Refused("directives.refused.not-now");
        }
        return circular;
    }

    private Letterhead head(Staff staff) {
        return forms.head(staff).orElseThrow(() -> new Refused("directives.refused.no-head"));
    }

    private void stage(Form form) throws IOException {
        String key = form.key("form-key").toString();
        form.set("form-key", key);
        for (MultipartFile file : form.files("files")) {
            try (InputStream in = file.getInputStream()) {
                if (attachments.stage(key, Uploader.STAFF, "files", in) instanceof Upload.Declined declined) {
                    form.fault("files", declined.messageKey());
                }
            }
        }
    }

    private String reference(Visit visit, Circular above) {
        var dated = above.dated();
        return visit.t(
                "directives.reference",
                above.text().sender().office(),
                words.number(above),
                dated == null ? "" : visit.date(dated));
    }

    private Page draft(Visit visit, Staff staff, Form form, @Nullable Circular above) {
        head(staff);
        return form(
                visit,
                staff,
                form,
                visit.t(above == null ? "directives.new" : "directives.forward"),
                HERE,
                above == null ? "" : words.number(above) + " " + above.text().subject(),
                false,
                CircularForm.slots(form));
    }

    private Page changed(Visit visit, Staff staff, Form form, Circular circular, String where) {
        boolean correcting = where.equals("/correction");
        return form(
                visit,
                staff,
                form,
                visit.t(correcting ? "directives.correct" : "directives.change"),
                HERE + "/" + circular.id() + where,
                "",
                correcting,
                correcting ? asks.of(circular.id()).size() : CircularForm.slots(form));
    }

    private Page form(
            Visit visit,
            Staff staff,
            Form form,
            String title,
            String action,
            String carried,
            boolean correcting,
            int slots) {
        List<Option> signatories = new ArrayList<>();
        if (form.value("signatory").equals("kept")) {
            signatories.add(new Option("kept", visit.t("directives.signatory-kept")));
        }
        forms.signers(staff)
                .forEach(signer ->
                        signatories.add(new Option(signer.appointment().toString(), named(signer.signatory()))));
        return Page.show(
                "directives/circulars/form",
                new CircularFormPage(
                        form,
                        title,
                        action,
                        action.equals(HERE) ? HERE : action.substring(0, action.lastIndexOf('/')),
                        carried,
                        correcting,
                        slots,
                        options(visit, "letters.how-urgent.", Urgency.values()),
                        options(visit, "letters.how-secret.", Secrecy.OPEN, Secrecy.SECRET),
                        signatories,
                        options(visit, "directives.ask.", CircularForm.What.values()),
                        options(visit, "directives.fact.", SelfFilling.values())));
    }

    private static String named(Signatory signatory) {
        String principal = signatory.principal();
        return signatory.name() + " · " + (principal == null ? signatory.position() : principal);
    }

    private static List<Option> options(Visit visit, String prefix, Enum<?>... values) {
        return Arrays.stream(values)
                .map(value -> new Option(value.name(), visit.t(prefix + value.name())))
                .toList();
    }
}
