package dev.stratum.host.calc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.problem.ExcelError;
import dev.stratum.problem.Problem;
import dev.stratum.sheet.CellError;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What functions return becomes what Calc can show. */
class CalcResultsTest {

    /** Calc's numbers of errors: LibreOffice help, "Error Codes in LibreOffice Calc". */
    @ParameterizedTest
    @CsvSource({"VALUE, 519", "NUM, 503", "NA, 32767", "DIV0, 532"})
    void anErrorIsANumberThatNamesIt(ExcelError code, int number) {
        Double error = (Double) CalcResults.of(new Object[][] {{new CellError(code, "reason")}});
        assertThat(error).isNaN();
        assertThat(Double.doubleToRawLongBits(error) & 0xffff_ffffL).isEqualTo(number);
    }

    @Test
    void aProblemShowsItsOwnError() {
        assertThat(CalcResults.of(Problem.DIVISION_BY_ZERO.with("Total", "the share")))
                .satisfies(error -> assertThat(Double.doubleToRawLongBits((Double) error) & 0xffff_ffffL)
                        .isEqualTo(532));
    }

    @Test
    void oneCellIsASingleValue() {
        assertThat(CalcResults.of(new Object[][] {{"A"}})).isEqualTo("A");
        assertThat(CalcResults.of(new Object[][] {{null}})).isEqualTo("");
    }

    @Test
    void oneTruthValueStaysAnArrayBecauseCalcShowsZeroForIt() {
        assertThat((Object[][]) CalcResults.of(new Object[][] {{true}})).isDeepEqualTo(new Object[][] {{true}});
    }

    @Test
    void wholeNumbersDatesAndInfinityBecomeNumbersOrErrors() {
        Object[][] cells = (Object[][]) CalcResults.of(new Object[][] {
            {7L, LocalDate.of(2020, 1, 31)}, {Double.POSITIVE_INFINITY, null}
        });
        assertThat(cells[0]).containsExactly(7.0, 43861.0);
        assertThat((Double) cells[1][0]).isNaN();
        assertThat(cells[1][1]).isEqualTo("");
    }

    @Test
    void onlyTextIsAnArrayOfTextsSoThatLookupsFindIt() {
        assertThat(CalcResults.of(new Object[][] {{"A"}, {null}})).isEqualTo(new String[][] {{"A"}, {""}});
        assertThat(CalcResults.of(new Object[][] {{"A"}, {1.0}}))
                .isInstanceOf(Object[][].class)
                .isNotInstanceOf(String[][].class);
    }

    @Test
    void onlyNumbersAndErrorsAreAnArrayOfNumbers() {
        double[][] numbers =
                (double[][]) CalcResults.of(new Object[][] {{1.0, 2.0}, {3.0, new CellError(ExcelError.NA, "reason")}});
        assertThat(numbers[0]).containsExactly(1, 2);
        assertThat(Double.doubleToRawLongBits(numbers[1][1]) & 0xffff_ffffL).isEqualTo(32767);
    }

    @Test
    void shortRowsAreFilledUp() {
        assertThat((Object[][]) CalcResults.of(new Object[][] {{1.0, 2.0}, {3.0}}))
                .isDeepEqualTo(new Object[][] {{1.0, 2.0}, {3.0, ""}});
    }

    @Test
    void noRowsAtAllIsNoValue() {
        assertThat(Double.doubleToRawLongBits((Double) CalcResults.of(new Object[0][0])) & 0xffff_ffffL)
                .isEqualTo(32767);
    }
}
