package dev.stratum.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcelDatesTest {

    // Excel: =DATE(y,m,d) shown as a number
    @ParameterizedTest
    @CsvSource({
        "1900-01-01, 1",
        "1900-02-28, 59",
        "1900-03-01, 61",
        "2011-12-09, 40886",
        "2018-10-31, 43404",
        "9999-12-31, 2958465"
    })
    void serialsAreThoseOfExcel(LocalDate date, int serial) {
        assertThat(ExcelDates.serial(date)).isEqualTo(serial);
        assertThat(ExcelDates.date(serial)).isEqualTo(date);
    }

    @Test
    void theDayThatNeverWasIsKeptInDifferences() {
        assertThat(ExcelDates.date(60)).isEqualTo(LocalDate.of(1900, 2, 28));
        assertThat(ExcelDates.serial(LocalDate.of(1900, 3, 1)) - ExcelDates.serial(LocalDate.of(1900, 2, 28)))
                .isEqualTo(2);
    }

    @Test
    void theTimeOfDayIsTheFraction() {
        LocalDateTime evening = LocalDateTime.of(2010, 12, 1, 18, 0, 0);
        assertThat(ExcelDates.serial(evening)).isEqualTo(40513.75);
        assertThat(ExcelDates.moment(40513.75)).isEqualTo(evening);
    }

    @Test
    void datesEndWithTheYear9999() {
        assertThat(ExcelDates.isSerial(0)).isFalse();
        assertThat(ExcelDates.isSerial(2958465.5)).isTrue();
        assertThat(ExcelDates.isSerial(2958466)).isFalse();
        assertThat(ExcelDates.isSerial(Double.NaN)).isFalse();
    }
}
