package th.go.dopa.damrongdhama.kernel;

import java.time.LocalDate;
import java.time.Month;

/**
 * A budget year (ปีงบประมาณ), from 1 October to 30 September, called by the Buddhist year in which it ends.
 *
 * @param year the Buddhist year
 */
public record FiscalYear(int year) implements Comparable<FiscalYear> {

    public FiscalYear {
        if (year < 2400 || year > 2999) {
            throw new IllegalArgumentException("not a Buddhist year: " + year);
        }
    }

    public static FiscalYear of(LocalDate date) {
        return new FiscalYear(ThaiDates.year(date) + (date.getMonthValue() >= Month.OCTOBER.getValue() ? 1 : 0));
    }

    public LocalDate first() {
        return LocalDate.of(year - 544, Month.OCTOBER, 1);
    }

    public LocalDate last() {
        return LocalDate.of(year - 543, Month.SEPTEMBER, 30);
    }

    @Override
    public int compareTo(FiscalYear other) {
        return Integer.compare(year, other.year);
    }

    @Override
    public String toString() {
        return Integer.toString(year);
    }
}
