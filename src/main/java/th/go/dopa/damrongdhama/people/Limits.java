package th.go.dopa.damrongdhama.people;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.keys.KeyPurpose;
import th.go.dopa.damrongdhama.keys.Keys;

/**
 * How often somebody may do something in an hour (การจำกัดจำนวนครั้ง), counted in the database for all nodes. Ask it before the act, outside
 * of its transaction: what is refused must still count.
 */
@Component
public class Limits {

    private final JdbcClient jdbc;
    private final Keys keys;
    private final Clock clock;

    Limits(JdbcClient jdbc, Keys keys, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Takes one of the times that are left in this hour.
     *
     * @param who an address or the like; kept only as a MAC
     * @return false where none was left
     */
    @Transactional
    public boolean take(String what, String who, int perHour) {
        return jdbc.sql("""
                        insert into limit_window as w (what, who, began_at, taken) values (:what, :who, :hour, 1)
                        on conflict (what, who, began_at) do update set taken = w.taken + 1 where w.taken < :most
                        """)
                        .param("what", what)
                        .param("who", mac(what, who))
                        .param("hour", hour())
                        .param("most", perHour)
                        .update()
                == 1;
    }

    /** Whether a time is left in this hour, without taking it: where only what failed counts. */
    @Transactional(readOnly = true)
    public boolean left(String what, String who, int perHour) {
        return jdbc.sql("""
                                select coalesce(sum(taken), 0) < :most from limit_window where what = :what and who = :who and began_at = :hour
                                """)
                .param("most", perHour)
                .param("what", what)
                .param("who", mac(what, who))
                .param("hour", hour())
                .query(Boolean.class)
                .single();
    }

    /** Forgets the hours that are over. */
    @Transactional
    public void tidy() {
        jdbc.sql("delete from limit_window where began_at < :hour")
                .param("hour", hour())
                .update();
    }

    private byte[] mac(String what, String who) {
        return keys.mac(KeyPurpose.COOKIE, "limit|" + what + "|" + who);
    }

    private OffsetDateTime hour() {
        return clock.instant().truncatedTo(ChronoUnit.HOURS).atOffset(ZoneOffset.UTC);
    }
}
