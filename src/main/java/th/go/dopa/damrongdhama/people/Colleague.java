package th.go.dopa.damrongdhama.people;

import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.AppointmentId;
import th.go.dopa.damrongdhama.kernel.Role;

/**
 * Somebody who holds a post at an office today (เพื่อนร่วมงาน).
 *
 * @param actingFor whether the post is held as รักษาราชการแทน; its title is then the principal's
 */
public record Colleague(
        AccountId account, AppointmentId appointment, Role role, String name, String positionTh, boolean actingFor) {}
