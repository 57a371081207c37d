package dev.stratum.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutgoingTest {

    @Test
    void everyNumberIsADoubleAndNothingABlank() {
        assertThat(Outgoing.row(new Object[] {7, 7L, 1.5, null, "text", true}, List.of("", "", "", "", "", "")))
                .containsExactly(7.0, 7.0, 1.5, "", "text", true);
    }

    @Test
    void zeroHasNoSign() {
        assertThat(Outgoing.cell(-0.0)).isEqualTo(0.0);
        assertThat(Outgoing.cell(0.0)).isEqualTo(0.0);
    }

    @Test
    void whatIsNoNumberIsAnErrorThatNamesItself() {
        assertThat(Outgoing.cell(Double.NaN))
                .isInstanceOfSatisfying(
                        CellError.class, error -> assertThat(error.reason()).contains("The result"));
        Object[] row = Outgoing.row(new Object[] {Double.NaN, Double.NEGATIVE_INFINITY}, List.of("The silhouette", ""));
        assertThat(row[0])
                .isInstanceOfSatisfying(
                        CellError.class, error -> assertThat(error.reason()).contains("The silhouette"));
        assertThat(row[1])
                .isInstanceOfSatisfying(
                        CellError.class, error -> assertThat(error.reason()).contains("The result"));
    }

    @Test
    void aResultFitsIntoASheet() {
        assertThatCode(() -> SheetSize.check(1_048_576, 16_384)).doesNotThrowAnyException();
        assertThatThrownBy(() -> SheetSize.check(1_048_577, 1))
                .hasFieldOrPropertyWithValue("problem", Problem.SPILL_TOO_LARGE);
        assertThatThrownBy(() -> SheetSize.check(1, 16_385))
                .hasFieldOrPropertyWithValue("problem", Problem.SPILL_TOO_WIDE);
    }
}
