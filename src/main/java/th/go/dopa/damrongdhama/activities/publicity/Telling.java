package th.go.dopa.damrongdhama.activities.publicity;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.AttachmentId;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.PublicityTaskId;
import th.go.dopa.damrongdhama.kernel.ScriptId;
import th.go.dopa.damrongdhama.kernel.TellingId;

/**
 * That something was told (บรรทัดในบันทึกการประชาสัมพันธ์).
 *
 * @param script what was read; null where it was something else
 * @param task whose task it was; null where nobody was asked
 * @param title what was told
 * @param subdistrict where; null for the whole district
 * @param moo the village; null for more than one
 * @param takenBack why it is void; "" while it counts
 */
public record Telling(
        TellingId id,
        OfficeId office,
        @Nullable ScriptId script,
        @Nullable PublicityTaskId task,
        String title,
        Channel channel,
        By by,
        @Nullable AreaCode subdistrict,
        @Nullable Integer moo,
        LocalDate on,
        String note,
        @Nullable AttachmentId photo,
        boolean ticked,
        Instant recordedAt,
        String takenBack) {

    /** Who told it (ผู้ประชาสัมพันธ์). */
    public enum By {
        /** กำนัน ผู้ใหญ่บ้าน. */
        HEAD,
        /** องค์กรปกครองส่วนท้องถิ่น. */
        LOCAL,
        /** The centre itself. */
        OFFICE,
        OTHER
    }

    /**
     * What is to be written down.
     *
     * @param script null where it is no script of ours
     */
    public record New(
            @Nullable ScriptId script,
            String title,
            Channel channel,
            By by,
            @Nullable AreaCode subdistrict,
            @Nullable Integer moo,
            LocalDate on,
            String note) {}
}
