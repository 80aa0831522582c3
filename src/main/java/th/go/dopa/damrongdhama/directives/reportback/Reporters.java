package th.go.dopa.damrongdhama.directives.reportback;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.directives.Circular;
import th.go.dopa.damrongdhama.directives.CircularState;
import th.go.dopa.damrongdhama.directives.Circulars;
import th.go.dopa.damrongdhama.directives.Deliveries;
import th.go.dopa.damrongdhama.directives.Delivery;
import th.go.dopa.damrongdhama.kernel.CircularId;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.people.OpenedPass;
import th.go.dopa.damrongdhama.people.PassPurpose;
import th.go.dopa.damrongdhama.people.Passes;

/** Who may report for which office (ผู้มีสิทธิรายงาน): its own people, its province on its behalf, and who holds a link of it. */
@Component
public class Reporters {

    private final JdbcClient jdbc;
    private final Circulars circulars;
    private final Deliveries deliveries;
    private final Passes passes;

    Reporters(JdbcClient jdbc, Circulars circulars, Deliveries deliveries, Passes passes) {
        this.jdbc = jdbc;
        this.circulars = circulars;
        this.deliveries = deliveries;
        this.passes = passes;
    }

    /** Somebody signed in, for his own office. */
    @Transactional(readOnly = true)
    public Reporter own(Staff by, CircularId top) {
        return new Reporter(by, valid(circulars.seen(by, top)), deliveries.delivery(by, top), null);
    }

    /** The province, for an office that stands in it. */
    @Transactional(readOnly = true)
    public Reporter onBehalf(Staff by, CircularId top, OfficeId office) {
        Circular circular = circulars.seen(by, top);
        Delivery delivery = deliveries.at(top, office);
        if (by.role() != Role.PROVINCE_OFFICER || !delivery.province().equals(by.office())) {
            throw new NotFound("circular " + top + " at office " + office);
        }
        return new Reporter(by, valid(circular), delivery, null);
    }

    /** Who holds a link; nobody where it is forged, too old, used up, revoked, or for something else. */
    @Transactional(readOnly = true)
    public Reporter linked(String token) {
        OpenedPass pass = passes.open(token, PassPurpose.REPORT_BACK);
        Circular circular = open(circulars.coded(pass.subject()));
        return new Reporter(
                pass.holder(),
                valid(circular),
                deliveries.at(circular.id(), pass.holder().office()),
                token);
    }

    /** Those of some offices that got a circular. */
    @Transactional(readOnly = true)
    public Set<OfficeId> reached(Circular circular, List<OfficeId> offices) {
        return Set.copyOf(jdbc.sql("""
                        select office_id from circular_delivery where circular_id = :circular and office_id = any (:offices::bigint[])
                        """)
                .param("circular", circular.id().value())
                .param("offices", offices.stream().map(OfficeId::value).toArray(Long[]::new))
                .query((row, i) -> new OfficeId(row.getLong("office_id")))
                .list());
    }

    /** Nobody reads a secret one by a paper in his hand: there one signs in. */
    public static Circular open(Circular circular) {
        if (circular.secret()) {
            throw new Refused("reportback.refused.secret");
        }
        return circular;
    }

    private static Circular valid(Circular circular) {
        if (circular.state() == CircularState.RECALLED) {
            throw new Refused("reportback.refused.recalled");
        }
        return circular;
    }
}
