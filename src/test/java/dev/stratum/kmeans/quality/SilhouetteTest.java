package dev.stratum.kmeans.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.kmeans.data.Points;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SilhouetteTest {

    /** More points than are measured side by side, and not a multiple of them. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 63, 64, 65, 200})
    void isTheFormulaOfRousseeuwForEveryRow(int size) {
        SplittableRandom random = new SplittableRandom(size);
        double[] table = random.doubles(3L * size).toArray();
        double[] weights = random.ints(size, 1, 4).asDoubleStream().toArray();
        int[] labels = random.ints(size, 0, 3).toArray();

        Silhouette[] found = Silhouette.of(
                new Points(table, weights, size, 3), new int[][] {labels, new int[size]}, new int[] {3, 1}, 1);

        assertThat(found[0].mean()).isEqualTo(formula(table, weights, labels), within(1e-12));
        assertThat(found[0].standardError()).isZero();
        assertThat(found[1].mean()).isNaN();
    }

    /**
     * 12,000 points at 0 that stand for three rows each, and 8,002 at 10 and at 14 in one cluster. By hand: 1 for the
     * first; those at 10 are 4 x 4,001 / 8,001 from their own and 10 from the others, those at 14 as far and 14.
     */
    @Test
    void ofManyRowsASampleIsMeasuredAgainstAllOthers() {
        int size = 20_002;
        double[] table = new double[size];
        double[] weights = new double[size];
        int[] labels = new int[size];
        for (int i = 0; i < size; i++) {
            boolean first = i < 12_000;
            table[i] = first ? 0 : i % 2 == 0 ? 10 : 14;
            weights[i] = first ? 3 : 1;
            labels[i] = first ? 0 : 1;
        }
        double own = 4 * 4001 / 8001.0;
        double at10 = (10 - own) / 10;
        double at14 = (14 - own) / 14;
        double mean = (36_000 + 4001 * at10 + 4001 * at14) / 44_002;
        double squares = (36_000 + 4001 * at10 * at10 + 4001 * at14 * at14) / 44_002;
        double error = Math.sqrt((squares - mean * mean) / 19_998);

        Silhouette found =
                Silhouette.of(new Points(table, weights, size, 1), new int[][] {labels}, new int[] {2}, 5)[0];

        assertThat(found.standardError()).isEqualTo(error, within(0.05 * error));
        assertThat(found.mean()).isEqualTo(mean, within(4 * error));
    }

    /** Row by row, each of the equal rows that a point stands for. */
    private static double formula(double[] table, double[] weights, int[] labels) {
        double sum = 0;
        double rows = 0;
        for (int i = 0; i < labels.length; i++) {
            double[] to = new double[3];
            double[] count = new double[3];
            for (int j = 0; j < labels.length; j++) {
                double distance = Math.hypot(
                        Math.hypot(table[3 * i] - table[3 * j], table[3 * i + 1] - table[3 * j + 1]),
                        table[3 * i + 2] - table[3 * j + 2]);
                to[labels[j]] += weights[j] * distance;
                count[labels[j]] += weights[j];
            }
            double within = to[labels[i]] / (count[labels[i]] - 1);
            double nearest = Double.POSITIVE_INFINITY;
            for (int c = 0; c < 3; c++) {
                nearest = c != labels[i] && count[c] > 0 ? Math.min(nearest, to[c] / count[c]) : nearest;
            }
            boolean alone = count[labels[i]] == 1 || Double.isInfinite(nearest);
            sum += weights[i] * (alone ? 0 : (nearest - within) / Math.max(nearest, within));
            rows += weights[i];
        }
        return sum / rows;
    }
}
