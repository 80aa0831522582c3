package th.go.dopa.damrongdhama.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import th.go.dopa.damrongdhama.attachments.Attachments;
import th.go.dopa.damrongdhama.attachments.Uploader;
import th.go.dopa.damrongdhama.commendations.Certificates;
import th.go.dopa.damrongdhama.commendations.CommendationFacts;
import th.go.dopa.damrongdhama.commendations.Commendations;
import th.go.dopa.damrongdhama.commendations.Level;
import th.go.dopa.damrongdhama.commendations.Meeting;
import th.go.dopa.damrongdhama.commendations.Meetings;
import th.go.dopa.damrongdhama.commendations.Person;
import th.go.dopa.damrongdhama.commendations.Step;
import th.go.dopa.damrongdhama.database.SettableClock;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.CommendationId;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.letters.Signatory;
import th.go.dopa.damrongdhama.people.Colleague;
import th.go.dopa.damrongdhama.people.People;

/** Praise in last month's meeting of a district of the demo (การชมเชยสาธิต), with minutes, certificates that say they are samples, and lessons. */
@Component
@Profile("demo")
class PraiseBook {

    private static final String MARK = "praise";
    private static final int ITEM = 1;

    private final Commendations commendations;
    private final Meetings meetings;
    private final Attachments attachments;
    private final People people;
    private final Marks marks;
    private final TransactionTemplate transactions;
    private final SettableClock clock;

    PraiseBook(
            Commendations commendations,
            Meetings meetings,
            Attachments attachments,
            People people,
            Marks marks,
            TransactionTemplate transactions,
            SettableClock clock) {
        this.commendations = commendations;
        this.meetings = meetings;
        this.attachments = attachments;
        this.people = people;
        this.marks = marks;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Praises them, unless they are praised. */
    void praise(Staff chief, Material.Praise praise, Map<String, String> done) {
        if (done.containsKey(MARK)) {
            return;
        }
        LocalDate day = Bangkok.today(clock).withDayOfMonth(1).minusDays(1);
        transactions.executeWithoutResult(status -> {
            at(day, () -> {
                int number = 0;
                for (Material.Praised one : praise.praises()) {
                    praised(chief, praise.praiser(), one, day, ++number);
                }
                write(chief, praise.meeting(), day);
                return MARK;
            });
            marks.set(MARK, "done");
        });
    }

    private void praised(Staff chief, String praiser, Material.Praised words, LocalDate day, int number) {
        List<Colleague> who = people.colleagues(chief.office()).stream()
                .filter(one -> words.who().contains(one.name()))
                .toList();
        UUID key = UUID.nameUUIDFromBytes(("demo-praise-" + number).getBytes(StandardCharsets.UTF_8));
        send(key, Scenery.photo(Scene.GATHERING, true, 9_000 + number));
        CommendationFacts facts = new CommendationFacts(
                chief.office(),
                chief.office(),
                Level.DISTRICT,
                ITEM,
                words.team(),
                who.stream()
                        .map(one -> new Person(one.account(), one.name(), one.positionTh()))
                        .toList(),
                words.reason(),
                praiser,
                words.resolution(),
                words.lesson(),
                words.category().isEmpty() ? null : words.category(),
                List.of(),
                true);
        CommendationId id = commendations.commend(chief, key, facts, day.getMonthValue(), day, null);
        int version = 1;
        if (words.certificate()) {
            commendations.certify(
                    chief,
                    id,
                    version++,
                    new Certificates.Words(chief.officeName(), Signatory.own(chief.name(), praiser)));
        }
        if (!words.lesson().isEmpty()) {
            commendations.act(chief, id, version, Step.SHARE, "");
        }
        if (words.agrees()) {
            who.forEach(one -> commendations.consent(people.staff(one.appointment()), id, true));
        }
    }

    private void write(Staff chief, Material.PraiseMeeting words, LocalDate day) {
        Meeting meeting = meetings.called(chief.office(), day.getMonthValue(), day);
        meetings.write(
                chief,
                meeting.version(),
                new Meeting(
                        meeting.id(),
                        meeting.office(),
                        meeting.version(),
                        meeting.number(),
                        meeting.on(),
                        words.place(),
                        LocalTime.of(9, 30),
                        LocalTime.of(12, 0),
                        words.chair(),
                        words.recorder(),
                        String.join("\n", words.present()),
                        String.join("\n", words.absent()),
                        words.items()));
    }

    private void send(UUID key, byte[] photo) {
        try {
            attachments.stage(key.toString(), Uploader.STAFF, "demo.jpg", new ByteArrayInputStream(photo));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private <T> void at(LocalDate day, Callable<T> work) {
        try {
            clock.at(day.atTime(LocalTime.of(10, 15)).atZone(Bangkok.ZONE).toInstant(), work);
        } catch (RuntimeException thrown) {
            throw thrown;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
