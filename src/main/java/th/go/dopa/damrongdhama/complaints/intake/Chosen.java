package th.go.dopa.damrongdhama.complaints.intake;

import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.places.District;
import th.go.dopa.damrongdhama.places.Province;
import th.go.dopa.damrongdhama.places.Subdistrict;
import th.go.dopa.damrongdhama.settings.Category;

/**
 * What was chosen from the lists of a form (ตัวเลือกในแบบคำร้อง), each null while nothing that exists was chosen. A district lies in the province, a
 * subdistrict in the district: what was left over from another province is not chosen.
 */
record Chosen(
        @Nullable Category category,
        @Nullable Province province,
        @Nullable District district,
        @Nullable Subdistrict subdistrict) {

    static final Chosen NOTHING = new Chosen(null, null, null, null);

    Chosen {
        boolean strayDistrict =
                district != null && (province == null || !district.province().equals(province.code()));
        boolean straySubdistrict = subdistrict != null
                && (district == null || !subdistrict.district().equals(district.code()));
        if (strayDistrict || straySubdistrict) {
            throw new IllegalArgumentException("not in one another");
        }
    }

    /** Bangkok has no อำเภอ and no centre of this kind. */
    boolean bangkok() {
        return province != null && province.bangkok();
    }

    boolean secret() {
        return category != null && category.secret();
    }
}
