package th.go.dopa.damrongdhama.complaints.tracking;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.complaints.Action;
import th.go.dopa.damrongdhama.complaints.Complaint;
import th.go.dopa.damrongdhama.complaints.Ending;
import th.go.dopa.damrongdhama.complaints.Happening;
import th.go.dopa.damrongdhama.complaints.HappeningWords;
import th.go.dopa.damrongdhama.complaints.Histories;
import th.go.dopa.damrongdhama.complaints.Pictures;
import th.go.dopa.damrongdhama.complaints.Purpose;
import th.go.dopa.damrongdhama.complaints.Standing;
import th.go.dopa.damrongdhama.complaints.TextKind;
import th.go.dopa.damrongdhama.complaints.TrackingCodes;
import th.go.dopa.damrongdhama.complaints.outcome.Thanks;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Citizen;
import th.go.dopa.damrongdhama.places.Office;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.settings.Category;
import th.go.dopa.damrongdhama.settings.Settings;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.TimelineItem;
import th.go.dopa.damrongdhama.web.Tone;
import th.go.dopa.damrongdhama.web.Visit;

/** Puts the complainant's page together from what he is shown. */
@Component
class TrackedPages {

    private final HappeningWords words;
    private final Offices offices;
    private final Settings settings;
    private final Thanks thanks;

    TrackedPages(HappeningWords words, Offices offices, Settings settings, Thanks thanks) {
        this.words = words;
        this.offices = offices;
        this.settings = settings;
        this.thanks = thanks;
    }

    TrackedPage page(Visit visit, TrackingCodes.Tracked tracked, Form form, UUID formKey) {
        Complaint complaint = tracked.complaint();
        Citizen citizen = new Citizen(complaint.id());
        Standing standing = complaint.standing();
        Ending ending = standing.ending();
        Office centre = offices.office(standing.holder());
        List<Histories.Line> lines = tracked.told().lines();
        boolean answered = ending != null && ending.answer() != null;
        Thanks.Said said = thanks.of(complaint).orElse(null);
        return new TrackedPage(
                complaint.number().value(),
                complaint.plainWords(),
                tone(complaint),
                category(visit, complaint),
                visit.english() ? centre.nameEn() : centre.nameTh(),
                centre.phone(),
                complaint.facts().receivedOn(),
                complaint.open() && !acknowledged(lines) ? complaint.facts().tellBy() : null,
                complaint.open() ? "" : last(lines, TextKind.RESULT),
                standing.questionsOpen() > 0 ? last(lines, TextKind.QUESTION) : "",
                lines.reversed().stream().map(line -> item(visit, line)).toList(),
                ids(tracked.told().pictures(), true),
                ids(tracked.told().pictures(), false),
                complaint.offers(Action.ADD_INFORMATION, citizen),
                complaint.offers(Action.CONFIRM, citizen) && !answered,
                answered,
                Thanks.open(complaint) && said == null,
                said == null ? "" : said.words(),
                said != null && said.takenDown(),
                formKey,
                form);
    }

    /** Whether a letter told him that his case came in. */
    private static boolean acknowledged(List<Histories.Line> lines) {
        return lines.stream().anyMatch(line -> line.happening() instanceof Happening.Acknowledged);
    }

    private TimelineItem item(Visit visit, Histories.Line line) {
        String written = line.texts().stream()
                .map(text -> text.body() == null ? visit.t("complaints.text.blanked") : text.body())
                .collect(Collectors.joining("\n\n"));
        return new TimelineItem(
                visit.date(LocalDate.ofInstant(line.happenedAt(), Bangkok.ZONE)),
                words.say(visit.language(), line.happening()),
                "",
                written,
                line.happening() instanceof Happening.Closed || line.happening() instanceof Happening.Confirmed
                        ? Tone.GOOD
                        : Tone.NEUTRAL,
                null);
    }

    private String category(Visit visit, Complaint complaint) {
        if (complaint.facts().secret()) {
            return "";
        }
        Category category = settings.category(
                complaint.facts().categoryVersion(), complaint.facts().categoryCode());
        return visit.english() ? category.nameEn() : category.nameTh();
    }

    private static Tone tone(Complaint complaint) {
        if (complaint.standing().questionsOpen() > 0) {
            return Tone.WARN;
        }
        return complaint.open() ? Tone.INFO : Tone.GOOD;
    }

    private static String last(List<Histories.Line> lines, TextKind kind) {
        return lines.reversed().stream()
                .flatMap(line -> line.texts().stream())
                .filter(text -> text.kind() == kind && text.body() != null)
                .map(text -> text.body() == null ? "" : text.body())
                .findFirst()
                .orElse("");
    }

    private static List<Long> ids(List<Pictures.Picture> shown, boolean proof) {
        return shown.stream()
                .filter(picture -> (picture.purpose() == Purpose.PROOF) == proof)
                .map(picture -> picture.id().value())
                .toList();
    }
}
