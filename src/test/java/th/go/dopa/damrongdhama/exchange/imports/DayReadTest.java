package th.go.dopa.damrongdhama.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayReadTest {

    private static final LocalDate FROM = LocalDate.of(2019, 10, 1);
    private static final LocalDate TO = LocalDate.of(2026, 11, 25);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "25/11/2563",
                "25-11-2563",
                "25 พ.ย. 2563",
                "25 พฤศจิกายน พ.ศ. 2563",
                "25/11/2020",
                "2020-11-25",
                "2563/11/25"
            })
    void aDayWithItsWholeYearIsRight(String typed) {
        assertThat(read(typed)).isEqualTo(new DayRead(Verdict.RIGHT, one(2020, 11, 25)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"๒๕/๑๑/๒๕๖๓", "25/11/63", "25 พ.ย. 63", "25/11/2563 10:30 น.", "44160", "44160.5", "2563-11-25"})
    void aDayThatCanMeanOneThingOnlyIsMended(String typed) {
        assertThat(read(typed)).isEqualTo(new DayRead(Verdict.MENDED, one(2020, 11, 25)));
    }

    @Test
    void aThaiYearThatExcelTookForAWesternOneIsMended() {
        assertThat(read("242486")).isEqualTo(new DayRead(Verdict.MENDED, one(2020, 11, 25)));
    }

    @ParameterizedTest
    @CsvSource({"11/25/2563, 25, 11", "11/25/2020, 25, 11", "25/11/20, 25, 11", "11/25/20, 25, 11"})
    void aDayThatMayBeWrittenTheWesternWayIsOfferedAndNotTaken(String typed, int day, int month) {
        assertThat(read(typed)).isEqualTo(new DayRead(Verdict.TO_DECIDE, one(2020, month, day)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2563", "29/02/2564", "เมื่อวาน", "2563", "13/13/2563", "พ.ย. 2563"})
    void whatIsNoDayIsWrong(String typed) {
        assertThat(read(typed).verdict()).isEqualTo(Verdict.WRONG);
    }

    private static DayRead read(String typed) {
        return DayRead.of(typed, day -> !day.isBefore(FROM) && !day.isAfter(TO));
    }

    private static List<LocalDate> one(int year, int month, int day) {
        return List.of(LocalDate.of(year, month, day));
    }
}
