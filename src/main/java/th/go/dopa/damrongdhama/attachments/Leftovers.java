package th.go.dopa.damrongdhama.attachments;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps shelf and table in step (กวาดไฟล์ค้าง): what nobody claimed goes after a day, and so does a file that no row names, which a crash may
 * leave. A row is never removed because its file is missing: that is a fault to be told.
 */
@Component
class Leftovers {

    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);
    private static final int AT_ONCE = 1_000;

    private static final String NAMED = """
            select evidence_file as file from attachment where evidence_file is not null
            union all select master_file from attachment_page where master_file is not null
            union all select large_file from attachment_page
            union all select small_file from attachment_page
            """;

    private final Staging staging;
    private final Shelf shelf;
    private final JdbcClient jdbc;
    private final Clock clock;

    Leftovers(Staging staging, Shelf shelf, JdbcClient jdbc, Clock clock) {
        this.staging = staging;
        this.shelf = shelf;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void run() {
        int forgotten = staging.removeForgotten();
        int nameless = removeNameless(clock.instant().minus(Staging.STAYS));
        LOG.info("attachments tidied forgotten={} nameless={}", forgotten, nameless);
        if (knownMissing() > 0) {
            reportMissing();
        }
    }

    /** Tells the operator, in the log and by the health, of files that a row names and that are not there; nothing is removed. */
    void reportMissing() {
        List<String> missing = missing();
        jdbc.sql("""
                        insert into attachment_look (only_one, looked_at, missing) values (true, :now, :missing)
                        on conflict (only_one) do update set looked_at = :now, missing = :missing
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("missing", missing.size())
                .update();
        if (!missing.isEmpty()) {
            LOG.error(
                    "attachments missing={} first={}; bring the files back from a backup",
                    missing.size(),
                    missing.getFirst());
        }
    }

    /** How many files were missing at the last look, on whichever node. */
    int knownMissing() {
        return jdbc.sql("select missing from attachment_look")
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** The keys of files that a row names and that are not there: none, unless something is wrong. */
    List<String> missing() {
        try (Stream<String> named = jdbc.sql(NAMED).query(String.class).stream()) {
            return named.filter(file -> !shelf.has(file)).toList();
        }
    }

    int removeNameless(Instant writtenBefore) {
        shelf.clearIncoming(writtenBefore);
        List<String> some = new ArrayList<>();
        int[] removed = {0};
        shelf.each(writtenBefore, file -> {
            some.add(file);
            if (some.size() == AT_ONCE) {
                removed[0] += removeNameless(some);
                some.clear();
            }
        });
        return removed[0] + removeNameless(some);
    }

    private int removeNameless(List<String> files) {
        if (files.isEmpty()) {
            return 0;
        }
        List<String> named = jdbc.sql("select file from (" + NAMED + ") as named where file in (:files)")
                .param("files", files)
                .query(String.class)
                .list();
        List<String> nameless =
                files.stream().filter(file -> !named.contains(file)).toList();
        nameless.forEach(shelf::delete);
        return nameless.size();
    }
}
