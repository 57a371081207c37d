package dev.stratum.ahp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.problem.Problem;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderChangeTest {

    /**
     * By geometric means a judgement taken t times raises the first item by the n-th root of t and lowers the second by as
     * much: the two are equal at the judgement times (w2 / w1) to the power of n / 2. Of 3, 5, 3 that is 3 / 15 ^ (1/2).
     */
    @Test
    void theOrderChangesWhereTheClosedFormHasIt() {
        List<OrderChange> changes =
                OrderChange.of(PairwiseMatrix.ofUpperTriangle(3, 3, 5, 3), WeightMethod.GEOMETRIC_MEAN);
        OrderChange first = changes.stream()
                .filter(change -> change.judgement().equals(new Judgement(0, 1, 3)))
                .findFirst()
                .orElseThrow();
        assertThat(first.swap().orElseThrow().at()).isCloseTo(3 / Math.sqrt(15), within(1e-9));
        assertThat(first.swap().orElseThrow().up()).isEqualTo(1);
        assertThat(first.swap().orElseThrow().down()).isZero();
        assertThat(first.factor()).isCloseTo(Math.sqrt(15), within(1e-9));
    }

    /** Up to three items the two methods give the same weights, so the same changes; the least change stands first. */
    @Test
    void theNearestChangeStandsFirst() {
        PairwiseMatrix matrix = PairwiseMatrix.ofUpperTriangle(3, 3, 5, 3);
        List<OrderChange> means = OrderChange.of(matrix, WeightMethod.GEOMETRIC_MEAN);
        List<OrderChange> vector = OrderChange.of(matrix, WeightMethod.EIGENVECTOR);
        assertThat(means).extracting(OrderChange::factor).isSorted();
        for (int i = 0; i < 3; i++) {
            assertThat(vector.get(i).judgement()).isEqualTo(means.get(i).judgement());
            assertThat(vector.get(i).factor()).isCloseTo(means.get(i).factor(), within(1e-6));
        }
    }

    @Test
    void twoItemsChangePlacesAtOne() {
        assertThat(OrderChange.of(PairwiseMatrix.ofUpperTriangle(2, 7), WeightMethod.EIGENVECTOR))
                .singleElement()
                .satisfies(
                        change -> assertThat(change.swap().orElseThrow().at()).isCloseTo(1, within(1e-6)));
    }

    @Test
    void equalItemsHaveNoOrderToChange() {
        assertThat(OrderChange.of(PairwiseMatrix.ofUpperTriangle(3, 1, 1, 1), WeightMethod.EIGENVECTOR))
                .hasSize(3)
                .allMatch(change -> change.swap().isEmpty());
    }

    @Test
    void refusesMoreItemsThanAnybodyCompares() {
        double[] ones = new double[120];
        Arrays.fill(ones, 1);
        assertThatThrownBy(() -> OrderChange.of(PairwiseMatrix.ofUpperTriangle(16, ones), WeightMethod.EIGENVECTOR))
                .hasFieldOrPropertyWithValue("problem", Problem.OUT_OF_RANGE);
    }
}
