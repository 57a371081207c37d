package dev.stratum.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.problem.ExcelError;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import org.junit.jupiter.api.Test;

class BroadcastTest {

    private static Object[][] add(Object[][] left, Object[][] right) {
        return Broadcast.of(Range.orBlank("left", left), Range.orBlank("right", right))
                .numbers("Sum", numbers -> numbers[0] + numbers[1]);
    }

    private static Object[][] cells(Object... column) {
        Object[][] cells = new Object[column.length][1];
        for (int row = 0; row < column.length; row++) {
            cells[row][0] = column[row];
        }
        return cells;
    }

    @Test
    void twoCellsGiveOneCell() {
        assertThat(add(cells(1.0), cells(2.0))).isDeepEqualTo(cells(3.0));
    }

    @Test
    void oneCellCountsForEveryRow() {
        assertThat(add(cells(1.0, 2.0, 3.0), cells(10.0))).isDeepEqualTo(cells(11.0, 12.0, 13.0));
    }

    @Test
    void wholeColumnsAreTrimmedTogetherAndTheirHeaderNamed() {
        Object[][] left = new Object[1000][1];
        Object[][] right = new Object[1000][1];
        left[0][0] = "Revenue";
        right[0][0] = "Cost";
        left[1][0] = 1.0;
        right[1][0] = 2.0;
        left[3][0] = 5.0;

        Object[][] result = add(left, right);

        assertThat(result).hasDimensions(4, 1);
        assertThat(result[0][0]).isEqualTo("Sum");
        assertThat(result[1][0]).isEqualTo(3.0);
        assertThat(result[2][0]).isEqualTo("");
        assertThat(result[3][0]).isInstanceOfSatisfying(CellError.class, error -> {
            assertThat(error.code()).isEqualTo(ExcelError.NA);
            assertThat(error.reason()).startsWith("Row 4 of right is blank");
        });
    }

    @Test
    void aBadRowIsNotAvailableButABadSingleCellShowsItsOwnError() {
        Object[][] result = add(cells(1.0, "x"), cells(2.0, 2.0));
        assertThat(result[0][0]).isEqualTo(3.0);
        assertThat(((CellError) result[1][0]).code()).isEqualTo(ExcelError.NA);

        assertThatThrownBy(() -> add(cells("x"), cells(2.0)))
                .isInstanceOfSatisfying(
                        StratumException.class,
                        problem -> assertThat(problem.error()).isEqualTo(ExcelError.VALUE));
    }

    @Test
    void anOverflowNeverLeavesAsInfinity() {
        Object result = add(cells(Double.MAX_VALUE), cells(Double.MAX_VALUE))[0][0];
        assertThat(((CellError) result).code()).isEqualTo(ExcelError.NUM);
    }

    @Test
    void differentSizesAreRefused() {
        assertThatThrownBy(() -> add(cells(1.0, 2.0, 3.0), cells(1.0, 2.0)))
                .isInstanceOfSatisfying(
                        StratumException.class,
                        problem -> assertThat(problem.problem()).isEqualTo(Problem.SHAPES_DIFFER))
                .hasMessageContaining("right has 2 rows x 1 columns but left has 3 x 1");
    }

    @Test
    void aWholeColumnGoesWithTheFilledPartOfAnother() {
        assertThat(add(cells(1.0, 2.0, null, null), cells(10.0, 20.0))).isDeepEqualTo(cells(11.0, 22.0));
        assertThatThrownBy(() -> add(cells(1.0, 2.0, 3.0, null), cells(10.0, 20.0)))
                .hasMessageContaining("right has 2 rows x 1 columns but left has 4 x 1");
    }

    @Test
    void aRectangleKeepsItsShape() {
        Object[][] square = {{1.0, 2.0}, {3.0, 4.0}};
        assertThat(add(square, cells(1.0))).isDeepEqualTo(new Object[][] {{2.0, 3.0}, {4.0, 5.0}});
    }

    @Test
    void textsKeepWordsAndWriteNumbersPlainly() {
        Object[][] result =
                Broadcast.of(Range.orBlank("level", cells("A", 17850.0, null))).texts(texts -> texts[0] + "!");
        assertThat(result).isDeepEqualTo(cells("A!", "17850!"));
    }
}
