package dev.stratum.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Microsoft, "Date systems in Excel": 2011-07-05 is 40729 from 1900 and 39267 from 1904. */
class DayCountTest {
    private static final LocalDate DAY = LocalDate.of(2011, 7, 5);

    @Test
    void theSameDayHasANumberInEachCount() {
        assertThat(DayCount.FROM_1900.serial(DAY)).isEqualTo(40729);
        assertThat(DayCount.FROM_1904.serial(DAY)).isEqualTo(39267);
        assertThat(DayCount.FROM_1904.date(39267.75)).isEqualTo(DAY);
        assertThat(DayCount.FROM_1900.date(40729)).isEqualTo(DAY);
    }

    @Test
    void theCountFrom1904BeginsWithZero() {
        assertThat(DayCount.FROM_1904.serial(LocalDate.of(1904, 1, 1))).isZero();
        assertThat(DayCount.FROM_1904.date(0)).isEqualTo("1904-01-01");
    }
}
