package th.go.dopa.damrongdhama.settings;

import java.time.LocalTime;

/**
 * How messages to citizens are sent (การส่งข้อความ).
 *
 * @param quietFrom from when in the evening no message goes out
 * @param quietTo until when in the morning
 * @param blankedAfterDays how long after delivery the words and the address are kept
 * @param triedForDays how long a message that does not go through is tried again
 */
public record MessageRules(LocalTime quietFrom, LocalTime quietTo, int blankedAfterDays, int triedForDays) {

    public MessageRules {
        Fault.unless(blankedAfterDays >= 1 && blankedAfterDays <= 30, "settings.fault.days", "blankedAfterDays");
        Fault.unless(triedForDays >= 1 && triedForDays <= 30, "settings.fault.days", "triedForDays");
    }

    /** Whether messages wait at this time of the day. */
    public boolean quietAt(LocalTime time) {
        return quietFrom.isAfter(quietTo)
                ? !time.isBefore(quietFrom) || time.isBefore(quietTo)
                : !time.isBefore(quietFrom) && time.isBefore(quietTo);
    }
}
