package th.go.dopa.damrongdhama.places;

import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.AreaCode;

/** A subdistrict (ตำบล), or one of Bangkok (แขวง). */
public record Subdistrict(
        AreaCode code,
        AreaCode district,
        String nameTh,
        String nameEn,
        @Nullable String postcode,
        Validity valid) {}
