package th.go.dopa.damrongdhama.complaints;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.kernel.ComplaintId;
import th.go.dopa.damrongdhama.keys.KeyPurpose;
import th.go.dopa.damrongdhama.keys.Keys;

/**
 * Forms that were acted upon (แบบฟอร์มที่ส่งแล้ว). The key of a form is spent in the transaction of its act: sent twice at the same instant, the second
 * waits for the first and finds what came of it.
 */
@Component
public class SpentForms {

    private final JdbcClient jdbc;
    private final Keys keys;
    private final Clock clock;

    SpentForms(JdbcClient jdbc, Keys keys, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
    }

    /** What spending a form found. */
    public sealed interface Spending {

        /** Nobody acted upon it: go on, in the same transaction. */
        record Fresh() implements Spending {}

        /** The very same was sent before. */
        record Same() implements Spending {}

        /** The form was used, but with other words. */
        record Other() implements Spending {}
    }

    /**
     * Spends the key of a form.
     *
     * @param body all that was typed and sent, in one order; only an HMAC of it is kept
     */
    @Transactional
    public Spending spend(UUID formKey, String body) {
        byte[] mac = keys.mac(KeyPurpose.SEARCH, "form:" + body);
        int fresh = jdbc.sql("""
                        insert into spent_form (form_key, body_mac, spent_at) values (:key, :mac, :now) on conflict (form_key) do nothing
                        """)
                .param("key", formKey)
                .param("mac", mac)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (fresh == 1) {
            return new Spending.Fresh();
        }
        byte[] before = jdbc.sql("select body_mac from spent_form where form_key = :key")
                .param("key", formKey)
                .query((row, i) -> row.getBytes("body_mac"))
                .single();
        return Arrays.equals(mac, before) ? new Spending.Same() : new Spending.Other();
    }

    /** Notes what came of a fresh form. */
    @Transactional
    public void led(UUID formKey, ComplaintId complaint) {
        jdbc.sql("update spent_form set complaint_id = :complaint where form_key = :key")
                .param("complaint", complaint.value())
                .param("key", formKey)
                .update();
    }

    /** The case that came of a form. */
    public Optional<ComplaintId> outcome(UUID formKey) {
        return jdbc.sql("select complaint_id from spent_form where form_key = :key and complaint_id is not null")
                .param("key", formKey)
                .query((row, i) -> new ComplaintId(row.getLong("complaint_id")))
                .optional();
    }

    /** Those of some keys that were spent already. */
    Set<UUID> spent(Collection<UUID> formKeys) {
        return new HashSet<>(jdbc.sql("select form_key from spent_form where form_key = any (:keys::uuid[])")
                .param("keys", formKeys.toArray(UUID[]::new))
                .query((row, i) -> row.getObject("form_key", UUID.class))
                .list());
    }

    /** Spends fresh keys together with what came of them; whoever spent one at the same instant makes the whole fail. */
    void spend(List<OldCases.Begun> begun) {
        jdbc.sql("""
                        insert into spent_form (form_key, body_mac, complaint_id, spent_at)
                        select key, mac, complaint, :now
                          from unnest(:keys::uuid[], :macs::bytea[], :complaints::bigint[]) as u (key, mac, complaint)
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("keys", begun.stream().map(OldCases.Begun::formKey).toArray(UUID[]::new))
                .param(
                        "macs",
                        begun.stream()
                                .map(one -> keys.mac(KeyPurpose.SEARCH, "form:" + one.formKey()))
                                .toArray(byte[][]::new))
                .param("complaints", begun.stream().map(one -> one.id().value()).toArray(Long[]::new))
                .update();
    }
}
