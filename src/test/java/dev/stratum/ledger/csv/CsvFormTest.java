package dev.stratum.ledger.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.ledger.csv.CsvForm.DateOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFormTest {
    private static final CsvForm POINT = new CsvForm(null, null, '.');
    private static final CsvForm COMMA = new CsvForm(null, null, ',');

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1200.5|1200.5",
                "$1,010.00|1010.00",
                "-$10|-10",
                "$-10|-10",
                "(12.00)|-12.00",
                "100.00-|-100.00",
                "1'234.50|1234.50",
                "1 234 567.8|1234567.8",
                "EUR 5|5",
                "5.10 \u20ac|5.10",
                "1,23,456.70|123456.70",
                "US$ 3|3",
                "\u22125|-5",
                "+3|3",
                "1e3|1e3"
            })
    void numbersWithADecimalPoint(String text, String number) {
        assertThat(POINT.number(text))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234,50|1234.50",
                "1234,5|1234.5",
                "10|10",
                "1.234|1234",
                "-5,00 EUR|-5",
                "1 234,5|1234.5",
                ",5|0.5",
                "12,50-|-12.5"
            })
    void numbersWithADecimalComma(String text, String number) {
        assertThat(COMMA.number(text))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,23",
                "12,34,5",
                "1,2345",
                "5%",
                "ten",
                "",
                "--5",
                "(5",
                "-(5)",
                "1.2.3",
                "1,234 567",
                "$",
                "-5-"
            })
    void whatDoesNotFitIsNoNumber(String text) {
        assertThat(POINT.number(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31. Dez. 2025",
                "31. Dezember 2025",
                "31-Dez-25",
                "31 déc. 2025",
                "31 décembre 2025",
                "31 de diciembre de 2025",
                "31/dic/2025",
                "31 dec 2025",
                "31 december 2025 08:30",
                "2025年12月31日",
                "2025 年 12 月 31 日"
            })
    void aMonthThatIsNamedIsReadInEveryOrder(String text) {
        for (DateOrder order : List.of(DateOrder.DMY, DateOrder.MDY, DateOrder.YMD)) {
            assertThat(new CsvForm(null, order, null).moment(text).map(LocalDateTime::toLocalDate))
                    .hasValue(LocalDate.of(2025, 12, 31));
        }
        assertThat(CsvForm.PLAIN.moment(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"31 jui 2025", "31 Janus 2025", "31. Feb. 2025", "31 de 2025", "Mai 2025", "2025年13月1日"})
    void whatNamesNoMonthOrNoDayIsNoDate(String text) {
        assertThat(new CsvForm(null, DateOrder.DMY, null).moment(text)).isEmpty();
    }

    @Test
    void withoutAWordNothingIsGuessed() {
        assertThat(CsvForm.PLAIN.number("1,234")).isEmpty();
        assertThat(CsvForm.PLAIN.number("$10.00")).isEmpty();
        assertThat(CsvForm.PLAIN.moment("05/03/2024")).isEmpty();
        assertThat(CsvForm.PLAIN.moment("31.12.2011")).isEmpty();
        assertThat(COMMA.number("10.50")).isEmpty();
    }

    /** The product of a quantity and a price is exact: 3 x 0.1 is 0.3. */
    @Test
    void numbersAreExact() {
        BigDecimal product =
                POINT.number("3").orElseThrow().multiply(POINT.number("0.1").orElseThrow());
        assertThat(product).isEqualByComparingTo("0.3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9/12/2011|DMY|2011-12-09T00:00", "9/12/2011|MDY|2011-09-12T00:00", "09.12.11|DMY|2011-12-09T00:00",
                "12/1/2010 8:26|MDY|2010-12-01T08:26", "6/11/2017 17:40|DMY|2017-11-06T17:40",
                        "12/1/2010 12:05 AM|MDY|2010-12-01T00:05",
                "12/1/2010 8:26:10 pm|MDY|2010-12-01T20:26:10", "2011/12/9|YMD|2011-12-09T00:00",
                        "20111209|YMD|2011-12-09T00:00",
                "11-12-09|YMD|2011-12-09T00:00", "2011-12-09|DMY|2011-12-09T00:00", "9-Dec-2011|DMY|2011-12-09T00:00",
                "Dec 9, 2011|MDY|2011-12-09T00:00", "1/2/30|DMY|1930-02-01T00:00",
                        "31.12.2011 23:30:00 +0100|DMY|2011-12-31T23:30"
            })
    void datesInAnOrderThatIsNamed(String text, DateOrder order, LocalDateTime moment) {
        assertThat(new CsvForm(null, order, null).moment(text)).hasValue(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/12/2011",
                "2011-13-01",
                "1/2/201",
                "12/31/20111",
                "13/1/2011 25:00",
                "12/1-2011",
                "Foo 9, 2011",
                "20111209"
            })
    void whatDoesNotFitIsNoDate(String text) {
        assertThat(new CsvForm(null, DateOrder.MDY, null).moment(text)).isEmpty();
    }

    @Test
    void aTimeZoneLeavesTheDateAsItIsWritten() {
        assertThat(CsvForm.PLAIN.moment("2011-01-01 23:30:00 -0500")).hasValue(LocalDateTime.of(2011, 1, 1, 23, 30));
        assertThat(CsvForm.PLAIN.moment("2011-01-01T23:30:00Z")).hasValue(LocalDateTime.of(2011, 1, 1, 23, 30));
        assertThat(CsvForm.PLAIN.moment("2011-01-01T23:30:00+02:00")).hasValue(LocalDateTime.of(2011, 1, 1, 23, 30));
    }

    @Test
    void cellsOfASheetFollowTheForm() {
        assertThat(COMMA.cell("1.234")).isEqualTo(1234.0);
        assertThat(CsvForm.PLAIN.cell("1.234")).isEqualTo(1.234);
        assertThat(COMMA.cell("007")).isEqualTo("007");
        assertThat(POINT.cell("$1,010.00")).isEqualTo(1010.0);
        assertThat(POINT.cell("ten")).isEqualTo("ten");
        assertThat(new CsvForm(null, DateOrder.DMY, null).cell("9/12/2011"))
                .isEqualTo(LocalDateTime.of(2011, 12, 9, 0, 0));
    }
}
