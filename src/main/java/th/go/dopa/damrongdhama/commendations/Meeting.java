package th.go.dopa.damrongdhama.commendations;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.ThaiDates;

/**
 * A monthly meeting (ประชุมประจำเดือน) in which somebody is praised, and what its minutes say.
 *
 * @param number which of its calendar year (ครั้งที่)
 * @param items what was said under each of the five items of the agenda
 */
public record Meeting(
        long id,
        OfficeId office,
        int version,
        int number,
        LocalDate on,
        String place,
        @Nullable LocalTime from,
        @Nullable LocalTime to,
        String chair,
        String recorder,
        String present,
        String absent,
        List<String> items) {

    public Meeting {
        items = List.copyOf(items);
    }

    /** 11/2569. */
    public String nth() {
        return number + "/" + ThaiDates.year(on);
    }
}
