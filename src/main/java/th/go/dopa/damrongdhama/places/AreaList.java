package th.go.dopa.damrongdhama.places;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A list of areas (บัญชีรหัสเขตการปกครอง) as comma-separated values with a head line: the columns {@code code} and {@code name_th} are
 * needed; {@code name_en}, {@code region}, {@code postcode}, {@code lat} and {@code lon} may be there. The code tells the level: 2 digits a
 * province, 4 a district, 6 a subdistrict; pairs of noughts at the end are left away, as DOPA writes 47010000.
 *
 * @param problems the lines that could not be read
 */
public record AreaList(List<Area> areas, List<Problem> problems) {

    public AreaList {
        areas = List.copyOf(areas);
        problems = List.copyOf(problems);
    }

    /** A line that cannot be taken, and why: a message key. */
    public record Problem(int line, String key, String value) {}

    /** Reads one list; several may follow each other, each with its own head line. */
    public static AreaList read(Reader... lists) throws IOException {
        Parser parser = new Parser();
        for (Reader list : lists) {
            parser.read(new BufferedReader(list));
        }
        return new AreaList(parser.areas, parser.problems);
    }

    private static final class Parser {

        private final List<Area> areas = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private final Set<String> codes = new HashSet<>();

        void read(BufferedReader list) throws IOException {
            String head = list.readLine();
            if (head == null) {
                return;
            }
            Map<String, Integer> columns = columns(head);
            if (!columns.containsKey("code") || !columns.containsKey("name_th")) {
                problems.add(new Problem(1, "places.list.no-head", head.substring(0, Math.min(80, head.length()))));
                return;
            }
            int number = 1;
            for (String line = list.readLine(); line != null; line = list.readLine()) {
                number++;
                if (!line.isBlank()) {
                    take(number, columns, fields(line));
                }
            }
        }

        private void take(int number, Map<String, Integer> columns, List<String> fields) {
            String code = shortened(field(columns, fields, "code"));
            String name = field(columns, fields, "name_th");
            if (code == null || !code.matches("([0-9]{2}){1,3}")) {
                problems.add(new Problem(number, "places.list.bad-code", code == null ? "" : code));
            } else if (name == null) {
                problems.add(new Problem(number, "places.list.no-name", code));
            } else if (!codes.add(code)) {
                problems.add(new Problem(number, "places.list.twice", code));
            } else {
                areas.add(new Area(
                        code,
                        name,
                        field(columns, fields, "name_en"),
                        field(columns, fields, "region"),
                        field(columns, fields, "postcode"),
                        seat(field(columns, fields, "lat"), field(columns, fields, "lon"))));
            }
        }

        private static Map<String, Integer> columns(String head) {
            Map<String, Integer> columns = new HashMap<>();
            List<String> names = fields(head.replace("\uFEFF", ""));
            for (int i = 0; i < names.size(); i++) {
                columns.put(names.get(i).strip().toLowerCase(Locale.ROOT), i);
            }
            return columns;
        }

        private static @Nullable String field(Map<String, Integer> columns, List<String> fields, String name) {
            Integer column = columns.get(name);
            if (column == null || column >= fields.size() || fields.get(column).isBlank()) {
                return null;
            }
            return fields.get(column).strip();
        }

        private static @Nullable String shortened(@Nullable String code) {
            String left = code;
            while (left != null && left.length() > 2 && left.length() % 2 == 0 && left.endsWith("00")) {
                left = left.substring(0, left.length() - 2);
            }
            return left;
        }

        private static @Nullable Point seat(@Nullable String latitude, @Nullable String longitude) {
            if (latitude == null || longitude == null) {
                return null;
            }
            try {
                return new Point(Double.parseDouble(latitude), Double.parseDouble(longitude));
            } catch (IllegalArgumentException notAPoint) {
                return null;
            }
        }

        /** The fields of a line; one in quotation marks may hold commas and doubled marks. */
        private static List<String> fields(String line) {
            List<String> fields = new ArrayList<>();
            StringBuilder field = new StringBuilder();
            boolean quoted = false;
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                if (c == '"') {
                    if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                        field.append(c);
                        i++;
                    } else {
                        quoted = !quoted;
                    }
                } else if (c == ',' && !quoted) {
                    fields.add(field.toString());
                    field.setLength(0);
                } else {
                    field.append(c);
                }
            }
            fields.add(field.toString());
            return fields;
        }
    }
}
