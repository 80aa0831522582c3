package th.go.dopa.damrongdhama.notifications;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.keys.KeyPurpose;
import th.go.dopa.damrongdhama.keys.Keys;
import th.go.dopa.damrongdhama.settings.Settings;

/**
 * Who has which message in hand. A courier takes a few for a while, in a short transaction; those of a node that died come free when the
 * while is over.
 */
@Component
class Leases {

    static final Duration WHILE = Duration.ofMinutes(5);

    private static final int FEW = 10;

    private final JdbcClient jdbc;
    private final Keys keys;
    private final Settings settings;
    private final Clock clock;

    Leases(JdbcClient jdbc, Keys keys, Settings settings, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /** Holds the messages of a channel that is not set up. */
    @Transactional
    public void hold(Channel channel) {
        jdbc.sql("update outbox_message set state = 'HELD' where state = 'WAITING' and channel = :channel")
                .param("channel", channel.name())
                .update();
    }

    /** Lets the held messages of a channel go, now that it is set up. */
    @Transactional
    public void release(Channel channel) {
        Instant now = clock.instant();
        jdbc.sql("""
                        update outbox_message set state = 'WAITING', next_try_at = :now, try_until = :until
                         where state = 'HELD' and channel = :channel
                        """)
                .param("channel", channel.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param(
                        "until",
                        now.plus(Duration.ofDays(settings.messageRules().triedForDays()))
                                .atOffset(ZoneOffset.UTC))
                .update();
    }

    @Transactional
    public List<Leased> take(Set<Channel> channels) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        update outbox_message m set locked_until = :until, tries = m.tries + 1
                         where m.id in (select id from outbox_message
                                         where state = 'WAITING' and next_try_at <= :now and channel in (:channels)
                                           and (locked_until is null or locked_until <= :now)
                                         order by next_try_at limit :few for update skip locked)
                        returning m.id, m.channel, m.tries, m.address, m.subject, m.body
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", now.plus(WHILE).atOffset(ZoneOffset.UTC))
                .param("channels", channels.stream().map(Channel::name).toList())
                .param("few", FEW)
                .query((row, i) -> leased(row, now.plus(WHILE)))
                .list();
    }

    /** Writes down how a try ended. What was sent is sent, even when the while was over; any other end counts for the latest try only. */
    @Transactional
    public void ended(Leased leased, Instant began, Delivery delivery) {
        note(leased, began, delivery);
        switch (delivery) {
            case Delivery.Sent sent -> sent(leased);
            case Delivery.Later later -> later(leased);
            case Delivery.Never never -> failed(leased);
        }
    }

    private void sent(Leased leased) {
        jdbc.sql("""
                        update outbox_message set state = 'SENT', sent_at = :now, locked_until = null where id = :id and state <> 'SENT'
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", leased.parcel().id())
                .update();
    }

    private void later(Leased leased) {
        Instant next = clock.instant().plus(Backoff.after(leased.parcel().attempt()));
        jdbc.sql("""
                        update outbox_message
                           set locked_until = null, next_try_at = :next,
                               state = case when :next >= try_until then 'FAILED' else 'WAITING' end
                         where id = :id and state = 'WAITING' and tries = :tries
                        """)
                .param("next", next.atOffset(ZoneOffset.UTC))
                .param("id", leased.parcel().id())
                .param("tries", leased.parcel().attempt())
                .update();
    }

    private void failed(Leased leased) {
        jdbc.sql("""
                        update outbox_message set state = 'FAILED', locked_until = null
                         where id = :id and state = 'WAITING' and tries = :tries
                        """)
                .param("id", leased.parcel().id())
                .param("tries", leased.parcel().attempt())
                .update();
    }

    private void note(Leased leased, Instant began, Delivery delivery) {
        jdbc.sql("""
                        insert into outbox_attempt (message_id, attempt, began_at, ended_at, outcome, note)
                        values (:id, :attempt, :began, :ended, :outcome, :note)
                        """)
                .param("id", leased.parcel().id())
                .param("attempt", leased.parcel().attempt())
                .param("began", began.atOffset(ZoneOffset.UTC))
                .param("ended", clock.instant().atOffset(ZoneOffset.UTC))
                .param(
                        "outcome",
                        switch (delivery) {
                            case Delivery.Sent sent -> "SENT";
                            case Delivery.Later later -> "LATER";
                            case Delivery.Never never -> "NEVER";
                        })
                .param("note", delivery.note())
                .update();
    }

    private Leased leased(ResultSet row, Instant until) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Parcel parcel = new Parcel(
                id,
                row.getInt("tries"),
                opened(row.getBytes("address"), id, "address"),
                opened(row.getBytes("subject"), id, "subject"),
                opened(row.getBytes("body"), id, "body"));
        return new Leased(Channel.valueOf(row.getString("channel")), parcel, until);
    }

    private String opened(byte[] sealed, UUID id, String field) {
        return new String(keys.decrypt(KeyPurpose.OUTBOX, sealed, id + "." + field), StandardCharsets.UTF_8);
    }

    /** A message in hand, until when. */
    record Leased(Channel channel, Parcel parcel, Instant until) {}
}
