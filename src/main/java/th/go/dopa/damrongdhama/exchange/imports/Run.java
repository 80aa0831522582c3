package th.go.dopa.damrongdhama.exchange.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.AppointmentId;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Staff;

/**
 * A file of earlier complaints on its way into the system (การนำเข้าหนึ่งครั้ง).
 *
 * @param refusal why the file was refused; null when it was not
 * @param total how many rows the step that runs now has to go through; null until they were counted
 * @param done how many of them it went through
 * @param leftOut how many rows were an example or a sum
 * @param headings how the file's columns were understood; null until they were found
 * @param headingRow where somebody said that the headings stand; null where they were to be found
 * @param sentBy who sent the file
 * @param actingAs under which appointment the step that runs now was asked for
 */
public record Run(
        RunId id,
        OfficeId office,
        String fileName,
        RunState state,
        Unreadable.@Nullable Why refusal,
        @Nullable Integer total,
        int done,
        int leftOut,
        @Nullable Headings headings,
        @Nullable Integer headingRow,
        AccountId sentBy,
        Instant sentAt,
        AppointmentId actingAs,
        Instant changedAt) {

    /** Whether the person has to say what its columns hold: who sent it, for the samples are the rows of the file. */
    boolean waitsFor(Staff staff) {
        return state == RunState.COLUMNS && staff.account().equals(sentBy);
    }
}
