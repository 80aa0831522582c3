package th.go.dopa.damrongdhama.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.settings.WorkingTime;

/** When things happen in the demo (วันและเวลาสาธิต): what an office does in its hours, what a villager does at any time of a day. */
final class Days {

    private static final LocalTime CLOSED = LocalTime.of(16, 30);

    private final WorkingTime working;

    Days(WorkingTime working) {
        this.working = working;
    }

    /** A moment in office hours of the day or of the first working day after it, later than another moment. */
    Instant office(LocalDate day, Instant after, Chance chance) {
        LocalDate open = working.onOrAfter(day);
        LocalTime time = LocalTime.of(8, 40)
                .plusMinutes(chance.percent(60) ? chance.between(0, 190) : chance.between(265, 460))
                .plusSeconds(chance.between(0, 59));
        Instant moment = open.atTime(time).atZone(Bangkok.ZONE).toInstant();
        if (moment.isAfter(after)) {
            return moment;
        }
        Instant soon = after.plusSeconds(60L * chance.between(7, 40));
        return LocalTime.ofInstant(soon, Bangkok.ZONE).isBefore(CLOSED)
                        && day(soon).equals(open)
                ? soon
                : office(day(after).plusDays(1), after, chance);
    }

    /** So many days after a moment, in office hours. */
    Instant office(Instant after, int days, Chance chance) {
        return office(day(after).plusDays(days), after, chance);
    }

    /** So many days after a moment, morning or evening. */
    Instant home(Instant after, int days, Chance chance) {
        Instant moment = home(day(after).plusDays(days), chance);
        return moment.isAfter(after) ? moment : after.plusSeconds(60L * chance.between(30, 300));
    }

    Instant home(LocalDate day, Chance chance) {
        return day.atTime(chance.between(6, 21), chance.between(0, 59), chance.between(0, 59))
                .atZone(Bangkok.ZONE)
                .toInstant();
    }

    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, Bangkok.ZONE);
    }
}
