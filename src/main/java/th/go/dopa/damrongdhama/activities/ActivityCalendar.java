package th.go.dopa.damrongdhama.activities;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.places.Point;

/** The activities to come as a calendar that telephones subscribe to (ปฏิทินกิจกรรม, iCalendar of RFC 5545). What was called off stays in it as cancelled. */
final class ActivityCalendar {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 75;

    private final StringBuilder text = new StringBuilder();
    private final String stamp;

    /**
     * An empty calendar.
     *
     * @param name whose it is
     */
    ActivityCalendar(String name, Instant now) {
        this.stamp = MOMENT.format(now);
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Damrongdhama//Activities//TH");
        line("CALSCALE:GREGORIAN");
        line("NAME:" + escaped(name));
        line("X-WR-CALNAME:" + escaped(name));
        line("REFRESH-INTERVAL;VALUE=DURATION:PT6H");
        line("X-PUBLISHED-TTL:PT6H");
        line("BEGIN:VTIMEZONE");
        line("TZID:" + Bangkok.ZONE);
        line("BEGIN:STANDARD");
        line("DTSTART:19700101T000000");
        line("TZOFFSETFROM:+0700");
        line("TZOFFSETTO:+0700");
        line("TZNAME:+07");
        line("END:STANDARD");
        line("END:VTIMEZONE");
    }

    /**
     * One activity of the calendar.
     *
     * @param where in words; "" where it is not known
     * @param page its address for everybody, whole
     */
    void add(Activity activity, String where, String page) {
        ActivityFacts facts = activity.facts();
        line("BEGIN:VEVENT");
        line("UID:activity-" + activity.id() + "@damrongdhama.dopa.go.th");
        line("DTSTAMP:" + stamp);
        line("SEQUENCE:" + activity.version());
        when(facts.on(), facts.from(), facts.to());
        line("SUMMARY:" + escaped(facts.name()));
        said("LOCATION", where);
        said("DESCRIPTION", facts.done());
        Point pin = facts.pin();
        if (pin != null) {
            line(String.format(Locale.ROOT, "GEO:%.5f;%.5f", pin.latitude(), pin.longitude()));
        }
        line("URL:" + page);
        line("STATUS:" + (activity.state() == ActivityState.CALLED_OFF ? "CANCELLED" : "CONFIRMED"));
        line("END:VEVENT");
    }

    byte[] bytes() {
        return (text + "END:VCALENDAR\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private void when(LocalDate day, @Nullable LocalTime from, @Nullable LocalTime to) {
        if (from == null) {
            line("DTSTART;VALUE=DATE:" + DAY.format(day));
            line("DTEND;VALUE=DATE:" + DAY.format(day.plusDays(1)));
            return;
        }
        line("DTSTART:" + MOMENT.format(day.atTime(from).atZone(Bangkok.ZONE)));
        if (to != null && to.isAfter(from)) {
            line("DTEND:" + MOMENT.format(day.atTime(to).atZone(Bangkok.ZONE)));
        }
    }

    private void said(String name, String words) {
        if (!words.isEmpty()) {
            line(name + ":" + escaped(words));
        }
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n");
    }

    /** Lines are folded at 75 bytes, never within a letter. */
    private void line(String line) {
        int bytes = 0;
        for (int i = 0; i < line.length(); ) {
            int letter = line.codePointAt(i);
            String one = Character.toString(letter);
            int length = one.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + length > LONGEST_LINE) {
                text.append("\r\n ");
                bytes = 1;
            }
            text.append(one);
            bytes += length;
            i += one.length();
        }
        text.append("\r\n");
    }
}
