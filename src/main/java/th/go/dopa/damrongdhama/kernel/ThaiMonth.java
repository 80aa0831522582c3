package th.go.dopa.damrongdhama.kernel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A month as offices report it (เดือน พ.ศ.): November 2569 is {@code 2569-11} in an address, and belongs to the fiscal year 2570. */
public record ThaiMonth(YearMonth month) implements Comparable<ThaiMonth> {

    private static final int BUDDHIST = 543;
    private static final int DUE = 5;
    private static final Pattern ADDRESS = Pattern.compile("(2[45][0-9]{2})-(0[1-9]|1[0-2])");

    public static ThaiMonth of(LocalDate day) {
        return new ThaiMonth(YearMonth.from(day));
    }

    /** The month of an address such as {@code 2569-11}. */
    public static Optional<ThaiMonth> read(String address) {
        Matcher read = ADDRESS.matcher(address);
        return read.matches()
                ? Optional.of(new ThaiMonth(
                        YearMonth.of(Integer.parseInt(read.group(1)) - BUDDHIST, Integer.parseInt(read.group(2)))))
                : Optional.empty();
    }

    public String address() {
        return "%d-%02d".formatted(month.getYear() + BUDDHIST, month.getMonthValue());
    }

    public LocalDate first() {
        return month.atDay(1);
    }

    public LocalDate last() {
        return month.atEndOfMonth();
    }

    public ThaiMonth next() {
        return new ThaiMonth(month.plusMonths(1));
    }

    /** Until when its report is in time (ส่งรายงานทันกำหนด): the 5th of the next month; no rule fixes it, offices meet in the second week. */
    public LocalDate reportDue() {
        return next().month.atDay(DUE);
    }

    public ThaiMonth previous() {
        return new ThaiMonth(month.minusMonths(1));
    }

    public FiscalYear fiscalYear() {
        return FiscalYear.of(first());
    }

    @Override
    public int compareTo(ThaiMonth other) {
        return month.compareTo(other.month);
    }

    @Override
    public String toString() {
        return address();
    }
}
