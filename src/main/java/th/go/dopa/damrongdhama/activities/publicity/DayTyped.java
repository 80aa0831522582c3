package th.go.dopa.damrongdhama.activities.publicity;

import java.time.LocalDate;
import java.util.Optional;
import th.go.dopa.damrongdhama.kernel.ThaiDates;
import th.go.dopa.damrongdhama.web.Form;

/** A day in the three boxes of a form (วันที่ในแบบฟอร์ม), between two days. */
final class DayTyped {

    private DayTyped() {}

    /** Puts a day into the boxes. */
    static Form put(Form form, String name, LocalDate day) {
        return form.set(name + ".day", Integer.toString(day.getDayOfMonth()))
                .set(name + ".month", Integer.toString(day.getMonthValue()))
                .set(name + ".year", Integer.toString(ThaiDates.year(day)));
    }

    /** Reads it; one that is none, or lies outside, is said beside the boxes. */
    static Optional<LocalDate> read(Form form, String name, LocalDate first, LocalDate last, String fault) {
        Optional<LocalDate> day = ThaiDates.parse(
                        form.value(name + ".day"), form.value(name + ".month"), form.value(name + ".year"))
                .filter(one -> !one.isBefore(first) && !one.isAfter(last));
        if (day.isEmpty()) {
            form.fault(name, fault);
        }
        return day;
    }
}
