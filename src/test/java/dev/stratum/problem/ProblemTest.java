package dev.stratum.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTest {
    private static final Set<Problem> WITHOUT_DETAILS = EnumSet.of(Problem.EXCEL_BUSY, Problem.BOOK_PROTECTED);

    @Test
    void theSentenceIsFilledInAndNumbersArePlain() {
        StratumException problem = Problem.K_OUT_OF_RANGE.with(9.0, 3, 3);
        assertThat(problem).hasMessage("k is 9; with 3 different complete rows it must be from 1 to 3");
        assertThat(problem.error()).isEqualTo(ExcelError.NUM);
    }

    @Test
    void aPlaceGoesInFront() {
        assertThat(Problem.RANGE_EMPTY.with("data").in("Sheet Data")).hasMessageStartingWith("Sheet Data: data holds");
    }

    @ParameterizedTest
    @EnumSource(Problem.class)
    void tooFewOrTooManyDetailsAreAFault(Problem problem) {
        if (!WITHOUT_DETAILS.contains(problem)) {
            assertThatThrownBy(problem::with).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> problem.with(1, 2, 3, 4, 5, 6, 7, 8, 9)).isInstanceOf(IllegalArgumentException.class);
    }
}
