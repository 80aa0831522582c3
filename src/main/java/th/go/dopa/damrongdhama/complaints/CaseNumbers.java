package th.go.dopa.damrongdhama.complaints;

import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.ComplaintId;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.places.Office;
import th.go.dopa.damrongdhama.places.Offices;

/** Giving case numbers (เลขที่เรื่อง), one series per office and calendar year; a secret case is numbered where it is filed. */
@Component
public class CaseNumbers {

    private final JdbcClient jdbc;
    private final Offices offices;
    private final Clock clock;

    CaseNumbers(JdbcClient jdbc, Offices offices, Clock clock) {
        this.jdbc = jdbc;
        this.offices = offices;
        this.clock = clock;
    }

    /** The next number of the office; others who file there wait until this transaction ends. */
    public CaseNumber next(OfficeId id) {
        return next(id, 1).getFirst();
    }

    /** The next so many numbers of the office, at once. */
    List<CaseNumber> next(OfficeId id, int many) {
        Office office = offices.office(id);
        int year = Bangkok.today(clock).getYear() + 543;
        int last = jdbc.sql("""
                        insert into case_number_series as s (office_id, year, last) values (:office, :year, :many)
                            on conflict (office_id, year) do update set last = s.last + :many
                        returning last
                        """)
                .param("office", id.value())
                .param("year", year)
                .param("many", many)
                .query(Integer.class)
                .single();
        return IntStream.rangeClosed(last - many + 1, last)
                .mapToObj(running -> CaseNumber.of(digits(office), year, running))
                .toList();
    }

    /** The number of a case. */
    public CaseNumber of(ComplaintId complaint) {
        return jdbc.sql("select number from complaint where id = :id")
                .param("id", complaint.value())
                .query((row, i) -> new CaseNumber(row.getString("number")))
                .single();
    }

    private static String digits(Office office) {
        AreaCode province = office.province();
        AreaCode district = office.district();
        String first = province == null ? "0000" : province.value() + "00";
        return first + (district == null ? first : district.value());
    }
}
