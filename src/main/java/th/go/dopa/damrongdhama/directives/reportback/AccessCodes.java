package th.go.dopa.damrongdhama.directives.reportback;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.audit.Journal;
import th.go.dopa.damrongdhama.audit.Subject;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.keys.KeyPurpose;
import th.go.dopa.damrongdhama.keys.Keys;

/**
 * The access codes of the offices (รหัสรายงานผลของศูนย์): eleven letters and a check letter, made out of the key, so that the sheet can be printed again though
 * only a hash is kept. Whoever has the paper may report for the office; a new code makes the old one void.
 */
@Component
class AccessCodes {

    private static final int LETTERS = 11;

    private final JdbcClient jdbc;
    private final Keys keys;
    private final Links links;
    private final Journal journal;
    private final Clock clock;

    AccessCodes(JdbcClient jdbc, Keys keys, Links links, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.links = links;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * The code that is good for an office.
     *
     * @param letters in groups of four; "" where the key it was made with is gone
     */
    record Access(long id, String letters, Instant issued) {}

    /** Gives the office a new code; the one before, and what was opened with it, is void. */
    @Transactional
    public Access issue(Staff by) {
        heads(by);
        jdbc.sql("select id from office where id = :office for no key update")
                .param("office", by.office().value())
                .query(Long.class)
                .single();
        revoke(by);
        long id = jdbc.sql("select nextval(pg_get_serial_sequence('office_access', 'id'))")
                .query(Long.class)
                .single();
        String letters = made(keys.mac(KeyPurpose.PASS, "office-access|" + id));
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into office_access (id, office_id, code_mac, issued_at, issued_by)
                        overriding system value values (:id, :office, :mac, :now, :by)
                        """)
                .param("id", id)
                .param("office", by.office().value())
                .param("mac", keys.mac(KeyPurpose.PASS, "access|" + letters))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.appointment().value())
                .update();
        journal.note(by, "access.issued", new Subject("office-access", Long.toString(id)));
        return new Access(id, Shorthand.grouped(letters), now);
    }

    /** Makes the code of the office void without another in its place. */
    @Transactional
    public void revoke(Staff by) {
        heads(by);
        jdbc.sql("""
                        update office_access set revoked_at = :now where office_id = :office and revoked_at is null returning id
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("office", by.office().value())
                .query(Long.class)
                .optional()
                .ifPresent(id -> {
                    links.revokeOpenedWith(by, id);
                    journal.note(by, "access.revoked", new Subject("office-access", Long.toString(id)));
                });
    }

    /** The code that is good for the person's office. */
    @Transactional(readOnly = true)
    public Optional<Access> present(Staff by) {
        heads(by);
        return jdbc.sql("""
                        select id, code_mac, issued_at from office_access where office_id = :office and revoked_at is null
                        """)
                .param("office", by.office().value())
                .query((row, i) -> new Access(
                        row.getLong("id"),
                        again(row.getLong("id"), row.getBytes("code_mac")),
                        row.getObject("issued_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Which code of the office was typed; nothing where it is wrong, void, or another office's. */
    @Transactional(readOnly = true)
    public Optional<Long> typed(OfficeId office, String typed) {
        String letters = Shorthand.typed(typed);
        if (letters.length() != LETTERS + 1 || !Shorthand.right(letters)) {
            return Optional.empty();
        }
        return jdbc.sql("""
                        select id from office_access
                         where code_mac = any (:macs::bytea[]) and office_id = :office and revoked_at is null
                        """)
                .param("macs", keys.macs(KeyPurpose.PASS, "access|" + letters).toArray(byte[][]::new))
                .param("office", office.value())
                .query(Long.class)
                .optional();
    }

    private String again(long id, byte[] kept) {
        return keys.macs(KeyPurpose.PASS, "office-access|" + id).stream()
                .map(AccessCodes::made)
                .filter(letters -> keys.matches(KeyPurpose.PASS, "access|" + letters, kept))
                .findFirst()
                .map(Shorthand::grouped)
                .orElse("");
    }

    private static String made(byte[] mac) {
        String letters = Shorthand.of(mac, LETTERS);
        return letters + Shorthand.check(letters);
    }

    /** The heads of offices give out codes and links. */
    static void heads(Staff by) {
        if (by.role() != Role.DISTRICT_CHIEF && by.role() != Role.PROVINCE_OFFICER) {
            throw new NotFound("the access code of an office");
        }
    }
}
