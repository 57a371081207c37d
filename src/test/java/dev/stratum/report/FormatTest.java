package dev.stratum.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "WHOLE;70519002.4;70,519,002",
                "TWO;1855950.255;1,855,950.26",
                "SHARE;0.2275;22.8%",
                "DATE;43404;2018-10-31",
                "DATE;-1;''",
                "GRADE;4;4",
                "COUNT;4338;4,338",
                "ONE;92.48;92.5",
                "FOUR;3.14159265;3.1416",
                "RATIO;0.05216;0.0522",
                "FITTING;3.14159;3.14",
                "FITTING;92.48;92.5",
                "FITTING;70519002.4;70,519,002",
                "PLAIN;200000.5;200,000.5",
                "CHANGE;4.19;+4.2",
                "CHANGE;-4.19;-4.2",
                "CHANGE;0;0.0",
                "STEPS;2;+2",
                "STEPS;-1;-1",
                "STEPS;0;0",
                "GENERAL;43404;43404",
                "GENERAL;0.333333333;0.33333",
            })
    void numbersAreShownAsCellsShowThem(Format format, double number, String shown) {
        assertThat(format.shown(number)).isEqualTo(shown);
    }
}
