package th.go.dopa.damrongdhama.complaints.worklists;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.complaints.Stage;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.ThaiDates;
import th.go.dopa.damrongdhama.people.People;
import th.go.dopa.damrongdhama.places.Places;
import th.go.dopa.damrongdhama.settings.Settings;
import th.go.dopa.damrongdhama.web.Tone;
import th.go.dopa.damrongdhama.web.Visit;

/** Writes the lines of a list out: places and people by name, limits in days. */
@Component
class DeskLines {

    private final Places places;
    private final Settings settings;
    private final People people;
    private final Clock clock;

    DeskLines(Places places, Settings settings, People people, Clock clock) {
        this.places = places;
        this.settings = settings;
        this.people = people;
        this.clock = clock;
    }

    List<DeskLine> of(Visit visit, List<Listed> lines) {
        Map<AccountId, String> names = people.names(
                lines.stream().map(Listed::responsible).filter(Objects::nonNull).toList());
        return lines.stream().map(line -> of(visit, line, names)).toList();
    }

    private DeskLine of(Visit visit, Listed line, Map<AccountId, String> names) {
        AccountId responsible = line.responsible();
        return new DeskLine(
                line.number().value(),
                settings.category(line.categoryVersion(), line.categoryCode()).nameTh(),
                line.secret() ? "" : line.opening(),
                place(visit, line),
                visit.t("complaints.stage." + line.stage()),
                tone(line.stage()),
                line.secret(),
                due(visit, line),
                dueTone(line),
                mark(visit, line),
                responsible == null ? "" : names.getOrDefault(responsible, ""),
                ThaiDates.shortDate(line.receivedOn()));
    }

    private String place(Visit visit, Listed line) {
        String district = places.district(line.district()).nameTh();
        return line.subdistrict() == null
                ? visit.t("worklists.district", district)
                : visit.t(
                        "worklists.place",
                        places.subdistrict(line.subdistrict()).nameTh(),
                        district);
    }

    private String due(Visit visit, Listed line) {
        if (line.stage() == Stage.DONE) {
            return "";
        }
        if (!line.limited()) {
            return visit.t("worklists.no-limit");
        }
        LocalDate today = Bangkok.today(clock);
        long days = line.dueOn().toEpochDay() - today.toEpochDay();
        return days < 0 ? visit.t("worklists.overdue", -days) : visit.t("worklists.due", days);
    }

    private Tone dueTone(Listed line) {
        LocalDate today = Bangkok.today(clock);
        if (line.overdueOn(today)) {
            return Tone.BAD;
        }
        int near = settings.deadlines().nearDueDays().stream()
                .mapToInt(Integer::intValue)
                .min()
                .orElse(3);
        return line.dueOn().minusDays(near).isBefore(today) ? Tone.WARN : Tone.NEUTRAL;
    }

    private static String mark(Visit visit, Listed line) {
        if (line.stage() == Stage.DONE) {
            return line.answer() == null ? "" : visit.t("worklists.answer." + line.answer());
        }
        if (line.timesReopened() > 0) {
            return visit.t("worklists.reopened");
        }
        if (line.questionsOpen() > 0) {
            return visit.t("worklists.question");
        }
        return line.referralsAnswered() > 0 && line.referralsOpen() == 0 ? visit.t("worklists.reported") : "";
    }

    private static Tone tone(Stage stage) {
        return switch (stage) {
            case NEW -> Tone.INFO;
            case ORDER -> Tone.WARN;
            case WORK, WAITING -> Tone.NEUTRAL;
            case DONE -> Tone.GOOD;
        };
    }
}
