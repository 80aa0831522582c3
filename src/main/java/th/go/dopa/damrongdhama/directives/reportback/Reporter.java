package th.go.dopa.damrongdhama.directives.reportback;

import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.directives.Circular;
import th.go.dopa.damrongdhama.directives.Delivery;
import th.go.dopa.damrongdhama.kernel.Actor;
import th.go.dopa.damrongdhama.kernel.LinkHolder;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;

/**
 * Who reports for an office on a circular (ผู้รายงาน).
 *
 * @param circular the top one
 * @param token of the link that he came by; null for who is signed in
 */
public record Reporter(
        Actor actor,
        Circular circular,
        Delivery delivery,
        @Nullable String token) {

    /** The link that he came by; null for who is signed in. */
    public @Nullable Long pass() {
        return actor instanceof LinkHolder holder ? holder.pass().value() : null;
    }

    /** Whether the province reports for a district. */
    public boolean onBehalf() {
        return actor instanceof Staff staff && !staff.office().equals(delivery.office());
    }

    /** Whether he may confirm: the head of the office, who acts for him, the province, or who holds the code of the office. */
    public boolean confirms() {
        return !(actor instanceof Staff staff)
                || staff.role() == Role.DISTRICT_CHIEF
                || staff.role() == Role.PROVINCE_OFFICER;
    }
}
