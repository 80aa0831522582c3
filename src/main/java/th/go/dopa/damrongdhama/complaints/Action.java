package th.go.dopa.damrongdhama.complaints;

import static th.go.dopa.damrongdhama.complaints.Status.CLOSED;
import static th.go.dopa.damrongdhama.complaints.Status.IN_PROGRESS;
import static th.go.dopa.damrongdhama.complaints.Status.NEW;
import static th.go.dopa.damrongdhama.complaints.Status.RECEIVED;
import static th.go.dopa.damrongdhama.kernel.Role.AGENCY_OFFICER;
import static th.go.dopa.damrongdhama.kernel.Role.CASE_OFFICER;
import static th.go.dopa.damrongdhama.kernel.Role.DESK_CLERK;
import static th.go.dopa.damrongdhama.kernel.Role.DISTRICT_CHIEF;
import static th.go.dopa.damrongdhama.kernel.Role.DOPA_OFFICER;
import static th.go.dopa.damrongdhama.kernel.Role.PROVINCE_OFFICER;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.Role;

/**
 * All legal moves of a case (การดำเนินการ): from which status, to which, and who may. The buttons of a page come from here, so page and rule
 * cannot differ; printed to docs/workflow.txt. Staff act for the holder only, but for {@link #REPORT}, which is the agency's.
 */
public enum Action {
    /** รับเรื่อง. */
    RECEIVE(Set.of(NEW), RECEIVED, Who.DESK),
    /** เสนอความเห็น: an officer proposes, the chief orders. */
    PROPOSE(Set.of(RECEIVED, IN_PROGRESS), null, Who.OFFICERS),
    /** สั่งการ: the order of the chief, or of who acts for him. */
    ORDER(Set.of(RECEIVED, IN_PROGRESS), IN_PROGRESS, Who.CHIEFS),
    /** ส่งต่อหน่วยงาน. */
    REFER(Set.of(RECEIVED, IN_PROGRESS), IN_PROGRESS, Who.OFFICERS),
    /** The agency's report (รายงานผล). */
    REPORT(Set.of(IN_PROGRESS), null, Set.of(AGENCY_OFFICER)),
    /** บันทึกความคืบหน้า. */
    NOTE(Set.of(RECEIVED, IN_PROGRESS), IN_PROGRESS, Who.OFFICERS),
    /** ขอข้อมูลเพิ่มเติม. */
    ASK(Set.of(NEW, RECEIVED, IN_PROGRESS), null, Who.OFFICERS),
    /** The complainant adds something, or a clerk writes it down for him (เพิ่มข้อมูล). */
    ADD_INFORMATION(Set.of(NEW, RECEIVED, IN_PROGRESS), null, Who.DESK, true),
    /** ไม่รับไว้พิจารณา. */
    REFUSE(Set.of(RECEIVED, IN_PROGRESS), Status.NOT_ACCEPTED, Who.OFFICERS),
    /** ยุติเรื่อง. */
    CLOSE(Set.of(RECEIVED, IN_PROGRESS), CLOSED, Who.OFFICERS),
    /** Recorded by mistake (ยกเลิก). */
    CANCEL(Set.of(NEW, RECEIVED, IN_PROGRESS), Status.CANCELLED, Who.DESK),
    /** The complainant says that it is fixed (ยืนยันว่าแก้ไขแล้ว). */
    CONFIRM(Set.of(CLOSED), null, Set.of(), true),
    /** The complainant says that it is not fixed: the case is open again (ยังไม่แก้ไข). */
    CONTRADICT(Set.of(CLOSED), IN_PROGRESS, Set.of(), true),
    /** ส่งต่อจังหวัด: what exceeds the power of the district goes up; the province takes it up, or gives it back. */
    TRANSFER(Set.of(NEW, RECEIVED, IN_PROGRESS), NEW, Set.of(CASE_OFFICER, DISTRICT_CHIEF)),
    /** ส่งคืนอำเภอ: only what came from a district goes back to it. */
    RETURN(Set.of(NEW, RECEIVED, IN_PROGRESS), RECEIVED, Set.of(PROVINCE_OFFICER)),
    /** A new tracking code; the old one dies (ออกรหัสติดตามใหม่). */
    REISSUE_CODE(Set.of(NEW, RECEIVED, IN_PROGRESS, CLOSED, Status.NOT_ACCEPTED), null, Who.DESK),
    /** Shows a closed case to everybody, or takes it back (เผยแพร่เรื่อง). */
    PUBLISH(Set.of(CLOSED), null, Who.CHIEFS);

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<Status> from;

    private final @Nullable Status to;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<Role> roles;

    private final boolean complainant;

    Action(Set<Status> from, @Nullable Status to, Set<Role> roles) {
        this(from, to, roles, false);
    }

    Action(Set<Status> from, @Nullable Status to, Set<Role> roles, boolean complainant) {
        this.from = from;
        this.to = to;
        this.roles = roles;
        this.complainant = complainant;
    }

    public Set<Status> from() {
        return from;
    }

    /** The status it leads to; null where it stays. */
    public @Nullable Status to() {
        return to;
    }

    public Set<Role> roles() {
        return roles;
    }

    /** Whether the complainant does it, with the tracking code. */
    public boolean byComplainant() {
        return complainant;
    }

    /** Its name in addresses and message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static final class Who {
        static final Set<Role> DESK = Set.of(DESK_CLERK, CASE_OFFICER, DISTRICT_CHIEF, PROVINCE_OFFICER, DOPA_OFFICER);
        static final Set<Role> OFFICERS = Set.of(CASE_OFFICER, DISTRICT_CHIEF, PROVINCE_OFFICER, DOPA_OFFICER);
        static final Set<Role> CHIEFS = Set.of(DISTRICT_CHIEF, PROVINCE_OFFICER, DOPA_OFFICER);
    }
}
