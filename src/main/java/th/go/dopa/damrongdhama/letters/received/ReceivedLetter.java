package th.go.dopa.damrongdhama.letters.received;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.AppointmentId;
import th.go.dopa.damrongdhama.kernel.AttachmentId;
import th.go.dopa.damrongdhama.kernel.ReceivedLetterId;

/**
 * A line of a ทะเบียนหนังสือรับ.
 *
 * @param number in the register of its office and calendar year
 * @param caseNumber the case it is about, as it was typed; null for none
 * @param cancelled why the line counts no more; null where it does
 */
public record ReceivedLetter(
        ReceivedLetterId id,
        Series series,
        int number,
        Instant at,
        int version,
        Incoming content,
        @Nullable String caseNumber,
        @Nullable AttachmentId scan,
        @Nullable String cancelled,
        AppointmentId recordedBy,
        List<Desk> desks) {

    public ReceivedLetter {
        desks = List.copyOf(desks);
    }

    /** The registers of letters received; a secret letter stands in its own and nowhere else. */
    public enum Series {
        GENERAL,
        SECRET;

        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A desk it goes to.
     *
     * @param taken when the desk took it; null as long as it has not
     */
    public record Desk(int place, String name, @Nullable Instant taken) {}

    public boolean standing() {
        return cancelled == null;
    }
}
