package th.go.dopa.damrongdhama.activities;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.AreaCode;

/**
 * What is recorded of an activity (ข้อมูลกิจกรรม, the fields of the circular).
 *
 * @param nth ครั้งที่, within the fiscal year; null where it is not counted
 * @param from from when; null where only the day is known
 * @param place the temple, school or hall; "" where the village says it
 * @param reached how many people came; null where nobody counted
 * @param received how many complaints were received that day; null where nobody counted
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
        String chair,
        String partners,
        @Nullable Integer reached,
        @Nullable Integer received,
        String done,
        String results,
        boolean consent) {}
