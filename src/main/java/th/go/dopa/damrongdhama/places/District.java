package th.go.dopa.damrongdhama.places;

import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.AreaCode;

/**
 * A district (อำเภอ), or one of Bangkok (เขต).
 *
 * @param nameTh the name alone, such as เมืองสกลนคร
 * @param seat about where its office is; null where nobody recorded it
 */
public record District(
        AreaCode code,
        AreaCode province,
        String nameTh,
        String nameEn,
        @Nullable Point seat,
        Validity valid) {

    /** Whether it is a เขต of Bangkok, which has no centre of this kind. */
    public boolean khet() {
        return province.value().equals("10");
    }
}
