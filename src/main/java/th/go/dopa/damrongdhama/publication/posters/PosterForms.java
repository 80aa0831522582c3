package th.go.dopa.damrongdhama.publication.posters;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.activities.Activity;
import th.go.dopa.damrongdhama.activities.PublishedActivities;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Betrayal;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiDates;
import th.go.dopa.damrongdhama.kernel.ThaiMonth;
import th.go.dopa.damrongdhama.kernel.ThaiText;
import th.go.dopa.damrongdhama.places.Office;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.publication.Counted;
import th.go.dopa.damrongdhama.publication.ShownActivities;
import th.go.dopa.damrongdhama.publication.ShownActivity;
import th.go.dopa.damrongdhama.publication.ShownFigures;
import th.go.dopa.damrongdhama.web.Fact;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Option;
import th.go.dopa.damrongdhama.web.Visit;

/** Fills the form of a poster in as far as the system knows, and reads what was chosen. */
@Component
class PosterForms {

    private static final int MOST_TITLE = 120;
    private static final int MOST_WORDS = 1_500;
    private static final int MONTHS = 12;

    private final PublishedActivities published;
    private final ShownActivities shown;
    private final ShownFigures figures;
    private final Offices offices;
    private final Clock clock;

    PosterForms(
            PublishedActivities published, ShownActivities shown, ShownFigures figures, Offices offices, Clock clock) {
        this.published = published;
        this.shown = shown;
        this.figures = figures;
        this.offices = offices;
        this.clock = clock;
    }

    /** As the system would make it. */
    PosterForm start(Visit visit, Staff staff, PosterKind kind, @Nullable Activity activity, String month) {
        ThaiMonth of = month(month);
        List<ShownActivity> all = all(visit, staff, kind, activity, of);
        List<ShownActivity.Picture> photos =
                kind == PosterKind.ACTIVITY ? all.getFirst().photos() : List.of();
        return poster(
                visit,
                staff,
                kind,
                false,
                of,
                title(visit, kind, all, of),
                words(visit, kind, all),
                all,
                kind == PosterKind.NEWSLETTER
                        ? largestFirst(all)
                        : all.stream().limit(most(kind)).toList(),
                photos.stream().limit(ActivityPoster.MOST_PHOTOS).toList());
    }

    /** As it was chosen; what is left empty is as the system would make it. */
    PosterForm read(Visit visit, Staff staff, PosterKind kind, @Nullable Activity activity, Form form) {
        PosterForm start = start(visit, staff, kind, activity, form.value("month"));
        String title = cut(form.value("title"), MOST_TITLE);
        Set<String> picked = Set.copyOf(form.values("pick"));
        List<ShownActivity> chosen = start.all().stream()
                .filter(one -> picked.contains(one.id().toString()))
                .limit(most(kind))
                .toList();
        Set<String> photos = Set.copyOf(form.values("photo"));
        List<ShownActivity.Picture> pictures = kind == PosterKind.ACTIVITY
                ? start.all().getFirst().photos().stream()
                        .filter(one -> photos.contains(one.id().toString()))
                        .limit(ActivityPoster.MOST_PHOTOS)
                        .toList()
                : List.of();
        return poster(
                visit,
                staff,
                kind,
                form.chosen("size", "A3"),
                start.month(),
                title.isEmpty() ? start.title() : title,
                cut(form.value("words"), MOST_WORDS),
                start.all(),
                lead(chosen, form.value("lead")),
                pictures);
    }

    PosterPage page(Visit visit, PosterForm form, List<String> pages) {
        Form filled = Form.empty()
                .set("title", form.title())
                .set("words", form.words())
                .set("size", form.large() ? "A3" : "A4")
                .set("month", form.month().address())
                .set(
                        "lead",
                        form.chosen().isEmpty()
                                ? ""
                                : form.chosen().getFirst().id().toString())
                .set(
                        "pick",
                        form.chosen().stream().map(one -> one.id().toString()).toList())
                .set(
                        "photo",
                        form.photos().stream().map(one -> one.id().toString()).toList());
        if (!pages.isEmpty() && !Betrayal.in(form.title() + "\n" + form.words()).isEmpty()) {
            filled.fault("words", "posters.betrayal");
        }
        return new PosterPage(
                filled,
                form.kind(),
                visit.t("posters.kind." + form.kind()),
                form.kind().ofMonth() ? months() : List.of(),
                form.kind().ofMonth() ? form.all() : List.of(),
                form.kind() == PosterKind.ACTIVITY ? form.all().getFirst().photos() : List.of(),
                pages);
    }

    private PosterForm poster(
            Visit visit,
            Staff staff,
            PosterKind kind,
            boolean large,
            ThaiMonth month,
            String title,
            String words,
            List<ShownActivity> all,
            List<ShownActivity> chosen,
            List<ShownActivity.Picture> photos) {
        List<Fact> counted = kind == PosterKind.NEWSLETTER ? figures.of(visit, scope(staff)) : List.of();
        return new PosterForm(kind, large, month, title, words, all, chosen, photos, counted, figures.year());
    }

    /** Of which area the figures are: the district, or the whole province. */
    private String scope(Staff staff) {
        Office office = offices.office(staff.office());
        AreaCode code = office.district() == null ? office.province() : office.district();
        return code == null ? Counted.NATION : code.value();
    }

    private List<ShownActivity> all(
            Visit visit, Staff staff, PosterKind kind, @Nullable Activity activity, ThaiMonth month) {
        if (activity != null) {
            return List.of(shown.shown(visit, activity));
        }
        return kind.ofMonth()
                ? shown.shown(visit, published.between(staff.office(), month.first(), month.last()))
                : List.of();
    }

    /** The one to which most people came leads; the others stand in their order. */
    private static List<ShownActivity> largestFirst(List<ShownActivity> all) {
        String lead = all.stream()
                .max(Comparator.comparingInt(PosterForms::size))
                .map(one -> one.id().toString())
                .orElse("");
        return lead(all.stream().limit(most(PosterKind.NEWSLETTER)).toList(), lead);
    }

    private static int size(ShownActivity one) {
        Integer reached = one.reached();
        return reached == null ? 0 : reached;
    }

    private static List<ShownActivity> lead(List<ShownActivity> chosen, String lead) {
        List<ShownActivity> ordered = new ArrayList<>(chosen);
        ordered.sort(Comparator.comparing(one -> !one.id().toString().equals(lead)));
        return ordered;
    }

    private static String title(Visit visit, PosterKind kind, List<ShownActivity> all, ThaiMonth month) {
        return switch (kind) {
            case ACTIVITY -> all.getFirst().title();
            case MONTH -> visit.t("posters.title.MONTH", ThaiDates.month(month));
            case STEPS -> visit.t("exhibition.label.STEPS");
            case TRACK -> visit.t("publication.five-track");
            case RESULTS -> visit.t("publication.five-results");
            case ROLE -> visit.t("posters.title.ROLE");
            case NEWSLETTER -> visit.t("posters.title.NEWSLETTER", ThaiDates.month(month));
        };
    }

    private static String words(Visit visit, PosterKind kind, List<ShownActivity> all) {
        return switch (kind) {
            case ACTIVITY -> cut(all.getFirst().gist(), MOST_WORDS);
            case MONTH -> visit.t("posters.words.MONTH");
            case STEPS, TRACK, RESULTS, ROLE -> visit.t("publication.hours");
            case NEWSLETTER -> visit.t("posters.words.NEWSLETTER");
        };
    }

    private static int most(PosterKind kind) {
        return kind == PosterKind.NEWSLETTER ? Newsletter.MOST : MonthPoster.MOST;
    }

    private ThaiMonth month(String said) {
        ThaiMonth now = ThaiMonth.of(Bangkok.today(clock));
        return ThaiMonth.read(said).filter(month -> month.compareTo(now) <= 0).orElse(now);
    }

    private List<Option> months() {
        return Stream.iterate(ThaiMonth.of(Bangkok.today(clock)), ThaiMonth::previous)
                .limit(MONTHS)
                .map(month -> new Option(month.address(), ThaiDates.month(month)))
                .collect(Collectors.toList());
    }

    private static String cut(String text, int most) {
        String clean = ThaiText.normalise(text).strip();
        return clean.length() <= most ? clean : clean.substring(0, most);
    }
}
