package th.go.dopa.damrongdhama.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import th.go.dopa.damrongdhama.activities.Script;
import th.go.dopa.damrongdhama.activities.Scripts;
import th.go.dopa.damrongdhama.activities.publicity.Channel;
import th.go.dopa.damrongdhama.activities.publicity.Task;
import th.go.dopa.damrongdhama.activities.publicity.Tasks;
import th.go.dopa.damrongdhama.activities.publicity.Telling;
import th.go.dopa.damrongdhama.activities.publicity.Tellings;
import th.go.dopa.damrongdhama.activities.publicity.VillageKey;
import th.go.dopa.damrongdhama.activities.scripts.ScriptWriting;
import th.go.dopa.damrongdhama.database.SettableClock;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.PassId;
import th.go.dopa.damrongdhama.kernel.ScriptId;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiMonth;
import th.go.dopa.damrongdhama.people.Passes;
import th.go.dopa.damrongdhama.places.District;
import th.go.dopa.damrongdhama.places.Places;
import th.go.dopa.damrongdhama.places.Point;
import th.go.dopa.damrongdhama.places.Village;
import th.go.dopa.damrongdhama.places.Villages;

/**
 * The news of a centre on its way to invented villages (ข่าวสาธิต): last month's text is read in most of them, ticked by QR or told at the meeting, a few
 * are silent; this month's waits to be assigned. Pins are strewn round the seat of the district, for no such villages exist.
 */
@Component
@Profile("demo")
class NewsBook {

    private static final String MARK = "broadcasts";
    private static final int SILENT = 7;
    private static final int BY_CODE = 3;
    private static final int PINNED = 5;

    private final Scripts scripts;
    private final ScriptWriting writing;
    private final Tasks tasks;
    private final Tellings tellings;
    private final Passes passes;
    private final Places places;
    private final Villages villages;
    private final Marks marks;
    private final TransactionTemplate transactions;
    private final SettableClock clock;

    NewsBook(
            Scripts scripts,
            ScriptWriting writing,
            Tasks tasks,
            Tellings tellings,
            Passes passes,
            Places places,
            Villages villages,
            Marks marks,
            TransactionTemplate transactions,
            SettableClock clock) {
        this.scripts = scripts;
        this.writing = writing;
        this.tasks = tasks;
        this.tellings = tellings;
        this.passes = passes;
        this.places = places;
        this.villages = villages;
        this.marks = marks;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Spreads it, unless it is spread. */
    void spread(District district, Staff officer, Map<String, String> done) {
        if (done.containsKey(MARK)) {
            return;
        }
        ThaiMonth month = ThaiMonth.of(Bangkok.today(clock)).previous();
        transactions.executeWithoutResult(status -> {
            pin(district, officer);
            at(month.last(), () -> {
                told(officer, district, scripts.script(begun(officer, month)), month.last());
                return month;
            });
            begun(officer, month.next());
            marks.set(MARK, "done");
        });
    }

    private ScriptId begun(Staff officer, ThaiMonth month) {
        ScriptWriting.Drawn drawn = writing.month(officer.office(), month);
        return scripts.begin(officer, month, drawn.title(), drawn.body());
    }

    private void told(Staff officer, District district, Script script, LocalDate day) {
        List<VillageKey> all = places.villagesOfDistrict(district.code()).stream()
                .map(village -> new VillageKey(village.subdistrict(), village.moo()))
                .toList();
        tasks.assign(officer, script, all, day.plusDays(20));
        List<Task> asked = tasks.of(script.id());
        Map<PassId, String> tokens = passes.again(asked.stream().map(Task::pass).toList());
        List<VillageKey> atTheMeeting = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            Task task = asked.get(i);
            if (i % SILENT == 0) {
                continue;
            }
            if (i % BY_CODE == 0) {
                String token = Objects.requireNonNull(tokens.get(task.pass()));
                tellings.tick(token, script, i % 2 == 0 ? Channel.LOUDSPEAKER : Channel.TOWER, "", form("tick", i));
            } else {
                atTheMeeting.add(new VillageKey(task.subdistrict(), Objects.requireNonNull(task.moo())));
            }
        }
        tellings.reported(officer, script, atTheMeeting, Channel.LOUDSPEAKER, day, form("meeting", 0));
        for (Channel channel : List.of(Channel.FACEBOOK, Channel.LINE, Channel.EXHIBITION)) {
            tellings.record(
                    officer,
                    new Telling.New(script.id(), script.title(), channel, Telling.By.OFFICE, null, null, day, ""),
                    form(channel.name(), 0));
        }
    }

    /** Round the seat, each subdistrict in a direction of its own. */
    private void pin(District district, Staff officer) {
        Point seat = district.seat();
        if (seat == null) {
            return;
        }
        for (Village village : places.villagesOfDistrict(district.code())) {
            int subdistrict = Integer.parseInt(village.subdistrict().value()) % 100;
            if ((village.moo() + subdistrict) % PINNED != 0) {
                double turn = subdistrict * 2.4;
                double far = 0.03 + 0.014 * (subdistrict % 6);
                villages.pin(
                        officer,
                        village.subdistrict(),
                        village.moo(),
                        new Point(
                                seat.latitude() + far * Math.sin(turn) + 0.012 * Math.sin(village.moo() * 1.9),
                                seat.longitude() + far * Math.cos(turn) + 0.012 * Math.cos(village.moo() * 1.9)));
            }
        }
    }

    private static UUID form(String what, int number) {
        return UUID.nameUUIDFromBytes(("demo-news-" + what + number).getBytes(StandardCharsets.UTF_8));
    }

    private <T> void at(LocalDate day, Callable<T> work) {
        Instant moment = day.atTime(LocalTime.of(10, 15)).atZone(Bangkok.ZONE).toInstant();
        try {
            clock.at(moment, work);
        } catch (RuntimeException thrown) {
            throw thrown;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
