package th.go.dopa.damrongdhama.commendations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.kernel.CommendationId;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Slice;
import th.go.dopa.damrongdhama.kernel.ThaiDates;

/** The wall of honour (หน้าเชิดชูเกียรติ): praise that stands and that the praised agreed to show; what is taken back or withdrawn is gone at once. */
@Component
class Wall {

    private static final int PAGE = 12;

    private final JdbcClient jdbc;
    private final Commended commended;
    private final Entries entries;

    Wall(JdbcClient jdbc, Commended commended, Entries entries) {
        this.jdbc = jdbc;
        this.commended = commended;
        this.entries = entries;
    }

    /**
     * Of the nation, the newest first.
     *
     * @param after the key at which the slice before ended; "" for the first
     */
    Slice<Commendation> all(String after) {
        Key key = key(after);
        return sliced(jdbc.sql("""
                        select id from commendation where shown and (decided_on, id) < (:on, :below)
                         order by decided_on desc, id desc limit :size
                        """)
                .param("on", key.on())
                .param("below", key.below())
                .param("size", PAGE + 1)
                .query(Long.class)
                .list());
    }

    /** Of the people of some offices, the newest first. */
    Slice<Commendation> of(List<OfficeId> offices, String after) {
        Key key = key(after);
        return sliced(jdbc.sql("""
                        select id from commendation
                         where shown and praised_office_id = any (:offices::bigint[]) and (decided_on, id) < (:on, :below)
                         order by decided_on desc, id desc limit :size
                        """)
                .param("offices", offices.stream().map(OfficeId::value).toArray(Long[]::new))
                .param("on", key.on())
                .param("below", key.below())
                .param("size", PAGE + 1)
                .query(Long.class)
                .list());
    }

    Optional<Commendation> one(CommendationId id) {
        return commended.shown(id);
    }

    private Slice<Commendation> sliced(List<Long> ids) {
        return Slice.of(entries.all(ids), PAGE, one -> one.decidedOn() + "_" + one.id());
    }

    private static Key key(String after) {
        String[] parts = after.split("_", -1);
        if (parts.length == 2 && parts[1].matches("[0-9]{1,18}")) {
            return ThaiDates.parse(parts[0])
                    .map(on -> new Key(on, Long.parseLong(parts[1])))
                    .orElse(Key.FIRST);
        }
        return Key.FIRST;
    }

    /** Where a slice begins. */
    private record Key(LocalDate on, long below) {
        static final Key FIRST = new Key(LocalDate.of(9999, 12, 31), Long.MAX_VALUE);
    }
}
