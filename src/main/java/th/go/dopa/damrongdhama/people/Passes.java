package th.go.dopa.damrongdhama.people;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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

    /** Before the number of a link that stands on a paper; its token is the keyed hash of both. */
    private static final String PAPER = "paper|";

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

    /** Issues a link that stands on a paper: {@link #again} says it once more when the paper is printed again. */
    @Transactional
    public PassId issueForPaper(
            Actor by, PassPurpose purpose, String subject, OfficeId office, Instant expires, int uses) {
        long id = jdbc.sql("select nextval(pg_get_serial_sequence('pass', 'id'))")
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into pass (id, purpose, subject, office_id, token_mac, issued_at, expires_at, uses_left)
                        overriding system value
                        values (:id, :purpose, :subject, :office, :mac, :now, :expires, :uses)
                        """)
                .param("id", id)
                .param("purpose", purpose.name())
                .param("subject", subject)
                .param("office", office.value())
                .param("mac", mac(derived(keys.mac(KeyPurpose.PASS, PAPER + id))))
                .param("now", now())
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .param("uses", uses)
                .update();
        journal.note(by, "pass.issued", subject(new PassId(id)));
        return new PassId(id);
    }

    /** The tokens of links that stand on papers, for those of them that were issued for one: made anew from the key, for nothing of them is kept. */
    @Transactional(readOnly = true)
    public Map<PassId, String> again(Collection<PassId> ids) {
        Map<PassId, String> tokens = new HashMap<>();
        jdbc.sql("select id, token_mac from pass where id = any (:ids::bigint[])")
                .param("ids", ids.stream().map(PassId::value).toArray(Long[]::new))
                .query(row -> {
                    byte[] kept = row.getBytes("token_mac");
                    long id = row.getLong("id");
                    keys.macs(KeyPurpose.PASS, PAPER + id).stream()
                            .map(Passes::derived)
                            .filter(token -> keys.matches(KeyPurpose.PASS, token, kept))
                            .findFirst()
                            .ifPresent(token -> tokens.put(new PassId(id), token));
                });
        return tokens;
    }

    /** What a link was issued for, though it may be used up or too old by now; nothing where we never issued it, or for something else. */
    @Transactional(readOnly = true)
    public Optional<KnownPass> known(String token, PassPurpose purpose) {
        return jdbc.sql("""
                        select id, office_id, subject, expires_at > :now and uses_left > 0 and revoked_at is null as good from pass
                         where token_mac = any (:macs::bytea[]) and purpose = :purpose
                        """)
                .param("macs", macs(token))
                .param("purpose", purpose.name())
                .param("now", now())
                .query((row, number) -> new KnownPass(read(row), row.getBoolean("good")))
                .optional();
    }

    /** Looks at what a link is good for, without using it up: programs that fetch links ahead must not spend them. */
    @Transactional(readOnly = true)
    public OpenedPass open(String token, PassPurpose purpose) {
        return jdbc.sql("""
                        select id, office_id, subject from pass
                         where token_mac = any (:macs::bytea[]) and purpose = :purpose and expires_at > :now and uses_left > 0 and revoked_at is null
                        """)
                .param("macs", macs(token))
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
                         where token_mac = any (:macs::bytea[]) and purpose = :purpose and expires_at > :now and uses_left > 0 and revoked_at is null
                        returning id, office_id, subject
                        """)
                .param("macs", macs(token))
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

    private static String derived(byte[] mac) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac, 24));
    }

    private static OpenedPass read(ResultSet row) throws SQLException {
        return new OpenedPass(
                new LinkHolder(new PassId(row.getLong("id")), new OfficeId(row.getLong("office_id"))),
                row.getString("subject"));
    }

    /** Under former keys too: a paper outlives a change of keys. */
    private byte[][] macs(String token) {
        return keys.macs(KeyPurpose.PASS, token).toArray(byte[][]::new);
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
