package th.go.dopa.damrongdhama.activities;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.people.People;
import th.go.dopa.damrongdhama.places.District;
import th.go.dopa.damrongdhama.places.Places;
import th.go.dopa.damrongdhama.places.Subdistrict;
import th.go.dopa.damrongdhama.web.Fact;
import th.go.dopa.damrongdhama.web.TimelineItem;
import th.go.dopa.damrongdhama.web.Visit;

/** What is recorded of an activity, in the words of the reader's language; and what it said before it was changed. */
@Component
class ActivityWords {

    private final People people;
    private final Places places;

    ActivityWords(People people, Places places) {
        this.people = people;
        this.places = places;
    }

    /**
     * Names and values, but for what was done and what came of it; empty ones left out.
     *
     * @param linked how many cases were written down as received there; shown where it is more than somebody counted
     */
    List<Fact> facts(Visit visit, ActivityFacts facts, int linked) {
        List<Fact> all = new ArrayList<>();
        add(all, visit.t("activities.label.kind"), visit.t("activities.kind." + facts.kind()));
        add(all, visit.t("activities.label.on"), when(visit, facts));
        add(all, visit.t("activities.label.nth"), number(facts.nth()));
        add(all, visit.t("activities.label.where"), where(visit, facts));
        add(all, visit.t("activities.label.chair"), facts.chair());
        add(all, visit.t("activities.label.partners"), facts.partners());
        Integer reached = facts.reached();
        Integer counted = facts.received();
        Integer received = counted == null && linked == 0
                ? null
                : Integer.valueOf(Math.max(linked, counted == null ? 0 : counted));
        add(all, visit.t("activities.label.reached"), reached == null ? "" : visit.t("activities.people", reached));
        add(all, visit.t("activities.label.received"), received == null ? "" : visit.t("activities.cases", received));
        return all;
    }

    String when(Visit visit, ActivityFacts facts) {
        LocalTime from = facts.from();
        LocalTime to = facts.to();
        String day = visit.date(facts.on());
        if (from == null) {
            return day;
        }
        return to == null
                ? visit.t("activities.at", day, ActivityForm.hour(from))
                : visit.t("activities.between", day, ActivityForm.hour(from), ActivityForm.hour(to));
    }

    String where(Visit visit, ActivityFacts facts) {
        List<String> where = new ArrayList<>();
        if (!facts.place().isEmpty()) {
            where.add(facts.place());
        }
        Integer moo = facts.moo();
        if (moo != null) {
            where.add(visit.t("activities.moo", moo));
        }
        AreaCode code = facts.subdistrict();
        if (code != null) {
            Subdistrict subdistrict = places.subdistrict(code);
            District district = places.district(subdistrict.district());
            where.add(visit.t(
                    "activities.subdistrict",
                    visit.english() ? subdistrict.nameEn() : subdistrict.nameTh(),
                    visit.english() ? district.nameEn() : district.nameTh()));
        }
        return String.join(" ", where);
    }

    /**
     * What was done with an activity, the latest first; where it was changed, what it said until then.
     *
     * @param now what it says
     */
    List<TimelineItem> past(Visit visit, List<ActivityHistory.Past> past, ActivityFacts now) {
        Map<AccountId, String> names = people.names(past.stream()
                .map(one -> new AccountId(one.account()))
                .distinct()
                .toList());
        List<TimelineItem> items = new ArrayList<>();
        ActivityFacts after = ActivityHistory.masked(now);
        for (ActivityHistory.Past one : past) {
            ActivityFacts before = one.before();
            items.add(new TimelineItem(
                    visit.dateTime(
                            one.at().withOffsetSameInstant(ZoneOffset.UTC).toInstant()),
                    visit.t("activities.past." + one.kind()),
                    names.getOrDefault(new AccountId(one.account()), ""),
                    before == null ? one.note() : former(visit, before, after)));
            after = before == null ? after : before;
        }
        return items;
    }

    /** The former words of what changed, a line each. */
    private String former(Visit visit, ActivityFacts before, ActivityFacts after) {
        List<String> lines = new ArrayList<>();
        List<Fact> then = told(visit, before);
        List<Fact> since = told(visit, after);
        for (int i = 0; i < then.size(); i++) {
            if (!then.get(i).text().equals(since.get(i).text())) {
                String said = then.get(i).text().isEmpty()
                        ? visit.t("activities.former-none")
                        : then.get(i).text();
                lines.add(visit.t("activities.former", then.get(i).label(), said));
            }
        }
        return String.join("\n", lines);
    }

    /** All that is recorded, in the same order whatever is empty. */
    private List<Fact> told(Visit visit, ActivityFacts facts) {
        return List.of(
                new Fact(visit.t("activities.label.name"), facts.name()),
                new Fact(visit.t("activities.label.kind"), visit.t("activities.kind." + facts.kind())),
                new Fact(visit.t("activities.label.on"), when(visit, facts)),
                new Fact(visit.t("activities.label.nth"), number(facts.nth())),
                new Fact(visit.t("activities.label.where"), where(visit, facts)),
                new Fact(visit.t("activities.label.pin"), ActivityForm.pin(facts.pin())),
                new Fact(visit.t("activities.label.chair"), facts.chair()),
                new Fact(visit.t("activities.label.partners"), facts.partners()),
                new Fact(visit.t("activities.label.reached"), number(facts.reached())),
                new Fact(visit.t("activities.label.received"), number(facts.received())),
                new Fact(visit.t("activities.label.done"), facts.done()),
                new Fact(visit.t("activities.label.results"), facts.results()),
                new Fact(visit.t("activities.label.consent"), visit.t("activities.consent-" + facts.consent())));
    }

    private static void add(List<Fact> facts, String label, String said) {
        if (!said.isEmpty()) {
            facts.add(new Fact(label, said));
        }
    }

    private static String number(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }
}
