package th.go.dopa.damrongdhama.places;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.go.dopa.damrongdhama.places.AreaReport.Change;
import th.go.dopa.damrongdhama.places.AreaReport.Kind;

/** The statements of one loading, over a table that lives for its transaction. */
final class AreaLoad {

    private final JdbcClient jdbc;

    AreaLoad(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    AreaReport compare(AreaList list) {
        lay(list.areas());
        List<AreaList.Problem> problems = new ArrayList<>(list.problems());
        problems.addAll(orphans());
        return new AreaReport(list.areas().size(), changes(), problems);
    }

    /**
     * Takes over what {@link #compare} has laid.
     *
     * @param from the first day of what is new, or null for the first list of all
     */
    void take(@Nullable LocalDate from) {
        keepFormerNames(from);
        provinces(from);
        districts(from);
        subdistricts(from);
        end(from);
        centres();
    }

    private void lay(List<Area> areas) {
        jdbc.sql("drop table if exists pg_temp.incoming_area").update();
        jdbc.sql("""
                        create temporary table incoming_area (code text primary key, name_th text not null, name_en text, region text,
                                                              postcode text, latitude double precision, longitude double precision)
                        on commit drop
                        """).update();
        jdbc.sql("""
                        insert into incoming_area (code, name_th, name_en, region, postcode, latitude, longitude)
                        select code, name_th, name_en, region, postcode, latitude, longitude
                          from unnest(:codes::text[], :thai::text[], :english::text[], :regions::text[], :postcodes::text[],
                                      :latitudes::double precision[], :longitudes::double precision[])
                            as u (code, name_th, name_en, region, postcode, latitude, longitude)
                        """)
                .param("codes", column(areas, Area::code))
                .param("thai", column(areas, Area::nameTh))
                .param("english", column(areas, Area::nameEn))
                .param("regions", column(areas, Area::region))
                .param("postcodes", column(areas, Area::postcode))
                .param("latitudes", seats(areas, Point::latitude))
                .param("longitudes", seats(areas, Point::longitude))
                .update();
    }

    private List<AreaList.Problem> orphans() {
        return jdbc.sql("""
                        select i.code
                          from incoming_area i
                         where length(i.code) > 2
                           and not exists (select 1 from incoming_area p where p.code = left(i.code, length(i.code) - 2))
                           and not exists (select 1 from district d where d.code = left(i.code, length(i.code) - 2))
                           and not exists (select 1 from province p where p.code = left(i.code, length(i.code) - 2))
                         order by i.code
                        """)
                .query((row, i) -> new AreaList.Problem(0, "places.list.no-parent", row.getString("code")))
                .list();
    }

    private List<Change> changes() {
        return jdbc.sql("""
                        with recorded as (
                            select code, name_th, name_en, valid_to from province
                            union all select code, name_th, name_en, valid_to from district
                            union all select code, name_th, name_en, valid_to from subdistrict)
                        select case when r.code is null then 'ADDED' when i.code is null then 'ENDED'
                                    when r.valid_to is not null then 'REVIVED' else 'RENAMED' end as kind,
                               coalesce(i.code, r.code) as code, coalesce(r.name_th || ' ' || r.name_en, '') as before,
                               coalesce(i.name_th || coalesce(' ' || i.name_en, ''), '') as after
                          from incoming_area i
                          full join recorded r on r.code = i.code
                         where r.code is null
                            or (i.code is null and r.valid_to is null
                                and exists (select 1 from incoming_area l where length(l.code) = length(r.code)))
                            or (i.code is not null and (r.valid_to is not null or r.name_th <> i.name_th
                                or r.name_en <> coalesce(i.name_en, r.name_en)))
                         order by 2
                        """)
                .query((row, i) -> new Change(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("code"),
                        row.getString("before"),
                        row.getString("after")))
                .list();
    }

    private void keepFormerNames(@Nullable LocalDate from) {
        jdbc.sql("""
                        insert into area_former_name (code, name_th, name_en, valid_to)
                        select r.code, r.name_th, r.name_en, :from::date - 1
                          from (select code, name_th, name_en from province
                                union all select code, name_th, name_en from district
                                union all select code, name_th, name_en from subdistrict) r
                          join incoming_area i on i.code = r.code
                         where r.name_th <> i.name_th or r.name_en <> coalesce(i.name_en, r.name_en)
                            on conflict (code, valid_to) do nothing
                        """).param("from", from).update();
    }

    private void provinces(@Nullable LocalDate from) {
        jdbc.sql("""
                        insert into province as p (code, name_th, name_en, region, latitude, longitude, valid_from)
                        select code, name_th, coalesce(name_en, name_th), region, latitude, longitude, :from::date
                          from incoming_area where length(code) = 2
                            on conflict (code) do update
                           set name_th = excluded.name_th,
                               name_en = case when excluded.name_en = excluded.name_th then p.name_en else excluded.name_en end,
                               region = coalesce(excluded.region, p.region), latitude = coalesce(excluded.latitude, p.latitude),
                               longitude = coalesce(excluded.longitude, p.longitude), valid_to = null
                        """).param("from", from).update();
    }

    private void districts(@Nullable LocalDate from) {
        jdbc.sql("""
                        insert into district as d (code, province_code, name_th, name_en, latitude, longitude, valid_from)
                        select code, left(code, 2), name_th, coalesce(name_en, name_th), latitude, longitude, :from::date
                          from incoming_area where length(code) = 4
                            on conflict (code) do update
                           set name_th = excluded.name_th,
                               name_en = case when excluded.name_en = excluded.name_th then d.name_en else excluded.name_en end,
                               latitude = coalesce(excluded.latitude, d.latitude),
                               longitude = coalesce(excluded.longitude, d.longitude), valid_to = null
                        """).param("from", from).update();
    }

    private void subdistricts(@Nullable LocalDate from) {
        jdbc.sql("""
                        insert into subdistrict as s (code, district_code, name_th, name_en, postcode, latitude, longitude, valid_from)
                        select code, left(code, 4), name_th, coalesce(name_en, name_th), postcode, latitude, longitude, :from::date
                          from incoming_area where length(code) = 6
                            on conflict (code) do update
                           set name_th = excluded.name_th,
                               name_en = case when excluded.name_en = excluded.name_th then s.name_en else excluded.name_en end,
                               postcode = coalesce(excluded.postcode, s.postcode),
                               latitude = coalesce(excluded.latitude, s.latitude),
                               longitude = coalesce(excluded.longitude, s.longitude), valid_to = null
                        """).param("from", from).update();
    }

    private void end(@Nullable LocalDate from) {
        int digits = 2;
        for (String table : List.of("province", "district", "subdistrict")) {
            jdbc.sql("update " + table + """
                             a set valid_to = :from::date - 1
                             where a.valid_to is null
                               and not exists (select 1 from incoming_area i where i.code = a.code)
                               and exists (select 1 from incoming_area i where length(i.code) = :digits)
                            """)
                    .param("from", from)
                    .param("digits", digits)
                    .update();
            digits += 2;
        }
    }

    private void centres() {
        try (InputStream file = AreaLoad.class.getResourceAsStream("/places/offices.sql")) {
            jdbc.sql(new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8))
                    .update();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String[] column(List<Area> areas, Function<Area, @Nullable String> field) {
        return areas.stream().map(field).toArray(String[]::new);
    }

    private static Double[] seats(List<Area> areas, Function<Point, Double> degrees) {
        return areas.stream()
                .map(area -> area.seat() == null ? null : degrees.apply(area.seat()))
                .toArray(Double[]::new);
    }
}
