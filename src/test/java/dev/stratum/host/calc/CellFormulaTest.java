package dev.stratum.host.calc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellFormulaTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '`',
            value = {
                "CTS.SCORE(A1;B1;;D1)        > CTS.SCORE(A1,B1,,D1)",
                "CTS.WEIGHTS({1;2|3;4})      > CTS.WEIGHTS({1,2;3,4})",
                "IF(A1=\"a;b|{\";'x;y'!A1;2) > IF(A1=\"a;b|{\",'x;y'!A1,2)",
                "A1+1                        > A1+1",
            })
    void separatorsBecomeThoseOfExcelOutsideQuotes(String calc, String excel) {
        assertThat(CellFormula.withCommas(calc)).isEqualTo(excel);
    }
}
