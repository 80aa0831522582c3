package th.go.dopa.damrongdhama.directives.reportback;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.directives.SelfFilling;
import th.go.dopa.damrongdhama.kernel.OfficeId;

/** What the system has already counted for an office (ตัวเลขที่ระบบนับให้). */
@Component
class Counts {

    /** The day from which the first circular asks for every case (1 ตุลาคม 2562). */
    private static final LocalDate SINCE = LocalDate.of(2019, 10, 1);

    private final JdbcClient jdbc;

    Counts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number; null where the system counts nothing and the office counts by itself. */
    @Nullable
    Long of(@Nullable SelfFilling fact, OfficeId office) {
        if (fact == null) {
            return null;
        }
        return switch (fact) {
            case COMPLAINTS_SINCE_1_OCT_2562 ->
                jdbc.sql("select count(*) from complaint_fact where office_id = :office and received_on >= :since")
                        .param("office", office.value())
                        .param("since", SINCE)
                        .query(Long.class)
                        .single();
            case ACTIVITIES_WITH_PHOTOS ->
                one("select count(*) from activity_photo_fact where office_id = :office", office);
            case VILLAGES_TOLD -> one("""
                    select count(distinct (subdistrict_code, moo)) from publicity_village_fact where office_id = :office
                    """, office);
            case COMMENDATIONS_GIVEN -> one("select count(*) from commendation_fact where office_id = :office", office);
        };
    }

    private Long one(String sql, OfficeId office) {
        return jdbc.sql(sql).param("office", office.value()).query(Long.class).single();
    }
}
