package th.go.dopa.damrongdhama.settings;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import th.go.dopa.damrongdhama.kernel.Bangkok;

/** Counting in working days and working hours (วันทำการ): weekends, holidays and their substitutes left out. */
public final class WorkingTime {

    private static final int FIRST_YEAR = 2015;
    private static final int LAST_YEAR = 2060;

    private final Set<LocalDate> holidays;
    private final Deadlines hours;

    public WorkingTime(Holidays holidays, Deadlines hours) {
        this.holidays = withSubstitutes(holidays);
        this.hours = hours;
    }

    public boolean isWorkingDay(LocalDate day) {
        return !weekend(day) && !holidays.contains(day);
    }

    /** The working day that is so many working days after a day; with 0 the day itself, or the first working day after it. */
    public LocalDate daysAfter(LocalDate day, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("not a number of days: " + workingDays);
        }
        LocalDate end = workingDays == 0 ? onOrAfter(day) : day;
        for (int left = workingDays; left > 0; ) {
            end = end.plusDays(1);
            left -= isWorkingDay(end) ? 1 : 0;
        }
        return end;
    }

    /** The day itself, or the first working day after it: a limit that ends on a holiday ends on the next working day. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate end = day;
        while (!isWorkingDay(end)) {
            end = end.plusDays(1);
        }
        return end;
    }

    /** How many working days lie after the first day, up to and with the last; negative when the last comes first. */
    public int daysBetween(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            return -daysBetween(last, first);
        }
        return (int) first.plusDays(1)
                .datesUntil(last.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /** The moment at which so much working time has passed since a moment. */
    public Instant after(Instant start, Duration working) {
        LocalDate day = LocalDate.ofInstant(start, Bangkok.ZONE);
        LocalTime time = LocalTime.ofInstant(start, Bangkok.ZONE);
        Duration left = working;
        while (true) {
            if (isWorkingDay(day)) {
                for (Span span : spans()) {
                    LocalTime from = time.isAfter(span.from()) ? time : span.from();
                    if (from.isBefore(span.to())) {
                        Duration open = Duration.between(from, span.to());
                        if (open.compareTo(left) >= 0) {
                            return day.atTime(from)
                                    .plus(left)
                                    .atZone(Bangkok.ZONE)
                                    .toInstant();
                        }
                        left = left.minus(open);
                    }
                }
            }
            day = day.plusDays(1);
            time = LocalTime.MIN;
        }
    }

    /** The working time between two moments. */
    public Duration between(Instant start, Instant end) {
        Duration sum = Duration.ZERO;
        LocalDate last = LocalDate.ofInstant(end, Bangkok.ZONE);
        for (LocalDate day = LocalDate.ofInstant(start, Bangkok.ZONE); !day.isAfter(last); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                for (Span span : spans()) {
                    Instant from = day.atTime(span.from()).atZone(Bangkok.ZONE).toInstant();
                    Instant to = day.atTime(span.to()).atZone(Bangkok.ZONE).toInstant();
                    Instant begins = from.isAfter(start) ? from : start;
                    Instant ends = to.isBefore(end) ? to : end;
                    sum = begins.isBefore(ends) ? sum.plus(Duration.between(begins, ends)) : sum;
                }
            }
        }
        return sum;
    }

    private Span[] spans() {
        return new Span[] {
            new Span(hours.officeOpens(), hours.lunchBegins()), new Span(hours.lunchEnds(), hours.officeCloses())
        };
    }

    private record Span(LocalTime from, LocalTime to) {}

    /**
     * Each run of holidays that touches a weekend gets one day more, the next working day (มติ ครม.), as long as nobody has completed the
     * list of that year: a completed list names its substitutes itself.
     */
    private static Set<LocalDate> withSubstitutes(Holidays holidays) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        for (Holidays.Yearly yearly : holidays.yearly()) {
            for (int year = Math.max(FIRST_YEAR, yearly.fromYear()); year <= LAST_YEAR; year++) {
                days.add(yearly.monthDay().atYear(year));
            }
        }
        holidays.days().forEach(day -> days.add(day.date()));
        holidays.workedAfterAll().forEach(days::remove);
        Set<LocalDate> all = new HashSet<>(days);
        if (holidays.substituteNextWorkingDay()) {
            for (LocalDate day : days) {
                boolean lastOfRun = !days.contains(day.plusDays(1));
                if (lastOfRun && !holidays.checked(day.getYear()) && runTouchesWeekend(days, day)) {
                    all.add(substitute(days, day, holidays));
                }
            }
        }
        return all;
    }

    private static boolean runTouchesWeekend(NavigableSet<LocalDate> days, LocalDate last) {
        for (LocalDate day = last; days.contains(day); day = day.minusDays(1)) {
            if (weekend(day)) {
                return true;
            }
        }
        return false;
    }

    private static LocalDate substitute(Set<LocalDate> days, LocalDate last, Holidays holidays) {
        LocalDate day = last.plusDays(1);
        while (weekend(day) || days.contains(day) || holidays.workedAfterAll().contains(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
