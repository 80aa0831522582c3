package th.go.dopa.damrongdhama.activities.publicity;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.LetterId;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.PassId;
import th.go.dopa.damrongdhama.kernel.PublicityTaskId;
import th.go.dopa.damrongdhama.kernel.ScriptId;

/**
 * Somebody who is to read a script aloud (งานที่มอบหมาย): the head of a village, who is assigned, or a local government, which is asked by letter for all
 * villages of a subdistrict and may decline.
 *
 * @param moo the village; null for a local government
 * @param agency the local government; null for the head of a village
 * @param reason why it was declined; else ""
 * @param letterOn the day of the letter that asks, once it has its number
 * @param answeredAt when it was told or declined; null until then
 */
public record Task(
        PublicityTaskId id,
        OfficeId office,
        ScriptId script,
        AreaCode subdistrict,
        @Nullable Integer moo,
        @Nullable OfficeId agency,
        State state,
        String reason,
        LocalDate due,
        PassId pass,
        @Nullable LetterId letter,
        @Nullable LocalDate letterOn,
        @Nullable Instant answeredAt) {

    /** How it stands (สถานะ). */
    public enum State {
        ASKED,
        TOLD,
        DECLINED
    }

    /** Whether a local government was asked. */
    public boolean local() {
        return moo == null;
    }
}
