package th.go.dopa.damrongdhama.activities;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.places.Point;

/**
 * What is recorded of an activity (ข้อมูลกิจกรรม, the fields of the circular).
 *
 * @param nth ครั้งที่, within the fiscal year; null where it is not counted
 * @param from from when; null where only the day is known
 * @param place the temple, school or hall; "" where the village says it
 * @param pin where on the map; null where nobody put a pin
 * @param reached how many people came; null where nobody counted
 * @param received how many complaints were received that day; null where nobody counted
 * @param done what was done; of one to come, what it is about and what to bring
 * @param results ผลการดำเนินงาน; "" until there are some
 * @param consent whether who is to be known on the photos agreed to be shown
 */
public record ActivityFacts(
        ActivityKind kind,
        String name,
        @Nullable Integer nth,
        LocalDate on,
        @Nullable LocalTime from,
        @Nullable LocalTime to,
        @Nullable AreaCode subdistrict,
        @Nullable Integer moo,
        String place,
        @Nullable Point pin,
        String chair,
        String partners,
        @Nullable Integer reached,
        @Nullable Integer received,
        String done,
        String results,
        boolean consent) {}
