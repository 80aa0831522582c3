package th.go.dopa.damrongdhama.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.NotFound;

/**
 * The areas of the country (เขตการปกครอง). Lists hold what exists today, in the order of the Thai alphabet; a single area is found by its
 * code even after it ended, because old cases name it.
 */
@Component
public class Places {

    private final Atlases atlases;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Outlines outlines = Outlines.read();

    Places(Atlases atlases, JdbcClient jdbc, Clock clock) {
        this.atlases = atlases;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<Province> provinces() {
        return atlases.current().provinces(Bangkok.today(clock));
    }

    public Province province(AreaCode code) {
        return atlases.current().province(code).orElseThrow(() -> new NotFound("province " + code.value()));
    }

    /** The districts of a province; none for a code that is no province. */
    public List<District> districts(AreaCode province) {
        return atlases.current().districts(province, Bangkok.today(clock));
    }

    public District district(AreaCode code) {
        return districtIfAny(code).orElseThrow(() -> new NotFound("district " + code.value()));
    }

    public Optional<District> districtIfAny(AreaCode code) {
        return atlases.current().district(code);
    }

    /** The subdistricts of a district; none for a code that is no district. */
    public List<Subdistrict> subdistricts(AreaCode district) {
        return atlases.current().subdistricts(district, Bangkok.today(clock));
    }

    public Subdistrict subdistrict(AreaCode code) {
        return subdistrictIfAny(code).orElseThrow(() -> new NotFound("subdistrict " + code.value()));
    }

    public Optional<Subdistrict> subdistrictIfAny(AreaCode code) {
        return atlases.current().subdistrict(code);
    }

    /** The villages of a subdistrict as its district keeps them, by number; none where the district has not written them down. */
    public List<Village> villages(AreaCode subdistrict) {
        return jdbc.sql("""
                        select id, subdistrict_code, moo, name_th, latitude, longitude
                          from village
                         where subdistrict_code = :subdistrict and valid_to is null
                         order by moo
                        """)
                .param("subdistrict", subdistrict.value())
                .query((row, i) -> village(row))
                .list();
    }

    /** All villages of a district, by the code of their subdistrict and their number. */
    public List<Village> villagesOfDistrict(AreaCode district) {
        return jdbc.sql("""
                        select v.id, v.subdistrict_code, v.moo, v.name_th, v.latitude, v.longitude
                          from subdistrict s
                          join village v on v.subdistrict_code = s.code and v.valid_to is null
                         where s.district_code = :district
                         order by v.subdistrict_code, v.moo
                        """)
                .param("district", district.value())
                .query((row, i) -> village(row))
                .list();
    }

    private static Village village(ResultSet row) throws SQLException {
        Double latitude = row.getObject("latitude", Double.class);
        return new Village(
                row.getLong("id"),
                new AreaCode(row.getString("subdistrict_code")),
                row.getInt("moo"),
                row.getString("name_th"),
                latitude == null ? null : new Point(latitude, row.getDouble("longitude")));
    }

    /** How many villages each subdistrict of a district has written down; those with none are left out. */
    public Map<AreaCode, Integer> villagesCounted(AreaCode district) {
        Map<AreaCode, Integer> counted = new HashMap<>();
        jdbc.sql("""
                        select v.subdistrict_code, count(*) as villages
                          from village v join subdistrict s on s.code = v.subdistrict_code
                         where s.district_code = :district and v.valid_to is null
                         group by v.subdistrict_code
                        """).param("district", district.value()).query(row -> {
            counted.put(new AreaCode(row.getString("subdistrict_code")), row.getInt("villages"));
        });
        return counted;
    }

    /** The outer lines of a province, island by island, about right; to draw what lies in it. */
    public List<List<Point>> outline(AreaCode province) {
        return outlines.of(province);
    }

    /** The province whose outline holds the point; near the coast and on small islands there may be none. */
    public Optional<Province> provinceAt(double latitude, double longitude) {
        return outlines.provinceAt(new Point(latitude, longitude)).map(this::province);
    }

    /**
     * The district whose seat is nearest, in the province of the point. No outlines of districts are published, so this is a guess: offer
     * it to the person, never decide by it. None when the point is far from every seat.
     */
    public Optional<District> nearestDistrict(double latitude, double longitude) {
        Point point = new Point(latitude, longitude);
        return atlases.current().nearestDistrict(point, outlines.provinceAt(point), Bangkok.today(clock));
    }
}
