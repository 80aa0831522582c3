package th.go.dopa.damrongdhama.commendations;

import th.go.dopa.damrongdhama.kernel.Role;

/** In whose monthly meeting somebody is praised (ระดับการชมเชย), as the circular has it: of the district, or of the province where that is fitting. */
public enum Level {
    DISTRICT(Role.DISTRICT_CHIEF),
    PROVINCE(Role.PROVINCE_OFFICER);

    private final Role decider;

    Level(Role decider) {
        this.decider = decider;
    }

    /** Who decides there. */
    Role decider() {
        return decider;
    }
}
