package th.go.dopa.damrongdhama.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Role;

/**
 * An appointment to be made (คำสั่งแต่งตั้ง).
 *
 * @param positionTh the title of the post, as it stands under a signature
 * @param actingFor whether the post is held as รักษาราชการแทน
 * @param mayReveal whether a complainant's identity may be looked at, with a reason
 * @param to the last day, or null where none is set
 * @param orderReference the number of the order, where one was given
 */
public record NewAppointment(
        AccountId account,
        OfficeId office,
        Role role,
        String positionTh,
        boolean actingFor,
        boolean mayReveal,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String orderReference) {

    public NewAppointment {
        positionTh = positionTh.strip();
        if (positionTh.isEmpty() || positionTh.length() > 200 || (to != null && to.isBefore(from))) {
            throw new IllegalArgumentException("not an appointment");
        }
    }

    /** One without a recorded order. */
    public NewAppointment(
            AccountId account,
            OfficeId office,
            Role role,
            String positionTh,
            boolean actingFor,
            boolean mayReveal,
            LocalDate from,
            @Nullable LocalDate to) {
        this(account, office, role, positionTh, actingFor, mayReveal, from, to, null);
    }
}
