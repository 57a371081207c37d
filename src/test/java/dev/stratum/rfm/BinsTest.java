package dev.stratum.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.stats.Direction;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Bins of equal shares, as the algorithm of SPSS Direct Marketing describes them. */
class BinsTest {
    private static final List<Direction> RFM =
            List.of(Direction.FEWER_IS_BETTER, Direction.MORE_IS_BETTER, Direction.MORE_IS_BETTER);

    private static int[] column(int[] grades, int columns, int column) {
        int[] own = new int[grades.length / columns];
        Arrays.setAll(own, row -> grades[row * columns + column]);
        return own;
    }

    @Test
    void nestedBinsOfFrequencyAreMadeWithinEachGradeOfRecency() {
        double[] data = {
            1, 1, 10,
            2, 2, 20,
            3, 8, 30,
            4, 9, 40,
            50, 10, 50,
            60, 20, 60,
            70, 30, 70,
            80, 40, 80
        };
        int[] nested = new Bins(List.of(2, 2, 2), RFM, true).grade(data);
        assertThat(column(nested, 3, 0)).containsExactly(2, 2, 2, 2, 1, 1, 1, 1);
        // Within the recent 1, 2 | 8, 9; within the others 10, 20 | 30, 40.
        assertThat(column(nested, 3, 1)).containsExactly(1, 1, 2, 2, 1, 1, 2, 2);
        // Within each of the four pairs.
        assertThat(column(nested, 3, 2)).containsExactly(1, 2, 1, 2, 1, 2, 1, 2);

        int[] independent = new Bins(List.of(2, 2, 2), RFM, false).grade(data);
        assertThat(column(independent, 3, 1)).containsExactly(1, 1, 1, 1, 2, 2, 2, 2);
        assertThat(column(independent, 3, 2)).containsExactly(1, 1, 1, 1, 2, 2, 2, 2);
    }

    @Test
    void eachMeasureHasItsOwnNumberOfBinsOfEqualShares() {
        SplittableRandom random = new SplittableRandom(3);
        double[] data = random.doubles(3 * 360).toArray();
        for (boolean nested : new boolean[] {false, true}) {
            int[] grades = new Bins(List.of(5, 3, 2), RFM, nested).grade(data);
            for (int column = 0; column < 3; column++) {
                int bins = List.of(5, 3, 2).get(column);
                for (int grade = 1; grade <= bins; grade++) {
                    int wanted = grade;
                    assertThat(Arrays.stream(column(grades, 3, column))
                                    .filter(own -> own == wanted)
                                    .count())
                            .as("column %d, grade %d, nested %s", column, grade, nested)
                            .isBetween(360L / bins - 16, 360L / bins + 16);
                }
            }
        }
    }

    @Test
    void equalValuesShareTheBetterGrade() {
        double[] data = {5, 1, 1, 5, 1, 2, 5, 1, 3, 5, 2, 4};
        int[] grades = new Bins(List.of(2, 2, 2), RFM, false).grade(data);
        assertThat(column(grades, 3, 0)).containsOnly(2);
        assertThat(column(grades, 3, 1)).containsExactly(2, 2, 2, 2);
        assertThat(column(grades, 3, 2)).containsExactly(1, 1, 2, 2);
    }

    @Test
    void costToServeIsBinnedOverAll() {
        SplittableRandom random = new SplittableRandom(8);
        double[] data = random.doubles(4 * 100).toArray();
        List<Direction> four = List.of(RFM.get(0), RFM.get(1), RFM.get(2), Direction.MORE_IS_BETTER);
        int[] nested = new Bins(List.of(3, 3, 3, 4), four, true).grade(data);
        int[] independent = new Bins(List.of(3, 3, 3, 4), four, false).grade(data);
        assertThat(column(nested, 4, 3)).isEqualTo(column(independent, 4, 3));
    }

    @Test
    void twoToNineBins() {
        assertThatThrownBy(() -> new Bins(List.of(5, 1, 5), RFM, true)).hasMessageContaining("from 2 to 9");
        assertThatThrownBy(() -> new Bins(List.of(5, 5, 10), RFM, true)).hasMessageContaining("from 2 to 9");
        assertThat(new Bins(List.of(9, 9, 9), RFM, true).counts()).containsOnly(9);
    }

    @Test
    void aValueThatTooManyShareIsTold() {
        assertThat(SharedValue.of(new double[] {1, 1, 1, 2, 3, 4}, 4)
                        .orElseThrow()
                        .sentence("Frequency"))
                .isEqualTo(
                        "Frequency: 3 of 6 customers share the value 1; equal values have one grade, the better of those"
                                + " that a cut among them parts.");
        assertThat(SharedValue.of(new double[] {1, 1, 2, 3, 4, 5, 6, 7}, 4)).isEmpty();
        assertThat(SharedValue.of(new double[] {9, 4, 9, 4, 7, 4, 7}, 3)).contains(new SharedValue(4, 3, 7));
        assertThat(SharedValue.of(new double[] {8, 8, 8, 5, 5, 5}, 4)).contains(new SharedValue(5, 3, 6));
        assertThat(SharedValue.of(new double[] {1, 2, 3, 7, 7, 7}, 4)).contains(new SharedValue(7, 3, 6));
        assertThat(SharedValue.of(new double[] {3, 2, 1}, 4)).isEmpty();
    }
}
