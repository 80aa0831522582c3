package th.go.dopa.damrongdhama.complaints.register;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.FiscalYear;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.ThaiMonth;

/**
 * Which part of a register is open (ตัวกรองทะเบียน); it lies in the address, so that a page can be sent to a colleague.
 *
 * @param office whose book it is
 * @param year the fiscal year of receipt; null for every year
 * @param type two digits; "" for all
 * @param stage open, overdue or done; "" for all
 * @param moved with the month: only the cases behind a figure of the monthly report
 */
record Filter(
        OfficeId office,
        @Nullable FiscalYear year,
        String type,
        String channel,
        String area,
        String stage,
        @Nullable Moved moved,
        @Nullable ThaiMonth month) {

    /** Reads an address; what cannot be read is left out. */
    static Filter read(Map<String, String> asked, OfficeId own, FiscalYear current) {
        Moved moved = Moved.of(asked.getOrDefault("moved", "")).orElse(null);
        ThaiMonth month = ThaiMonth.read(asked.getOrDefault("month", "")).orElse(null);
        boolean figure = moved != null && month != null;
        return new Filter(
                office(asked.getOrDefault("office", ""), own),
                year(asked.getOrDefault("year", figure ? "every" : ""), current),
                matching(asked, "type", "[0-9]{2}"),
                matching(asked, "channel", "[A-Z_0-9]{2,30}"),
                matching(asked, "area", "[0-9]{4}([0-9]{2})?"),
                matching(asked, "stage", "open|overdue|done"),
                figure ? moved : null,
                figure ? month : null);
    }

    /** The address of this part, as the end of a query. */
    String query() {
        return parts().entrySet().stream()
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining("&"));
    }

    /** Everything that is filtered by, by its name in the address. */
    Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("office", office.toString());
        parts.put("year", year == null ? "every" : year.toString());
        put(parts, "type", type);
        put(parts, "channel", channel);
        put(parts, "area", area);
        put(parts, "stage", stage);
        if (moved != null && month != null) {
            put(parts, "moved", moved.slug());
            put(parts, "month", month.address());
        }
        return parts;
    }

    private static void put(Map<String, String> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.put(name, value);
        }
    }

    private static String matching(Map<String, String> asked, String name, String pattern) {
        String value = asked.getOrDefault(name, "");
        return value.matches(pattern) ? value : "";
    }

    private static OfficeId office(String asked, OfficeId own) {
        return asked.matches("[1-9][0-9]{0,3}") ? new OfficeId(Long.parseLong(asked)) : own;
    }

    private static @Nullable FiscalYear year(String asked, FiscalYear current) {
        return asked.equals("every")
                ? null
                : asked.matches("25[0-9]{2}") ? new FiscalYear(Integer.parseInt(asked)) : current;
    }
}
