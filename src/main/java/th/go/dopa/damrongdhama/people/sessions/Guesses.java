package th.go.dopa.damrongdhama.people.sessions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.keys.KeyPurpose;
import th.go.dopa.damrongdhama.keys.Keys;

/**
 * Guesses at a secret (การเดารหัส). Each is counted before it is judged, so that many at once gain nothing; after some that are free each
 * one doubles the wait, from 15 seconds to at most 15 minutes. A right one clears the count.
 */
@Component
class Guesses {

    static final Duration LONGEST = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Keys keys;
    private final Clock clock;

    Guesses(JdbcClient jdbc, Keys keys, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Counts one guess.
     *
     * @return when the next is allowed, if this one is not
     */
    @Transactional
    public Optional<Instant> take(String who, int free) {
        Instant now = clock.instant();
        int counted = jdbc.sql("""
                        insert into sign_in_guess as g (who, failures, last_at, blocked_until) values (:who, 1, :now, :now)
                        on conflict (who) do update
                           set failures = case when g.last_at < :dayBefore then 1 else g.failures + 1 end,
                               last_at = :now,
                               blocked_until = case when g.last_at < :dayBefore or g.failures < :free then :now
                                                    else :now::timestamptz + least(interval '15 minutes',
                                                             interval '15 seconds' * power(2, least(g.failures - :free, 10))) end
                         where g.blocked_until <= :now
                        """)
                .param("who", mac(who))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("dayBefore", now.minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
                .param("free", free)
                .update();
        return counted == 1 ? Optional.empty() : Optional.of(blockedUntil(who));
    }

    /** Forgets the guesses after a right one. */
    @Transactional
    public void forget(String who) {
        jdbc.sql("delete from sign_in_guess where who = :who")
                .param("who", mac(who))
                .update();
    }

    private Instant blockedUntil(String who) {
        return jdbc.sql("select blocked_until from sign_in_guess where who = :who")
                .param("who", mac(who))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElseGet(clock::instant);
    }

    private byte[] mac(String who) {
        return keys.mac(KeyPurpose.COOKIE, "guess|" + who);
    }
}
