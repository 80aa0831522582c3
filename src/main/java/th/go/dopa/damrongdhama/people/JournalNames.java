package th.go.dopa.damrongdhama.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.audit.Names;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.places.Office;
import th.go.dopa.damrongdhama.places.Offices;

/** Tells the journal, which knows ids only, whose they are. */
@Component
class JournalNames implements Names {

    private final JdbcClient jdbc;
    private final Offices offices;

    JournalNames(JdbcClient jdbc, Offices offices) {
        this.jdbc = jdbc;
        this.offices = offices;
    }

    @Override
    public Optional<Long> account(String userName) {
        return jdbc.sql("select id from account where user_name = :userName")
                .param("userName", userName.strip().toLowerCase(Locale.ROOT))
                .query(Long.class)
                .optional();
    }

    @Override
    public Map<Long, String> accounts(Collection<Long> ids) {
        return names("select id, name from account where id = any(:ids)", ids);
    }

    @Override
    public Map<Long, String> offices(Collection<Long> ids) {
        return names("select id, name_th as name from office where id = any(:ids)", ids);
    }

    @Override
    public Optional<List<Long>> officesWithin(Staff auditor) {
        Office office = offices.office(auditor.office());
        AreaCode province = office.province();
        AreaCode district = office.district();
        if (province == null) {
            return Optional.empty();
        }
        return Optional.of(jdbc.sql("""
                        select id from office
                         where province_code = :province and (:district::text is null or district_code = :district)
                        """)
                .param("province", province.value())
                .param("district", district == null ? null : district.value())
                .query(Long.class)
                .list());
    }

    private Map<Long, String> names(String sql, Collection<Long> ids) {
        Map<Long, String> names = new HashMap<>();
        jdbc.sql(sql).param("ids", ids.toArray(Long[]::new)).query(row -> {
            names.put(row.getLong("id"), row.getString("name"));
        });
        return names;
    }
}
