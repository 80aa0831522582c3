package th.go.dopa.damrongdhama.exchange.completeness;

import java.util.List;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.TabLink;
import th.go.dopa.damrongdhama.web.Tone;

/**
 * What was received against what is recorded (ความครบถ้วน): of a district by months, or of those below by districts or provinces.
 *
 * @param by what the lines are: month, district or province
 * @param up where one looks at all of them; null at the top
 * @param form what the office says; null where somebody else looks
 * @param saved whether it was just kept
 */
public record CompletenessPage(
        String office,
        String year,
        String by,
        List<TabLink> years,
        List<Line> lines,
        @Nullable String up,
        @Nullable Form form,
        boolean saved) {

    public CompletenessPage {
        years = List.copyOf(years);
        lines = List.copyOf(lines);
    }

    /**
     * A month, a district or a province.
     *
     * @param slug of the month, the end of the names of its fields
     * @param href what it is made of; null where it is not opened
     * @param note how many months were stated; "" for a month
     */
    public record Line(String name, String slug, @Nullable String href, String note, Side complaints, Side services) {}

    /** The complaints, or the services. */
    public record Side(String stated, String recorded, String difference, Tone tone) {}
}
