package th.go.dopa.damrongdhama.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ThaiDatesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    @Test
    void aDateIsWrittenAsPeopleAndPaperWriteIt() {
        assertThat(ThaiDates.longDate(DAY, false)).isEqualTo("25 พฤศจิกายน 2569");
        assertThat(ThaiDates.longDate(DAY, true)).isEqualTo("๒๕ พฤศจิกายน ๒๕๖๙");
        assertThat(ThaiDates.shortDate(DAY)).isEqualTo("25 พ.ย. 2569");
        assertThat(ThaiDates.english(DAY)).isEqualTo("25 November 2026");
    }

    @Test
    void theClockIsThatOfBangkok() {
        Instant late = Instant.parse("2026-11-24T18:05:00Z");

        assertThat(ThaiDates.dateTime(late)).isEqualTo("25 พ.ย. 2569 01:05 น.");
        assertThat(ThaiDates.english(late)).isEqualTo("25 Nov 2026 01:05");
    }

    @Test
    void aDateIsReadHoweverItIsTyped() {
        for (String typed : new String[] {
            "25/11/2569",
            "๒๕/๑๑/๒๕๖๙",
            "25-11-2569",
            "25.11.2569",
            "25/11/69",
            "25/11/2026",
            "2026-11-25",
            "25 พ.ย. 2569",
            "25พ.ย.69",
            "25 พฤศจิกายน 2569",
            "๒๕ พฤศจิกายน พ.ศ. ๒๕๖๙",
            " 25 พย 2569 ",
            "25 Nov 2026",
            "25 november 2569"
        }) {
            assertThat(ThaiDates.parse(typed)).as(typed).contains(DAY);
        }
        assertThat(ThaiDates.parse("๒๕", "พ.ย.", "๖๙")).contains(DAY);
        assertThat(ThaiDates.parse("25", "11", "2026")).contains(DAY);
    }

    @Test
    void whatIsNotInTheCalendarIsNoDate() {
        for (String typed : new String[] {
            "31/02/2569",
            "0/1/2569",
            "1/13/2569",
            "1/1/256",
            "",
            "พรุ่งนี้",
            "25 ก.ก. 2569",
            "25//",
            "1/1/25690",
            "1/1/0999"
        }) {
            assertThat(ThaiDates.parse(typed)).as(typed).isEmpty();
        }
    }

    @Test
    void theTwentyNinthOfFebruaryIsThatOfTheCommonYear() {
        assertThat(ThaiDates.parse("29/02/2567")).contains(LocalDate.of(2024, 2, 29));
        assertThat(ThaiDates.parse("29/02/2568")).isEmpty();
        assertThat(ThaiDates.parse("29/02/2643")).isEmpty();
    }

    @Test
    void everyDateComesBackFromEveryForm() {
        Dice.thrown(random -> {
            LocalDate date = day(random);

            assertThat(ThaiDates.parse(ThaiDates.longDate(date, true))).isEqualTo(Optional.of(date));
            assertThat(ThaiDates.parse(ThaiDates.shortDate(date))).isEqualTo(Optional.of(date));
            assertThat(ThaiDates.parse(ThaiDates.english(date))).isEqualTo(Optional.of(date));
        });
    }

    @Test
    void anyTextIsReadWithoutFailing() {
        Dice.thrown(random -> {
            String text = random.nextBoolean() ? Dice.text(random, "012๐๑๒ ", 3) : Dice.text(random);
            boolean dayAndMonthAndYear = ThaiDigits.arabic(text).strip().matches("0[1-9]|1[0-2]");

            assertThat(ThaiDates.parse(text)).isNotNull();
            assertThat(ThaiDates.parse(text, text, text).isPresent()).isEqualTo(dayAndMonthAndYear);
        });
    }

    @Test
    void aDayLiesInItsFiscalYear() {
        Dice.thrown(random -> {
            LocalDate date = day(random);
            FiscalYear year = FiscalYear.of(date);

            assertThat(date).isBetween(year.first(), year.last());
        });
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(1900, 1, 1).plusDays(random.nextInt(60_001));
    }

    @Test
    void theFiscalYearBeginsInOctober() {
        assertThat(FiscalYear.of(LocalDate.of(2019, 10, 1))).isEqualTo(new FiscalYear(2563));
        assertThat(FiscalYear.of(LocalDate.of(2019, 9, 30))).isEqualTo(new FiscalYear(2562));
    }
}
