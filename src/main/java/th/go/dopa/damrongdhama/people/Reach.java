package th.go.dopa.damrongdhama.people;

import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.Actor;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.places.Office;
import th.go.dopa.damrongdhama.places.OfficeKind;
import th.go.dopa.damrongdhama.places.Offices;

/**
 * How far an administrator reaches (ขอบเขตของผู้ดูแลระบบ): one of the department everywhere, one of a province within it, one of a district
 * within it. The machine that makes the first administrator reaches everywhere.
 *
 * @param province null for the nation
 * @param district null for a whole province
 */
record Reach(@Nullable AreaCode province, @Nullable AreaCode district) {

    static Reach of(Actor by, Offices offices) {
        if (!(by instanceof Staff staff)) {
            return new Reach(null, null);
        }
        Office office = offices.office(staff.office());
        if (staff.role() != Role.ADMINISTRATOR || office.kind() == OfficeKind.AGENCY) {
            throw new Refused("people.refused.not-administrator");
        }
        return new Reach(office.province(), office.district());
    }

    boolean covers(Office office) {
        return (province == null || province.equals(office.province()))
                && (district == null || district.equals(office.district()));
    }

    /** For SQL: null where it is not bound. */
    @Nullable
    String provinceCode() {
        return province == null ? null : province.value();
    }

    /** For SQL: null where it is not bound. */
    @Nullable
    String districtCode() {
        return district == null ? null : district.value();
    }
}
