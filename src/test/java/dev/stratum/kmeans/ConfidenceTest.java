package dev.stratum.kmeans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.kmeans.data.Rows;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConfidenceTest {
    /** Two groups and, between them, a row that may go either way. */
    private static final double[][] BETWEEN = {
        {1.0}, {1.2}, {1.4}, {1.5}, {1.7}, {5.3}, {5.5}, {5.6}, {5.9}, {6.0}, {3.45}
    };

    private static Confidence of(double[][] rows, int k, int samples) {
        return Confidence.of(KMeans.run(Rows.of(rows), KMeansSettings.of(k)), samples, 1);
    }

    @Test
    void farApartEveryRowStays() {
        double[][] rows = new double[60][2];
        Random random = new Random(3);
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new double[] {100 * (i % 3) + random.nextDouble(), random.nextDouble()};
        }
        Confidence confidence = of(rows, 3, 50);
        assertThat(confidence.stays()).containsOnly(1.0);
        assertThat(confidence.jaccard()).containsExactly(1, 1, 1);
    }

    @Test
    void aRowBetweenTwoClustersIsLessSureThanTheOthers() {
        Confidence confidence = of(BETWEEN, 2, 200);
        assertThat(confidence.stays()[10]).isBetween(0.3, 0.95);
        for (int row = 0; row < 10; row++) {
            assertThat(confidence.stays()[row]).isGreaterThan(confidence.stays()[10]);
        }
    }

    @Test
    void theOrderOfTheRowsDoesNotCount() {
        Random random = new Random(8);
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            rows.add(new double[] {1 + random.nextInt(4), 1 + random.nextInt(4), 1 + random.nextInt(4)});
        }
        List<Integer> order = new ArrayList<>(IntStream.range(0, 80).boxed().toList());
        Collections.shuffle(order, random);
        Confidence first = of(rows.toArray(double[][]::new), 3, 40);
        Confidence shuffled = of(order.stream().map(rows::get).toArray(double[][]::new), 3, 40);
        for (int i = 0; i < 80; i++) {
            assertThat(shuffled.stays()[i]).isEqualTo(first.stays()[order.get(i)]);
        }
    }

    /** The same by other draws and with the definition written out over sets of rows: near, as both are estimates. */
    @Test
    void theJaccardIndexIsThatOfItsDefinition() {
        double[][] rows = BETWEEN;
        int[] own = KMeans.run(Rows.of(rows), KMeansSettings.of(2)).labels();
        Random random = new Random(21);
        int samples = 1_500;
        double[] mean = new double[2];
        for (int s = 0; s < samples; s++) {
            Set<Integer> drawn = new TreeSet<>();
            for (int i = 0; i < rows.length; i++) {
                drawn.add(random.nextInt(rows.length));
            }
            List<Integer> kept = List.copyOf(drawn);
            int[] other = KMeans.run(
                            Rows.of(kept.stream().map(i -> rows[i]).toArray(double[][]::new)), KMeansSettings.of(2))
                    .labels();
            for (int c = 0; c < 2; c++) {
                double best = 0;
                for (int o = 0; o < 2; o++) {
                    int both = 0;
                    int either = 0;
                    for (int i = 0; i < kept.size(); i++) {
                        boolean inOwn = own[kept.get(i)] == c;
                        boolean inOther = other[i] == o;
                        both += inOwn && inOther ? 1 : 0;
                        either += inOwn || inOther ? 1 : 0;
                    }
                    best = Math.max(best, either == 0 ? 0 : (double) both / either);
                }
                mean[c] += best / samples;
            }
        }
        Confidence confidence = of(rows, 2, 1_500);
        assertThat(confidence.jaccard()[0]).isCloseTo(mean[0], within(0.02));
        assertThat(confidence.jaccard()[1]).isCloseTo(mean[1], within(0.02));
    }

    @Test
    void moreSamplesThanThereIsTimeForAreRefused() {
        assertThatThrownBy(() -> of(BETWEEN, 2, 0)).hasMessageContaining("samples is 0");
        assertThatThrownBy(() -> of(BETWEEN, 2, 10_001)).hasMessageContaining("from 1 to 10000");
    }
}
