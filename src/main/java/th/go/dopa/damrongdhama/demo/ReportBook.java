package th.go.dopa.damrongdhama.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.attachments.Attachments;
import th.go.dopa.damrongdhama.attachments.Uploader;
import th.go.dopa.damrongdhama.directives.Answer;
import th.go.dopa.damrongdhama.directives.Asks;
import th.go.dopa.damrongdhama.directives.Asks.Asked;
import th.go.dopa.damrongdhama.directives.Circulars;
import th.go.dopa.damrongdhama.directives.Deliveries;
import th.go.dopa.damrongdhama.directives.Summaries;
import th.go.dopa.damrongdhama.directives.reportback.Reporter;
import th.go.dopa.damrongdhama.directives.reportback.Reporters;
import th.go.dopa.damrongdhama.directives.reportback.Reports;
import th.go.dopa.damrongdhama.directives.reportback.Signing;
import th.go.dopa.damrongdhama.kernel.CircularId;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.people.People;
import th.go.dopa.damrongdhama.places.District;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.places.Places;

/** What the districts of the demo report on its circulars (รายงานผลสาธิต): most of them, one not everything, some with photos; the sums are published. */
@Component
@Profile("demo")
class ReportBook {

    /** Every so many districts one has not reported, one has left out the last ask, one has sent photos. */
    private static final int SILENT = 9;

    private static final int PARTLY = 7;
    private static final int WITH_PHOTOS = 4;
    private static final int PHOTOS = 2;

    private final Reports reports;
    private final Reporters reporters;
    private final Asks asks;
    private final Deliveries deliveries;
    private final Circulars circulars;
    private final Summaries summaries;
    private final Attachments attachments;
    private final People people;
    private final Offices offices;
    private final Places places;

    ReportBook(
            Reports reports,
            Reporters reporters,
            Asks asks,
            Deliveries deliveries,
            Circulars circulars,
            Summaries summaries,
            Attachments attachments,
            People people,
            Offices offices,
            Places places) {
        this.reports = reports;
        this.reporters = reporters;
        this.asks = asks;
        this.deliveries = deliveries;
        this.circulars = circulars;
        this.summaries = summaries;
        this.attachments = attachments;
        this.people = people;
        this.offices = offices;
        this.places = places;
    }

    /** Most districts report on the founding circular, and the department publishes the sums. */
    void founding(List<List<String>> told, Posts posts, CircularId top, LocalDate day) {
        int number = 0;
        for (District district : places.districts(Landscape.PROVINCE)) {
            number++;
            if (number % SILENT != 0) {
                report(told, posts, top, day, office(district), number);
            }
        }
        Staff department = posts.at(offices.dopa().id(), day, 0, Role.DOPA_OFFICER);
        summaries.publish(department, circulars.seen(department, top));
    }

    /** Every second district that has received the present one has reported. */
    void present(List<List<String>> told, Posts posts, CircularId top, LocalDate day) {
        int number = 0;
        for (District district : places.districts(Landscape.PROVINCE)) {
            number++;
            OfficeId office = office(district);
            if (number % 2 == 0 && deliveries.at(top, office).received() != null) {
                report(told.subList(1, 2), posts, top, day, office, number);
            }
        }
    }

    private void report(
            List<List<String>> told, Posts posts, CircularId top, LocalDate day, OfficeId office, int number) {
        Staff chief = posts.at(office, day, 0, Role.DISTRICT_CHIEF);
        Reporter by = reporters.own(chief, top);
        List<Asked> asked = asks.of(by.delivery());
        List<Answer> answers = new ArrayList<>();
        for (Asked one : asked) {
            int position = one.ask().position();
            if (number % PARTLY == 0 && position == asked.size() && position > 1) {
                continue;
            }
            if (one.ask().photos() > 0 && number % WITH_PHOTOS == 1) {
                hang(by, one, 1_000 * position + 10 * number);
            }
            List<String> words = told.get(position - 1);
            long count = position == asked.size() && position > 1 ? 1 + number % 3 : 40 + 7L * number;
            answers.add(new Answer(
                    top,
                    position,
                    number % WITH_PHOTOS != 2 || position != 2,
                    count,
                    count,
                    words.get(number % words.size()),
                    List.of(),
                    ""));
        }
        reports.confirm(
                by,
                new Signing(
                        key("demo-report-" + top + "-" + office),
                        1,
                        chief.name(),
                        people.position(chief.appointment())),
                asked,
                answers);
    }

    private void hang(Reporter by, Asked asked, int seed) {
        UUID key = key("demo-report-photo-" + by.circular().id() + "-" + seed);
        for (int i = 0; i < PHOTOS; i++) {
            try {
                attachments.stage(
                        key.toString(),
                        Uploader.STAFF,
                        "demo.jpg",
                        new ByteArrayInputStream(Scenery.photo(Scene.GATHERING, true, seed + i)));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        reports.hang(by, asked, key);
    }

    private OfficeId office(District district) {
        return offices.districtOffice(district.code()).orElseThrow().id();
    }

    private static UUID key(String of) {
        return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8));
    }
}
