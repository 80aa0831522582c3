package th.go.dopa.damrongdhama.settings.versions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.ThaiDates;
import th.go.dopa.damrongdhama.kernel.ThaiDigits;
import th.go.dopa.damrongdhama.kernel.ThaiText;
import th.go.dopa.damrongdhama.web.Form;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The holidays (วันหยุดราชการ), a line for each as an administrator copies them from the announcement: the day, the name, the English name. */
final class HolidayFields implements Fields {

    private static final int BUDDHIST = 543;
    private static final int LEAP_YEAR = 2024;
    private static final int LONGEST = 120;

    @Override
    public void fill(Form form, JsonNode version) {
        form.set("days", lines(version.get("days"), day -> shown(date(day.get("date"))) + named(day)));
        form.set("yearly", lines(version.get("yearly"), day -> {
            String monthDay = day.get("day").asString();
            return number(monthDay.substring(3)) + "/" + number(monthDay.substring(0, 2)) + named(day) + " | "
                    + (day.get("fromYear").asInt() + BUDDHIST);
        }));
        form.set("workedAfterAll", lines(version.get("workedAfterAll"), day -> shown(date(day))));
        form.set(
                "checkedYears",
                StreamSupport.stream(version.get("checkedYears").spliterator(), false)
                        .map(year -> Integer.toString(year.asInt() + BUDDHIST))
                        .collect(Collectors.joining(", ")));
        if (version.get("substituteNextWorkingDay").asBoolean()) {
            form.set("substituteNextWorkingDay", "yes");
        }
    }

    @Override
    public ObjectNode read(Form form, JsonNode before) {
        ObjectNode body = (ObjectNode) before.deepCopy();
        readDays(form, body.putArray("days"));
        readYearly(form, body.putArray("yearly"));
        readWorked(form, body.putArray("workedAfterAll"));
        readYears(form, body.putArray("checkedYears"));
        body.put("substituteNextWorkingDay", form.chosen("substituteNextWorkingDay", "yes"));
        return body;
    }

    private static void readDays(Form form, ArrayNode days) {
        TreeMap<LocalDate, Line> sorted = new TreeMap<>();
        for (Line line : typed(form, "days")) {
            Optional<LocalDate> day = ThaiDates.parse(line.day());
            if (day.isEmpty() || line.name().isEmpty() || line.name().length() > LONGEST) {
                form.fault("days", "settings.fault.line", line.text());
            } else if (sorted.put(day.get(), line) != null) {
                form.fault("days", "settings.fault.day-twice", line.day());
            }
        }
        sorted.forEach((day, line) -> days.addObject()
                .put("date", day.toString())
                .put("nameTh", line.name())
                .put("nameEn", line.english()));
    }

    private static void readYearly(Form form, ArrayNode days) {
        TreeMap<String, Line> sorted = new TreeMap<>();
        for (Line line : typed(form, "yearly")) {
            Optional<LocalDate> day = ThaiDates.parse(line.day() + "/" + LEAP_YEAR);
            if (day.isEmpty() || line.name().isEmpty() || line.name().length() > LONGEST || line.year() == null) {
                form.fault("yearly", "settings.fault.line", line.text());
            } else if (sorted.put(day.get().toString().substring(5), line) != null) {
                form.fault("yearly", "settings.fault.day-twice", line.day());
            }
        }
        sorted.forEach((day, line) -> days.addObject()
                .put("day", day)
                .put("nameTh", line.name())
                .put("nameEn", line.english())
                .put("fromYear", line.year() == null ? 0 : line.year()));
    }

    private static void readWorked(Form form, ArrayNode days) {
        TreeSet<LocalDate> sorted = new TreeSet<>();
        for (Line line : typed(form, "workedAfterAll")) {
            ThaiDates.parse(line.text())
                    .ifPresentOrElse(
                            sorted::add, () -> form.fault("workedAfterAll", "settings.fault.line", line.text()));
        }
        sorted.forEach(day -> days.add(day.toString()));
    }

    private static void readYears(Form form, ArrayNode years) {
        TreeSet<Integer> sorted = new TreeSet<>();
        for (String year : ThaiDigits.arabic(form.value("checkedYears")).split("[,\\s]+", -1)) {
            Integer common = commonYear(year);
            if (common != null) {
                sorted.add(common);
            } else if (!year.isEmpty()) {
                form.fault("checkedYears", "settings.fault.year", year);
            }
        }
        sorted.forEach(years::add);
    }

    private static List<Line> typed(Form form, String field) {
        return form.value(field)
                .lines()
                .map(line -> ThaiText.normalise(line).strip())
                .filter(line -> !line.isEmpty())
                .map(Line::of)
                .toList();
    }

    private static @Nullable Integer commonYear(String typed) {
        return typed.matches("25[5-9][0-9]|26[0-9]{2}") ? Integer.parseInt(typed) - BUDDHIST : null;
    }

    private static String lines(JsonNode array, Function<JsonNode, String> line) {
        return StreamSupport.stream(array.spliterator(), false).map(line).collect(Collectors.joining("\n"));
    }

    private static LocalDate date(JsonNode day) {
        return LocalDate.parse(day.asString());
    }

    private static String shown(LocalDate day) {
        return day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + ThaiDates.year(day);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static String named(JsonNode day) {
        return " " + day.get("nameTh").asString() + " | " + day.get("nameEn").asString();
    }

    /** A line as it was typed: up to the first space the day, then names and years between strokes. */
    private record Line(
            String text,
            String day,
            String name,
            String english,
            @Nullable Integer year) {

        static Line of(String text) {
            int space = text.indexOf(' ');
            String day = ThaiDigits.arabic(space < 0 ? text : text.substring(0, space));
            String[] parts = (space < 0 ? "" : text.substring(space + 1)).split("\\|", -1);
            String name = parts[0].strip();
            String english = parts.length > 1 && !parts[1].isBlank() ? parts[1].strip() : name;
            Integer year =
                    parts.length > 2 ? commonYear(ThaiDigits.arabic(parts[2]).strip()) : Integer.valueOf(2019);
            return new Line(text, day, name, english, year);
        }
    }
}
