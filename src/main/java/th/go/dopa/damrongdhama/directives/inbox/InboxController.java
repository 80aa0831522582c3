package th.go.dopa.damrongdhama.directives.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.go.dopa.damrongdhama.directives.Circular;
import th.go.dopa.damrongdhama.directives.CircularLetters;
import th.go.dopa.damrongdhama.directives.CircularState;
import th.go.dopa.damrongdhama.directives.CircularTabs;
import th.go.dopa.damrongdhama.directives.CircularWords;
import th.go.dopa.damrongdhama.directives.Circulars;
import th.go.dopa.damrongdhama.directives.Deliveries;
import th.go.dopa.damrongdhama.directives.Delivery;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.CircularId;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Slice;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiDigits;
import th.go.dopa.damrongdhama.kernel.ThaiText;
import th.go.dopa.damrongdhama.letters.Letterheads;
import th.go.dopa.damrongdhama.letters.Printout;
import th.go.dopa.damrongdhama.letters.Scans;
import th.go.dopa.damrongdhama.letters.Urgency;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Tone;
import th.go.dopa.damrongdhama.web.Visit;

/** The circulars that came to an office: the list, one of them, its receipt, where it goes, who works on it. */
@Controller
@ForStaff({Role.DESK_CLERK, Role.CASE_OFFICER, Role.DISTRICT_CHIEF, Role.PROVINCE_OFFICER})
class InboxController {

    private static final String HERE = "/desk/circulars";
    private static final String ONE = HERE + "/{id:[1-9][0-9]{0,17}}";

    private final Circulars circulars;
    private final Deliveries deliveries;
    private final CircularLetters letters;
    private final DeliveredPages pages;
    private final CircularWords words;
    private final Scans scans;
    private final Clock clock;

    InboxController(
            Circulars circulars,
            Deliveries deliveries,
            CircularLetters letters,
            DeliveredPages pages,
            CircularWords words,
            Scans scans,
            Clock clock) {
        this.circulars = circulars;
        this.deliveries = deliveries;
        this.letters = letters;
        this.pages = pages;
        this.words = words;
        this.scans = scans;
        this.clock = clock;
    }

    @GetMapping(HERE)
    Page list(Visit visit, Staff staff, @RequestParam(defaultValue = "") String below) {
        Slice<Delivery> some = deliveries.inbox(staff, below);
        Map<CircularId, Circular> known =
                deliveries.circulars(some).stream().collect(Collectors.toMap(Circular::id, one -> one));
        return Page.show(
                "directives/inbox/list",
                new InboxPage(
                        CircularTabs.INBOX.tabs(visit, staff),
                        some.items().stream()
                                .map(one -> line(visit, Objects.requireNonNull(known.get(one.circular())), one))
                                .toList(),
                        some.next() == null ? null : HERE + "?below=" + some.next()));
    }

    /** One of them; the first look is kept. */
    @GetMapping(ONE)
    Page show(Visit visit, Staff staff, @PathVariable long id) {
        return pages.page(visit, staff, deliveries.read(staff, new CircularId(id)), Form.empty());
    }

    /** The copy of this office: the letter it came by, stamped once it is received. */
    @GetMapping(ONE + "/copy.pdf")
    ResponseEntity<byte[]> copy(Visit visit, Staff staff, @PathVariable long id) {
        Delivery delivery = deliveries.delivery(staff, new CircularId(id));
        Circular letter = circulars.looked(staff, delivery.via());
        return Printout.shown(letters.copy(staff, letter, delivery, visit.address("")), "circular-" + id);
    }

    /** The letter that the covering one carries onward. */
    @GetMapping(ONE + "/letter.pdf")
    @ForStaff({Role.DESK_CLERK, Role.CASE_OFFICER, Role.DISTRICT_CHIEF, Role.PROVINCE_OFFICER, Role.DOPA_OFFICER})
    ResponseEntity<byte[]> letter(Visit visit, Staff staff, @PathVariable long id) {
        return Printout.shown(
                letters.pdf(circulars.looked(staff, new CircularId(id)), visit.address("")), "circular-" + id);
    }

    @GetMapping(ONE + "/scan.jpg")
    ResponseEntity<byte[]> scan(Staff staff, @PathVariable long id, @RequestParam(defaultValue = "1") int page) {
        return scans.shown(circulars.looked(staff, new CircularId(id)).scan(), page);
    }

    @PostMapping(ONE + "/receipt")
    Page receive(Visit visit, Staff staff, Form form, @PathVariable long id) {
        CircularId top = new CircularId(id);
        Integer number = number(form);
        if (!form.faulty()) {
            try {
                deliveries.receive(staff, top, number);
                return Page.to(HERE + "/" + id);
            } catch (Refused no) {
                form.fault("number", no.key(), no.arguments().toArray());
            }
        }
        return pages.page(visit, staff, deliveries.delivery(staff, top), form).status(422);
    }

    @PostMapping(ONE + "/desks")
    Page route(Visit visit, Staff staff, Form form, @PathVariable long id) {
        CircularId top = new CircularId(id);
        List<String> desks = Letterheads.lines(ThaiText.normalise(form.value("desks")));
        try {
            deliveries.route(staff, top, form.version(), desks);
        } catch (Refused no) {
            form.fault("desks", no.key());
            return pages.page(visit, staff, deliveries.delivery(staff, top), form)
                    .status(422);
        }
        return Page.to(HERE + "/" + id);
    }

    @PostMapping(ONE + "/assignee")
    Page assign(Visit visit, Staff staff, Form form, @PathVariable long id) {
        CircularId top = new CircularId(id);
        Optional<AccountId> to = form.value("assignee").matches("[1-9][0-9]{0,17}")
                ? Optional.of(new AccountId(Long.parseLong(form.value("assignee"))))
                : Optional.empty();
        try {
            deliveries.assign(
                    staff, top, form.version(), to.orElseThrow(() -> new Refused("directives.fault.assignee")));
        } catch (Refused no) {
            form.fault("assignee", no.key());
            return pages.page(visit, staff, deliveries.delivery(staff, top), form)
                    .status(422);
        }
        return Page.to(HERE + "/" + id);
    }

    private static @Nullable Integer number(Form form) {
        String typed = ThaiDigits.arabic(form.value("number")).strip();
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("[1-9][0-9]{0,7}")) {
            form.fault("number", "directives.fault.number");
            return null;
        }
        return Integer.valueOf(typed);
    }

    private InboxPage.Line line(Visit visit, Circular circular, Delivery delivery) {
        LocalDate due = circular.due();
        boolean late = due != null
                && delivery.reported() == null
                && Bangkok.today(clock).isAfter(due);
        return new InboxPage.Line(
                HERE + "/" + delivery.circular(),
                words.number(circular),
                circular.text().sender().office(),
                circular.text().subject(),
                visit.dateTime(delivery.sent()),
                due == null ? "" : visit.date(due),
                late && circular.state() == CircularState.SENT,
                circular.urgency() == Urgency.NORMAL ? "" : visit.t("letters.how-urgent." + circular.urgency()),
                visit.t("directives.at." + state(circular, delivery)),
                tone(circular, delivery));
    }

    private static String state(Circular circular, Delivery delivery) {
        if (circular.state() == CircularState.RECALLED) {
            return "RECALLED";
        }
        if (delivery.read() != null && delivery.corrected() != null) {
            return "CORRECTED";
        }
        if (delivery.reported() != null) {
            return "REPORTED";
        }
        return delivery.assigned() != null
                ? "ASSIGNED"
                : delivery.received() != null ? "RECEIVED" : delivery.read() != null ? "READ" : "NEW";
    }

    private static Tone tone(Circular circular, Delivery delivery) {
        return switch (state(circular, delivery)) {
            case "RECALLED" -> Tone.BAD;
            case "REPORTED" -> Tone.GOOD;
            case "NEW", "CORRECTED" -> Tone.WARN;
            default -> Tone.INFO;
        };
    }
}
