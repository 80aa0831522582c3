package th.go.dopa.damrongdhama.people;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.audit.Journal;
import th.go.dopa.damrongdhama.audit.Subject;
import th.go.dopa.damrongdhama.kernel.Actor;
import th.go.dopa.damrongdhama.kernel.LinkHolder;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.PassId;
import th.go.dopa.damrongdhama.keys.KeyPurpose;
import th.go.dopa.damrongdhama.keys.Keys;

/** Signed links (ลิงก์เฉพาะกิจ) for whoever has no account: one purpose, one subject, one office, for a time and a number of uses. */
@Component
public class Passes {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Keys keys;
    private final Journal journal;
    private final Clock clock;

    Passes(JdbcClient jdbc, Keys keys, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public IssuedPass issue(Actor by, PassPurpose purpose, String subject, OfficeId office, Instant expires, int uses) {
        byte[] secret = new byte[24];
        RANDOM.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        PassId id = new PassId(jdbc.sql("""
                        insert into pass (purpose, subject, office_id, token_mac, issued_at, expires_at, uses_left)
                        values (:purpose, :subject, :office, :mac, :now, :expires, :uses)
                        returning id
                        """)
                .param("purpose", purpose.name())
                .param("subject", subject)
                .param("office", office.value())
                .param("mac", mac(token))
                .param("now", now())
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .param("uses", uses)
                .query(Long.class)
                .single());
        journal.note(by, "pass.issued", subject(id));
        return new IssuedPass(id, token);
    }

    /** Looks at what a link is good for, without using it up: programs that fetch links ahead must not spend them. */
    @Transactional(readOnly = true)
    public OpenedPass open(String token, PassPurpose purpose) {
        return jdbc.sql("""
                        select id, office_id, subject from pass
                         where token_mac = :mac and purpose = :purpose and expires_at > :now and uses_left > 0 and revoked_at is null
                        """)
                .param("mac", mac(token))
                .param("purpose", purpose.name())
                .param("now", now())
                .query((row, number) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("a good pass"));
    }

    /** Uses a link once, in the transaction of the act it is for. */
    @Transactional
    public OpenedPass use(String token, PassPurpose purpose) {
        OpenedPass used = jdbc.sql("""
                        update pass set uses_left = uses_left - 1, used_at = :now
                         where token_mac = :mac and purpose = :purpose and expires_at > :now and uses_left > 0 and revoked_at is null
                        returning id, office_id, subject
                        """)
                .param("mac", mac(token))
                .param("purpose", purpose.name())
                .param("now", now())
                .query((row, number) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("a good pass"));
        journal.note(used.holder(), "pass.used", subject(used.holder().pass()));
        return used;
    }

    @Transactional
    public void revoke(Actor by, PassId id) {
        int revoked = jdbc.sql("update pass set revoked_at = :now where id = :id and revoked_at is null")
                .param("now", now())
                .param("id", id.value())
                .update();
        if (revoked == 1) {
            journal.note(by, "pass.revoked", subject(id));
        }
    }

    private static OpenedPass read(ResultSet row) throws SQLException {
        return new OpenedPass(
                new LinkHolder(new PassId(row.getLong("id")), new OfficeId(row.getLong("office_id"))),
                row.getString("subject"));
    }

    private byte[] mac(String token) {
        return keys.mac(KeyPurpose.PASS, token);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Subject subject(PassId id) {
        return new Subject("pass", id.toString());
    }
}
