package th.go.dopa.damrongdhama.places;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From which day to which day an area or an office exists.
 *
 * @param from the first day, or null when it began before these records
 * @param to the last day, or null while it has no end
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {

    public boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
