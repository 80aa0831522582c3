package th.go.dopa.damrongdhama.commendations;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.audit.Journal;
import th.go.dopa.damrongdhama.audit.Subject;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Overtaken;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiDates;

/** The monthly meetings of an office in which somebody is praised (การประชุมประจำเดือน), and what their minutes say. */
@Component
public class Meetings {

    private static final int MOST = 24;
    private static final String COLUMNS = """
            select id, office_id, version, number, held_on, place, from_time, to_time, chair, recorder, present, absent, items from praise_meeting
            """;

    private final JdbcClient jdbc;
    private final Journal journal;

    Meetings(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** The meeting of this number, which is written down when it is named for the first time; two days for one number are refused. */
    @Transactional
    public Meeting called(OfficeId office, int number, LocalDate on) {
        jdbc.sql("""
                        insert into praise_meeting (office_id, version, year, number, held_on, place, chair, recorder, present, absent, items)
                        values (:office, 1, :year, :number, :on, '', '', '', '', '', :items)
                            on conflict (office_id, year, number) do nothing
                        """)
                .param("office", office.value())
                .param("year", ThaiDates.year(on))
                .param("number", number)
                .param("on", on)
                .param("items", Collections.nCopies(CommendationFacts.ITEMS, "").toArray(String[]::new))
                .update();
        Meeting meeting = jdbc.sql(COLUMNS + " where office_id = :office and year = :year and number = :number")
                .param("office", office.value())
                .param("year", ThaiDates.year(on))
                .param("number", number)
                .query((row, i) -> read(row))
                .single();
        if (!meeting.on().equals(on)) {
            throw new Refused("commendations.refused.meeting", meeting.nth(), ThaiDates.longDate(meeting.on(), false));
        }
        return meeting;
    }

    /** Writes down what the minutes say. */
    @Transactional
    public void write(Staff by, int version, Meeting meeting) {
        seen(by, meeting.id());
        int written = jdbc.sql("""
                        update praise_meeting
                           set version = version + 1, place = :place, from_time = :from, to_time = :to, chair = :chair, recorder = :recorder,
                               present = :present, absent = :absent, items = :items
                         where id = :id and version = :version
                        """)
                .param("place", meeting.place())
                .param("from", meeting.from())
                .param("to", meeting.to())
                .param("chair", meeting.chair())
                .param("recorder", meeting.recorder())
                .param("present", meeting.present())
                .param("absent", meeting.absent())
                .param("items", meeting.items().toArray(String[]::new))
                .param("id", meeting.id())
                .param("version", version)
                .update();
        if (written == 0) {
            throw new Overtaken("meeting " + meeting.id());
        }
        journal.note(by, "praise-meeting.written", new Subject("praise-meeting", Long.toString(meeting.id())));
    }

    /** A meeting of the person's own office. */
    Meeting seen(Staff by, long id) {
        return jdbc.sql(COLUMNS + " where id = :id and office_id = :office")
                .param("id", id)
                .param("office", by.office().value())
                .query((row, i) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("meeting " + id));
    }

    /** The meetings of these commendations, by their number. */
    Map<Long, Meeting> of(List<Long> commendations) {
        return jdbc
                .sql(COLUMNS + """
                         where id = any (array(select c.meeting_id from commendation c where c.id = any (:ids::bigint[])))
                        """)
                .param("ids", commendations.toArray(Long[]::new))
                .query((row, i) -> read(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Meeting::id, one -> one));
    }

    /** The last ones, the newest first. */
    List<Meeting> of(OfficeId office) {
        return jdbc.sql(COLUMNS + " where office_id = :office order by year desc, number desc limit :most")
                .param("office", office.value())
                .param("most", MOST)
                .query((row, i) -> read(row))
                .list();
    }

    private static Meeting read(ResultSet row) throws SQLException {
        Array items = row.getArray("items");
        return new Meeting(
                row.getLong("id"),
                new OfficeId(row.getLong("office_id")),
                row.getInt("version"),
                row.getInt("number"),
                row.getObject("held_on", LocalDate.class),
                row.getString("place"),
                row.getObject("from_time", LocalTime.class),
                row.getObject("to_time", LocalTime.class),
                row.getString("chair"),
                row.getString("recorder"),
                row.getString("present"),
                row.getString("absent"),
                Arrays.asList((String[]) items.getArray()));
    }
}
