package th.go.dopa.damrongdhama.complaints.casepage;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.complaints.papers.Meeting;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiDates;
import th.go.dopa.damrongdhama.kernel.ThaiDigits;
import th.go.dopa.damrongdhama.kernel.ThaiText;
import th.go.dopa.damrongdhama.letters.Letterhead;
import th.go.dopa.damrongdhama.letters.Letterheads;
import th.go.dopa.damrongdhama.settings.Deadlines;
import th.go.dopa.damrongdhama.settings.Settings;
import th.go.dopa.damrongdhama.web.Form;

/** Reads when and where the parties are to come (วัน เวลา สถานที่): a working day to come, in the hours of the office. */
@Component
class MeetingForm {

    private static final Pattern HOUR =
            Pattern.compile("([0-9]{1,2})[.:]([0-9]{2})\\s*(\\u0e19\\.?|\\u0e19\\u0e32\\u0e2c\\u0e34\\u0e01\\u0e32)?");
    private static final int LONGEST = 200;

    private final Settings settings;
    private final Letterheads heads;
    private final Clock clock;

    MeetingForm(Settings settings, Letterheads heads, Clock clock) {
        this.settings = settings;
        this.heads = heads;
        this.clock = clock;
    }

    Form fresh(Staff by) {
        return Form.empty()
                .set("form-key", UUID.randomUUID().toString())
                .set("venue", heads.of(by.office()).map(Letterhead::sender).orElse(by.officeName()));
    }

    /** What was typed; empty where something of it makes no sense, which the form then says. */
    Optional<Meeting> read(Form form) {
        Optional<LocalDate> day = day(form);
        Optional<LocalTime> at = at(form);
        String venue = ThaiText.normalise(form.value("venue")).strip();
        if (venue.isEmpty() || venue.length() > LONGEST) {
            form.fault("venue", "papers.fault.venue", LONGEST);
        }
        if (!form.faulty() && !day.get().atTime(at.get()).isAfter(now().toLocalDateTime())) {
            form.fault("at", "papers.fault.past");
        }
        return form.faulty() ? Optional.empty() : Optional.of(new Meeting(day.get(), at.get(), venue));
    }

    private Optional<LocalDate> day(Form form) {
        Optional<LocalDate> day = ThaiDates.parse(form.value("on.day"), form.value("on.month"), form.value("on.year"));
        LocalDate today = now().toLocalDate();
        if (day.isEmpty()) {
            form.fault("on", "letters.fault.date");
        } else if (day.get().isBefore(today)) {
            form.fault("on", "papers.fault.past");
        } else if (day.get().isAfter(today.plusYears(1))) {
            form.fault("on", "papers.fault.far");
        } else if (!settings.workingTime().isWorkingDay(day.get())) {
            form.fault(
                    "on", "papers.fault.holiday", ThaiDates.weekday(day.get()), ThaiDates.longDate(day.get(), false));
        }
        return day;
    }

    private Optional<LocalTime> at(Form form) {
        Matcher hour = HOUR.matcher(ThaiDigits.arabic(form.value("at")).strip());
        Optional<LocalTime> at = hour.matches() ? time(hour.group(1), hour.group(2)) : Optional.empty();
        Deadlines office = settings.deadlines();
        if (at.isEmpty()) {
            form.fault("at", "papers.fault.at");
        } else if (at.get().isBefore(office.officeOpens()) || !at.get().isBefore(office.officeCloses())) {
            form.fault(
                    "at",
                    "papers.fault.closed",
                    office.officeOpens().toString().replace(':', '.'),
                    office.officeCloses().toString().replace(':', '.'));
        }
        return at;
    }

    private static Optional<LocalTime> time(String hour, String minute) {
        try {
            return Optional.of(LocalTime.of(Integer.parseInt(hour), Integer.parseInt(minute)));
        } catch (DateTimeException noSuchHour) {
            return Optional.empty();
        }
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(Bangkok.ZONE);
    }
}
