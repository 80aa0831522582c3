package th.go.dopa.damrongdhama.exchange.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Taking away what runs hold of people (ลบข้อมูลในไฟล์ที่ค้าง): thirty days after the last hand was laid on a run that nobody took in. */
@Component
class BacklogUpkeep {

    static final Duration STAYS = Duration.ofDays(30);

    private static final Logger LOG = LoggerFactory.getLogger(BacklogUpkeep.class);

    private final RunRows rows;
    private final JdbcClient jdbc;
    private final Clock clock;

    BacklogUpkeep(RunRows rows, JdbcClient jdbc, Clock clock) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Drops what has waited for too long. */
    @Transactional
    void blank() {
        List<Long> old = jdbc.sql("""
                        update backlog_run set state = 'DROPPED', file = null, key_id = null, headings = null, changed_at = :now
                         where state in ('CHECKING', 'COLUMNS', 'CHECKED') and changed_at < :before
                        returning id
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("before", clock.instant().minus(STAYS).atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .list();
        old.forEach(run -> rows.blank(new RunId(run)));
        if (!old.isEmpty()) {
            LOG.info("backlog runs dropped={}", old.size());
        }
    }
}
