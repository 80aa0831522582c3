package th.go.dopa.damrongdhama.letters.received;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.letters.Urgency;

/**
 * What a received letter is (หนังสือที่รับ), as the columns of the ทะเบียนหนังสือรับ have it.
 *
 * @param theirNumber ที่, as its sender wrote it; empty where it has none
 * @param dated ลงวันที่; null where it has none
 * @param action การปฏิบัติ, what was done with it; empty at first
 */
public record Incoming(
        String theirNumber,
        @Nullable LocalDate dated,
        String from,
        String to,
        String subject,
        Urgency urgency,
        String action) {

    Incoming acted(String done) {
        return new Incoming(theirNumber, dated, from, to, subject, urgency, done);
    }
}
