package th.go.dopa.damrongdhama.directives;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.CircularId;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.notifications.Channel;
import th.go.dopa.damrongdhama.notifications.Message;
import th.go.dopa.damrongdhama.notifications.Outbox;
import th.go.dopa.damrongdhama.web.Language;
import th.go.dopa.damrongdhama.web.Words;

/** Sending a circular to many offices at once (การส่งหนังสือเวียน): a row for each, and a message to those whose letterhead names an e-mail address. */
@Component
class Dispatch {

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Words words;
    private final Clock clock;

    Dispatch(JdbcClient jdbc, Outbox outbox, Words words, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.words = words;
        this.clock = clock;
    }

    /** Delivers it; how many offices got it by this letter. */
    int deliver(Staff by, Circular circular, Recipients to, Instant now) {
        int offices =
                by.role() == Role.DOPA_OFFICER ? toProvinces(circular, to, now) : toDistricts(by, circular, to, now);
        if (offices == 0) {
            throw new Refused("directives.refused.nobody");
        }
        if (circular.covering()) {
            jdbc.sql("""
                            update circular_delivery set forwarded_at = :now, forwarded_by = :by, version = version + 1
                             where circular_id = :top and office_id = :office and forwarded_at is null
                            """)
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("by", by.appointment().value())
                    .param("top", circular.top().value())
                    .param("office", by.office().value())
                    .update();
        }
        tell(circular, "sent");
        return offices;
    }

    /** Says at every office that got it by this letter that it says something else now; also at one that reads it for the first time in this very moment. */
    void corrected(Circular circular, Instant now) {
        jdbc.sql("""
                        update circular_delivery set corrected_at = :now
                         where circular_id = :id or via_id = :id
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", circular.id().value())
                .update();
        tell(circular, "corrected");
    }

    /** Tells every office that got it by this letter what happened to it. */
    void tell(Circular circular, String what) {
        List<String> addresses = jdbc.sql("""
                        select h.email from circular_delivery d join letterhead h on h.office_id = d.office_id
                         where (d.circular_id = :id or d.via_id = :id) and h.email is not null
                        """)
                .param("id", circular.id().value())
                .query(String.class)
                .list();
        outbox.putAll(addresses.stream()
                .filter(Channel.EMAIL::takes)
                .map(address -> message(address, circular.top(), what))
                .toList());
    }

    Message message(String address, CircularId top, String what) {
        return new Message(
                Channel.EMAIL,
                address,
                words.say(Language.TH, "directives.tidings.subject"),
                words.say(Language.TH, "directives.tidings." + what),
                "circular:" + top);
    }

    /** Whether any office has reported. */
    boolean reported(CircularId top) {
        return jdbc.sql(
                        "select exists (select from circular_delivery where circular_id = :id and reported_at is not null)")
                .param("id", top.value())
                .query(Boolean.class)
                .single();
    }

    private int toProvinces(Circular circular, Recipients to, Instant now) {
        return jdbc.sql("""
                        insert into circular_delivery (circular_id, office_id, province_id, via_id, version, sent_at, desks, reported_for)
                        select :id, o.id, case o.kind when 'PROVINCE' then o.id else o.parent_id end, :id, 1, :now, '{}', false
                          from office o
                         where (o.kind = 'PROVINCE' or (:straight and o.kind = 'DISTRICT')) and o.province_code = any (:areas::text[])
                           and (o.valid_from is null or o.valid_from <= :today) and (o.valid_to is null or o.valid_to >= :today)
                            on conflict (circular_id, office_id) do nothing
                        """)
                .param("id", circular.id().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("straight", to.straight())
                .param("areas", codes(to))
                .param("today", Bangkok.today(clock))
                .update();
    }

    /** A district that got it straight from the department gets the covering letter to the same one, and receives it once. */
    private int toDistricts(Staff by, Circular circular, Recipients to, Instant now) {
        return jdbc.sql("""
                        insert into circular_delivery (circular_id, office_id, province_id, via_id, version, sent_at, desks, reported_for)
                        select :top, o.id, o.parent_id, :id, 1, :now, '{}', false
                          from office o
                         where o.kind = 'DISTRICT' and o.parent_id = :office and o.district_code = any (:areas::text[])
                           and (o.valid_from is null or o.valid_from <= :today) and (o.valid_to is null or o.valid_to >= :today)
                            on conflict (circular_id, office_id) do update
                           set via_id = excluded.via_id, version = circular_delivery.version + 1,
                               corrected_at = excluded.sent_at
                        """)
                .param("top", circular.top().value())
                .param("id", circular.id().value())
                .param("office", by.office().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("areas", codes(to))
                .param("today", Bangkok.today(clock))
                .update();
    }

    private static String[] codes(Recipients to) {
        return to.areas().stream().map(AreaCode::value).toArray(String[]::new);
    }
}
