package th.go.dopa.damrongdhama.places;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.audit.Journal;
import th.go.dopa.damrongdhama.audit.Subject;
import th.go.dopa.damrongdhama.kernel.Actor;
import th.go.dopa.damrongdhama.kernel.Bangkok;

/**
 * Loading an official list of areas over the recorded ones (ปรับปรุงบัญชีเขตการปกครอง). What is new begins, what is gone ends, what was
 * renamed keeps its former name; nothing is deleted. The centres follow. Loading the same list again changes nothing.
 */
@Component
public class AreaLists {

    private final Atlases atlases;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    AreaLists(Atlases atlases, JdbcClient jdbc, Journal journal, Clock clock) {
        this.atlases = atlases;
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** What loading the list would change; nothing is changed. */
    @Transactional
    public AreaReport compare(AreaList list) {
        return new AreaLoad(jdbc).compare(list);
    }

    /** Loads the list from today on, unless a line of it cannot be taken. */
    @Transactional
    public AreaReport load(Actor by, AreaList list) {
        AreaLoad load = new AreaLoad(jdbc);
        AreaReport report = load.compare(list);
        if (report.loadable()) {
            load.take(Bangkok.today(clock));
            atlases.changed();
            journal.note(by, "areas.loaded", new Subject("areas", "all"));
        }
        return report;
    }
}
