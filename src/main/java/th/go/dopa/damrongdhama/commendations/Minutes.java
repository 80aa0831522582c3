package th.go.dopa.damrongdhama.commendations;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.kernel.ThaiDates;
import th.go.dopa.damrongdhama.letters.Papers;
import th.go.dopa.damrongdhama.letters.PrintedForm;
import th.go.dopa.damrongdhama.letters.PrintedForm.Part;
import th.go.dopa.damrongdhama.letters.Secrecy;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.web.Visit;

/** The papers of a meeting: its agenda (ระเบียบวาระการประชุม), and its minutes (รายงานการประชุม) as the regulation on correspondence has them. */
@Component
class Minutes {

    private final Papers papers;
    private final Commended commended;
    private final Offices offices;

    Minutes(Papers papers, Commended commended, Offices offices) {
        this.papers = papers;
        this.commended = commended;
        this.offices = offices;
    }

    /** What will be dealt with: the items, and under each who is to be praised. */
    byte[] agenda(Visit visit, Meeting meeting, String office) {
        List<Part> parts = new ArrayList<>();
        if (meeting.from() != null) {
            parts.add(new Part.Item(visit.t("commendations.minutes.at", hour(meeting.from()))));
        }
        items(visit, meeting, parts, false);
        return papers.pdf(new PrintedForm(
                Secrecy.OPEN,
                head(visit, "commendations.minutes.agenda", meeting, office),
                List.of(),
                parts,
                List.of()));
    }

    /** What was dealt with; what nobody wrote down is left on dots. */
    byte[] minutes(Visit visit, Meeting meeting, String office) {
        List<Part> parts = new ArrayList<>();
        people(visit.t("commendations.minutes.present"), meeting.present(), parts);
        people(visit.t("commendations.minutes.absent"), meeting.absent(), parts);
        parts.add(new Part.Entry(visit.t("commendations.minutes.from"), clock(visit, meeting.from()), 1));
        if (!meeting.chair().isEmpty()) {
            parts.add(new Part.Words(visit.t("commendations.minutes.chair", meeting.chair())));
        }
        items(visit, meeting, parts, true);
        parts.add(new Part.Entry(visit.t("commendations.minutes.to"), clock(visit, meeting.to()), 1));
        return papers.pdf(new PrintedForm(
                Secrecy.OPEN,
                head(visit, "commendations.minutes.title", meeting, office),
                List.of(),
                parts,
                List.of(
                        new PrintedForm.Signature(meeting.recorder(), visit.t("commendations.minutes.recorder")),
                        new PrintedForm.Signature("", visit.t("commendations.minutes.checker")))));
    }

    private static String head(Visit visit, String key, Meeting meeting, String office) {
        return visit.t(key) + "\n" + visit.t("commendations.minutes.of", office) + "\n"
                + visit.t("commendations.minutes.nth", meeting.nth()) + "\n"
                + visit.t("commendations.minutes.on", ThaiDates.longDate(meeting.on(), true))
                + (meeting.place().isEmpty() ? "" : "\n" + visit.t("commendations.minutes.place", meeting.place()));
    }

    private static void people(String heading, String lines, List<Part> parts) {
        parts.add(new Part.Heading(heading));
        List<String> names =
                lines.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        for (int i = 0; i < names.size(); i++) {
            parts.add(new Part.Item((i + 1) + ". " + names.get(i)));
        }
        if (names.isEmpty()) {
            parts.add(new Part.Entry("", "", 2));
        }
    }

    private void items(Visit visit, Meeting meeting, List<Part> parts, boolean minutes) {
        List<Commendation> all = commended.in(meeting);
        for (int item = 1; item <= CommendationFacts.ITEMS; item++) {
            int here = item;
            parts.add(new Part.Heading(visit.t("commendations.item." + item)));
            String said = meeting.items().get(item - 1);
            said.lines().filter(line -> !line.isBlank()).forEach(line -> parts.add(new Part.Words(line)));
            List<Commendation> praised = all.stream()
                    .filter(one -> one.facts().item() == here && (!minutes || one.state() == CommendationState.DECIDED))
                    .toList();
            for (int i = 0; i < praised.size(); i++) {
                praise(visit, praised.get(i), item + "." + (i + 1), minutes, parts);
            }
            if (minutes && said.isBlank() && praised.isEmpty()) {
                parts.add(new Part.Words(visit.t("commendations.minutes.nothing")));
            }
        }
    }

    private void praise(Visit visit, Commendation one, String number, boolean minutes, List<Part> parts) {
        CommendationFacts facts = one.facts();
        String name = (facts.name() + " " + facts.post()).strip() + office(visit, facts);
        parts.add(
                new Part.Words(visit.t("commendations.minutes.praise", number, facts.praiser(), name, facts.reason())));
        if (!facts.team().isEmpty()) {
            parts.add(new Part.Words(visit.t(
                    "commendations.minutes.members",
                    String.join(", ", facts.people().stream().map(Person::name).toList()))));
        }
        if (minutes && !facts.lesson().isEmpty()) {
            parts.add(new Part.Words(visit.t("commendations.minutes.lesson", facts.lesson())));
        }
        if (minutes) {
            parts.add(new Part.Words(visit.t(
                    "commendations.minutes.resolution",
                    facts.resolution().isEmpty() ? visit.t("commendations.minutes.noted") : facts.resolution())));
        }
    }

    /** In a province's meeting stand officers of many districts. */
    private String office(Visit visit, CommendationFacts facts) {
        return facts.ofTheMeeting()
                ? ""
                : " "
                        + visit.t(
                                "commendations.minutes.from-office",
                                offices.office(facts.praisedOffice()).nameTh());
    }

    private static String clock(Visit visit, @Nullable LocalTime time) {
        return time == null ? "" : visit.t("commendations.minutes.hour", hour(time));
    }

    private static String hour(@Nullable LocalTime time) {
        return time == null ? "" : "%02d.%02d".formatted(time.getHour(), time.getMinute());
    }
}
