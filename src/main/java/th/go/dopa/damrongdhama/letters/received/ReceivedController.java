package th.go.dopa.damrongdhama.letters.received;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.ReceivedLetterId;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Slice;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiDates;
import th.go.dopa.damrongdhama.kernel.ThaiText;
import th.go.dopa.damrongdhama.letters.Letterhead;
import th.go.dopa.damrongdhama.letters.Letterheads;
import th.go.dopa.damrongdhama.letters.Letters;
import th.go.dopa.damrongdhama.letters.Papers;
import th.go.dopa.damrongdhama.letters.Printout;
import th.go.dopa.damrongdhama.letters.ReceivingStamp;
import th.go.dopa.damrongdhama.letters.Scans;
import th.go.dopa.damrongdhama.letters.Urgency;
import th.go.dopa.damrongdhama.letters.received.ReceivedLetter.Series;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.web.Fact;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Option;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.TabLink;
import th.go.dopa.damrongdhama.web.Visit;

/** The register of letters received of one's own office: written into, leafed through, stamped, handed on. */
@Controller
@ForStaff({Role.DESK_CLERK, Role.CASE_OFFICER, Role.DISTRICT_CHIEF, Role.PROVINCE_OFFICER, Role.DOPA_OFFICER})
class ReceivedController {

    private static final String HERE = "/desk/letters/received";
    private static final String ONE = HERE + "/{id:[1-9][0-9]{0,17}}";
    private static final int BUDDHIST = 543;
    private static final int LONGEST_ACTION = 1_000;

    private final ReceivedLetters letters;
    private final Letterheads heads;
    private final Offices offices;
    private final Papers papers;
    private final Scans scans;
    private final Clock clock;

    ReceivedController(
            ReceivedLetters letters, Letterheads heads, Offices offices, Papers papers, Scans scans, Clock clock) {
        this.letters = letters;
        this.heads = heads;
        this.offices = offices;
        this.papers = papers;
        this.scans = scans;
        this.clock = clock;
    }

    @GetMapping(HERE)
    Page register(
            Visit visit,
            Staff staff,
            @RequestParam(defaultValue = "general") String register,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "0") long below) {
        Series series = Arrays.stream(Series.values())
                .filter(one -> one.slug().equals(register))
                .findFirst()
                .orElseThrow(() -> new NotFound("register " + register));
        int common = year == 0 ? Bangkok.today(clock).getYear() : year - BUDDHIST;
        Slice<ReceivedLetter> slice = letters.register(
                staff, series, common, below > 0 ? (int) Math.min(below, Integer.MAX_VALUE) : Integer.MAX_VALUE);
        return Page.show(
                "letters/received",
                new ReceivedRegisterPage(
                        visit.t("letters.received.register", String.valueOf(common + BUDDHIST)),
                        tabs(visit, staff, series),
                        slice.items().stream()
                                .map(letter -> line(visit, letter))
                                .toList(),
                        slice.next() == null
                                ? null
                                : HERE + "?register=" + register + "&year=" + (common + BUDDHIST) + "&below="
                                        + slice.next()));
    }

    @GetMapping(HERE + "/new")
    Page ask(Visit visit, Staff staff) {
        Form form = ReceivedForm.fresh(clock);
        heads.of(staff.office()).map(Letterhead::sender).ifPresent(own -> form.set("to", own));
        return form(visit, staff, form);
    }

    @PostMapping(HERE)
    Page receive(Visit visit, Staff staff, Form form) {
        Optional<NewReceived> came = new ReceivedForm(form).read();
        if (came.isPresent()) {
            try {
                return Page.to(here(letters.receive(staff, came.get())));
            } catch (Refused no) {
                form.fault(
                        no.key().endsWith("ahead") ? "on" : "number",
                        no.key(),
                        no.arguments().toArray());
            }
        }
        return form(visit, staff, form).status(422);
    }

    @GetMapping(ONE)
    Page show(Visit visit, Staff staff, @PathVariable long id) {
        return page(visit, letters.letter(staff, new ReceivedLetterId(id)), Form.empty());
    }

    /** The stamp, for the printer through which the letter goes once more. */
    @GetMapping(ONE + "/stamp.pdf")
    ResponseEntity<byte[]> stamp(Staff staff, @PathVariable long id) {
        ReceivedLetter letter = letters.letter(staff, new ReceivedLetterId(id));
        return Printout.shown(papers.pdf(stamp(staff, letter)), "stamp-" + letter.number());
    }

    @PostMapping(ONE + "/desks/{place:[1-8]}")
    Page taken(Staff staff, @PathVariable long id, @PathVariable int place) {
        letters.taken(staff, new ReceivedLetterId(id), place);
        return Page.to(here(new ReceivedLetterId(id)));
    }

    @PostMapping(ONE + "/action")
    Page acted(Visit visit, Staff staff, Form form, @PathVariable long id) {
        ReceivedLetter letter = letters.letter(staff, new ReceivedLetterId(id));
        String action = ThaiText.normalise(form.value("action")).strip();
        if (action.isEmpty() || action.length() > LONGEST_ACTION) {
            form.fault("action", "letters.received.fault.action");
            return page(visit, letter, form).status(422);
        }
        letters.acted(staff, letter.id(), form.version(), action);
        return Page.to(here(letter.id()));
    }

    @PostMapping(ONE + "/scan")
    Page scan(Visit visit, Staff staff, Form form, @PathVariable long id) throws IOException {
        ReceivedLetter letter = letters.letter(staff, new ReceivedLetterId(id));
        Optional<String> key = scans.taken(form);
        if (key.isEmpty()) {
            return page(visit, letter, form).status(422);
        }
        letters.scanned(staff, letter.id(), form.version(), key.get());
        return Page.to(here(letter.id()));
    }

    @GetMapping(ONE + "/scan.jpg")
    ResponseEntity<byte[]> scan(Staff staff, @PathVariable long id, @RequestParam(defaultValue = "1") int page) {
        return scans.shown(letters.letter(staff, new ReceivedLetterId(id)).scan(), page);
    }

    /** The scan with the stamp on its first page: a view of it, the scan itself stays as it came. */
    @GetMapping(ONE + "/scan.pdf")
    void stamped(Staff staff, @PathVariable long id, HttpServletResponse response) throws IOException {
        ReceivedLetter letter = letters.letter(staff, new ReceivedLetterId(id));
        int pages = scans.pages(letter.scan());
        if (!letter.standing() || pages == 0) {
            throw new NotFound("stamped scan of received letter " + id);
        }
        response.setContentType("application/pdf");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "inline; filename=\"received-" + letter.number() + ".pdf\"");
        papers.stamped(
                stamp(staff, letter), pages, page -> scans.page(letter.scan(), page), response.getOutputStream());
    }

    @PostMapping(ONE + "/cancellation")
    Page cancel(Visit visit, Staff staff, Form form, @PathVariable long id) {
        ReceivedLetter letter = letters.letter(staff, new ReceivedLetterId(id));
        String reason = form.value("reason").strip();
        if (reason.length() < 5) {
            form.fault("reason", "letters.refused.cancel-reason");
            return page(visit, letter, form).status(422);
        }
        letters.cancel(staff, letter.id(), form.version(), reason);
        return Page.to(here(letter.id()));
    }

    private ReceivingStamp stamp(Staff staff, ReceivedLetter letter) {
        return new ReceivingStamp(
                heads.of(staff.office())
                        .map(Letterhead::sender)
                        .orElseGet(() -> offices.office(staff.office()).nameTh()),
                letter.number(),
                letter.at(),
                letter.desks().stream()
                        .map(desk -> new ReceivingStamp.Desk(desk.name(), desk.taken() != null))
                        .toList());
    }

    private Page form(Visit visit, Staff staff, Form form) {
        List<Option> urgencies = Arrays.stream(Urgency.values())
                .map(one -> new Option(one.name(), visit.t("letters.how-urgent." + one), ""))
                .toList();
        return Page.show("letters/receive", new ReceiveForm(form, urgencies, Letters.secretsShownTo(staff)));
    }

    private Page page(Visit visit, ReceivedLetter letter, Form form) {
        String about = letter.caseNumber();
        return Page.show(
                "letters/receivedletter",
                new ReceivedPage(
                        form.has("action")
                                ? form
                                : form.set("action", letter.content().action()),
                        letter,
                        here(letter.id()),
                        facts(visit, letter),
                        letter.desks().stream()
                                .map(desk -> new ReceivedPage.DeskLine(
                                        desk.place(),
                                        desk.name(),
                                        desk.taken() == null ? "" : ThaiDates.dateTime(desk.taken())))
                                .toList(),
                        about != null && about.matches("DOPA[0-9]{14,20}") ? "/desk/complaints/" + about : null,
                        scans.pages(letter.scan())));
    }

    private static List<Fact> facts(Visit visit, ReceivedLetter letter) {
        Incoming content = letter.content();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(visit.t("letters.received.number"), Integer.toString(letter.number())));
        facts.add(new Fact(visit.t("letters.received.when"), ThaiDates.dateTime(letter.at())));
        facts.add(new Fact(visit.t("letters.received.their-number"), said(content.theirNumber())));
        facts.add(new Fact(visit.t("letters.received.dated"), dated(visit, content.dated())));
        facts.add(new Fact(visit.t("letters.received.from"), content.from()));
        facts.add(new Fact(visit.t("letters.received.to"), said(content.to())));
        facts.add(new Fact(visit.t("letters.how-urgent"), visit.t("letters.how-urgent." + content.urgency())));
        facts.add(new Fact(visit.t("letters.received.case"), said(letter.caseNumber())));
        facts.add(new Fact(visit.t("letters.received.action"), said(content.action())));
        String why = letter.cancelled();
        if (why != null) {
            facts.add(new Fact(visit.t("letters.label.cancelled"), why));
        }
        return facts;
    }

    private static ReceivedRegisterPage.Line line(Visit visit, ReceivedLetter letter) {
        Incoming content = letter.content();
        boolean urgent = content.urgency() != Urgency.NORMAL;
        String mark = letter.standing()
                ? urgent ? visit.t("letters.how-urgent." + content.urgency()) : ""
                : visit.t("letters.state.CANCELLED");
        return new ReceivedRegisterPage.Line(
                letter.number(),
                ThaiDates.dateTime(letter.at()),
                said(content.theirNumber()),
                dated(visit, content.dated()),
                content.from(),
                content.subject(),
                mark,
                here(letter.id()));
    }

    private static List<TabLink> tabs(Visit visit, Staff staff, Series chosen) {
        return Arrays.stream(Series.values())
                .filter(series -> series != Series.SECRET || Letters.secretsShownTo(staff))
                .map(series -> new TabLink(
                        HERE + "?register=" + series.slug(), visit.t("letters.series." + series), "", series == chosen))
                .toList();
    }

    private static String dated(Visit visit, @Nullable LocalDate date) {
        return date == null ? "–" : visit.date(date);
    }

    private static String said(@Nullable String text) {
        return text == null || text.isEmpty() ? "–" : text;
    }

    private static String here(ReceivedLetterId id) {
        return HERE + "/" + id;
    }
}
