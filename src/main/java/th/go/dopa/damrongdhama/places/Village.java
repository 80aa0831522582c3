package th.go.dopa.damrongdhama.places;

import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.AreaCode;

/**
 * A village (หมู่บ้าน) of a subdistrict, as the district keeps it.
 *
 * @param moo its number (หมู่ที่)
 * @param pin where it lies; null where the district has not pinned it
 */
public record Village(
        long id,
        AreaCode subdistrict,
        int moo,
        String nameTh,
        @Nullable Point pin) {}
