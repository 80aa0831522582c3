package th.go.dopa.damrongdhama.exchange.imports;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.kernel.OfficeId;

/** What an office said its own headings mean (หัวคอลัมน์ของหน่วยงาน), so that its next file with the same headings is read without asking again. */
@Component
class OwnHeadings {

    private final JdbcClient jdbc;
    private final Clock clock;

    OwnHeadings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is known of an office's headings, by {@link Headings#key}; nothing for a column that is not to be read. */
    Map<String, Optional<Column>> of(OfficeId office) {
        Map<String, Optional<Column>> known = new HashMap<>();
        jdbc.sql("select bare, column_name from backlog_heading where office_id = :office")
                .param("office", office.value())
                .query(row -> {
                    known.put(
                            row.getString("bare"),
                            Optional.ofNullable(row.getString("column_name")).map(Column::valueOf));
                });
        return known;
    }

    /** Keeps what was said last, in the caller's transaction. */
    void keep(OfficeId office, Map<String, Optional<Column>> said) {
        List<Map.Entry<String, Optional<Column>>> all = List.copyOf(said.entrySet());
        jdbc.sql("""
                        insert into backlog_heading (office_id, bare, column_name, changed_at)
                        select :office, bare, column_name, :now
                          from unnest(:bares::text[], :columns::text[]) as u (bare, column_name)
                            on conflict (office_id, bare) do update set column_name = excluded.column_name, changed_at = excluded.changed_at
                        """)
                .param("office", office.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("bares", all.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .param(
                        "columns",
                        all.stream()
                                .map(one -> one.getValue().map(Column::name).orElse(null))
                                .toArray(String[]::new))
                .update();
    }
}
