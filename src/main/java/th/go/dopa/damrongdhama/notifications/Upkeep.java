package th.go.dopa.damrongdhama.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.settings.Settings;

/** Keeping the outbox no longer than needed (การลบข้อความที่ส่งแล้ว). */
@Component
class Upkeep {

    private final JdbcClient jdbc;
    private final Settings settings;
    private final Clock clock;

    Upkeep(JdbcClient jdbc, Settings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Takes addresses and words of what was sent, or given up, long enough ago.
     *
     * @return how many messages
     */
    @Transactional
    public int blank() {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return jdbc.sql("""
                        update outbox_message set address = null, subject = null, body = null, key_id = null, blanked_at = :now
                         where blanked_at is null
                           and ((state = 'SENT' and sent_at <= :before) or (state = 'FAILED' and try_until <= :before))
                        """)
                .param("now", now)
                .param(
                        "before",
                        now.minus(Duration.ofDays(settings.messageRules().blankedAfterDays())))
                .update();
    }
}
