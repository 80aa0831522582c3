package th.go.dopa.damrongdhama.places;

import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.OfficeId;

/**
 * An agency to be written into the register (หน่วยงานที่รับเรื่องไปแก้ไข).
 *
 * @param keptBy the centre it is listed under: a district's agency serves that district, a province's all of its districts,
 *     one of the department the nation
 */
public record NewAgency(
        OfficeId keptBy,
        String nameTh,
        String nameEn,
        @Nullable String phone,
        @Nullable String address) {

    public NewAgency {
        if (nameTh.isBlank() || nameEn.isBlank()) {
            throw new IllegalArgumentException("an agency needs a name in both languages");
        }
    }
}
