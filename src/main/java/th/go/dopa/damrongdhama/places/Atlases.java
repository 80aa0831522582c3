package th.go.dopa.damrongdhama.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.database.Remembered;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.OfficeId;

/** Keeps the copy of all areas and offices in memory, the same on every node within seconds. */
@Component
class Atlases {

    private final JdbcClient jdbc;
    private final Remembered<Atlas> remembered;

    Atlases(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.remembered = new Remembered<>(this::version, this::load, Duration.ofSeconds(2));
    }

    Atlas current() {
        return remembered.value();
    }

    /** In the transaction of a change: all nodes read anew after its commit, this transaction at once. */
    void changed() {
        jdbc.sql("update places_version set number = number + 1").update();
        remembered.changed();
    }

    private long version() {
        return jdbc.sql("select number from places_version").query(Long.class).single();
    }

    private Atlas load() {
        return new Atlas(provinces(), districts(), subdistricts(), offices());
    }

    private List<Province> provinces() {
        return jdbc.sql(
                        "select code, name_th, name_en, region, latitude, longitude, valid_from, valid_to from province")
                .query((row, i) -> new Province(
                        new AreaCode(row.getString("code")),
                        row.getString("name_th"),
                        row.getString("name_en"),
                        row.getString("region"),
                        point(row),
                        validity(row)))
                .list();
    }

    private List<District> districts() {
        return jdbc.sql("""
                        select code, province_code, name_th, name_en, latitude, longitude, valid_from, valid_to from district
                        """)
                .query((row, i) -> new District(
                        new AreaCode(row.getString("code")),
                        new AreaCode(row.getString("province_code")),
                        row.getString("name_th"),
                        row.getString("name_en"),
                        point(row),
                        validity(row)))
                .list();
    }

    private List<Subdistrict> subdistricts() {
        return jdbc.sql("select code, district_code, name_th, name_en, postcode, valid_from, valid_to from subdistrict")
                .query((row, i) -> new Subdistrict(
                        new AreaCode(row.getString("code")),
                        new AreaCode(row.getString("district_code")),
                        row.getString("name_th"),
                        row.getString("name_en"),
                        row.getString("postcode"),
                        validity(row)))
                .list();
    }

    private List<Office> offices() {
        return jdbc.sql("""
                        select id, kind, name_th, name_en, parent_id, province_code, district_code, phone, address, valid_from, valid_to
                          from office
                        """)
                .query((row, i) -> new Office(
                        new OfficeId(row.getLong("id")),
                        OfficeKind.valueOf(row.getString("kind")),
                        row.getString("name_th"),
                        row.getString("name_en"),
                        office(row.getObject("parent_id", Long.class)),
                        area(row.getString("province_code")),
                        area(row.getString("district_code")),
                        row.getString("phone"),
                        row.getString("address"),
                        validity(row)))
                .list();
    }

    private static @Nullable OfficeId office(@Nullable Long id) {
        return id == null ? null : new OfficeId(id);
    }

    private static @Nullable AreaCode area(@Nullable String code) {
        return code == null ? null : new AreaCode(code);
    }

    private static @Nullable Point point(ResultSet row) throws SQLException {
        Double latitude = row.getObject("latitude", Double.class);
        Double longitude = row.getObject("longitude", Double.class);
        return latitude == null || longitude == null ? null : new Point(latitude, longitude);
    }

    private static Validity validity(ResultSet row) throws SQLException {
        return new Validity(row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class));
    }
}
