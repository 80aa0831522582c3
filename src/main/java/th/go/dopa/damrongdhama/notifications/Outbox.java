package th.go.dopa.damrongdhama.notifications;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.audit.Journal;
import th.go.dopa.damrongdhama.audit.Subject;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.keys.KeyPurpose;
import th.go.dopa.damrongdhama.keys.Keys;
import th.go.dopa.damrongdhama.settings.Settings;

/**
 * The outbox (กล่องข้อความออก): a message is put in the transaction of the act it tells of, so that the two happen together or not at all.
 * Couriers take it from there afterwards. Addresses and words are encrypted, and blanked some days after delivery.
 */
@Component
public class Outbox {

    private final JdbcClient jdbc;
    private final Keys keys;
    private final Settings settings;
    private final Journal journal;
    private final Clock clock;

    Outbox(JdbcClient jdbc, Keys keys, Settings settings, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.settings = settings;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Puts a message, in the transaction of the caller.
     *
     * @return its id, the same at every try
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID put(Message message) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into outbox_message (id, channel, address, subject, body, key_id, about, state, tries, created_at, next_try_at,
                                                    try_until)
                        values (:id, :channel, :address, :subject, :body, :key, :about, 'WAITING', 0, :now, :now, :until)
                        """)
                .param("id", id)
                .param("channel", message.channel().name())
                .param("address", sealed(message.address(), id, "address"))
                .param("subject", sealed(message.subject(), id, "subject"))
                .param("body", sealed(message.body(), id, "body"))
                .param("key", keys.keyId(KeyPurpose.OUTBOX))
                .param("about", message.about())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", triedUntil(now))
                .update();
        return id;
    }

    /** Puts many at once, in the transaction of the caller and in one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void putAll(List<Message> messages) {
        if (messages.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        List<UUID> ids = messages.stream().map(message -> UUID.randomUUID()).toList();
        jdbc.sql("""
                        insert into outbox_message (id, channel, address, subject, body, key_id, about, state, tries, created_at, next_try_at,
                                                    try_until)
                        select id, channel, address, subject, body, :key, about, 'WAITING', 0, :now, :now, :until
                          from unnest(:ids::uuid[], :channels::text[], :addresses::bytea[], :subjects::bytea[], :bodies::bytea[], :abouts::text[])
                               as u (id, channel, address, subject, body, about)
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .param(
                        "channels",
                        messages.stream().map(one -> one.channel().name()).toArray(String[]::new))
                .param("addresses", sealed(messages, ids, Message::address, "address"))
                .param("subjects", sealed(messages, ids, Message::subject, "subject"))
                .param("bodies", sealed(messages, ids, Message::body, "body"))
                .param("abouts", messages.stream().map(Message::about).toArray(String[]::new))
                .param("key", keys.keyId(KeyPurpose.OUTBOX))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", triedUntil(now))
                .update();
    }

    /**
     * Tries again what was given up.
     *
     * @return how many messages
     */
    @Transactional
    public int retryFailed(Staff by) {
        Instant now = clock.instant();
        int again = jdbc.sql("""
                        update outbox_message set state = 'WAITING', next_try_at = :now, try_until = :until
                         where state = 'FAILED' and blanked_at is null
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", triedUntil(now))
                .update();
        journal.note(by, "outbox.retried", new Subject("outbox", "failed"));
        return again;
    }

    /** How it stands, in figures only. */
    public OutboxHealth health() {
        return jdbc.sql("""
                        select (select count(*) from outbox_message where state = 'WAITING') as waiting,
                               (select min(created_at) from outbox_message where state = 'WAITING') as oldest,
                               (select count(*) from outbox_message where state = 'FAILED' and blanked_at is null) as failed,
                               (select count(*) from outbox_message where state = 'HELD') as held,
                               (select count(*) from outbox_message where state = 'SENT' and sent_at >= :today) as sent_today
                        """)
                .param("today", Bangkok.today(clock).atStartOfDay(Bangkok.ZONE).toOffsetDateTime())
                .query((row, i) -> {
                    OffsetDateTime oldest = row.getObject("oldest", OffsetDateTime.class);
                    return new OutboxHealth(
                            row.getLong("waiting"),
                            oldest == null ? null : oldest.toInstant(),
                            row.getLong("failed"),
                            row.getLong("held"),
                            row.getLong("sent_today"));
                })
                .single();
    }

    private OffsetDateTime triedUntil(Instant now) {
        return now.plus(Duration.ofDays(settings.messageRules().triedForDays())).atOffset(ZoneOffset.UTC);
    }

    private byte[][] sealed(List<Message> messages, List<UUID> ids, Function<Message, String> part, String field) {
        byte[][] sealed = new byte[messages.size()][];
        for (int i = 0; i < sealed.length; i++) {
            sealed[i] = sealed(part.apply(messages.get(i)), ids.get(i), field);
        }
        return sealed;
    }

    private byte[] sealed(String text, UUID id, String field) {
        return keys.encrypt(KeyPurpose.OUTBOX, text.getBytes(StandardCharsets.UTF_8), id + "." + field);
    }
}
