package th.go.dopa.damrongdhama.exchange.scans;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.complaints.CaseNumber;
import th.go.dopa.damrongdhama.complaints.Complaint;
import th.go.dopa.damrongdhama.complaints.Complaints;
import th.go.dopa.damrongdhama.complaints.OldCases;
import th.go.dopa.damrongdhama.complaints.Sights;
import th.go.dopa.damrongdhama.complaints.Status;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Staff;

/** Which case of the office a scan belongs to (จับคู่ภาพสแกน). A secret case is as if it were not there for who may not see it. */
@Component
class ScanMatching {

    private final JdbcClient jdbc;
    private final Complaints complaints;

    ScanMatching(JdbcClient jdbc, Complaints complaints) {
        this.jdbc = jdbc;
        this.complaints = complaints;
    }

    /** The cases that the name of a file may mean. */
    List<CaseNumber> find(Staff by, String file) {
        ScanName name = ScanName.of(file);
        List<CaseNumber> own =
                name.own().filter(number -> held(by, number)).stream().toList();
        return own.isEmpty()
                ? name.readings().stream()
                        .map(reading -> old(by, reading))
                        .filter(found -> !found.isEmpty())
                        .findFirst()
                        .orElse(List.of())
                : own;
    }

    /** Whether scans are attached to it by this office: it holds the case, and did not cancel it. */
    static boolean fit(Staff by, Complaint complaint) {
        return complaint.standing().holder().equals(by.office())
                && complaint.standing().status() != Status.CANCELLED;
    }

    private boolean held(Staff by, CaseNumber number) {
        try {
            return fit(by, complaints.seen(by, number));
        } catch (NotFound notTheirs) {
            return false;
        }
    }

    private List<CaseNumber> old(Staff by, String reading) {
        String bare = OldCases.bare(reading);
        return bare.isEmpty()
                ? List.of()
                : jdbc
                        .sql("""
                        select c.number, b.number as old
                          from complaint_backlog b
                          join complaint c on c.id = b.complaint_id
                          join complaint_sight s on s.complaint_id = c.id and s.office_id = :office
                         where b.bare = :bare and b.bare <> '' and c.holder_office_id = :office and c.status <> 'CANCELLED'
                           and (not s.secret or :secrets)
                         order by c.id
                        """)
                        .param("office", by.office().value())
                        .param("bare", bare)
                        .param("secrets", Sights.secretsShownTo(by))
                        .query((row, i) -> new Old(new CaseNumber(row.getString("number")), row.getString("old")))
                        .list()
                        .stream()
                        .filter(old -> ScanName.same(reading, old.number()))
                        .map(Old::of)
                        .toList();
    }

    private record Old(CaseNumber of, String number) {}
}
