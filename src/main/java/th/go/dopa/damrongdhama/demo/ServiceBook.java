package th.go.dopa.damrongdhama.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.complaints.intake.Services;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.places.District;
import th.go.dopa.damrongdhama.places.Subdistrict;
import th.go.dopa.damrongdhama.settings.Settings;

/** Services on one line at the desks of the demo (บันทึกบริการสาธิต): some forty a month in the town, a few elsewhere. */
@Component
@Profile("demo")
class ServiceBook {

    private final Services services;
    private final Settings settings;
    private final Landscape landscape;

    ServiceBook(Services services, Settings settings, Landscape landscape) {
        this.services = services;
        this.settings = settings;
        this.landscape = landscape;
    }

    /** The services of a district's desk in the last weeks before a moment. */
    List<Step> steps(
            District district, int many, int daysBack, Instant now, Posts posts, List<Material.Service> kinds) {
        Days days = new Days(settings.workingTime());
        Chance chance = new Chance(Long.parseLong(district.code().value()) * 31);
        OfficeId office = landscape.office(district.code());
        List<Subdistrict> subdistricts = landscape.subdistricts(district.code());
        List<Instant> moments = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            moments.add(days.office(Days.day(now).minusDays(chance.between(0, daysBack)), Instant.EPOCH, chance));
        }
        moments.removeIf(moment -> !moment.isBefore(now));
        moments.sort(Comparator.naturalOrder());
        List<Step> steps = new ArrayList<>();
        String track = "services:" + district.code().value();
        for (Instant moment : moments) {
            Material.Service kind = chance.pick(kinds);
            Subdistrict subdistrict = chance.pick(subdistricts);
            int number = steps.size();
            steps.add(new Step(
                    moment,
                    track,
                    number,
                    () -> {},
                    () -> services.record(
                            posts.at(
                                    office,
                                    moment.atZone(Bangkok.ZONE).toLocalDate(),
                                    number,
                                    Role.DESK_CLERK,
                                    Role.CASE_OFFICER),
                            Plot.form(track + ":" + number),
                            kind.nature(),
                            kind.what(),
                            subdistrict.code(),
                            kind.result(),
                            "")));
        }
        return steps;
    }
}
