package dev.stratum.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import org.junit.jupiter.api.Test;

class RangeTest {

    @Test
    void aWholeColumnIsTrimmedToTheRowsInUse() {
        Object[][] cells = new Object[1000][4];
        cells[0] = new Object[] {"R", "F", "M", ""};
        cells[2] = new Object[] {1.0, 2.0, null, ""};

        Range range = Range.of("measures", cells);

        assertThat(range.rows()).isEqualTo(3);
        assertThat(range.columns()).isEqualTo(3);
        assertThat(range.deliveredRows()).isEqualTo(1000);
        assertThat(range.isBlankRow(1)).isTrue();
        assertThat(range.cell(999, 3)).isNull();
    }

    @Test
    void theEmptyTextIsBlank() {
        assertThatThrownBy(() -> Range.of("data", new Object[][] {{"", null}, {null, ""}}))
                .isInstanceOf(StratumException.class)
                .hasMessageContaining("data holds no values")
                .extracting("problem")
                .isEqualTo(Problem.RANGE_EMPTY);
    }

    @Test
    void anOmittedRangeIsNamed() {
        assertThatThrownBy(() -> Range.of("customers", null)).hasMessageContaining("customers is missing");
    }

    @Test
    void textsAndNumbersAreReadRowByRowWithoutBlanks() {
        Object[][] cells = {{"A", null, 17850.0}, {"", " B ", true}};
        assertThat(Range.of("names", cells).texts()).containsExactly("A", "17850", "B", "true");
        assertThat(Range.of("cuts", new Object[][] {{3.0, null, 2.0}, {"", 1.0, null}})
                        .numbers())
                .containsExactly(3, 2, 1);
        assertThatThrownBy(() -> Range.of("cuts", new Object[][] {{3.0}, {"x"}}).numbers())
                .hasMessageContaining("Row 2 of cuts");
        assertThatThrownBy(() -> Range.of("names", new Object[][] {{"A", new ErrorInCell("#N/A")}})
                        .texts())
                .hasMessageContaining("Row 1 of names, column 2");
        assertThat(Range.orBlank("names", null).texts()).isEmpty();
        assertThat(Range.orBlank("names", new Object[0][]).numbers()).isEmpty();
        assertThat(Range.orBlank("names", new Object[1][0]).deliveredColumns()).isEqualTo(1);
    }

    @Test
    void aColumnIsARangeOfItsOwn() {
        Range range = Range.of("data", new Object[][] {{1.0, 2.0}, {3.0, null}, {4.0, null}});
        assertThat(range.column(1).numbers()).containsExactly(2);
        assertThat(range.column(1).rows()).isEqualTo(1);
        assertThat(range.column(1).deliveredRows()).isEqualTo(3);
        assertThat(range.column(1).name()).isEqualTo("data, column 2");
        assertThat(range.column(0).numbers()).containsExactly(1, 3, 4);
        assertThat(Range.of("data", new Object[][] {{1.0}}).column(0).name()).isEqualTo("data");
    }

    @Test
    void beyondTheCellsThereIsNothing() {
        Range range = Range.of("data", new Object[][] {{1.0, 2.0}, {3.0}});
        assertThat(range.cell(1, 1)).isNull();
        assertThat(range.cell(2, 0)).isNull();
        assertThat(range.cell(1, 0)).isEqualTo(3.0);
        assertThat(range.isBlankRow(2)).isTrue();
        assertThat(range.isBlankRow(1)).isFalse();
        assertThat(range.reaches(Range.of("b", new Object[][] {{1.0}, {2.0}}))).isTrue();
        assertThat(range.reaches(Range.of("b", new Object[][] {{1.0}, {2.0}, {3.0}})))
                .isFalse();
    }

    @Test
    void aPlaceCountsRowsAndColumnsFromOne() {
        assertThat(Range.of("dates", new Object[][] {{1.0}}).place(6, 0)).isEqualTo("Row 7 of dates");
        assertThat(Range.of("data", new Object[][] {{1.0, 2.0}}).place(0, 1)).isEqualTo("Row 1 of data, column 2");
    }
}
