package th.go.dopa.damrongdhama.activities;

import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;

/**
 * What may be done with an activity (สิ่งที่ทำได้): a draft or a plan by all who work at the centre; a day is announced by its officer or head; results and photos
 * are shown to the public by its head.
 */
public enum Deed {
    /** Its words and photos; the head of a centre may also correct what waits for him or is public. */
    CHANGE,
    /** ประกาศให้ประชาชนทราบล่วงหน้า. */
    ANNOUNCE,
    /** งดจัด; the public still sees that it will not be held. */
    CALL_OFF,
    /** จัดแล้ว: the plan becomes a record. */
    HELD,
    PROPOSE,
    GIVE_BACK,
    PUBLISH,
    WITHDRAW,
    /** ลบร่าง: what nobody outside saw is gone with its photos. */
    DISCARD;

    /** Whether the person may do it now. */
    public boolean open(Staff by, ActivityState state) {
        boolean head = by.role() == Role.DISTRICT_CHIEF || by.role() == Role.PROVINCE_OFFICER;
        boolean officer = head || by.role() == Role.CASE_OFFICER;
        return switch (this) {
            case CHANGE ->
                switch (state) {
                    case PLANNED, DRAFT -> true;
                    case ANNOUNCED, CALLED_OFF -> officer;
                    case PROPOSED, PUBLISHED, WITHDRAWN -> head;
                };
            case ANNOUNCE -> officer && (state == ActivityState.PLANNED || state == ActivityState.CALLED_OFF);
            case CALL_OFF -> officer && state == ActivityState.ANNOUNCED;
            case HELD -> state == ActivityState.PLANNED || state == ActivityState.ANNOUNCED;
            case PROPOSE -> !head && state == ActivityState.DRAFT;
            case GIVE_BACK -> head && state == ActivityState.PROPOSED;
            case PUBLISH ->
                head
                        && (state == ActivityState.DRAFT
                                || state == ActivityState.PROPOSED
                                || state == ActivityState.WITHDRAWN);
            case WITHDRAW -> head && state == ActivityState.PUBLISHED;
            case DISCARD -> state == ActivityState.PLANNED || state == ActivityState.DRAFT;
        };
    }

    /** Whether a reason is asked for. */
    boolean asksWhy() {
        return this == WITHDRAW || this == CALL_OFF;
    }

    /** Whether more people see it afterwards, so that its words are looked over first. */
    boolean shows() {
        return this == PUBLISH || this == PROPOSE || this == ANNOUNCE;
    }

    /** The state that it leads to. */
    ActivityState after(ActivityState before) {
        return switch (this) {
            case CHANGE, DISCARD -> before;
            case ANNOUNCE -> ActivityState.ANNOUNCED;
            case CALL_OFF -> ActivityState.CALLED_OFF;
            case HELD, GIVE_BACK -> ActivityState.DRAFT;
            case PROPOSE -> ActivityState.PROPOSED;
            case PUBLISH -> ActivityState.PUBLISHED;
            case WITHDRAW -> ActivityState.WITHDRAWN;
        };
    }

    /** The line of history that it leaves. */
    String happening() {
        return switch (this) {
            case CHANGE -> "CHANGED";
            case ANNOUNCE -> "ANNOUNCED";
            case CALL_OFF -> "CALLED_OFF";
            case HELD -> "HELD";
            case PROPOSE -> "PROPOSED";
            case GIVE_BACK -> "GIVEN_BACK";
            case PUBLISH -> "PUBLISHED";
            case WITHDRAW -> "WITHDRAWN";
            case DISCARD -> "DISCARDED";
        };
    }
}
