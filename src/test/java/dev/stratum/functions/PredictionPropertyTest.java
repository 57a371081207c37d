package dev.stratum.functions;

import static dev.stratum.functions.Calls.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.problem.StratumException;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The centres of a run place its rows where the run placed them. */
class PredictionPropertyTest {

    @ParameterizedTest
    @CsvSource({"best, 4", "spss, 40", "first, 40", "density, 40", "maximin, 40", "kmeans++, 40"})
    void predictingTheRowsOfARunGivesItsClusters(String start, int tables) {
        int told = 0;
        for (int seed = 0; seed < tables; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Object[][] data = new Object[12 + random.nextInt(40)][2 + random.nextInt(3)];
            for (Object[] row : data) {
                double common = random.nextInt(4);
                for (int j = 0; j < row.length; j++) {
                    // Grades tie; amounts do not, and their columns are of different size.
                    row[j] = seed % 2 == 0
                            ? Math.max(1, Math.min(4, common + random.nextInt(3)))
                            : Math.pow(100, j) * (common + random.nextDouble());
                }
            }
            data[3][0] = "?";
            double k = 2 + random.nextInt(3);
            for (String scale : new String[] {"none", "zscore", "minmax", "pca"}) {
                for (String options : new String[] {"", "noise", "running", "convergence 0.3", "noise, running"}) {
                    for (Object iterations : new Object[] {null, 1.0}) {
                        Object[] run = {data, k, start, iterations, scale, (double) seed, null, options};
                        Object[][] clusters;
                        Object[][] centres;
                        try {
                            clusters = call("KMEANS.CLUSTER", run);
                            centres = call("KMEANS.CENTERS", run);
                        } catch (StratumException noClusters) {
                            continue; // no factors, k above the different dense rows, or no end of running means
                        }
                        told++;
                        assertThat(call("KMEANS.PREDICT", data, centres, null, scale))
                                .as("seed %d, %s, %s, %s iterations", seed, scale, options, iterations)
                                .isDeepEqualTo(clusters);
                        assertThat(call("KMEANS.PREDICT", data, centres, null, scale, data))
                                .isDeepEqualTo(clusters);
                    }
                }
            }
        }
        assertThat(told).isGreaterThan(30 * tables);
    }
}
