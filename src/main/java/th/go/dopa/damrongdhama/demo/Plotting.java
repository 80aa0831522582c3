package th.go.dopa.damrongdhama.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.complaints.AccusedKind;
import th.go.dopa.damrongdhama.complaints.Channel;
import th.go.dopa.damrongdhama.complaints.Complainant;
import th.go.dopa.damrongdhama.complaints.Elsewhere;
import th.go.dopa.damrongdhama.complaints.Importance;
import th.go.dopa.damrongdhama.complaints.Nature;
import th.go.dopa.damrongdhama.complaints.OrderKind;
import th.go.dopa.damrongdhama.complaints.Parties;
import th.go.dopa.damrongdhama.complaints.Person;
import th.go.dopa.damrongdhama.complaints.Where;
import th.go.dopa.damrongdhama.complaints.intake.NewComplaint;
import th.go.dopa.damrongdhama.complaints.intake.Routes;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.places.Office;
import th.go.dopa.damrongdhama.places.Places;
import th.go.dopa.damrongdhama.places.Point;
import th.go.dopa.damrongdhama.places.Subdistrict;
import th.go.dopa.damrongdhama.settings.Settings;

/** Thinking out the cases of the demo (วางเค้าเรื่องสาธิต): the same ones every time, from the day on which the demo was first loaded. */
@Component
@Profile("demo")
class Plotting {

    private final Places places;
    private final Routes routes;
    private final Settings settings;
    private @Nullable Material material;

    Plotting(Places places, Routes routes, Settings settings) {
        this.places = places;
        this.routes = routes;
        this.settings = settings;
    }

    /** Read when it is first asked for, which is after the first pages can be served. */
    synchronized Material material() {
        if (material == null) {
            material = Material.read();
        }
        return material;
    }

    Invention invention() {
        return new Invention(material());
    }

    /**
     * So many cases up to a moment, the oldest first.
     *
     * @param agencies where the agencies of the demo are
     */
    List<Plot> plots(int many, Instant now, AgencyBook agencies) {
        Days days = new Days(settings.workingTime());
        List<Plot> plots = new ArrayList<>();
        int number = 0;
        for (LocalDate day : Calendar.filingDays(many, Days.day(now), new Chance(2563))) {
            number++;
            plots.add(plot(number, day, now, days, agencies));
        }
        return plots;
    }

    private Plot plot(int number, LocalDate day, Instant now, Days days, AgencyBook agencies) {
        Chance chance = new Chance(number);
        boolean fresh = day.isAfter(Days.day(now).minusDays(4));
        Material.Story story = chance.weighed(material().stories().stories(), Material.Story::weight);
        AreaCode district = Calendar.district(chance, fresh);
        boolean straight = story.seat() != null && chance.percent(10);
        Subdistrict subdistrict = chance.pick(places.subdistricts(district));
        Where where = where(chance, district, subdistrict.code());
        Office holder = routes.holder(where, story.seat() != null, story.seat(), straight)
                .orElseThrow();
        Channel channel = channel(chance, story);
        boolean atCounter = channel != Channel.WEB;
        LocalDate recordedOn = atCounter ? Calendar.recordedOn(day) : day;
        Instant filedAt = atCounter ? days.office(recordedOn, Instant.EPOCH, chance) : days.home(recordedOn, chance);
        filedAt = filedAt.isBefore(now) ? filedAt : now.minusSeconds(60L * chance.between(4, 50));
        NewComplaint filing =
                filing(number, chance, story, where, channel, atCounter ? day : Days.day(filedAt), straight);
        List<OfficeId> owners = agencies.owners(chance, story, holder.id());
        OrderKind order = order(story, owners);
        Ways ways = new Ways(chance, days, settings);
        return ways.plot(new Ways.Beginning(number, story, filing, holder, atCounter, order, owners, filedAt, now));
    }

    private NewComplaint filing(
            int number,
            Chance chance,
            Material.Story story,
            Where where,
            Channel channel,
            LocalDate receivedOn,
            boolean straight) {
        boolean anonymous = story.seat() != null && chance.percent(55);
        int moo = where.moo() == null ? 1 : where.moo();
        AreaCode subdistrict = where.subdistrict() == null ? where.district() : where.subdistrict();
        Person complainant = anonymous
                ? Person.NOBODY
                : invention().villager(chance, subdistrict, moo, channel == Channel.WALK_IN && chance.percent(60));
        AccusedKind kind = story.accusedKind() == null ? AccusedKind.UNKNOWN : story.accusedKind();
        return new NewComplaint(
                Plot.form("case:" + number + ":0"),
                channel,
                story.nature() == null ? Nature.COMPLAINT : story.nature(),
                story.importance() == null ? Importance.GENERAL : story.importance(),
                story.category(),
                story.categoryWords() == null ? "" : story.categoryWords(),
                told(chance, story.story(), invention().spoken(invention().village(subdistrict, moo))),
                where,
                story.landmark(),
                chance.percent(70) ? receivedOn.minusDays(chance.between(0, 20)) : null,
                receivedOn,
                anonymous ? Complainant.ANONYMOUS : Complainant.NAMED,
                new Parties(complainant, accused(chance, kind, story.accused())),
                anonymous || chance.percent(85),
                !anonymous && chance.percent(30),
                kind,
                story.seat(),
                straight,
                story.wish(),
                chance.percent(12) ? Elsewhere.AGENCY : Elsewhere.NO,
                "");
    }

    private Person accused(Chance chance, AccusedKind kind, @Nullable String said) {
        if (said != null) {
            return Person.named(said);
        }
        return kind == AccusedKind.PERSON && chance.percent(60) ? invention().accused(chance) : Person.NOBODY;
    }

    private Where where(Chance chance, AreaCode district, AreaCode subdistrict) {
        int moo = chance.between(1, invention().villages(subdistrict).size());
        Point seat = places.district(district).seat();
        if (seat == null || chance.percent(65)) {
            return new Where(district, subdistrict, moo, null, null);
        }
        return new Where(
                district,
                subdistrict,
                moo,
                seat.latitude() + chance.spread(0.05),
                seat.longitude() + chance.spread(0.05));
    }

    /** An accusation of district people is never made at the district's own counter. */
    private static Channel channel(Chance chance, Material.Story story) {
        if (story.seat() != null) {
            return chance.percent(70) ? Channel.WEB : Channel.LETTER;
        }
        return chance.weighed(Calendar.CHANNELS, Calendar::weight);
    }

    private static OrderKind order(Material.Story story, List<OfficeId> owners) {
        if (story.order() != null) {
            return story.order();
        }
        return owners.isEmpty() ? OrderKind.VISIT : OrderKind.REFER;
    }

    private static String told(Chance chance, String story, String village) {
        return story.replace("{village}", village)
                .replace("{n}", Integer.toString(chance.between(2, 9)))
                .replace("{days}", Integer.toString(chance.between(4, 25)))
                .replace("{months}", Integer.toString(chance.between(3, 14)))
                .replace("{years}", Integer.toString(chance.between(3, 30)))
                .replace("{age}", Integer.toString(chance.between(67, 84)))
                .replace("{amount}", "%,d".formatted(chance.between(5, 60) * 500));
    }
}
