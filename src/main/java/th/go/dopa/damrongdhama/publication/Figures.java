package th.go.dopa.damrongdhama.publication;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.kernel.OfficeId;

/**
 * What centres achieved (ผลการดำเนินงาน), as everybody may know it: counted from the published facts, secret cases left out. "Confirmed fixed" stands
 * beside "ended", because ended is not fixed.
 */
@Component
public class Figures {

    private final JdbcClient jdbc;

    Figures(@Qualifier("shopWindow") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The figures of one office.
     *
     * @param received how many came in
     * @param ended how many of these ended, closed or refused
     * @param answered how many complainants said whether it is fixed
     * @param confirmed how many of them said yes
     */
    public record Figure(int received, int ended, int answered, int confirmed) {

        /** Fewer than this are not told apart: a small number may point at a person. */
        public static final int SMALLEST = 5;

        public static final Figure NONE = new Figure(0, 0, 0, 0);

        /** A count as it is published. */
        public static String shown(int count) {
            return hidden(count) ? "<" + SMALLEST : grouped("%,d", count);
        }

        /**
         * The sum of a column as it is published. Where one of its counts is hidden, only what is shown can be added, with one for each that is
         * hidden: the exact sum would give away what the others leave.
         */
        static String total(List<Integer> counts) {
            int known =
                    counts.stream().mapToInt(count -> hidden(count) ? 1 : count).sum();
            return grouped(counts.stream().anyMatch(Figure::hidden) ? "\u2265 %,d" : "%,d", known);
        }

        private static String grouped(String pattern, int count) {
            return String.format(Locale.ROOT, pattern, count);
        }

        private static boolean hidden(int count) {
            return count > 0 && count < SMALLEST;
        }
    }

    /** By office, for the cases received from one day to another, both included. */
    public Map<OfficeId, Figure> of(List<OfficeId> offices, LocalDate from, LocalDate to) {
        Map<OfficeId, Figure> figures = new HashMap<>();
        jdbc.sql("""
                        select office_id, count(*) as received, count(closed_on) as ended,
                               count(*) filter (where answer is not null or times_reopened > 0) as answered,
                               count(*) filter (where answer = 'FIXED') as confirmed
                          from complaint_fact
                         where office_id = any (:offices::bigint[]) and received_on between :from and :to
                         group by office_id
                        """)
                .param("offices", offices.stream().map(OfficeId::value).toArray(Long[]::new))
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    figures.put(
                            new OfficeId(row.getLong("office_id")),
                            new Figure(
                                    row.getInt("received"),
                                    row.getInt("ended"),
                                    row.getInt("answered"),
                                    row.getInt("confirmed")));
                });
        return figures;
    }
}
