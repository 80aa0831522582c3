package th.go.dopa.damrongdhama.activities;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.ActivityId;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.places.Point;

/** An activity as a row of its table. */
final class ActivityRow {

    static final String COLUMNS = """
            select id, office_id, version, state, kind, name, nth, held_on, from_time, to_time, subdistrict_code, moo, place, latitude, longitude,
                   chair, partners, reached, received, done, results, consent, published_at, corrected_at
              from activity
            """;

    private ActivityRow() {}

    static Map<String, @Nullable Object> columns(ActivityFacts facts) {
        AreaCode subdistrict = facts.subdistrict();
        Point pin = facts.pin();
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("kind", facts.kind().name());
        columns.put("name", facts.name());
        columns.put("nth", facts.nth());
        columns.put("on", facts.on());
        columns.put("from", facts.from());
        columns.put("to", facts.to());
        columns.put("subdistrict", subdistrict == null ? null : subdistrict.value());
        columns.put("moo", facts.moo());
        columns.put("place", facts.place());
        columns.put("latitude", pin == null ? null : pin.latitude());
        columns.put("longitude", pin == null ? null : pin.longitude());
        columns.put("chair", facts.chair());
        columns.put("partners", facts.partners());
        columns.put("reached", facts.reached());
        columns.put("received", facts.received());
        columns.put("done", facts.done());
        columns.put("results", facts.results());
        columns.put("consent", facts.consent());
        return columns;
    }

    static Activity read(ResultSet row, List<Activity.Photo> photos) throws SQLException {
        OffsetDateTime published = row.getObject("published_at", OffsetDateTime.class);
        OffsetDateTime corrected = row.getObject("corrected_at", OffsetDateTime.class);
        return new Activity(
                new ActivityId(row.getLong("id")),
                new OfficeId(row.getLong("office_id")),
                row.getInt("version"),
                ActivityState.valueOf(row.getString("state")),
                facts(row),
                published == null ? null : published.toInstant(),
                corrected == null ? null : corrected.toInstant(),
                photos);
    }

    private static ActivityFacts facts(ResultSet row) throws SQLException {
        String subdistrict = row.getString("subdistrict_code");
        Double latitude = row.getObject("latitude", Double.class);
        Double longitude = row.getObject("longitude", Double.class);
        return new ActivityFacts(
                ActivityKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getObject("nth", Integer.class),
                row.getObject("held_on", LocalDate.class),
                row.getObject("from_time", LocalTime.class),
                row.getObject("to_time", LocalTime.class),
                subdistrict == null ? null : new AreaCode(subdistrict),
                row.getObject("moo", Integer.class),
                row.getString("place"),
                latitude == null || longitude == null ? null : new Point(latitude, longitude),
                row.getString("chair"),
                row.getString("partners"),
                row.getObject("reached", Integer.class),
                row.getObject("received", Integer.class),
                row.getString("done"),
                row.getString("results"),
                row.getBoolean("consent"));
    }
}
