package dev.stratum.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.problem.ExcelError;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import org.junit.jupiter.api.Test;

class CellErrorTest {
    private final StratumException problem = Problem.OUT_OF_RANGE.with("k", 0, "from 1 to 9");

    @Test
    void aProblemIsTheErrorThatExcelShows() {
        CellError error = CellError.of(problem);
        assertThat(error.code()).isEqualTo(ExcelError.NUM);
        assertThat(error).hasToString("#NUM!").hasMessage("#NUM!");
        assertThat(error.reason()).isEqualTo("k is 0; it must be from 1 to 9");
        assertThat(error.wholeCall()).isEmpty();
    }

    @Test
    void aRowThatCannotBeUsedIsNotAvailable() {
        assertThat(CellError.ofRow(problem).code()).isEqualTo(ExcelError.NA);
        assertThat(CellError.ofRow(problem).reason()).startsWith("k is 0");
    }

    @Test
    void aWholeCallKeepsItsProblem() {
        assertThat(CellError.ofCall(problem).wholeCall()).contains(problem);
        assertThat(CellError.ofCall(problem).code()).isEqualTo(ExcelError.NUM);
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
