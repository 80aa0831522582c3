package th.go.dopa.damrongdhama.letters.received;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.ThaiDates;
import th.go.dopa.damrongdhama.kernel.ThaiDigits;
import th.go.dopa.damrongdhama.kernel.ThaiText;
import th.go.dopa.damrongdhama.letters.Letterheads;
import th.go.dopa.damrongdhama.letters.Urgency;
import th.go.dopa.damrongdhama.web.Form;

/** Reading a received letter from its form (แบบลงทะเบียนหนังสือรับ). */
final class ReceivedForm {

    private static final int LONGEST = 500;
    private static final int MOST_DESKS = 8;
    private static final int LONGEST_DESK = 80;
    private static final Pattern HOUR = Pattern.compile("([0-9]{1,2})[.:]([0-9]{2})");

    private final Form form;

    ReceivedForm(Form form) {
        this.form = form;
    }

    /** A form for a letter that has just come in. */
    static Form fresh(Clock clock) {
        ZonedDateTime now = clock.instant().atZone(Bangkok.ZONE);
        return Form.empty()
                .set("form-key", UUID.randomUUID().toString())
                .set("on.day", Integer.toString(now.getDayOfMonth()))
                .set("on.month", Integer.toString(now.getMonthValue()))
                .set("on.year", Integer.toString(ThaiDates.year(now.toLocalDate())))
                .set("at", "%02d.%02d".formatted(now.getHour(), now.getMinute()))
                .set("urgency", Urgency.NORMAL.name());
    }

    /** The letter as it stands in the form; empty where something is missing, which is then said beside its field. */
    Optional<NewReceived> read() {
        Incoming content = new Incoming(
                line("their-number", false),
                date("dated", false).orElse(null),
                line("from", true),
                line("to", false),
                line("subject", true),
                urgency(),
                "");
        Optional<Instant> at = at();
        Integer number = number();
        List<String> desks = desks();
        String about = line("case", false);
        if (about.length() > 40) {
            form.fault("case", "letters.received.fault.case");
        }
        if (form.faulty() || at.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new NewReceived(
                form.chosen("secret", "yes") ? ReceivedLetter.Series.SECRET : ReceivedLetter.Series.GENERAL,
                number,
                at.get(),
                content,
                about.isEmpty() ? null : about,
                desks,
                form.key("form-key")));
    }

    private Optional<Instant> at() {
        Optional<LocalDate> on = date("on", true);
        Matcher hour = HOUR.matcher(ThaiDigits.arabic(form.value("at")).strip());
        if (!hour.matches()) {
            form.fault("at", "letters.received.fault.at");
            return Optional.empty();
        }
        try {
            LocalTime at = LocalTime.of(Integer.parseInt(hour.group(1)), Integer.parseInt(hour.group(2)));
            return on.map(day -> day.atTime(at).atZone(Bangkok.ZONE).toInstant());
        } catch (DateTimeException noSuchHour) {
            form.fault("at", "letters.received.fault.at");
            return Optional.empty();
        }
    }

    private Optional<LocalDate> date(String name, boolean needed) {
        String day = form.value(name + ".day");
        String month = form.value(name + ".month");
        String year = form.value(name + ".year");
        boolean blank = (day + month + year).isBlank();
        Optional<LocalDate> date = blank ? Optional.empty() : ThaiDates.parse(day, month, year);
        if (date.isEmpty() && (needed || !blank)) {
            form.fault(name, "letters.fault.date");
        }
        return date;
    }

    private @Nullable Integer number() {
        String typed = ThaiDigits.arabic(form.value("number")).strip();
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("[1-9][0-9]{0,7}")) {
            form.fault("number", "letters.fault.number");
            return null;
        }
        return Integer.valueOf(typed);
    }

    private List<String> desks() {
        List<String> desks = Letterheads.lines(ThaiText.normalise(form.value("desks")));
        if (desks.size() > MOST_DESKS || desks.stream().anyMatch(desk -> desk.length() > LONGEST_DESK)) {
            form.fault("desks", "letters.received.fault.desks");
        }
        return desks;
    }

    private Urgency urgency() {
        return Arrays.stream(Urgency.values())
                .filter(one -> one.name().equals(form.value("urgency")))
                .findFirst()
                .orElse(Urgency.NORMAL);
    }

    private String line(String name, boolean needed) {
        String typed = ThaiText.normalise(form.value(name)).strip();
        if (typed.length() > LONGEST || (needed && typed.isEmpty())) {
            form.fault(name, "letters.received.fault." + name);
        }
        return typed;
    }
}
