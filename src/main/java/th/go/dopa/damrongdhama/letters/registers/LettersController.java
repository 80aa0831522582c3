package th.go.dopa.damrongdhama.letters.registers;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.go.dopa.damrongdhama.kernel.LetterId;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiDates;
import th.go.dopa.damrongdhama.kernel.ThaiDigits;
import th.go.dopa.damrongdhama.letters.Correspondence;
import th.go.dopa.damrongdhama.letters.Letter;
import th.go.dopa.damrongdhama.letters.Letterhead;
import th.go.dopa.damrongdhama.letters.Letterheads;
import th.go.dopa.damrongdhama.letters.Letters;
import th.go.dopa.damrongdhama.letters.NewLetter;
import th.go.dopa.damrongdhama.letters.Printout;
import th.go.dopa.damrongdhama.letters.Scans;
import th.go.dopa.damrongdhama.web.Fact;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/** One letter: written, looked at, printed, given its number, scanned, taken back. */
@Controller
@ForStaff({Role.DESK_CLERK, Role.CASE_OFFICER, Role.DISTRICT_CHIEF, Role.PROVINCE_OFFICER, Role.DOPA_OFFICER})
class LettersController {

    private static final String HERE = RegisterController.HERE;
    private static final String ONE = HERE + "/{id:[1-9][0-9]{0,17}}";

    private final Letters letters;
    private final Letterheads heads;
    private final LetterForm drafts;
    private final Scans scans;

    LettersController(Letters letters, Letterheads heads, LetterForm drafts, Scans scans) {
        this.letters = letters;
        this.heads = heads;
        this.drafts = drafts;
        this.scans = scans;
    }

    @GetMapping(HERE + "/new")
    Page ask(Visit visit, Staff staff, @RequestParam(defaultValue = "") String kind) {
        head(staff);
        return draft(visit, staff, LetterForm.fresh(LetterForm.Kind.of(kind)));
    }

    @PostMapping(HERE)
    Page write(Visit visit, Staff staff, Form form) {
        Optional<Correspondence> letter = drafts.read(staff, form, head(staff), null);
        if (letter.isEmpty()) {
            return draft(visit, staff, form).status(422);
        }
        return Page.to(here(letters.draft(staff, new NewLetter(letter.get(), null, false, form.key("form-key")))));
    }

    /** The same form again, with what the letter says now. */
    @GetMapping(ONE + "/draft")
    Page change(Visit visit, Staff staff, @PathVariable long id) {
        Letter letter = letters.opened(staff, new LetterId(id));
        if (!letter.open()) {
            throw new Refused("letters.refused.not-now");
        }
        Form form = drafts.filled(staff, letter.content()).set("version", String.valueOf(letter.version()));
        return draft(visit, staff, form, letter.id());
    }

    @PostMapping(ONE + "/draft")
    Page change(Visit visit, Staff staff, Form form, @PathVariable long id) {
        Letter letter = letters.opened(staff, new LetterId(id));
        Optional<Correspondence> content = drafts.read(staff, form, head(staff), letter.content());
        if (content.isEmpty()) {
            return draft(visit, staff, form, letter.id()).status(422);
        }
        letters.redraft(staff, letter.id(), form.version(), content.get());
        return Page.to(here(letter.id()));
    }

    @GetMapping(ONE)
    Page show(Visit visit, Staff staff, @PathVariable long id) {
        return page(visit, staff, letters.letter(staff, new LetterId(id)), Form.empty());
    }

    /** The paper itself; a browser shows it, and prints it from there. */
    @GetMapping(ONE + "/paper.pdf")
    ResponseEntity<byte[]> paper(Staff staff, @PathVariable long id) {
        return Printout.shown(letters.pdf(staff, new LetterId(id)), "letter-" + id);
    }

    @GetMapping(ONE + "/envelope.pdf")
    ResponseEntity<byte[]> envelope(Staff staff, @PathVariable long id) {
        return Printout.shown(letters.envelope(staff, new LetterId(id)), "envelope-" + id);
    }

    @PostMapping(ONE + "/printing")
    Page print(Staff staff, Form form, @PathVariable long id) {
        letters.print(staff, new LetterId(id), form.version());
        return Page.to(here(new LetterId(id)) + "/paper.pdf");
    }

    @PostMapping(ONE + "/number")
    Page number(Visit visit, Staff staff, Form form, @PathVariable long id) {
        Letter letter = letters.letter(staff, new LetterId(id));
        try {
            if (head(staff).ownRegister()) {
                letters.issue(staff, letter.id(), form.version());
            } else {
                issue(staff, letter, form);
            }
        } catch (Refused no) {
            form.fault("number", no.key(), no.arguments().toArray());
        }
        return form.faulty() ? page(visit, staff, letter, form).status(422) : Page.to(here(letter.id()));
    }

    @PostMapping(ONE + "/scan")
    Page scan(Visit visit, Staff staff, Form form, @PathVariable long id) throws IOException {
        Letter letter = letters.letter(staff, new LetterId(id));
        Optional<String> key = scans.taken(form);
        if (key.isEmpty()) {
            return page(visit, staff, letter, form).status(422);
        }
        letters.scanned(staff, letter.id(), form.version(), key.get());
        return Page.to(here(letter.id()));
    }

    @GetMapping(ONE + "/scan.jpg")
    ResponseEntity<byte[]> scan(Staff staff, @PathVariable long id, @RequestParam(defaultValue = "1") int page) {
        return scans.shown(letters.letter(staff, new LetterId(id)).scan(), page);
    }

    @PostMapping(ONE + "/cancellation")
    Page cancel(Visit visit, Staff staff, Form form, @PathVariable long id) {
        Letter letter = letters.letter(staff, new LetterId(id));
        if (form.value("reason").length() < 5) {
            form.fault("reason", "letters.refused.cancel-reason");
            return page(visit, staff, letter, form).status(422);
        }
        letters.cancel(staff, letter.id(), form.version(), form.value("reason"));
        return Page.to(here(letter.id()));
    }

    private void issue(Staff staff, Letter letter, Form form) {
        String number = ThaiDigits.arabic(form.value("number"));
        Optional<LocalDate> date =
                ThaiDates.parse(form.value("date.day"), form.value("date.month"), form.value("date.year"));
        if (!number.matches("[1-9][0-9]{0,7}")) {
            form.fault("number", "letters.fault.number");
        }
        if (date.isEmpty()) {
            form.fault("date", "letters.fault.date");
        }
        if (!form.faulty()) {
            letters.issue(staff, letter.id(), form.version(), Integer.parseInt(number), date.orElseThrow());
        }
    }

    private Page draft(Visit visit, Staff staff, Form form) {
        String title =
                visit.t("letters.new." + LetterForm.Kind.of(form.value("kind")).slug());
        return Page.show("letters/draft", drafts.page(visit, staff, form, title, HERE, HERE));
    }

    private Page draft(Visit visit, Staff staff, Form form, LetterId id) {
        return Page.show(
                "letters/draft",
                drafts.page(visit, staff, form, visit.t("letters.change"), here(id) + "/draft", here(id)));
    }

    private Page page(Visit visit, Staff staff, Letter letter, Form form) {
        String here = here(letter.id());
        return Page.show(
                "letters/letter",
                new LetterPage(
                        form,
                        letter,
                        here,
                        facts(visit, letter),
                        head(staff).ownRegister(),
                        scans.pages(letter.scan())));
    }

    private static List<Fact> facts(Visit visit, Letter letter) {
        List<Fact> facts = new ArrayList<>();
        Integer running = letter.content().number().running();
        LocalDate date = letter.content().date();
        facts.add(new Fact(visit.t("letters.state"), visit.t("letters.state." + letter.state())));
        facts.add(new Fact(visit.t("letters.series"), visit.t("letters.series." + letter.series())));
        facts.add(new Fact(
                visit.t("letters.label.number"),
                letter.content().number().code() + "/" + (running == null ? "–" : running.toString())));
        facts.add(new Fact(visit.t("letters.label.date"), date == null ? "–" : visit.date(date)));
        facts.add(new Fact(visit.t("letters.label.to"), RegisterController.recipient(visit, letter)));
        facts.add(new Fact(visit.t("letters.label.subject"), letter.content().subject()));
        String hash = letter.sha256();
        if (hash != null) {
            facts.add(new Fact(visit.t("letters.label.hash"), hash));
        }
        String why = letter.cancelled();
        if (why != null) {
            facts.add(new Fact(visit.t("letters.label.cancelled"), why));
        }
        return facts;
    }

    private Letterhead head(Staff staff) {
        return heads.of(staff.office()).orElseThrow(() -> new Refused("letters.refused.no-head"));
    }

    private static String here(LetterId id) {
        return HERE + "/" + id;
    }
}
