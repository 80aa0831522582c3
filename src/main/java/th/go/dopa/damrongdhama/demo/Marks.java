package th.go.dopa.damrongdhama.demo;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the demo was loaded (เครื่องหมายการโหลดข้อมูลสาธิต): set in the transaction of what they mark, so a load that was cut off goes on. */
@Component
@Profile("demo")
class Marks {

    private final JdbcClient jdbc;
    private final Clock clock;

    Marks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void set(String what, String told) {
        jdbc.sql("""
                        insert into demo_mark (what, told, marked_at) values (:what, :told, :now)
                            on conflict (what) do update set told = excluded.told, marked_at = excluded.marked_at
                        """)
                .param("what", what)
                .param("told", told)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    Map<String, String> all() {
        Map<String, String> marks = new HashMap<>();
        jdbc.sql("select what, told from demo_mark").query(row -> {
            marks.put(row.getString("what"), row.getString("told"));
        });
        return marks;
    }

    /** Whether people work here already who are not of the demo: then nothing is loaded among their cases. */
    boolean strangers() {
        return jdbc.sql("select exists (select 1 from account) and not exists (select 1 from demo_mark)")
                .query(Boolean.class)
                .single();
    }
}
