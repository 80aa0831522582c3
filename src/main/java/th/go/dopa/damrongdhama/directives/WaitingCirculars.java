package th.go.dopa.damrongdhama.directives;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.web.Waiting;

/** The circulars that an office has still to receive (หนังสือเวียนรอรับ), or of which it has not read a correction, as far as they are there for the person. */
@Component
class WaitingCirculars implements Waiting {

    /** Who receives circulars for an office. */
    private static final Set<Role> RECEIVERS =
            Set.of(Role.DESK_CLERK, Role.CASE_OFFICER, Role.DISTRICT_CHIEF, Role.PROVINCE_OFFICER);

    private static final int MOST = 999;

    private final JdbcClient jdbc;

    WaitingCirculars(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String way() {
        return "circulars";
    }

    @Override
    public String words() {
        return "directives.waiting";
    }

    @Override
    @Transactional(readOnly = true)
    public int count(Staff staff) {
        if (!RECEIVERS.contains(staff.role())) {
            return 0;
        }
        return jdbc.sql("""
                        select count(*)
                          from (select from circular_delivery d join circular c on c.id = d.circular_id
                                 where d.office_id = :office and (d.received_at is null or d.corrected_at is not null) and c.state = 'SENT'
                                   and (c.secrecy = 'OPEN' or :secrets or d.assigned_to = :account)
                                 limit :most) as waiting
                        """)
                .param("office", staff.office().value())
                .param("secrets", Circulars.secretsShownTo(staff))
                .param("account", staff.account().value())
                .param("most", MOST)
                .query(Integer.class)
                .single();
    }
}
