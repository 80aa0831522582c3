package th.go.dopa.damrongdhama.complaints;

import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.AreaCode;

/**
 * Where it happened (สถานที่เกิดเหตุ); the landmark words are a text of the case.
 *
 * @param moo the village's number (หมู่ที่), 1 to 99
 */
public record Where(
        AreaCode district,
        @Nullable AreaCode subdistrict,
        @Nullable Integer moo,
        @Nullable Double latitude,
        @Nullable Double longitude) {

    public Where {
        if (district.level() != AreaCode.Level.DISTRICT
                || (subdistrict != null && !subdistrict.parent().orElseThrow().equals(district))
                || (moo != null && (moo < 1 || moo > 99))
                || (latitude == null) != (longitude == null)) {
            throw new IllegalArgumentException("not a place: " + district);
        }
    }
}
