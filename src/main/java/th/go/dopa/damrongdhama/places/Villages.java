package th.go.dopa.damrongdhama.places;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.audit.Journal;
import th.go.dopa.damrongdhama.audit.Subject;
import th.go.dopa.damrongdhama.kernel.Actor;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.Bangkok;

/** Writing down the villages (หมู่บ้าน) of a subdistrict, as its district keeps them. */
@Component
public class Villages {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    Villages(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** Names the village of a number from today on; one that had the number before ended yesterday. */
    @Transactional
    public void name(Actor by, AreaCode subdistrict, int moo, String nameTh) {
        jdbc.sql("""
                        update village set valid_to = greatest(valid_from, :today::date - 1)
                         where subdistrict_code = :subdistrict and moo = :moo and valid_to is null
                        """)
                .param("today", Bangkok.today(clock))
                .param("subdistrict", subdistrict.value())
                .param("moo", moo)
                .update();
        jdbc.sql(
                        "insert into village (subdistrict_code, moo, name_th, valid_from) values (:subdistrict, :moo, :name, :today)")
                .param("subdistrict", subdistrict.value())
                .param("moo", moo)
                .param("name", nameTh)
                .param("today", Bangkok.today(clock))
                .update();
        journal.note(by, "village.named", new Subject("subdistrict", subdistrict.value()));
    }
}
