package th.go.dopa.damrongdhama.complaints.casepage;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.complaints.Audience;
import th.go.dopa.damrongdhama.complaints.Complaint;
import th.go.dopa.damrongdhama.complaints.Happening;
import th.go.dopa.damrongdhama.complaints.HappeningWords;
import th.go.dopa.damrongdhama.complaints.Histories;
import th.go.dopa.damrongdhama.complaints.TextKind;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.web.Tone;
import th.go.dopa.damrongdhama.web.Visit;

/** The history of a case for its page (ประวัติเรื่อง): each line with who, when, what was written and for whom. */
@Component
class CaseHistory {

    private final Histories histories;
    private final CasePhotos photos;
    private final CaseWords words;
    private final HappeningWords happenings;

    CaseHistory(Histories histories, CasePhotos photos, CaseWords words, HappeningWords happenings) {
        this.histories = histories;
        this.photos = photos;
        this.words = words;
        this.happenings = happenings;
    }

    /** What changed since a version that the person was looking at, as far as he may see it. */
    List<Moment> since(Visit visit, Staff by, Complaint complaint, int version) {
        List<CasePhotos.Taken> taken = photos.of(visit, by, complaint, CaseReader.audience(by));
        return moments(
                visit,
                by,
                lines(by, complaint).stream()
                        .filter(line -> line.seq() > version)
                        .toList(),
                taken);
    }

    /** All of it, the newest first. */
    List<Moment> of(Visit visit, Staff by, Complaint complaint, List<CasePhotos.Taken> taken) {
        return moments(visit, by, lines(by, complaint).reversed(), taken);
    }

    private List<Moment> moments(Visit visit, Staff by, List<Histories.Line> lines, List<CasePhotos.Taken> taken) {
        Map<AccountId, String> names = words.names(lines.stream()
                .map(Histories.Line::account)
                .filter(Objects::nonNull)
                .toList());
        return lines.stream().map(line -> moment(visit, by, line, taken, names)).toList();
    }

    List<Histories.Line> lines(Staff by, Complaint complaint) {
        return histories.lines(complaint, CaseReader.audience(by)).stream()
                .filter(line -> CaseReader.sees(by, line.happening()))
                .toList();
    }

    private Moment moment(
            Visit visit, Staff by, Histories.Line line, List<CasePhotos.Taken> taken, Map<AccountId, String> names) {
        return new Moment(
                visit.dateTime(line.happenedAt()),
                happenings.say(visit.language(), line.happening()),
                who(visit, by, line, names),
                !CaseReader.agency(by) && !line.happening().forCitizen(),
                tone(line.happening()),
                line.seq() == 1
                        ? List.of()
                        : line.texts().stream()
                                .map(text -> said(visit, by, line, text))
                                .toList(),
                taken.stream()
                        .filter(photo -> photo.seq() == line.seq())
                        .map(CasePhotos.Taken::photo)
                        .toList());
    }

    private String who(Visit visit, Staff by, Histories.Line line, Map<AccountId, String> names) {
        if (line.office() == null) {
            return visit.t("casepage.by." + line.actor().toLowerCase(Locale.ROOT));
        }
        String office = words.office(line.office());
        return line.account() == null || CaseReader.agency(by)
                ? office
                : visit.t("casepage.by.staff", names.getOrDefault(line.account(), ""), office);
    }

    private static Moment.Said said(Visit visit, Staff by, Histories.Line line, Histories.Written text) {
        boolean internal = text.audience() == Audience.INTERNAL;
        TextKind kind = line.happening() instanceof Happening.Proposed && text.kind() == TextKind.NOTE
                ? TextKind.ASSIGNMENT
                : text.kind();
        String body = text.body();
        return new Moment.Said(
                visit.t("complaints.text." + kind),
                body == null ? visit.t("complaints.text.blanked") : body,
                CaseReader.agency(by)
                        ? ""
                        : visit.t("casepage.audience." + text.audience().name().toLowerCase(Locale.ROOT)),
                internal);
    }

    private static Tone tone(Happening happening) {
        return switch (happening) {
            case Happening.Filed it -> Tone.INFO;
            case Happening.Received it -> Tone.INFO;
            case Happening.Proposed it -> Tone.WARN;
            case Happening.Ordered it -> Tone.INFO;
            case Happening.Referred it -> Tone.INFO;
            case Happening.Reported it -> Tone.INFO;
            case Happening.Noted it -> Tone.NEUTRAL;
            case Happening.Asked it -> Tone.WARN;
            case Happening.InformationAdded it -> Tone.INFO;
            case Happening.NotAccepted it -> Tone.NEUTRAL;
            case Happening.Closed it -> Tone.GOOD;
            case Happening.Cancelled it -> Tone.NEUTRAL;
            case Happening.Confirmed it -> Tone.GOOD;
            case Happening.Contradicted it -> Tone.BAD;
            case Happening.CodeReissued it -> Tone.NEUTRAL;
            case Happening.Acknowledged it -> Tone.INFO;
            case Happening.AcknowledgementTakenBack it -> Tone.WARN;
            case Happening.Transferred it -> Tone.WARN;
            case Happening.Returned it -> Tone.WARN;
            case Happening.Published it -> Tone.INFO;
            case Happening.Withdrawn it -> Tone.NEUTRAL;
        };
    }
}
