package th.go.dopa.damrongdhama.directives.reportback;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.attachments.Attachment;
import th.go.dopa.damrongdhama.directives.Answer;
import th.go.dopa.damrongdhama.directives.Ask;
import th.go.dopa.damrongdhama.directives.Asks;
import th.go.dopa.damrongdhama.directives.Asks.Asked;
import th.go.dopa.damrongdhama.directives.Circular;
import th.go.dopa.damrongdhama.directives.Numbering;
import th.go.dopa.damrongdhama.directives.Revision;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.TimelineItem;
import th.go.dopa.damrongdhama.web.Visit;

/** Laying out the page on which an office reports: the asks, what is typed, what was confirmed. */
@Component
class ReportPages {

    private final Asks asks;
    private final Reports reports;
    private final ReportPhotos photos;
    private final Counts counts;
    private final Links links;
    private final Receipts receipts;
    private final Numbering numbering;
    private final Offices offices;
    private final Clock clock;

    ReportPages(
            Asks asks,
            Reports reports,
            ReportPhotos photos,
            Counts counts,
            Links links,
            Receipts receipts,
            Numbering numbering,
            Offices offices,
            Clock clock) {
        this.asks = asks;
        this.reports = reports;
        this.photos = photos;
        this.counts = counts;
        this.links = links;
        this.receipts = receipts;
        this.numbering = numbering;
        this.offices = offices;
        this.clock = clock;
    }

    /** All that is known of a report when a page of it is asked for. */
    record State(
            List<Asked> asked,
            Map<Asked, Long> counted,
            @Nullable ReportBack report,
            List<Revision> history,
            List<ReportPhotos.Photo> photos,
            Map<Asked, UUID> keys) {

        List<Answer> latest() {
            return Reports.latest(history);
        }

        /** Whether photos of the ask are new or shall go. */
        boolean photographed(Asked ask, Form form) {
            return photos.stream()
                    .filter(photo -> photo.of(ask))
                    .anyMatch(photo -> photo.confirmed() == form.chosen(photo.out(), "yes"));
        }
    }

    State state(Reporter by) {
        List<Asked> asked = asks.of(by.delivery());
        Map<Asked, Long> counted = new HashMap<>();
        for (Asked one : asked) {
            Long number = counts.of(one.ask().fact(), by.delivery().office());
            if (number != null) {
                counted.put(one, number);
            }
        }
        Optional<ReportBack> report = reports.report(by);
        return new State(
                asked,
                counted,
                report.orElse(null),
                report.map(reports::history).orElse(List.of()),
                report.map(photos::of).orElse(List.of()),
                photos.keys(by, report.orElse(null), asked));
    }

    /** The form as it is first shown. */
    static Form form(State state) {
        return ReportForm.of(state.report(), state.latest(), state.asked());
    }

    ReportPage page(Visit visit, Reporter by, State state, Form form, String here) {
        Circular circular = by.circular();
        ReportBack report = state.report();
        LocalDate due = circular.due();
        Map<UUID, List<Attachment>> waiting = photos.waiting(state.keys().values());
        String receipt = report == null ? null : report.receipt();
        Instant typed = report == null ? null : report.typedAt();
        boolean gives = by.actor() instanceof Staff staff
                && !by.onBehalf()
                && !circular.secret()
                && (staff.role() == Role.DISTRICT_CHIEF || staff.role() == Role.PROVINCE_OFFICER);
        return new ReportPage(
                form,
                here,
                numbering.plain(circular.number()),
                circular.text().subject(),
                offices.office(by.delivery().office()).nameTh(),
                due == null ? "" : visit.date(due),
                due != null && receipt == null && Bangkok.today(clock).isAfter(due),
                by.onBehalf(),
                state.asked().stream()
                        .map(one -> part(visit, state, one, here, waiting))
                        .toList(),
                typed == null ? "" : visit.dateTime(typed),
                receipt == null ? "" : "/r/receipt/" + receipts.written(receipt),
                by.confirms(),
                !(by.actor() instanceof Staff),
                gives,
                gives ? given(visit, by) : List.of(),
                state.history().stream().map(one -> past(visit, state, one)).toList());
    }

    private ReportPage.Part part(
            Visit visit, State state, Asked one, String here, Map<UUID, List<Attachment>> waiting) {
        UUID key = state.keys().get(one);
        Ask ask = one.ask();
        Long counted = state.counted().get(one);
        LocalDate due = ask.due();
        return new ReportPage.Part(
                ReportForm.name(one),
                title(visit, state, one),
                ask.words(),
                due == null ? "" : visit.date(due),
                ask.done(),
                ask.number(),
                ask.unit(),
                ask.text(),
                ask.links(),
                ask.photos(),
                counted == null
                        ? ""
                        : visit.t("reportback.counted", counted, ask.unit(), visit.date(Bangkok.today(clock))),
                state.history().stream()
                        .filter(revision -> revision.answers().stream().anyMatch(answer -> answer.to(one)))
                        .findFirst()
                        .map(revision -> visit.dateTime(revision.at()))
                        .orElse(""),
                state.photos().stream()
                        .filter(photo -> photo.of(one))
                        .map(photo -> new ReportPage.Shot(
                                here + "/photos/" + photo.id() + "/small",
                                here + "/photos/" + photo.id() + "/large",
                                photo.out()))
                        .toList(),
                key == null ? "" : key.toString(),
                key == null ? List.of() : waiting.getOrDefault(key, List.of()));
    }

    /** The asks are counted through, those of a covering letter behind the others. */
    private static String title(Visit visit, State state, Asked one) {
        return visit.t("reportback.ask", state.asked().indexOf(one) + 1);
    }

    private static TimelineItem past(Visit visit, State state, Revision revision) {
        List<String> said = revision.answers().stream()
                .map(answer -> state.asked().stream()
                        .filter(answer::to)
                        .findFirst()
                        .map(one -> said(visit, state, one, answer))
                        .orElse(""))
                .toList();
        String how = revision.onBehalf() ? "province" : revision.byLink() ? "code" : "signed";
        return new TimelineItem(
                visit.dateTime(revision.at()),
                visit.t(revision.late() ? "reportback.past-late" : "reportback.past", revision.number()),
                visit.t("reportback.by-" + how, revision.name(), revision.position()),
                String.join("\n", said));
    }

    private static String said(Visit visit, State state, Asked one, Answer answer) {
        Boolean done = answer.done();
        Long number = answer.number();
        return String.join(
                        " · ",
                        Stream.of(
                                        title(visit, state, one),
                                        done == null
                                                ? ""
                                                : visit.t(done ? "reportback.done.yes" : "reportback.done.no"),
                                        number == null
                                                ? ""
                                                : number + " " + one.ask().unit(),
                                        answer.reason(),
                                        answer.text(),
                                        String.join(" ", answer.links()))
                                .filter(part -> !part.isBlank())
                                .toList())
                .strip();
    }

    private List<ReportPage.Link> given(Visit visit, Reporter by) {
        return links.given((Staff) by.actor(), by.circular().id()).stream()
                .map(one -> new ReportPage.Link(
                        one.pass().toString(),
                        one.token().isEmpty() ? "" : visit.address("/r/link/" + one.token()),
                        visit.dateTime(one.expires())))
                .toList();
    }
}
