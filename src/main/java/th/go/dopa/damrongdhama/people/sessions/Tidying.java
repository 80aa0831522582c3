package th.go.dopa.damrongdhama.people.sessions;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.database.RecurringJob;
import th.go.dopa.damrongdhama.people.Limits;

/** Takes away what signing in leaves behind: sessions that ended, guesses of yesterday, browsers not seen for half a year. */
@Configuration(proxyBeanMethods = false)
class Tidying {

    private final JdbcClient jdbc;
    private final Limits limits;
    private final Clock clock;

    Tidying(JdbcClient jdbc, Limits limits, Clock clock) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.clock = clock;
    }

    @Bean
    static RecurringJob tidyingOfSignIns(Tidying tidying) {
        return new RecurringJob("people-tidying", Duration.ofHours(1), tidying::tidy);
    }

    @Transactional
    public void tidy() {
        jdbc.sql("delete from staff_session where expires_at < :now")
                .param("now", before(Duration.ZERO))
                .update();
        jdbc.sql("delete from staff_session where seen_at < :idle")
                .param("idle", before(Sessions.IDLE))
                .update();
        jdbc.sql("delete from sign_in_guess where last_at < :yesterday")
                .param("yesterday", before(Duration.ofDays(1)))
                .update();
        jdbc.sql("delete from known_device where seen_at < :long")
                .param("long", before(Duration.ofDays(180)))
                .update();
        limits.tidy();
    }

    private OffsetDateTime before(Duration ago) {
        return clock.instant().minus(ago).atOffset(ZoneOffset.UTC);
    }
}
