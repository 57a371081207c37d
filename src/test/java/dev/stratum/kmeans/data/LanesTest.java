package dev.stratum.kmeans.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Side by side or one by one must not show in any digit. */
class LanesTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7})
    void measuresEachLaneAsIfItWereAlone(int columns) {
        SplittableRandom random = new SplittableRandom(columns);
        double[] table =
                random.doubles(300L * columns).map(x -> Math.exp(20 * x - 10)).toArray();
        Points points = new Points(table, null, 300, columns);
        int[] chosen = random.ints(100, 0, 300).toArray();
        Lanes lanes = new Lanes(points, 90);
        double[] squares = new double[90];

        lanes.take(chosen, 10, 90);
        for (int other = 0; other < 300; other++) {
            lanes.squared(table, other, squares, 90);
            int row = other;
            assertThat(squares)
                    .containsExactly(IntStream.range(10, 100)
                            .mapToDouble(i -> Squared.distance(table, chosen[i], table, row, columns))
                            .toArray());
        }
    }
}
