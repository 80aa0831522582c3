package th.go.dopa.damrongdhama.places;

import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.AreaCode;

/**
 * A province (จังหวัด).
 *
 * @param nameTh the name alone, without the word จังหวัด
 * @param seat about where its middle is
 */
public record Province(
        AreaCode code,
        String nameTh,
        String nameEn,
        @Nullable String region,
        @Nullable Point seat,
        Validity valid) {

    /** Bangkok has no อำเภอ and no district centre. */
    public boolean bangkok() {
        return code.value().equals("10");
    }
}
