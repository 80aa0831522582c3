package th.go.dopa.damrongdhama.directives;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.attachments.Attachment;
import th.go.dopa.damrongdhama.letters.Urgency;
import th.go.dopa.damrongdhama.people.People;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.web.Fact;
import th.go.dopa.damrongdhama.web.TimelineItem;
import th.go.dopa.damrongdhama.web.Tone;
import th.go.dopa.damrongdhama.web.Visit;

/** How circulars are told on pages (ถ้อยคำของหนังสือเวียน). */
@Component
public class CircularWords {

    private final Numbering numbering;
    private final Enclosures enclosures;
    private final Offices offices;
    private final People people;

    CircularWords(Numbering numbering, Enclosures enclosures, Offices offices, People people) {
        this.numbering = numbering;
        this.enclosures = enclosures;
        this.offices = offices;
        this.people = people;
    }

    /** The state, where a letter is sent or taken back, in two words. */
    public String state(Visit visit, Circular circular) {
        return visit.t("directives.state." + circular.state());
    }

    public static Tone tone(CircularState state) {
        return switch (state) {
            case DRAFT -> Tone.NEUTRAL;
            case SENT -> Tone.GOOD;
            case RECALLED -> Tone.BAD;
        };
    }

    public String number(Circular circular) {
        return numbering.plain(circular.number());
    }

    /** What stands at its head. */
    public List<Fact> facts(Visit visit, Circular circular) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(visit.t("directives.number"), number(circular)));
        var dated = circular.dated();
        facts.add(new Fact(visit.t("directives.dated"), dated == null ? "–" : visit.date(dated)));
        facts.add(new Fact(visit.t("directives.from"), circular.text().sender().office()));
        facts.add(new Fact(visit.t("directives.to"), circular.text().to()));
        if (circular.urgency() != Urgency.NORMAL) {
            facts.add(new Fact(visit.t("letters.how-urgent"), visit.t("letters.how-urgent." + circular.urgency())));
        }
        if (circular.secret()) {
            facts.add(new Fact(visit.t("letters.how-secret"), visit.t("letters.how-secret." + circular.secrecy())));
        }
        var due = circular.due();
        facts.add(new Fact(visit.t("directives.due"), due == null ? visit.t("directives.no-due") : visit.date(due)));
        return facts;
    }

    /** The asks, each with what is to be reported. */
    public List<AskLine> asks(Visit visit, List<Ask> asks) {
        return asks.stream().map(ask -> line(visit, ask)).toList();
    }

    /** What is sent along with it, and where each is opened. */
    public List<FileLine> files(Visit visit, Circular circular) {
        List<Attachment> files = enclosures.of(circular);
        return IntStream.rangeClosed(1, files.size())
                .mapToObj(number -> {
                    Attachment file = files.get(number - 1);
                    return new FileLine(
                            "/desk/circulars/" + circular.id() + "/files/" + number,
                            file.document()
                                    ? visit.t("directives.file-document", number, file.pages())
                                    : visit.t("directives.file-photo", number));
                })
                .toList();
    }

    /** What happened to it at an office, the latest first. */
    public List<TimelineItem> steps(Visit visit, Delivery delivery) {
        List<TimelineItem> steps = new ArrayList<>();
        var reported = delivery.reported();
        if (reported != null) {
            steps.add(new TimelineItem(
                    visit.dateTime(reported),
                    visit.t(delivery.reportedFor() ? "directives.step.reported-for" : "directives.step.reported"),
                    "",
                    "",
                    Tone.GOOD,
                    null));
        }
        add(steps, visit, delivery.forwarded(), visit.t("directives.step.forwarded"));
        var assignee = delivery.assignee();
        add(
                steps,
                visit,
                delivery.assigned(),
                assignee == null ? "" : visit.t("directives.step.assigned", people.name(assignee)));
        add(steps, visit, delivery.routed(), visit.t("directives.step.routed", String.join(", ", delivery.desks())));
        add(steps, visit, delivery.received(), visit.t("directives.step.received", String.valueOf(delivery.number())));
        add(steps, visit, delivery.read(), visit.t("directives.step.read"));
        steps.add(new TimelineItem(
                visit.dateTime(delivery.sent()), visit.t("directives.step.sent"), "", "", Tone.NEUTRAL, null));
        return steps;
    }

    public String office(Delivery delivery) {
        return offices.office(delivery.office()).nameTh();
    }

    private void add(
            List<TimelineItem> steps,
            Visit visit,
            Delivery.@org.jspecify.annotations.Nullable Step step,
            String title) {
        if (step != null) {
            steps.add(new TimelineItem(
                    visit.dateTime(step.at()), title, people.position(step.by()), "", Tone.INFO, null));
        }
    }

    private static AskLine line(Visit visit, Ask ask) {
        List<String> what = new ArrayList<>();
        if (ask.done()) {
            what.add(visit.t("directives.ask.DONE"));
        }
        if (ask.number()) {
            what.add(
                    ask.unit().isEmpty()
                            ? visit.t("directives.ask.NUMBER")
                            : visit.t("directives.ask.number-of", ask.unit()));
        }
        if (ask.text()) {
            what.add(visit.t("directives.ask.TEXT"));
        }
        if (ask.photos() > 0) {
            what.add(visit.t("directives.ask.photos-up-to", String.valueOf(ask.photos())));
        }
        if (ask.links()) {
            what.add(visit.t("directives.ask.LINKS"));
        }
        var due = ask.due();
        var fact = ask.fact();
        return new AskLine(
                visit.t("directives.ask.position", String.valueOf(ask.position())),
                ask.words(),
                String.join(" · ", what),
                due == null ? "" : visit.t("directives.ask.by", visit.date(due)),
                fact == null ? "" : visit.t("directives.fact." + fact));
    }

    /**
     * An ask on a page.
     *
     * @param fact what the system counts for it; "" for nothing
     */
    public record AskLine(String position, String words, String what, String due, String fact) {}

    /** A file that is sent along. */
    public record FileLine(String href, String words) {}
}
