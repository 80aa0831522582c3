package th.go.dopa.damrongdhama.activities;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.kernel.ActivityId;
import th.go.dopa.damrongdhama.kernel.OfficeId;

/**
 * The cases that were written down as received at an activity (เรื่องที่รับในวันนั้น), as a view of the cases tells: what the office sees, secret ones never. The public is
 * told how many, never which.
 */
@Component
class CasesReceived {

    /** More than one day brings. */
    private static final int MOST = 200;

    private final JdbcClient jdbc;

    CasesReceived(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Their numbers, in their order. */
    List<String> at(ActivityId activity, OfficeId office) {
        return jdbc.sql("""
                        select number from complaint_activity_fact
                         where activity_id = :activity and office_id = :office
                         order by received_on, number limit :most
                        """)
                .param("activity", activity.value())
                .param("office", office.value())
                .param("most", MOST)
                .query(String.class)
                .list();
    }
}
