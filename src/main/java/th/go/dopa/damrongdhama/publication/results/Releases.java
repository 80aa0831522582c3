package th.go.dopa.damrongdhama.publication.results;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.places.District;
import th.go.dopa.damrongdhama.places.Office;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.places.Places;
import th.go.dopa.damrongdhama.places.Province;
import th.go.dopa.damrongdhama.publication.Counted;
import th.go.dopa.damrongdhama.publication.Figures;
import th.go.dopa.damrongdhama.publication.Measure;
import th.go.dopa.damrongdhama.publication.results.Discretion.Told;

/**
 * Releasing the results (การเผยแพร่ผลการดำเนินงาน): once a month all cases received before it are counted anew, made safe, and kept. Secret cases are in the
 * sums of the nation alone, and there only where they are so many that nobody can be told among them.
 */
@Component
public class Releases {

    /** So many secret cases in one number, or none of them. */
    static final int TOO_MANY_TO_TELL = 100;

    /** Of fewer closed cases no median is told. */
    static final int ENOUGH_FOR_A_MEDIAN = 20;

    private final JdbcClient jdbc;
    private final KeptResults kept;
    private final Places places;
    private final Offices offices;
    private final Clock clock;

    Releases(JdbcClient jdbc, KeptResults kept, Places places, Offices offices, Clock clock) {
        this.jdbc = jdbc;
        this.kept = kept;
        this.places = places;
        this.offices = offices;
        this.clock = clock;
    }

    /** Releases the results when a month has ended since the last release. */
    @Transactional
    public void releaseWhenDue() {
        LocalDate month = Bangkok.today(clock).withDayOfMonth(1);
        boolean due = jdbc.sql("select not exists (select 1 from result_release where month = :month)")
                .param("month", month)
                .query(Boolean.class)
                .single();
        if (due) {
            release();
        }
    }

    /** Counts, makes safe and keeps; what was released before is replaced. */
    @Transactional
    public void release() {
        jdbc.sql("lock table result_release in share row exclusive mode").update();
        LocalDate month = Bangkok.today(clock).withDayOfMonth(1);
        Map<Integer, Told> former = kept.told();
        kept.forget();
        counted(month).stream()
                .filter(line -> line.year() >= Figures.FIRST_YEAR)
                .collect(Collectors.groupingBy(Counted::year))
                .forEach((year, truth) -> {
                    @Nullable Told before = former.get(year);
                    String name = YearMonth.from(month).toString();
                    kept.keep(year, Discretion.told(truth, before == null ? List.of() : List.of(before), name));
                });
        jdbc.sql("""
                        insert into result_release (month, released_at) values (:month, :now)
                            on conflict (month) do update set released_at = excluded.released_at
                        """)
                .param("month", month)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The exact counts; they never leave this room. */
    List<Counted> counted(LocalDate before) {
        Map<Office, List<String>> scopes = scopes();
        List<Counted> open = count(scopes, before, false);
        Map<String, Counted> secret = count(
                        scopes.keySet().stream()
                                .collect(Collectors.toMap(Function.identity(), office -> List.of(Counted.NATION))),
                        before,
                        true)
                .stream()
                .collect(Collectors.toMap(Releases::place, Function.identity()));
        List<Counted> all = new ArrayList<>();
        for (Counted line : open) {
            Counted more = line.scope().equals(Counted.NATION) ? secret.remove(place(line)) : null;
            all.add(more == null ? line : with(line, more));
        }
        secret.values().stream().map(line -> with(none(line), line)).forEach(all::add);
        return all;
    }

    /** Each centre with the scopes in which it is counted. */
    private Map<Office, List<String>> scopes() {
        Map<Office, List<String>> scopes = new HashMap<>();
        for (Province province : places.provinces()) {
            String code = province.code().value();
            offices.provinceOffice(province.code())
                    .ifPresent(office -> scopes.put(office, List.of(Counted.own(code), code, Counted.NATION)));
            for (District district : places.districts(province.code())) {
                offices.districtOffice(district.code())
                        .ifPresent(office ->
                                scopes.put(office, List.of(district.code().value(), code, Counted.NATION)));
            }
        }
        return scopes;
    }

    private List<Counted> count(Map<Office, List<String>> scopes, LocalDate before, boolean secret) {
        List<Long> office = new ArrayList<>();
        List<String> scope = new ArrayList<>();
        scopes.forEach((one, its) -> its.forEach(name -> {
            office.add(one.id().value());
            scope.add(name);
        }));
        return jdbc.sql("""
                        select s.scope, f.fiscal_year as year,
                               case when grouping(f.month) = 0 then 'MONTH' when grouping(f.main_category) = 0 then 'TYPE' else 'YEAR' end as part,
                               coalesce(f.month, f.main_category, '') as key, count(*) as received,
                               count(*) filter (where f.status not in ('CLOSED', 'NOT_ACCEPTED')) as in_hand,
                               count(*) filter (where f.status = 'CLOSED') as closed,
                               count(*) filter (where f.status = 'NOT_ACCEPTED') as refused,
                               count(*) filter (where f.sent_on) as sent_on, count(*) filter (where f.answer = 'FIXED') as confirmed,
                               count(*) filter (where f.disputed) as disputed, count(*) filter (where f.unanswered) as unanswered,
                               case when count(f.days) >= :enough then round(percentile_cont(0.5) within group (order by f.days))::int end as median_days
                          from complaint_result_fact f
                          join unnest(:offices::bigint[], :scopes::text[]) as s (office_id, scope) on s.office_id = f.office_id
                         where f.received_on < :before and f.secret = :secret
                         group by s.scope, f.fiscal_year, grouping sets ((), (f.month), (f.main_category))
                        """)
                .param("offices", office.toArray(Long[]::new))
                .param("scopes", scope.toArray(String[]::new))
                .param("before", before)
                .param("secret", secret)
                .param("enough", ENOUGH_FOR_A_MEDIAN)
                .query((row, i) -> KeptResults.read(row))
                .list();
    }

    /** A line of the nation with its secret cases, number by number, where there are many of them. */
    private static Counted with(Counted line, Counted secret) {
        Map<Measure, Integer> counts = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            int more = secret.count(measure);
            counts.put(measure, line.count(measure) + (more >= TOO_MANY_TO_TELL ? more : 0));
        }
        counts.values().removeIf(count -> count == 0);
        return new Counted(line.scope(), line.year(), line.part(), line.key(), counts, line.days());
    }

    private static Counted none(Counted line) {
        @Nullable Integer days = null;
        return new Counted(line.scope(), line.year(), line.part(), line.key(), Map.of(), days);
    }

    private static String place(Counted line) {
        return line.scope() + "/" + line.year() + "/" + line.part() + "/" + line.key();
    }
}
