package th.go.dopa.damrongdhama.complaints.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.complaints.AccusedKind;
import th.go.dopa.damrongdhama.complaints.Audience;
import th.go.dopa.damrongdhama.complaints.Complainant;
import th.go.dopa.damrongdhama.complaints.Elsewhere;
import th.go.dopa.damrongdhama.complaints.Facts;
import th.go.dopa.damrongdhama.complaints.Importance;
import th.go.dopa.damrongdhama.complaints.Nature;
import th.go.dopa.damrongdhama.complaints.OldCase;
import th.go.dopa.damrongdhama.complaints.OldCases;
import th.go.dopa.damrongdhama.complaints.Text;
import th.go.dopa.damrongdhama.complaints.TextKind;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.places.Office;
import th.go.dopa.damrongdhama.settings.Categories;
import th.go.dopa.damrongdhama.settings.Category;
import th.go.dopa.damrongdhama.settings.Settings;
import th.go.dopa.damrongdhama.settings.WorkingTime;

/** Taking in what stands in older registers (รับเรื่องย้อนหลังเข้าระบบ), many at once; each goes to the office that a complaint filed today would. */
@Component
public class OldFilings {

    private static final int LONGEST_WORDS = 200;

    private final OldCases cases;
    private final Routes routes;
    private final Settings settings;
    private final Clock clock;

    OldFilings(OldCases cases, Routes routes, Settings settings, Clock clock) {
        this.cases = cases;
        this.routes = routes;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What came of many.
     *
     * @param begun those that were not there before
     * @param nowhere those whose type or centre is not there any more
     */
    public record Taken(List<OldCases.Begun> begun, Set<UUID> nowhere) {

        public Taken {
            begun = List.copyOf(begun);
            nowhere = Set.copyOf(nowhere);
        }
    }

    /** Takes them in, in the caller's transaction. */
    @Transactional
    public Taken file(Staff by, List<OldComplaint> complaints) {
        Categories categories = settings.categories();
        WorkingTime working = settings.workingTime();
        List<OldCase> all = new ArrayList<>();
        Set<UUID> nowhere = new HashSet<>();
        for (OldComplaint old : complaints) {
            Optional<Category> category = categories.categoryIfAny(old.category());
            Optional<OfficeId> holder =
                    category.flatMap(one -> routes.holder(old.where(), one.secret(), old.accusedSeat(), false)
                            .map(Office::id));
            if (category.isPresent() && holder.isPresent()) {
                Facts facts = facts(old, category.get(), categories.version(), holder.get(), working);
                all.add(new OldCase(
                        old.formKey(),
                        old.number(),
                        facts,
                        old.parties(),
                        texts(old, category.get()),
                        old.status(),
                        old.endedOn(),
                        old.outcome()));
            } else {
                nowhere.add(old.formKey());
            }
        }
        return new Taken(cases.begin(by, all), nowhere);
    }

    private Facts facts(OldComplaint old, Category category, int version, OfficeId holder, WorkingTime working) {
        Instant now = clock.instant();
        LocalDate today = Bangkok.today(clock);
        boolean named = !old.parties().complainant().name().isEmpty();
        boolean accused = !old.parties().accused().name().isEmpty();
        return new Facts(
                category.secret(),
                old.channel(),
                Nature.COMPLAINT,
                Importance.GENERAL,
                category.code(),
                version,
                holder,
                named ? Complainant.NAMED : Complainant.ANONYMOUS,
                true,
                false,
                old.parties().complainant().reachable(),
                accused ? AccusedKind.OTHER : AccusedKind.UNKNOWN,
                category.secret() ? old.accusedSeat() : null,
                Elsewhere.NO,
                old.where(),
                old.incidentOn(),
                old.receivedOn(),
                now,
                settings.tellComplainantBy(old.receivedOn(), today),
                working.onOrAfter(old.receivedOn().plusDays(category.targetDays())),
                true);
    }

    private static List<Text> texts(OldComplaint old, Category category) {
        String words = category.wordsNeeded()
                ? old.story().substring(0, Math.min(LONGEST_WORDS, old.story().length()))
                : "";
        return List.of(
                new Text(TextKind.STORY, Audience.AGENCY, old.story()),
                new Text(TextKind.CATEGORY_WORDS, Audience.AGENCY, words));
    }
}
