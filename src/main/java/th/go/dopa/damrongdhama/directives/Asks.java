package th.go.dopa.damrongdhama.directives;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.kernel.CircularId;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.keys.KeyPurpose;
import th.go.dopa.damrongdhama.keys.Keys;

/** What circulars ask to be reported (ข้อสั่งการ); their words lie sealed. */
@Component
public class Asks {

    private final JdbcClient jdbc;
    private final Issues issues;
    private final Keys keys;

    Asks(JdbcClient jdbc, Issues issues, Keys keys) {
        this.jdbc = jdbc;
        this.issues = issues;
        this.keys = keys;
    }

    /** What one circular asks by itself, in its order. */
    public List<Ask> of(CircularId circular) {
        return of(List.of(circular)).getOrDefault(circular, List.of());
    }

    /** What several circulars ask by themselves, each in its order, in one statement; one that asks nothing is not there. */
    Map<CircularId, List<Ask>> of(Collection<CircularId> circulars) {
        Map<CircularId, List<Ask>> asks = new HashMap<>();
        jdbc.sql("""
                        select circular_id, position, asks_done, asks_number, asks_text, asks_links, most_photos, fact, due_on, content
                          from circular_ask where circular_id = any (:ids::bigint[]) order by circular_id, position
                        """)
                .param("ids", circulars.stream().map(CircularId::value).toArray(Long[]::new))
                .query(row -> {
                    CircularId circular = new CircularId(row.getLong("circular_id"));
                    asks.computeIfAbsent(circular, id -> new ArrayList<>()).add(ask(circular, row));
                });
        return asks;
    }

    private Ask ask(CircularId circular, ResultSet row) throws SQLException {
        int position = row.getInt("position");
        Ask.Sealed sealed = issues.opened(circular, "ask" + position, row.getBytes("content"), Ask.Sealed.class);
        String fact = row.getString("fact");
        return new Ask(
                position,
                sealed.words(),
                row.getBoolean("asks_done"),
                row.getBoolean("asks_number"),
                sealed.unit(),
                row.getBoolean("asks_text"),
                row.getInt("most_photos"),
                row.getBoolean("asks_links"),
                row.getObject("due_on", LocalDate.class),
                fact == null ? null : SelfFilling.valueOf(fact));
    }

    /** What an office is asked: the circular's own asks, and those that the covering letter added. */
    public List<Asked> of(Delivery delivery) {
        List<Asked> asked = new ArrayList<>(of(delivery.circular()).stream()
                .map(ask -> new Asked(delivery.circular(), ask))
                .toList());
        if (!delivery.via().equals(delivery.circular())) {
            of(delivery.via()).forEach(ask -> asked.add(new Asked(delivery.via(), ask)));
        }
        return List.copyOf(asked);
    }

    /** An ask and the letter that it stands in. */
    public record Asked(CircularId circular, Ask ask) {}

    /** Writes what a draft asks, in place of what it asked before. */
    void write(CircularId circular, List<Ask> asks) {
        jdbc.sql("delete from circular_ask where circular_id = :id")
                .param("id", circular.value())
                .update();
        for (Ask ask : asks) {
            jdbc.sql("""
                            insert into circular_ask (circular_id, position, asks_done, asks_number, asks_text, asks_links, most_photos, fact,
                                                      due_on, key_id, content)
                            values (:id, :position, :done, :number, :text, :links, :photos, :fact, :due, :key, :content)
                            """)
                    .param("id", circular.value())
                    .param("position", ask.position())
                    .param("done", ask.done())
                    .param("number", ask.number())
                    .param("text", ask.text())
                    .param("links", ask.links())
                    .param("photos", ask.photos())
                    .param("fact", name(ask.fact()))
                    .param("due", ask.due())
                    .param("key", keys.keyId(KeyPurpose.IDENTITY))
                    .param("content", sealed(circular, ask))
                    .update();
        }
    }

    /** Mends words and days of what was sent; what is to be reported stays as it was. */
    void correct(CircularId circular, List<Ask> asks) {
        List<Ask> before = of(circular);
        if (before.size() != asks.size()) {
            throw new Refused("directives.refused.asks-stay");
        }
        for (Ask ask : asks) {
            if (!before.get(ask.position() - 1).sameQuestion(ask)) {
                throw new Refused("directives.refused.asks-stay");
            }
            jdbc.sql("""
                            update circular_ask set due_on = :due, key_id = :key, content = :content
                             where circular_id = :id and position = :position
                            """)
                    .param("due", ask.due())
                    .param("key", keys.keyId(KeyPurpose.IDENTITY))
                    .param("content", sealed(circular, ask))
                    .param("id", circular.value())
                    .param("position", ask.position())
                    .update();
        }
    }

    private byte[] sealed(CircularId circular, Ask ask) {
        return issues.sealed(circular, "ask" + ask.position(), new Ask.Sealed(ask.words(), ask.unit()));
    }

    private static @Nullable String name(@Nullable SelfFilling fact) {
        return fact == null ? null : fact.name();
    }
}
