package th.go.dopa.damrongdhama.people.appointments;

import java.util.List;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.places.Office;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Option;
import th.go.dopa.damrongdhama.web.Visit;

/**
 * The form for an appointment: first the office is found by its name, then the rest is asked.
 *
 * @param userName whom to appoint, as far as it is known
 * @param words what was searched for among the offices
 * @param found the offices found
 * @param office the office chosen, or null
 * @param roles the roles there are at such an office
 */
public record NewAppointmentPage(
        Form form,
        String userName,
        String words,
        List<Office> found,
        @Nullable Office office,
        List<Role> roles) {

    /** The roles to choose from, in words. */
    public List<Option> choices(Visit visit) {
        return roles.stream()
                .map(role -> new Option(role.name(), visit.t("web.role." + role.name())))
                .toList();
    }
}
