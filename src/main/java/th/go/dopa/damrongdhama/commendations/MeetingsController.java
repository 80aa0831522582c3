package th.go.dopa.damrongdhama.commendations;

import java.time.LocalTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiDates;
import th.go.dopa.damrongdhama.kernel.ThaiDigits;
import th.go.dopa.damrongdhama.kernel.ThaiText;
import th.go.dopa.damrongdhama.letters.Letterhead;
import th.go.dopa.damrongdhama.letters.Letterheads;
import th.go.dopa.damrongdhama.letters.Printout;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/** A monthly meeting: its agenda and its minutes, written down and printed. */
@Controller
@ForStaff({Role.DESK_CLERK, Role.CASE_OFFICER, Role.DISTRICT_CHIEF, Role.PROVINCE_OFFICER})
@RequestMapping(CommendationPages.DESK + "/meetings/{id:[1-9][0-9]{0,17}}")
class MeetingsController {

    private static final Pattern HOUR = Pattern.compile("([01]?[0-9]|2[0-3])[.:]([0-5][0-9])");
    private static final int LINE = 300;
    private static final int WORDS = 10_000;

    private final Meetings meetings;
    private final Commended commended;
    private final CommendationPages pages;
    private final Minutes minutes;
    private final Letterheads heads;

    MeetingsController(
            Meetings meetings, Commended commended, CommendationPages pages, Minutes minutes, Letterheads heads) {
        this.meetings = meetings;
        this.commended = commended;
        this.pages = pages;
        this.minutes = minutes;
        this.heads = heads;
    }

    @GetMapping
    Page show(Visit visit, Staff staff, @PathVariable long id) {
        Meeting meeting = meetings.seen(staff, id);
        return page(visit, meeting, filled(meeting));
    }

    @PostMapping
    Page write(Visit visit, Staff staff, Form form, @PathVariable long id) {
        Meeting meeting = meetings.seen(staff, id);
        Meeting written = new Meeting(
                meeting.id(),
                meeting.office(),
                meeting.version(),
                meeting.number(),
                meeting.on(),
                words(form, "place", LINE),
                hour(form, "from"),
                hour(form, "to"),
                words(form, "chair", LINE),
                words(form, "recorder", LINE),
                words(form, "present", WORDS),
                words(form, "absent", WORDS),
                IntStream.rangeClosed(1, CommendationFacts.ITEMS)
                        .mapToObj(item -> words(form, "item" + item, WORDS))
                        .toList());
        if (form.faulty()) {
            return page(visit, meeting, form).status(422);
        }
        meetings.write(staff, form.version(), written);
        return Page.to(CommendationPages.DESK + "/meetings/" + id);
    }

    @GetMapping("/agenda.pdf")
    ResponseEntity<byte[]> agenda(Visit visit, Staff staff, @PathVariable long id) {
        return Printout.shown(minutes.agenda(visit, meetings.seen(staff, id), office(staff)), "agenda-" + id);
    }

    @GetMapping("/minutes.pdf")
    ResponseEntity<byte[]> minutes(Visit visit, Staff staff, @PathVariable long id) {
        return Printout.shown(minutes.minutes(visit, meetings.seen(staff, id), office(staff)), "minutes-" + id);
    }

    private String office(Staff staff) {
        return heads.of(staff.office()).map(Letterhead::sender).orElseGet(staff::officeName);
    }

    private Page page(Visit visit, Meeting meeting, Form form) {
        return Page.show(
                "commendations/meeting",
                new MeetingPage(
                        form,
                        CommendationPages.DESK + "/meetings/" + meeting.id(),
                        visit.t("commendations.meeting.title", meeting.nth()),
                        ThaiDates.longDate(meeting.on(), false),
                        commended.in(meeting).stream()
                                .map(one -> pages.line(visit, one))
                                .toList(),
                        IntStream.rangeClosed(1, CommendationFacts.ITEMS)
                                .mapToObj(item -> visit.t("commendations.item." + item))
                                .toList()));
    }

    private static Form filled(Meeting meeting) {
        Form form = Form.empty()
                .set("version", Integer.toString(meeting.version()))
                .set("place", meeting.place())
                .set("from", shown(meeting.from()))
                .set("to", shown(meeting.to()))
                .set("chair", meeting.chair())
                .set("recorder", meeting.recorder())
                .set("present", meeting.present())
                .set("absent", meeting.absent());
        List<String> items = meeting.items();
        for (int item = 1; item <= items.size(); item++) {
            form.set("item" + item, items.get(item - 1));
        }
        return form;
    }

    private static String words(Form form, String field, int longest) {
        String typed = ThaiText.normalise(form.value(field)).strip();
        if (typed.length() > longest) {
            form.fault(field, "commendations.fault.long", longest);
        }
        return typed;
    }

    private static @Nullable LocalTime hour(Form form, String field) {
        Matcher hour = HOUR.matcher(ThaiDigits.arabic(form.value(field)));
        if (hour.matches()) {
            return LocalTime.of(Integer.parseInt(hour.group(1)), Integer.parseInt(hour.group(2)));
        }
        if (form.has(field)) {
            form.fault(field, "commendations.fault.hour");
        }
        return null;
    }

    private static String shown(@Nullable LocalTime time) {
        return time == null ? "" : "%02d.%02d".formatted(time.getHour(), time.getMinute());
    }
}
