package th.go.dopa.damrongdhama.activities;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.ThaiDates;
import th.go.dopa.damrongdhama.kernel.ThaiDigits;
import th.go.dopa.damrongdhama.kernel.ThaiText;
import th.go.dopa.damrongdhama.places.Point;
import th.go.dopa.damrongdhama.web.Form;

/** An activity as it is typed (แบบบันทึกกิจกรรม), and as it is put back into the form. */
final class ActivityForm {

    private static final int LINE = 300;
    private static final int PARTNERS = 1_000;
    private static final int WORDS = 10_000;
    private static final Pattern PIN =
            Pattern.compile("([0-9]{1,2}(?:[.][0-9]{1,9})?)[, ]+([0-9]{2,3}(?:[.][0-9]{1,9})?)");
    private static final Pattern HOUR = Pattern.compile("([0-9]{1,2})[.:]([0-9]{2})");

    private final Form form;

    ActivityForm(Form form) {
        this.form = form;
    }

    /** A form with the day filled in. */
    static Form on(LocalDate day) {
        return Form.empty()
                .set("on.day", Integer.toString(day.getDayOfMonth()))
                .set("on.month", Integer.toString(day.getMonthValue()))
                .set("on.year", Integer.toString(ThaiDates.year(day)));
    }

    /** A form with all that is recorded. */
    static Form of(ActivityFacts facts) {
        AreaCode subdistrict = facts.subdistrict();
        return on(facts.on())
                .set("kind", facts.kind().name())
                .set("name", facts.name())
                .set("nth", number(facts.nth()))
                .set("from", hour(facts.from()))
                .set("to", hour(facts.to()))
                .set("subdistrict", subdistrict == null ? "" : subdistrict.value())
                .set("moo", number(facts.moo()))
                .set("place", facts.place())
                .set("pin", pin(facts.pin()))
                .set("chair", facts.chair())
                .set("partners", facts.partners())
                .set("reached", number(facts.reached()))
                .set("received", number(facts.received()))
                .set("done", facts.done())
                .set("results", facts.results())
                .set("consent", facts.consent() ? "yes" : "");
    }

    /**
     * What was typed; empty where something is missing or wrong, which is then said beside its field.
     *
     * @param today an activity of a later day cannot have results yet
     * @param around the subdistricts in which the centre works
     * @param toCome whether it lies ahead
     */
    Optional<ActivityFacts> read(LocalDate today, Set<AreaCode> around, boolean toCome) {
        Optional<ActivityKind> kind = kind();
        Optional<LocalDate> on = day();
        if (toCome && on.isPresent() && on.get().isBefore(today)) {
            form.fault("on", "activities.fault.over");
        }
        LocalTime from = time("from");
        LocalTime to = time("to");
        if (from != null && to != null && to.isBefore(from)) {
            form.fault("to", "activities.fault.to");
        }
        String results = words("results", WORDS, false);
        if (!results.isEmpty() && on.isPresent() && on.get().isAfter(today)) {
            form.fault("results", "activities.fault.results-to-come");
        }
        Optional<AreaCode> subdistrict = around.stream()
                .filter(code -> form.chosen("subdistrict", code.value()))
                .findFirst();
        Optional<ActivityFacts> facts = kind.flatMap(sort -> on.map(date -> new ActivityFacts(
                sort,
                words("name", LINE, true),
                number("nth", 1, 999),
                date,
                from,
                to,
                subdistrict.orElse(null),
                number("moo", 1, 99),
                words("place", LINE, false),
                pin(),
                words("chair", LINE, false),
                words("partners", PARTNERS, false),
                number("reached", 0, 999_999),
                number("received", 0, 9_999),
                words("done", WORDS, false),
                results,
                form.chosen("consent", "yes"))));
        return form.faulty() ? Optional.empty() : facts;
    }

    private Optional<ActivityKind> kind() {
        Optional<ActivityKind> kind = Arrays.stream(ActivityKind.values())
                .filter(one -> form.chosen("kind", one.name()))
                .findFirst();
        if (kind.isEmpty()) {
            form.fault("kind", "activities.fault.kind");
        }
        return kind;
    }

    private Optional<LocalDate> day() {
        Optional<LocalDate> on = ThaiDates.parse(form.value("on.day"), form.value("on.month"), form.value("on.year"));
        if (on.isEmpty()) {
            form.fault("on", "activities.fault.on");
        }
        return on;
    }

    private String words(String field, int longest, boolean needed) {
        String typed = ThaiText.normalise(form.value(field)).strip();
        if (needed && typed.isEmpty()) {
            form.fault(field, "activities.fault." + field);
        } else if (typed.length() > longest) {
            form.fault(field, "activities.fault.long", longest);
        }
        return typed;
    }

    private @Nullable Integer number(String field, int least, int most) {
        String typed = ThaiDigits.arabic(form.value(field)).replace(",", "").strip();
        if (typed.isEmpty()) {
            return null;
        }
        boolean number = typed.matches("[0-9]{1,6}");
        if (!number || Integer.parseInt(typed) > most || Integer.parseInt(typed) < least) {
            form.fault(field, "activities.fault.number", least, most);
            return null;
        }
        return Integer.valueOf(typed);
    }

    private @Nullable LocalTime time(String field) {
        String typed = ThaiDigits.arabic(form.value(field)).strip();
        Matcher hour = HOUR.matcher(typed);
        try {
            if (hour.matches()) {
                return LocalTime.of(Integer.parseInt(hour.group(1)), Integer.parseInt(hour.group(2)));
            }
        } catch (DateTimeException noSuchHour) {
            form.fault(field, "activities.fault.hour");
            return null;
        }
        if (!typed.isEmpty()) {
            form.fault(field, "activities.fault.hour");
        }
        return null;
    }

    /** Latitude and longitude as maps on telephones give them: 17.1664, 104.1486; within Thailand. */
    private @Nullable Point pin() {
        String typed = ThaiDigits.arabic(form.value("pin")).strip();
        Matcher pin = PIN.matcher(typed);
        if (pin.matches()) {
            double latitude = Double.parseDouble(pin.group(1));
            double longitude = Double.parseDouble(pin.group(2));
            if (latitude >= 5 && latitude <= 21 && longitude >= 97 && longitude <= 106) {
                return new Point(latitude, longitude);
            }
        }
        if (!typed.isEmpty()) {
            form.fault("pin", "activities.fault.pin");
        }
        return null;
    }

    static String pin(@Nullable Point pin) {
        return pin == null ? "" : String.format(Locale.ROOT, "%.5f, %.5f", pin.latitude(), pin.longitude());
    }

    private static String number(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    static String hour(@Nullable LocalTime hour) {
        return hour == null ? "" : "%02d.%02d".formatted(hour.getHour(), hour.getMinute());
    }
}
