package th.go.dopa.damrongdhama.settings;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;

/**
 * Government holidays (วันหยุดราชการ). Those on the same day every year are known; those by the moon and by cabinet resolution are written
 * down by an administrator year by year.
 *
 * @param yearly the same day every year
 * @param substituteNextWorkingDay whether a run of holidays that touches a weekend is made up for by the next working day, in
 *     years that nobody has completed
 * @param days single days, such as Visakha Bucha of one year
 * @param workedAfterAll days on which offices are open although a rule says holiday
 * @param checkedYears years (of the common era) whose list an administrator has completed, substitutes included
 */
public record Holidays(
        List<Yearly> yearly,
        boolean substituteNextWorkingDay,
        List<Day> days,
        List<LocalDate> workedAfterAll,
        List<Integer> checkedYears) {

    public Holidays {
        yearly = List.copyOf(yearly);
        days = List.copyOf(days);
        workedAfterAll = List.copyOf(workedAfterAll);
        checkedYears = List.copyOf(checkedYears);
    }

    /** Whether somebody has completed the list of a year; until then the days by the moon are missing from it. */
    public boolean checked(int year) {
        return checkedYears.contains(year);
    }

    /**
     * A holiday that comes back every year.
     *
     * @param day month and day, as 12-05
     * @param fromYear the first year of the common era in which it was one
     */
    public record Yearly(String day, String nameTh, String nameEn, int fromYear) {

        public Yearly {
            try {
                MonthDay.parse("--" + day);
            } catch (DateTimeException notADay) {
                throw new Fault("settings.fault.day", day);
            }
        }

        MonthDay monthDay() {
            return MonthDay.parse("--" + day);
        }
    }

    /** A holiday of one year. */
    public record Day(LocalDate date, String nameTh, String nameEn) {}
}
