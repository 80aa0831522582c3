package th.go.dopa.damrongdhama.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import th.go.dopa.damrongdhama.database.SettableClock;
import th.go.dopa.damrongdhama.directives.Ask;
import th.go.dopa.damrongdhama.directives.CircularText;
import th.go.dopa.damrongdhama.directives.Circulars;
import th.go.dopa.damrongdhama.directives.Deliveries;
import th.go.dopa.damrongdhama.directives.Given;
import th.go.dopa.damrongdhama.directives.NewCircular;
import th.go.dopa.damrongdhama.directives.Recipients;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.CircularId;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.letters.Contact;
import th.go.dopa.damrongdhama.letters.Letterhead;
import th.go.dopa.damrongdhama.letters.Letterheads;
import th.go.dopa.damrongdhama.letters.Secrecy;
import th.go.dopa.damrongdhama.letters.Signatory;
import th.go.dopa.damrongdhama.places.District;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.places.Places;
import th.go.dopa.damrongdhama.places.Province;

/**
 * Two circulars (หนังสือเวียนสาธิต): the founding one of 2563, carried onward by Sakon Nakhon and received by its districts, and a present one straight to all
 * districts, of which some have not been opened; most have reported on the first, some on the second. Their signers are invented and say so.
 */
@Component
@Profile("demo")
class CircularBook {

    private static final String MARK = "circulars";
    private static final int SLEEPY = 6;
    private static final int DAYS_AGO = 12;
    private static final int DAYS_LEFT = 5;
    private static final int DAYS_TO_REPORT = 30;
    private static final int DAYS_TO_CONFIRM = 4;

    private final Circulars circulars;
    private final Deliveries deliveries;
    private final ReportBook reports;
    private final Letterheads heads;
    private final Offices offices;
    private final Places places;
    private final Marks marks;
    private final TransactionTemplate transactions;
    private final SettableClock clock;

    CircularBook(
            Circulars circulars,
            Deliveries deliveries,
            ReportBook reports,
            Letterheads heads,
            Offices offices,
            Places places,
            Marks marks,
            TransactionTemplate transactions,
            SettableClock clock) {
        this.circulars = circulars;
        this.deliveries = deliveries;
        this.reports = reports;
        this.heads = heads;
        this.offices = offices;
        this.places = places;
        this.marks = marks;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Sends them, unless they are sent. */
    void send(Material.Circulars material, Posts posts, Map<String, String> done) {
        if (done.containsKey(MARK)) {
            return;
        }
        LocalDate today = Bangkok.today(clock);
        transactions.executeWithoutResult(status -> {
            founding(material, posts);
            present(material, posts, today);
            marks.set(MARK, "done");
        });
    }

    private void founding(Material.Circulars material, Posts posts) {
        Material.Mailing mailing = material.founding();
        LocalDate day = LocalDate.of(2020, 6, 30);
        CircularId[] top = new CircularId[1];
        at(day, 10, () -> {
            Staff writer = posts.at(offices.dopa().id(), day, 0, Role.DOPA_OFFICER);
            headed(writer, material.department(), material.departmentUnit());
            top[0] = written(
                    writer, material.department(), material.departmentUnit(), material.director(), mailing, null, null);
            circulars.send(writer, top[0], 1, new Recipients(provinces(), false), new Given(mailing.number(), day));
        });
        Material.Cover cover = mailing.cover();
        LocalDate next = day.plusDays(1);
        if (cover != null) {
            at(next, 9, () -> carry(material, posts, top[0], cover.asMailing(mailing), next));
            at(next.plusDays(1), 11, () -> received(posts, top[0], next.plusDays(1), 0, material.desks()));
            at(
                    next.plusDays(DAYS_TO_REPORT),
                    15,
                    () -> reports.founding(material.told(), posts, top[0], next.plusDays(DAYS_TO_REPORT)));
        }
    }

    private void carry(
            Material.Circulars material, Posts posts, CircularId top, Material.Mailing mailing, LocalDate day) {
        Staff writer = posts.at(
                offices.provinceOffice(Landscape.PROVINCE).orElseThrow().id(), day, 0, Role.PROVINCE_OFFICER);
        headed(writer, material.province(), material.provinceUnit());
        received(writer, top, material.desks());
        CircularId letter =
                written(writer, material.province(), material.provinceUnit(), material.governor(), mailing, top, null);
        List<AreaCode> districts = places.districts(Landscape.PROVINCE).stream()
                .map(District::code)
                .toList();
        circulars.send(writer, letter, 1, new Recipients(districts, false), new Given(mailing.number(), day));
    }

    private void present(Material.Circulars material, Posts posts, LocalDate today) {
        Material.Mailing mailing = material.present();
        LocalDate day = today.minusDays(DAYS_AGO);
        CircularId[] top = new CircularId[1];
        at(day, 10, () -> {
            Staff writer = posts.at(offices.dopa().id(), day, 0, Role.DOPA_OFFICER);
            top[0] = written(
                    writer,
                    material.department(),
                    material.departmentUnit(),
                    material.director(),
                    mailing,
                    null,
                    today.plusDays(DAYS_LEFT));
            circulars.send(writer, top[0], 1, new Recipients(provinces(), true), new Given(mailing.number(), day));
        });
        at(day.plusDays(1), 11, () -> received(posts, top[0], day.plusDays(1), SLEEPY, material.desks()));
        LocalDate later = today.minusDays(DAYS_TO_CONFIRM);
        at(later, 15, () -> reports.present(material.told(), posts, top[0], later));
    }

    private void received(Posts posts, CircularId top, LocalDate day, int sleepy, List<String> desks) {
        int number = 0;
        for (District district : places.districts(Landscape.PROVINCE)) {
            boolean town = district.code().value().equals("4701");
            number++;
            if (sleepy > 0 && (town || number % sleepy == 1)) {
                continue;
            }
            Staff chief = posts.at(
                    offices.districtOffice(district.code()).orElseThrow().id(), day, 0, Role.DISTRICT_CHIEF);
            received(chief, top, desks);
        }
    }

    private void received(Staff by, CircularId top, List<String> desks) {
        deliveries.read(by, top);
        deliveries.receive(by, top, null);
        deliveries.route(by, top, deliveries.delivery(by, top).version(), desks);
        deliveries.assign(by, top, deliveries.delivery(by, top).version(), by.account());
    }

    private CircularId written(
            Staff by,
            Material.Head head,
            String unit,
            Material.Signer signer,
            Material.Mailing mailing,
            @Nullable CircularId parent,
            @Nullable LocalDate due) {
        Letterhead letterhead = letterhead(by, head, unit, 0);
        List<Ask> asks = new ArrayList<>();
        for (Material.Asked asked : parent == null ? mailing.asks() : List.<Material.Asked>of()) {
            asks.add(new Ask(
                    asks.size() + 1,
                    asked.words(),
                    true,
                    true,
                    asked.unit(),
                    true,
                    asked.photos() ? Ask.MOST_PHOTOS : 0,
                    false,
                    due,
                    asked.fact()));
        }
        return circulars.draft(
                by,
                new NewCircular(
                        parent,
                        Secrecy.OPEN,
                        mailing.urgency(),
                        head.code(),
                        new CircularText(
                                mailing.subject(),
                                mailing.to(),
                                mailing.references().stream()
                                        .map(words -> new CircularText.Reference(words, parent))
                                        .toList(),
                                mailing.paragraphs(),
                                letterhead.from(),
                                letterhead.contact(),
                                Signatory.own(signer.name(), signer.position()),
                                ""),
                        asks,
                        UUID.nameUUIDFromBytes(
                                ("demo-circular-" + mailing.number()).getBytes(StandardCharsets.UTF_8))));
    }

    private void headed(Staff by, Material.Head head, String unit) {
        heads.put(
                by,
                letterhead(
                        by,
                        head,
                        unit,
                        heads.of(by.office()).map(Letterhead::version).orElse(0)));
    }

    private static Letterhead letterhead(Staff by, Material.Head head, String unit, int version) {
        return new Letterhead(
                by.office(),
                version,
                head.code(),
                head.sender(),
                head.address(),
                new Contact(unit, null, null, null),
                false);
    }

    private List<AreaCode> provinces() {
        return places.provinces().stream().map(Province::code).toList();
    }

    private void at(LocalDate day, int hour, Runnable work) {
        Instant moment = day.atTime(LocalTime.of(hour, 5)).atZone(Bangkok.ZONE).toInstant();
        try {
            clock.at(moment, () -> {
                work.run();
                return day;
            });
        } catch (RuntimeException thrown) {
            throw thrown;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
