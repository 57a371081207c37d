package dev.stratum.kmeans.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.kmeans.Clustering;
import dev.stratum.kmeans.KMeans;
import dev.stratum.kmeans.KMeansSettings;
import dev.stratum.kmeans.data.Rows;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The best start against the lowest sums known: {@code SOURCE.md} beside the files. */
class CrossingTest {

    @ParameterizedTest
    @CsvSource({
        "/dev/stratum/work/proof/iris, 10, 25.8340548199725",
        "/dev/stratum/work/proof/ruspini, 10, 4446.28214285714",
        "/dev/stratum/work/proof/glass, 6, 72.96473",
        "/optima/grades500, 6, 1111.8147",
    })
    void theBestStartReachesTheLowestSumKnown(String name, int k, double known) throws IOException {
        Rows data = read(name);

        Clustering found = KMeans.run(data, KMeansSettings.of(k));

        assertThat(found.sumOfSquares()).isLessThanOrEqualTo(known * (1 + 1e-9));
        assertThat(KMeans.run(reversed(data), KMeansSettings.of(k)).centres()).isEqualTo(found.centres());
    }

    private static Rows read(String name) throws IOException {
        try (InputStream file = CrossingTest.class.getResourceAsStream(name + ".csv")) {
            return Rows.of(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> Arrays.stream(line.split(","))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toArray(double[][]::new));
        }
    }

    private static Rows reversed(Rows data) {
        int columns = data.columns();
        double[] values = new double[data.coordinates().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = data.coordinates()[(data.rows() - 1 - i / columns) * columns + i % columns];
        }
        return new Rows(values, data.rows(), columns);
    }
}
