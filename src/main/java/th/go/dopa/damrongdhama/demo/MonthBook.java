package th.go.dopa.damrongdhama.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.database.SettableClock;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.ThaiMonth;
import th.go.dopa.damrongdhama.statistics.Submissions;

/** The monthly reports that the districts of the demo sent (รายงานสาธิต): most of the last months, in time, a few late, and some not at all. */
@Component
@Profile("demo")
class MonthBook {

    private static final int MONTHS = 3;
    private static final int LATE = 7;
    private static final int MISSING = 6;

    private final Submissions submissions;
    private final Marks marks;
    private final SettableClock clock;

    MonthBook(Submissions submissions, Marks marks, SettableClock clock) {
        this.submissions = submissions;
        this.marks = marks;
        this.clock = clock;
    }

    /** Sends them, unless they were sent; a report sent twice is one. */
    void send(Collection<OfficeId> districts, Posts posts, Map<String, String> done) {
        LocalDate today = Bangkok.today(clock);
        ThaiMonth month = ThaiMonth.of(today);
        for (int back = 1; back <= MONTHS; back++) {
            month = month.previous();
            for (OfficeId district : districts) {
                int which = (int) (district.value() + back);
                LocalDate day = month.next().first().plusDays(which % LATE == 0 ? 8 : which % 4);
                String mark = "report:" + district + "/" + month;
                if (!done.containsKey(mark) && which % MISSING != 0 && day.isBefore(today)) {
                    send(district, month, day, posts);
                    marks.set(mark, "sent");
                }
            }
        }
    }

    private void send(OfficeId district, ThaiMonth month, LocalDate day, Posts posts) {
        Instant at = day.atTime(LocalTime.of(14, 20)).atZone(Bangkok.ZONE).toInstant();
        try {
            clock.at(at, () -> {
                submissions.submit(posts.at(district, day, 0, Role.CASE_OFFICER, Role.DISTRICT_CHIEF), month);
                return month;
            });
        } catch (RuntimeException thrown) {
            throw thrown;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
