package th.go.dopa.damrongdhama.complaints.intake;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.complaints.AccusedSeat;
import th.go.dopa.damrongdhama.complaints.Channel;
import th.go.dopa.damrongdhama.complaints.Parties;
import th.go.dopa.damrongdhama.complaints.Status;
import th.go.dopa.damrongdhama.complaints.Where;

/**
 * A complaint as a line of an older register tells it (เรื่องในทะเบียนเดิม), after the line was checked. The day it happened, the day of receipt, the day it is
 * recorded here and the day it ended stay apart.
 *
 * @param formKey what makes it this complaint and no other
 * @param number what the register calls it; "" when it has none
 * @param category four digits
 * @param accusedSeat where the accused belongs; needed when the category is secret
 * @param endedOn null while it is open
 * @param outcome what was done, in the words of the register
 */
public record OldComplaint(
        UUID formKey,
        String number,
        Channel channel,
        String category,
        String story,
        Where where,
        @Nullable LocalDate incidentOn,
        LocalDate receivedOn,
        Parties parties,
        @Nullable AccusedSeat accusedSeat,
        Status status,
        @Nullable LocalDate endedOn,
        String outcome) {}
