package th.go.dopa.damrongdhama.directives.reportback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.directives.Circular;
import th.go.dopa.damrongdhama.kernel.Actor;
import th.go.dopa.damrongdhama.kernel.CircularId;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.PassId;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.people.PassPurpose;
import th.go.dopa.damrongdhama.people.Passes;

/** An office's own signed links to its report (ลิงก์รายงานผลของศูนย์): given out by the head, or opened with the access code for some days. */
@Component
class Links {

    static final Duration GIVEN = Duration.ofDays(30);
    static final Duration OPENED = Duration.ofDays(7);
    static final int USES = 10;

    private final JdbcClient jdbc;
    private final Passes passes;
    private final Clock clock;

    Links(JdbcClient jdbc, Passes passes, Clock clock) {
        this.jdbc = jdbc;
        this.passes = passes;
        this.clock = clock;
    }

    /**
     * A link that is still good.
     *
     * @param token "" where the key it was made with is gone
     */
    record Given(PassId pass, String token, Instant expires) {}

    /** Gives out a link to the report of the person's own office. */
    @Transactional
    public String give(Staff by, Circular circular) {
        AccessCodes.heads(by);
        Reporters.open(circular);
        return made(by, circular, by.office(), null, GIVEN);
    }

    /** Opens the report to who typed the access code of the office. */
    @Transactional
    public String open(Actor by, Circular circular, OfficeId office, long access) {
        return made(by, circular, office, access, OPENED);
    }

    /** Makes one link void. */
    @Transactional
    public void revoke(Staff by, CircularId circular, PassId pass) {
        AccessCodes.heads(by);
        int revoked = jdbc.sql("""
                        update report_link set revoked_at = :now
                         where pass_id = :pass and circular_id = :circular and office_id = :office and revoked_at is null
                        """)
                .param("now", now())
                .param("pass", pass.value())
                .param("circular", circular.value())
                .param("office", by.office().value())
                .update();
        if (revoked == 0) {
            throw new NotFound("link " + pass);
        }
        passes.revoke(by, pass);
    }

    /** Makes void what was opened with an access code. */
    void revokeOpenedWith(Staff by, long access) {
        jdbc.sql("""
                        update report_link set revoked_at = :now where access_id = :access and revoked_at is null returning pass_id
                        """)
                .param("now", now())
                .param("access", access)
                .query((row, i) -> new PassId(row.getLong("pass_id")))
                .list()
                .forEach(pass -> passes.revoke(by, pass));
    }

    /** The links that the head gave out and that are still good, the latest first. */
    @Transactional(readOnly = true)
    public List<Given> given(Staff by, CircularId circular) {
        Map<PassId, Instant> good = new LinkedHashMap<>();
        jdbc.sql("""
                        select pass_id, expires_at from report_link
                         where office_id = :office and circular_id = :circular and access_id is null and revoked_at is null and expires_at > :now
                         order by pass_id desc limit 20
                        """)
                .param("office", by.office().value())
                .param("circular", circular.value())
                .param("now", now())
                .query(row -> {
                    good.put(
                            new PassId(row.getLong("pass_id")),
                            row.getObject("expires_at", OffsetDateTime.class).toInstant());
                });
        Map<PassId, String> tokens = passes.again(good.keySet());
        return good.entrySet().stream()
                .map(one -> new Given(one.getKey(), tokens.getOrDefault(one.getKey(), ""), one.getValue()))
                .toList();
    }

    private String made(Actor by, Circular circular, OfficeId office, @Nullable Long access, Duration good) {
        Instant expires = clock.instant().plus(good);
        PassId pass = passes.issueForPaper(by, PassPurpose.REPORT_BACK, circular.code(), office, expires, USES);
        jdbc.sql("""
                        insert into report_link (pass_id, circular_id, office_id, access_id, issued_at, expires_at)
                        values (:pass, :circular, :office, :access, :now, :expires)
                        """)
                .param("pass", pass.value())
                .param("circular", circular.id().value())
                .param("office", office.value())
                .param("access", access)
                .param("now", now())
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .update();
        return Objects.requireNonNull(passes.again(List.of(pass)).get(pass));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
