package th.go.dopa.damrongdhama.activities;

import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;

/** What may be done with an activity (สิ่งที่ทำได้): a draft by all who work at the centre, what the public sees or shall see by its head. */
public enum Deed {
    /** Its words and photos; the head of a centre may also correct what waits for him or is public. */
    CHANGE,
    PROPOSE,
    GIVE_BACK,
    PUBLISH,
    WITHDRAW;

    /** Whether the person may do it now. */
    public boolean open(Staff by, ActivityState state) {
        boolean head = by.role() == Role.DISTRICT_CHIEF || by.role() == Role.PROVINCE_OFFICER;
        return switch (this) {
            case CHANGE -> head || state == ActivityState.DRAFT;
            case PROPOSE -> !head && state == ActivityState.DRAFT;
            case GIVE_BACK -> head && state == ActivityState.PROPOSED;
            case PUBLISH -> head && state != ActivityState.PUBLISHED;
            case WITHDRAW -> head && state == ActivityState.PUBLISHED;
        };
    }

    /** The state that it leads to. */
    ActivityState after(ActivityState before) {
        return switch (this) {
            case CHANGE -> before;
            case PROPOSE -> ActivityState.PROPOSED;
            case GIVE_BACK -> ActivityState.DRAFT;
            case PUBLISH -> ActivityState.PUBLISHED;
            case WITHDRAW -> ActivityState.WITHDRAWN;
        };
    }
}
