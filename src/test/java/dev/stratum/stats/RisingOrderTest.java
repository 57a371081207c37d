package dev.stratum.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RisingOrderTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 50, 5_000})
    void isThatOfAStableSortByComparison(int size) {
        SplittableRandom random = new SplittableRandom(size);
        double[] numbers = IntStream.range(0, size)
                .mapToDouble(i -> switch (random.nextInt(5)) {
                    case 0 -> random.nextInt(-5, 6); // equal ones
                    case 1 -> Double.longBitsToDouble(random.nextLong() & 0xBFEFFFFFFFFFFFFFL); // of every size
                    case 2 -> random.nextDouble() - 0.5;
                    case 3 -> random.nextBoolean() ? 0.0 : -0.0;
                    default -> random.nextBoolean() ? Double.POSITIVE_INFINITY : -Double.MAX_VALUE;
                })
                .toArray();

        assertThat(RisingOrder.of(numbers))
                .containsExactly(IntStream.range(0, size)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> numbers[i]))
                        .mapToInt(i -> i)
                        .toArray());
    }

    /** {@code rank(c(3, -1, 3, 0, -1, 3, 7))} in R 4.2.2; zeros of either sign are one number. */
    @Test
    void ranksEqualNumbersByTheMeanOfTheirPlaces() {
        assertThat(RisingOrder.ranks(3, -1, 3, 0, -1, 3, 7)).containsExactly(5, 1.5, 5, 3, 1.5, 5, 7);
        assertThat(RisingOrder.ranks(0.0, 1, -0.0)).containsExactly(1.5, 3, 1.5);
        assertThat(RisingOrder.ranks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -3.5, 1e300})
    void leavesEqualNumbersAsTheyStand(double number) {
        assertThat(RisingOrder.of(number, number, number)).containsExactly(0, 1, 2);
    }
}
