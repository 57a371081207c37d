package dev.stratum.port;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "WHOLE;70519002.4;70,519,002",
                "DECIMAL;1855950.255;1,855,950.26",
                "SHARE;0.2275;22.8%",
                "DATE;43404;2018-10-31",
                "DATE;-1;''",
                "GRADE;4;4",
                "GENERAL;43404;43404",
                "GENERAL;0.333333333;0.33333",
            })
    void numbersAreShownAsCellsShowThem(Format format, double number, String shown) {
        assertThat(format.shown(number)).isEqualTo(shown);
    }
}
