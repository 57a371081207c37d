package dev.stratum.ledger.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvValuesTest {

    @ParameterizedTest
    @CsvSource({"1,1", "-27.5,-27.5", "+3,3", ".5,0.5", "7.,7", "1e3,1000", "0.1,0.1", "00,0"})
    void numbersHaveOneWayOfWriting(String text, double number) {
        assertThat(CsvValues.number(text)).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1,200",
                "1 200",
                "1.200,50",
                "12 EUR",
                "$5",
                "(5)",
                "5%",
                "ten",
                "1e999",
                "0x1F",
                "NaN",
                "1d",
                "--1",
                "."
            })
    void everythingElseIsNoNumber(String text) {
        assertThat(CsvValues.number(text)).isEmpty();
    }

    @Test
    void datesMayHaveATime() {
        assertThat(CsvValues.moment("2024-02-29")).hasValue(LocalDateTime.of(2024, 2, 29, 0, 0));
        assertThat(CsvValues.moment("2010-12-01 08:26:00")).hasValue(LocalDateTime.of(2010, 12, 1, 8, 26));
        assertThat(CsvValues.moment("2010-12-01T08:26")).hasValue(LocalDateTime.of(2010, 12, 1, 8, 26));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "5 May 2011",
                "2011-02-29",
                "2011-13-01",
                "09/12/2011",
                "2011-12-9",
                "20111209",
                "40886",
                "1899-12-31",
                "2011-12-09 25:00"
            })
    void everythingElseIsNoDate(String text) {
        assertThat(CsvValues.moment(text)).isEmpty();
    }

    @Test
    void cellsKeepCodesAsText() {
        assertThat(CsvValues.cell("17850")).isEqualTo(17850.0);
        assertThat(CsvValues.cell("007")).isEqualTo("007");
        assertThat(CsvValues.cell("0.5")).isEqualTo(0.5);
        assertThat(CsvValues.cell("0")).isEqualTo(0.0);
        assertThat(CsvValues.cell("12345678901234567")).isEqualTo("12345678901234567");
        assertThat(CsvValues.cell("5.00600000000000000001")).isEqualTo(5.006);
        assertThat(CsvValues.cell(" TRUE ")).isEqualTo(true);
        assertThat(CsvValues.cell("  ")).isNull();
        assertThat(CsvValues.cell("1,200")).isEqualTo("1,200");
        assertThat(CsvValues.serial(LocalDateTime.of(2011, 12, 9, 12, 0))).isEqualTo(40886.5);
    }
}
