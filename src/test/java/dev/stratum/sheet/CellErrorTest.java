package dev.stratum.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.problem.ExcelError;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import org.junit.jupiter.api.Test;

class CellErrorTest {
    private static final StratumException PROBLEM = Problem.OUT_OF_RANGE.with("k", 0, "from 1 to 9");

    @Test
    void aProblemIsTheErrorThatExcelShows() {
        CellError error = CellError.of(PROBLEM);
        assertThat(error.code()).isEqualTo(ExcelError.NUM);
        assertThat(error).hasToString("#NUM!").hasMessage("#NUM!");
        assertThat(error.reason()).isEqualTo("k is 0; it must be from 1 to 9");
        assertThat(error.wholeCall()).isEmpty();
    }

    @Test
    void aRowThatCannotBeUsedIsNotAvailable() {
        assertThat(CellError.ofRow(PROBLEM).code()).isEqualTo(ExcelError.NA);
        assertThat(CellError.ofRow(PROBLEM).reason()).startsWith("k is 0");
    }

    @Test
    void aWholeCallKeepsItsProblem() {
        assertThat(CellError.ofCall(PROBLEM).wholeCall()).contains(PROBLEM);
        assertThat(CellError.ofCall(PROBLEM).code()).isEqualTo(ExcelError.NUM);
    }

    @Test
    void whatNobodyForesawIsSaidToBeUnexpected() {
        CellError error = CellError.of(new IllegalStateException("oh"));
        assertThat(error.code()).isEqualTo(ExcelError.VALUE);
        assertThat(error.reason()).startsWith("Unexpected failure in Stratum").endsWith("oh");
    }

    @Test
    void equalErrorsAreEqualValues() {
        CellError error = new CellError(ExcelError.NA, "why");
        assertThat(error).isEqualTo(new CellError(ExcelError.NA, "why"));
        assertThat(error).hasSameHashCodeAs(new CellError(ExcelError.NA, "why"));
        assertThat(error)
                .isNotEqualTo(new CellError(ExcelError.NUM, "why"))
                .isNotEqualTo(new CellError(ExcelError.NA, "because"))
                .isNotEqualTo(new ErrorInCell("#N/A"));
    }
}
