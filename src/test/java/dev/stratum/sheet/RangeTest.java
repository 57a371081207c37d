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
    void aPlaceCountsRowsAndColumnsFromOne() {
        assertThat(Range.of("dates", new Object[][] {{1.0}}).place(6, 0)).isEqualTo("Row 7 of dates");
        assertThat(Range.of("data", new Object[][] {{1.0, 2.0}}).place(0, 1)).isEqualTo("Row 1 of data, column 2");
    }
}
