package th.go.dopa.damrongdhama.places;

import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.OfficeId;

/**
 * An office (ส่วนราชการ): the department, a centre of a province or district, or an agency that cases are referred to.
 *
 * @param parent the office above: a district's province, a province's department; for an agency the centre that keeps it
 * @param phone digits, or null where none is recorded: then 1567 is shown, never an invented number
 */
public record Office(
        OfficeId id,
        OfficeKind kind,
        String nameTh,
        String nameEn,
        @Nullable OfficeId parent,
        @Nullable AreaCode province,
        @Nullable AreaCode district,
        @Nullable String phone,
        @Nullable String address,
        Validity valid) {}
