package dev.stratum.rfm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.stats.CutFinder;
import dev.stratum.stats.CutMethod;
import dev.stratum.stats.Direction;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmptyGradesTest {
    private static final double[] ORDERS = {1, 1, 1, 1, 1, 1, 2, 2, 3, 8};

    private static List<EmptyGrades> empty(CutMethod method, double... values) {
        return EmptyGrades.of(0, values, new GradeScale(CutFinder.find(values, 4, method, Direction.MORE_IS_BETTER)));
    }

    /** Quartiles 2, 1, 1: at a cut the better grade wins. */
    @Test
    void gradesBelowTwoEqualCutsAreEmpty() {
        assertThat(empty(CutMethod.QUANTILE, ORDERS)).containsExactly(new EmptyGrades(0, 2, 1, 1, 2, 6, 10));
        assertThat(empty(CutMethod.QUANTILE, ORDERS).get(0).sentence("Orders"))
                .isEqualTo(
                        "Orders: no customer has grade 2 or 1. 6 of 10 customers share the value 1, at which 2 cuts fall"
                                + " together; at a cut the better grade wins, so they have grade 3.");
    }

    /** Quartiles 5, 2, 1: only the worst value is a cut. */
    @Test
    void theLowestGradeIsEmptyWhenTheWorstValueIsACut() {
        double[] values = {1, 1, 1, 2, 2, 2, 5, 5, 9};
        assertThat(empty(CutMethod.QUANTILE, values).get(0).sentence("Orders"))
                .isEqualTo(
                        "Orders: no customer has grade 1. 3 of 9 customers share the value 1, which is a cut; at a cut the"
                                + " better grade wins, so they have grade 2.");
    }

    @Test
    void nothingIsSaidWhenEveryGradeHasACustomer() {
        assertThat(empty(CutMethod.QUANTILE, 1, 2, 3, 4, 5, 6, 7, 8)).isEmpty();
    }

    @Test
    void fewCustomersAreNoTies() {
        assertThat(empty(CutMethod.QUANTILE, 20, 200, 2000)).isEmpty();
    }

    /** The lowest value that exists has the lowest grade, as with pandas' qcut and duplicates="drop". */
    @Test
    void distinctQuantilesGiveTheWorstValueTheLowestGrade() {
        GradeScale scale =
                new GradeScale(CutFinder.find(ORDERS, 4, CutMethod.QUANTILE_DISTINCT, Direction.MORE_IS_BETTER));
        assertThat(scale.cuts().cuts()).containsExactly(2, 2, 2);
        assertThat(scale.grade(1)).isEqualTo(1);
        assertThat(scale.grade(2)).isEqualTo(4);
        double[] days = {300, 300, 300, 20, 10};
        GradeScale recency =
                new GradeScale(CutFinder.find(days, 4, CutMethod.QUANTILE_DISTINCT, Direction.FEWER_IS_BETTER));
        assertThat(recency.cuts().cuts()).containsExactly(20, 20, 20);
        assertThat(recency.grade(300)).isEqualTo(1);
        assertThat(recency.grade(20)).isEqualTo(4);
    }

    @Test
    void distinctQuantilesOfDifferentValuesAreQuantiles() {
        double[] values = {1, 2, 3, 4, 5, 6, 7, 8};
        assertThat(CutFinder.find(values, 4, CutMethod.QUANTILE_DISTINCT, Direction.MORE_IS_BETTER))
                .isEqualTo(CutFinder.find(values, 4, CutMethod.QUANTILE, Direction.MORE_IS_BETTER));
        double[] equal = {7, 7, 7};
        assertThat(CutFinder.find(equal, 4, CutMethod.QUANTILE_DISTINCT, Direction.MORE_IS_BETTER)
                        .cuts())
                .containsExactly(7, 7, 7);
    }
}
