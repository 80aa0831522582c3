package th.go.dopa.damrongdhama.directives.circulars;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.go.dopa.damrongdhama.directives.Asks;
import th.go.dopa.damrongdhama.directives.Circular;
import th.go.dopa.damrongdhama.directives.CircularLetters;
import th.go.dopa.damrongdhama.directives.CircularState;
import th.go.dopa.damrongdhama.directives.CircularTabs;
import th.go.dopa.damrongdhama.directives.CircularText;
import th.go.dopa.damrongdhama.directives.CircularWords;
import th.go.dopa.damrongdhama.directives.Circulars;
import th.go.dopa.damrongdhama.kernel.CircularId;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Slice;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.letters.Printout;
import th.go.dopa.damrongdhama.letters.Scans;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/** The circulars that an office wrote: the list, one of them, its paper, its recall. */
@Controller
@ForStaff({Role.PROVINCE_OFFICER, Role.DOPA_OFFICER})
class WrittenController {

    static final String HERE = "/desk/circulars/written";
    static final String ONE = HERE + "/{id:[1-9][0-9]{0,17}}";

    private final Circulars circulars;
    private final Asks asks;
    private final CircularLetters letters;
    private final CircularWords words;
    private final CircularForm forms;
    private final Scans scans;

    WrittenController(
            Circulars circulars,
            Asks asks,
            CircularLetters letters,
            CircularWords words,
            CircularForm forms,
            Scans scans) {
        this.circulars = circulars;
        this.asks = asks;
        this.letters = letters;
        this.words = words;
        this.forms = forms;
        this.scans = scans;
    }

    @GetMapping(HERE)
    Page list(Visit visit, Staff staff, @RequestParam(defaultValue = "") String below) {
        Slice<Circular> some = circulars.written(staff, below);
        return Page.show(
                "directives/circulars/list",
                new WrittenListPage(
                        CircularTabs.WRITTEN.tabs(visit, staff),
                        forms.head(staff).isPresent(),
                        some.items().stream().map(one -> line(visit, one)).toList(),
                        some.next() == null ? null : HERE + "?below=" + some.next()));
    }

    @GetMapping(ONE)
    Page show(Visit visit, Staff staff, @PathVariable long id) {
        return page(visit, own(staff, id), Form.empty());
    }

    /** The letter as it goes out, or as it would. */
    @GetMapping(ONE + "/letter.pdf")
    ResponseEntity<byte[]> letter(Visit visit, Staff staff, @PathVariable long id) {
        return Printout.shown(letters.pdf(paper(staff, id), visit.address("")), "circular-" + id);
    }

    @PostMapping(ONE + "/recall")
    Page recall(Visit visit, Staff staff, Form form, @PathVariable long id) {
        Circular circular = own(staff, id);
        try {
            circulars.recall(staff, circular.id(), form.version(), form.value("reason"));
        } catch (Refused no) {
            form.fault("reason", no.key());
            return page(visit, circular, form).status(422);
        }
        return Page.to(HERE + "/" + id);
    }

    /** Keeps the scan of the paper it came on or was signed on. */
    @PostMapping(ONE + "/scan")
    Page scan(Visit visit, Staff staff, Form form, @PathVariable long id) throws IOException {
        Circular circular = own(staff, id);
        Optional<String> key = scans.taken(form);
        if (key.isEmpty()) {
            return page(visit, circular, form).status(422);
        }
        circulars.scanned(staff, circular.id(), form.version(), key.get());
        return Page.to(HERE + "/" + id);
    }

    @GetMapping(ONE + "/scan.jpg")
    ResponseEntity<byte[]> scan(Staff staff, @PathVariable long id, @RequestParam(defaultValue = "1") int page) {
        return scans.shown(paper(staff, id).scan(), page);
    }

    private Circular own(Staff staff, long id) {
        Circular circular = circulars.seen(staff, new CircularId(id));
        if (!circular.office().equals(staff.office())) {
            throw new NotFound("circular " + id + " of the own office");
        }
        return circular;
    }

    private Circular paper(Staff staff, long id) {
        return circulars.looked(staff, own(staff, id).id());
    }

    private WrittenListPage.Line line(Visit visit, Circular circular) {
        var dated = circular.dated();
        return new WrittenListPage.Line(
                HERE + "/" + circular.id(),
                words.number(circular),
                dated == null ? "–" : visit.date(dated),
                circular.text().subject(),
                words.state(visit, circular),
                CircularWords.tone(circular.state()));
    }

    private Page page(Visit visit, Circular circular, Form form) {
        CircularText text = circular.text();
        boolean sent = circular.state() == CircularState.SENT;
        return Page.show(
                "directives/circulars/circular",
                new WrittenPage(
                        form,
                        HERE + "/" + circular.id(),
                        text.subject(),
                        circular.version(),
                        words.state(visit, circular),
                        CircularWords.tone(circular.state()),
                        circular.state() == CircularState.DRAFT,
                        sent,
                        sent && !circular.covering(),
                        text.changed(),
                        words.facts(visit, circular),
                        text.references().stream()
                                .map(one -> new WrittenPage.Reference(
                                        one.words(),
                                        one.earlier() == null
                                                ? ""
                                                : "/desk/circulars/" + one.earlier() + "/letter.pdf"))
                                .toList(),
                        text.paragraphs(),
                        words.asks(visit, asks.of(circular.id())),
                        words.files(visit, circular),
                        scans.pages(circular.scan()),
                        circular.state() == CircularState.DRAFT
                                ? ""
                                : "/desk/circulars/" + circular.top() + "/progress",
                        history(visit, circular)));
    }

    private List<WrittenPage.Past> history(Visit visit, Circular circular) {
        return circulars.history(circular).stream()
                .map(one -> new WrittenPage.Past(
                        visit.t("directives.issue", String.valueOf(one.issue())),
                        visit.dateTime(one.at()),
                        one.text().changed()))
                .toList();
    }
}
