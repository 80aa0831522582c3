package th.go.dopa.damrongdhama.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import th.go.dopa.damrongdhama.attachments.Attachments;
import th.go.dopa.damrongdhama.attachments.Upload;
import th.go.dopa.damrongdhama.attachments.Uploader;
import th.go.dopa.damrongdhama.database.SettableClock;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Overtaken;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.places.District;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.publication.results.Releases;

/**
 * Loading the demo province (โหลดข้อมูลสาธิต) in the order in which it happened: agencies, villages, people, then every act of every case at its
 * moment. Each is marked in its own transaction, so a load that was cut off goes on; a case that a visitor touched meanwhile is left to him.
 */
@Component
@Profile("demo")
class DemoLoad {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLoad.class);
    private static final String GIVEN_UP = "999";

    private final Marks marks;
    private final Landscape landscape;
    private final Casting casting;
    private final Plotting plotting;
    private final Playing playing;
    private final ServiceBook serviceBook;
    private final LetterBook letterBook;
    private final MonthBook monthBook;
    private final FieldBook fieldBook;
    private final Releases releases;
    private final NewsBook newsBook;
    private final ShowcaseBook showcaseBook;
    private final PraiseBook praiseBook;
    private final CircularBook circularBook;
    private final Offices offices;
    private final Attachments attachments;
    private final TransactionTemplate transactions;
    private final SettableClock clock;

    DemoLoad(
            Marks marks,
            Landscape landscape,
            Casting casting,
            Plotting plotting,
            Playing playing,
            ServiceBook serviceBook,
            LetterBook letterBook,
            MonthBook monthBook,
            FieldBook fieldBook,
            Releases releases,
            NewsBook newsBook,
            ShowcaseBook showcaseBook,
            PraiseBook praiseBook,
            CircularBook circularBook,
            Offices offices,
            Attachments attachments,
            TransactionTemplate transactions,
            SettableClock clock) {
        this.marks = marks;
        this.landscape = landscape;
        this.casting = casting;
        this.plotting = plotting;
        this.playing = playing;
        this.serviceBook = serviceBook;
        this.letterBook = letterBook;
        this.monthBook = monthBook;
        this.fieldBook = fieldBook;
        this.releases = releases;
        this.newsBook = newsBook;
        this.showcaseBook = showcaseBook;
        this.praiseBook = praiseBook;
        this.circularBook = circularBook;
        this.offices = offices;
        this.attachments = attachments;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How the load went. */
    record Outcome(int done, int givenUp) {}

    /**
     * Loads what is not there yet.
     *
     * @param cases how many cases in all
     * @param ready run as soon as the people whom a newcomer may be are there
     */
    Outcome load(int cases, String password, Runnable ready) {
        Map<String, String> done = marks.all();
        Instant now = begun(done);
        Material material = plotting.material();
        Invention invention = plotting.invention();
        AgencyBook agencies = at(
                Landscape.OPENING, () -> landscape.agencies(material.agencies().agencies(), done));
        Posts posts = casting.nobody();
        int first = material.cast().people().size();
        List<Material.Person> company = everybody();
        company.subList(0, first).forEach(person -> casting.appear(person, agencies.ids(), password, done, posts));
        ready.run();
        company.subList(first, company.size())
                .forEach(person -> casting.appear(person, agencies.ids(), password, done, posts));
        for (District district : landscape.districts()) {
            at(Landscape.OPENING, () -> {
                landscape.villages(district.code(), invention, done);
                return done;
            });
        }
        fieldBook.write(material.fieldwork().outings(), posts, now, done);
        Outcome outcome = play(steps(cases, now, agencies, posts, material), done);
        OfficeId town =
                offices.districtOffice(new AreaCode("4701")).orElseThrow().id();
        monthBook.send(
                landscape.districts().stream()
                        .map(district -> offices.districtOffice(district.code())
                                .orElseThrow()
                                .id())
                        .toList(),
                posts,
                done);
        spread(town, posts, material, done);
        Staff chief = posts.at(town, Bangkok.today(clock), 0, Role.DISTRICT_CHIEF);
        letterBook.write(chief, material.letterhead(), done);
        showcaseBook.show(chief, material.shown().cases(), done);
        praiseBook.praise(chief, material.praise(), done);
        releases.release();
        return outcome;
    }

    private void spread(OfficeId town, Posts posts, Material material, Map<String, String> done) {
        circularBook.send(material.circulars(), posts, done);
        newsBook.spread(
                landscape.districts().stream()
                        .filter(one -> one.code().value().equals("4701"))
                        .findFirst()
                        .orElseThrow(),
                posts.at(town, Bangkok.today(clock), 0, Role.CASE_OFFICER, Role.DISTRICT_CHIEF),
                done);
    }

    /** Gives all accounts of the demo the password that is printed now. */
    void choosePassword(String password) {
        marks.all().forEach((what, told) -> {
            if (what.startsWith("person:")) {
                casting.choose(told, password);
            }
        });
    }

    /** All who work in the demo, whether or not they are there yet. */
    List<Material.Person> everybody() {
        return casting.company(plotting.material(), plotting.invention());
    }

    /** Whom a newcomer may be at the press of a button. */
    List<Material.Person> invited() {
        return everybody().stream().filter(person -> person.tryIt() != null).toList();
    }

    boolean strangers() {
        return marks.strangers();
    }

    private Instant begun(Map<String, String> done) {
        String told = done.get("begun");
        if (told != null) {
            return Instant.parse(told);
        }
        Instant now = clock.instant();
        marks.set("begun", now.toString());
        return now;
    }

    private List<Step> steps(int cases, Instant now, AgencyBook agencies, Posts posts, Material material) {
        List<Step> steps = new ArrayList<>();
        for (Plot plot : at(now, () -> plotting.plots(cases, now, agencies))) {
            for (int i = 0; i < plot.turns().size(); i++) {
                int turn = i;
                steps.add(new Step(
                        plot.turns().get(turn).at(),
                        "case:" + plot.number(),
                        turn,
                        () -> send(plot, turn),
                        () -> playing.play(plot, turn, posts, material.words())));
            }
        }
        for (District district : landscape.districts()) {
            boolean town = district.code().value().equals("4701");
            steps.addAll(serviceBook.steps(
                    district,
                    town ? cases / 4 : cases / 75,
                    town ? 60 : 30,
                    now,
                    posts,
                    material.services().services()));
        }
        steps.sort(Comparator.comparing(Step::at).thenComparingInt(Step::number));
        return steps;
    }

    private Outcome play(List<Step> steps, Map<String, String> done) {
        int played = 0;
        int givenUp = 0;
        for (Step step : steps) {
            if (step.number() != Integer.parseInt(done.getOrDefault(step.track(), "0"))) {
                continue;
            }
            String next = Integer.toString(step.number() + 1);
            try {
                at(step.at(), () -> {
                    step.before().run();
                    transactions.executeWithoutResult(status -> {
                        step.deed().run();
                        marks.set(step.track(), next);
                    });
                    return next;
                });
                done.put(step.track(), next);
                played++;
            } catch (Refused | NotFound | Overtaken visited) {
                LOG.info("demo: {} is left alone at step {}: {}", step.track(), step.number(), visited.getMessage());
                marks.set(step.track(), GIVEN_UP);
                done.put(step.track(), GIVEN_UP);
                givenUp++;
            }
        }
        return new Outcome(played, givenUp);
    }

    private void send(Plot plot, int turn) {
        Scene scene = plot.story().scene();
        if (scene == null || !plot.photographed(turn)) {
            return;
        }
        boolean after = plot.turns().get(turn).deed() != Deed.FILE;
        InputStream photo = new ByteArrayInputStream(Scenery.photo(scene, after, plot.number()));
        Upload upload;
        try {
            upload = attachments.stage(
                    plot.form(turn).toString(), after ? Uploader.STAFF : Uploader.CITIZEN, "demo.jpg", photo);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        if (upload instanceof Upload.Declined declined) {
            throw new IllegalStateException("a photo of the demo was declined: " + declined.messageKey());
        }
    }

    private <T> T at(Instant moment, Callable<T> work) {
        try {
            return clock.at(moment, work);
        } catch (RuntimeException thrown) {
            throw thrown;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
