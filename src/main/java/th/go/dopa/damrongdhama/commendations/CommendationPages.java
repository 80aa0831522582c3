package th.go.dopa.damrongdhama.commendations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.attachments.Attachments;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Betrayal;
import th.go.dopa.damrongdhama.kernel.CommendationId;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Slice;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiDates;
import th.go.dopa.damrongdhama.people.People;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.settings.MainCategory;
import th.go.dopa.damrongdhama.settings.Settings;
import th.go.dopa.damrongdhama.web.Fact;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Option;
import th.go.dopa.damrongdhama.web.TimelineItem;
import th.go.dopa.damrongdhama.web.Visit;

/** Writes commendations out for staff (หน้าการชมเชย). */
@Component
class CommendationPages {

    static final String DESK = "/desk/commendations";

    private static final int MONTHS_BACK = 6;

    private final Commended commended;
    private final CommendationHistory history;
    private final Meetings meetings;
    private final Grounds grounds;
    private final Praisable praisable;
    private final Attachments attachments;
    private final People people;
    private final Offices offices;
    private final Settings settings;
    private final Clock clock;

    CommendationPages(
            Commended commended,
            CommendationHistory history,
            Meetings meetings,
            Grounds grounds,
            Praisable praisable,
            Attachments attachments,
            People people,
            Offices offices,
            Settings settings,
            Clock clock) {
        this.commended = commended;
        this.history = history;
        this.meetings = meetings;
        this.grounds = grounds;
        this.praisable = praisable;
        this.attachments = attachments;
        this.people = people;
        this.offices = offices;
        this.settings = settings;
        this.clock = clock;
    }

    static String desk(CommendationId id) {
        return DESK + "/" + id;
    }

    CommendationListPage list(Visit visit, Staff by, String after) {
        Slice<Commendation> some = commended.of(by.office(), after);
        LocalDate since = Bangkok.today(clock).withDayOfMonth(1).minusMonths(MONTHS_BACK);
        List<Commended.Chosen> chosen = praisable.decides(by) ? commended.chosen(by, since) : List.of();
        Map<AccountId, String> names =
                people.names(chosen.stream().map(Commended.Chosen::account).collect(Collectors.toSet()));
        return new CommendationListPage(
                Form.empty(),
                praisable.offices(by),
                chosen.stream()
                        .map(one -> new CommendationListPage.Offer(
                                names.getOrDefault(one.account(), ""),
                                one.words(),
                                ThaiDates.month(one.month()),
                                DESK + "/new?month=" + one.month().address() + "&account=" + one.account()))
                        .toList(),
                grounds.thanked(by.office()).stream()
                        .map(one -> new CommendationListPage.Thanks(
                                one.number(),
                                one.takenDown()
                                        ? visit.t("commendations.thanks-taken-down", visit.date(one.on()))
                                        : visit.date(one.on()),
                                one.words(),
                                DESK + "/new?evidence=" + one.number()))
                        .toList(),
                some.items().stream().map(one -> line(visit, one)).toList(),
                meetings.of(by.office()).stream()
                        .map(one -> new CommendationListPage.Way(
                                DESK + "/meetings/" + one.id(),
                                visit.t("commendations.meeting.nth", one.nth(), ThaiDates.longDate(one.on(), false))))
                        .toList(),
                some.next() == null ? null : DESK + "?after=" + some.next());
    }

    CommendationListPage.Line line(Visit visit, Commendation one) {
        return new CommendationListPage.Line(
                desk(one.id()),
                one.facts().name(),
                one.facts().ofTheMeeting()
                        ? ""
                        : offices.office(one.facts().praisedOffice()).nameTh(),
                one.facts().reason(),
                visit.t(
                        "commendations.meeting.nth",
                        one.meeting().nth(),
                        ThaiDates.longDate(one.meeting().on(), false)),
                visit.t("commendations.state." + one.state()),
                one.state().tone());
    }

    /**
     * The form, empty or filled.
     *
     * @param before what is written down already; null for a fresh one
     */
    CommendationFormPage form(
            Visit visit, Staff by, Form form, OfficeId praised, UUID key, @Nullable Commendation before) {
        List<Person> choice = praisable.people(by, praised, before);
        boolean fresh = before == null;
        return new CommendationFormPage(
                form,
                visit.t(fresh ? "commendations.new" : "commendations.change"),
                before == null ? DESK : desk(before.id()) + "/facts",
                before == null ? DESK : desk(before.id()),
                offices.office(praised).nameTh(),
                key,
                attachments.staged(key.toString()),
                choice.stream()
                        .map(one -> new Option(String.valueOf(one.account()), one.name(), one.post()))
                        .toList(),
                fresh && praisable.level(by) == null ? levels(visit) : List.of(),
                IntStream.rangeClosed(1, CommendationFacts.ITEMS)
                        .mapToObj(item -> new Option(Integer.toString(item), visit.t("commendations.item." + item)))
                        .toList(),
                settings.categories().mains().stream()
                        .map(one -> new Option(one.code(), one.nameTh()))
                        .toList(),
                fresh,
                fresh && praisable.decides(by),
                fresh ? counted(visit, praised, onlyOne(form), Bangkok.today(clock)) : "");
    }

    CommendationPage page(Visit visit, Staff by, Commendation one, Form form) {
        CommendationFacts facts = one.facts();
        GivenCertificate certificate = one.certificate();
        return new CommendationPage(
                form,
                desk(one.id()),
                facts.name(),
                one.state(),
                one.version(),
                facts(visit, one),
                facts.resolution(),
                facts.lesson(),
                one.sharedAt() != null,
                counted(
                        visit,
                        facts.praisedOffice(),
                        facts.team().isEmpty() ? facts.people().getFirst().account() : null,
                        one.meeting().on()),
                facts.evidence().stream().map(CommendationPages::way).toList(),
                pictures(one, desk(one.id()) + "/files/"),
                certificate == null ? "" : certificate.number(),
                certificate == null ? "" : "/verify/" + certificate.code(),
                Arrays.stream(Step.values())
                        .filter(step -> step.open(by, one))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Step.class))),
                Betrayal.found(facts.lesson()),
                by.office().equals(facts.office())
                        ? DESK + "/meetings/" + one.meeting().id()
                        : "",
                past(visit, one));
    }

    /** The photos, and every page of the documents. */
    private List<CommendationPage.Picture> pictures(Commendation one, String here) {
        return attachments.attachments(one.files()).stream()
                .flatMap(file -> IntStream.rangeClosed(1, file.pages())
                        .mapToObj(page -> new CommendationPage.Picture(
                                here + file.id() + "/small?page=" + page,
                                here + file.id() + "/large?page=" + page,
                                file.document(),
                                page,
                                file.pages())))
                .toList();
    }

    MinePage mine(Visit visit, Staff staff) {
        return new MinePage(commended.own(staff.account()).stream()
                .map(one -> new MinePage.Line(
                        one.id().toString(),
                        one.facts().name(),
                        one.facts().reason(),
                        one.facts().praiser(),
                        visit.date(one.meeting().on()),
                        one.consented().contains(staff.account()),
                        one.certificate() == null ? "" : DESK + "/mine/" + one.id() + "/certificate.pdf",
                        "/honours"))
                .toList());
    }

    /** What the figures say for a year up to a day. */
    private String counted(Visit visit, OfficeId office, @Nullable AccountId account, LocalDate to) {
        Grounds.Counted counted =
                grounds.counted(office, account, to.minusYears(1).plusDays(1), to);
        return visit.t(
                account == null ? "commendations.counted.office" : "commendations.counted.person",
                counted.ended(),
                counted.confirmed(),
                counted.activities(),
                counted.reports());
    }

    private static @Nullable AccountId onlyOne(Form form) {
        List<String> chosen = form.values("people");
        return chosen.size() == 1 && chosen.getFirst().matches("[1-9][0-9]{0,17}")
                ? new AccountId(Long.parseLong(chosen.getFirst()))
                : null;
    }

    private List<Fact> facts(Visit visit, Commendation one) {
        CommendationFacts facts = one.facts();
        List<Fact> all = new ArrayList<>();
        all.add(new Fact(visit.t("commendations.label.reason"), facts.reason()));
        if (facts.team().isEmpty()) {
            all.add(new Fact(visit.t("commendations.label.post"), facts.post()));
        } else {
            all.add(new Fact(
                    visit.t("commendations.label.members"),
                    facts.people().stream()
                            .map(person -> (person.name() + " " + person.post()).strip())
                            .collect(Collectors.joining(", "))));
        }
        all.add(new Fact(
                visit.t("commendations.label.office"),
                offices.office(facts.praisedOffice()).nameTh()));
        all.add(new Fact(visit.t("commendations.label.praiser"), facts.praiser()));
        all.add(new Fact(
                visit.t("commendations.label.meeting"),
                visit.t("commendations.level." + facts.level()) + " "
                        + visit.t(
                                "commendations.meeting.nth",
                                one.meeting().nth(),
                                ThaiDates.longDate(one.meeting().on(), false))));
        all.add(new Fact(visit.t("commendations.label.item"), visit.t("commendations.item." + facts.item())));
        category(facts).ifPresent(name -> all.add(new Fact(visit.t("commendations.label.category"), name)));
        all.add(new Fact(
                visit.t("commendations.label.agreed"),
                visit.t(
                        "commendations.agreed",
                        one.shown().size(),
                        facts.people().size())));
        return all;
    }

    private Optional<String> category(CommendationFacts facts) {
        return settings.categories().mains().stream()
                .filter(main -> main.code().equals(facts.lessonCategory()))
                .map(MainCategory::nameTh)
                .findFirst();
    }

    private static CommendationListPage.Way way(Evidence one) {
        return new CommendationListPage.Way(
                (one.kind() == Evidence.Kind.CASE ? "/desk/complaints/" : "/desk/activities/") + one.reference(),
                one.reference());
    }

    private List<TimelineItem> past(Visit visit, Commendation one) {
        List<CommendationHistory.Past> past = history.of(one.id());
        Map<AccountId, String> names = people.names(
                past.stream().map(line -> new AccountId(line.account())).collect(Collectors.toSet()));
        return past.stream()
                .map(line -> new TimelineItem(
                        visit.dateTime(line.at().toInstant()),
                        visit.t("commendations.happening." + line.kind()),
                        names.getOrDefault(new AccountId(line.account()), ""),
                        said(visit, line)))
                .toList();
    }

    private static String said(Visit visit, CommendationHistory.Past line) {
        CommendationHistory.Before before = line.before();
        return before == null ? line.note() : visit.t("commendations.before", before.name(), before.reason());
    }

    private static List<Option> levels(Visit visit) {
        return Arrays.stream(Level.values())
                .map(level -> new Option(level.name(), visit.t("commendations.level." + level)))
                .toList();
    }
}
