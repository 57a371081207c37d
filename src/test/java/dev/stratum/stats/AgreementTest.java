package dev.stratum.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Expected figures: every matching tried one by one in Python; the adjusted Rand index from exact pair counts. */
class AgreementTest {

    private static final Offset<Double> TOLERANCE = within(1e-15);

    @Test
    void matchesLabelsBeforeCounting() {
        Agreement agreement =
                Agreement.of(new int[] {1, 1, 1, 2, 2, 2, 3, 3, 3, 4}, new int[] {3, 3, 1, 1, 1, 1, 2, 2, 4, 4});

        assertThat(agreement.accuracy()).isEqualTo(0.8);
        assertThat(agreement.kappa()).isCloseTo(0.7297297297297298, TOLERANCE);
        assertThat(agreement.adjustedRand()).isCloseTo(0.4444444444444445, TOLERANCE);
        assertThat(agreement.matching()).isEqualTo(Map.of(1, 3, 2, 1, 3, 2, 4, 4));
    }

    @Test
    void aDivisionMayHaveFewerGroups() {
        Agreement agreement = Agreement.of(new int[] {1, 1, 2, 2, 3, 3}, new int[] {1, 1, 1, 2, 2, 2});

        assertThat(agreement.accuracy()).isCloseTo(2 / 3.0, TOLERANCE);
        assertThat(agreement.kappa()).isCloseTo(0.5, TOLERANCE);
        assertThat(agreement.adjustedRand()).isCloseTo(0.24242424242424246, TOLERANCE);
        assertThat(agreement.matching()).isEqualTo(Map.of(1, 1, 3, 2));
    }

    /** Ten customers, one of whom the experts see in another category. */
    @Test
    void comparesClustersWithExperts() {
        Agreement agreement =
                Agreement.of(new int[] {1, 2, 3, 4, 3, 4, 1, 1, 2, 3}, new int[] {1, 2, 3, 4, 3, 4, 1, 1, 2, 4});

        assertThat(agreement.accuracy()).isEqualTo(0.9);
        assertThat(agreement.kappa()).isCloseTo(0.8666666666666667, TOLERANCE);
        assertThat(agreement.adjustedRand()).isCloseTo(0.6959459459459459, TOLERANCE);
    }

    @Test
    void equalDivisionsAgreeFullyWhateverTheirLabels() {
        Agreement agreement = Agreement.of(new int[] {5, 5, -2, 9}, new int[] {0, 0, 7, 3});

        assertThat(agreement.accuracy()).isOne();
        assertThat(agreement.kappa()).isOne();
        assertThat(agreement.adjustedRand()).isOne();
        assertThat(agreement.matching()).isEqualTo(Map.of(5, 0, -2, 7, 9, 3));
    }

    @Test
    void trivialDivisionsAgreeButKappaDoesNotExist() {
        Agreement oneGroup = Agreement.of(new int[] {1, 1}, new int[] {2, 2});
        assertThat(oneGroup.accuracy()).isOne();
        assertThat(oneGroup.kappa()).isNaN();
        assertThat(oneGroup.adjustedRand()).isOne();

        assertThat(Agreement.of(new int[] {1, 2, 3}, new int[] {3, 1, 2}).adjustedRand())
                .isOne();
        assertThat(Agreement.of(new int[] {1, 1, 1}, new int[] {1, 2, 3}).adjustedRand())
                .isZero();
    }

    /** The matching against all 120 matchings of five labels. */
    @RepeatedTest(50)
    void noMatchingIsBetter(RepetitionInfo repetition) {
        SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
        int[] a = random.ints(60, 0, 5).toArray();
        int[] b = random.ints(60, 0, 5).toArray();

        double accuracy = Agreement.of(a, b).accuracy();

        long most = permutations(5)
                .mapToLong(
                        p -> IntStream.range(0, 60).filter(i -> p[a[i]] == b[i]).count())
                .max()
                .orElseThrow();
        assertThat(accuracy).isEqualTo(most / 60.0);
    }

    @RepeatedTest(30)
    void renamingAndSwappingChangeNoFigure(RepetitionInfo repetition) {
        SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
        int[] a = random.ints(25, 0, 4).toArray();
        int[] b = random.ints(25, 0, 6).toArray();
        int[] renamed = IntStream.of(b).map(label -> 10 - 3 * label).toArray();

        Agreement plain = Agreement.of(a, b);

        for (Agreement other : new Agreement[] {Agreement.of(a, renamed), Agreement.of(b, a)}) {
            assertThat(other.accuracy()).isEqualTo(plain.accuracy());
            assertThat(other.kappa()).isCloseTo(plain.kappa(), TOLERANCE);
            assertThat(other.adjustedRand()).isCloseTo(plain.adjustedRand(), TOLERANCE);
        }
    }

    @Test
    void refusesDivisionsOfDifferentOrNoItems() {
        assertThatThrownBy(() -> Agreement.of(new int[2], new int[3])).hasMessageContainingAll("2 customers", "3");
        assertThatThrownBy(() -> Agreement.of(new int[0], new int[0])).hasMessageContaining("no values");
        int[] many = IntStream.range(0, 1_001).toArray();
        assertThatThrownBy(() -> Agreement.of(many, many)).hasMessageContaining("1,000");
    }

    private static Stream<int[]> permutations(int size) {
        if (size == 0) {
            return Stream.of(new int[0]);
        }
        return permutations(size - 1)
                .flatMap(shorter -> IntStream.range(0, size).mapToObj(place -> {
                    int[] longer = new int[size];
                    for (int i = 0, from = 0; i < size; i++) {
                        longer[i] = i == place ? size - 1 : shorter[from++];
                    }
                    return longer;
                }));
    }
}
