package dev.stratum.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Laws of means, deviations and analyses of variance; the certified values themselves are in {@code ProofTest}. */
class ExactSumsTest {
    @Test
    void aLargeCommonOffsetLeavesTheVarianceAsItIs() throws IOException {
        List<double[]> rows = read("/dev/stratum/work/proof/SmLs01");
        int[] groups = rows.stream().mapToInt(row -> (int) row[0] - 1).toArray();
        double[] values = rows.stream().mapToDouble(row -> row[1]).toArray();
        double[] shifted = Arrays.stream(values).map(value -> value + 1e9).toArray();
        assertThat(OneWayAnova.of(shifted, groups, 9)).isEqualTo(OneWayAnova.of(values, groups, 9));
    }

    @Test
    void theOrderOfTheValuesDoesNotCount() {
        Random random = new Random(11);
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            values.add(random.nextGaussian() * Math.pow(10, random.nextInt(7)));
        }
        Description first = Description.of(array(values));
        Standardisation scale = Standardisation.zScores(array(values), List.of("x"));
        for (int shuffle = 0; shuffle < 50; shuffle++) {
            Collections.shuffle(values, random);
            assertThat(Description.of(array(values))).isEqualTo(first);
            Standardisation again = Standardisation.zScores(array(values), List.of("x"));
            assertThat(again.offsets()).isEqualTo(scale.offsets());
            assertThat(again.units()).isEqualTo(scale.units());
        }
    }

    @Test
    void farFromZeroFAndSkewnessKeepTheirDigits() throws IOException {
        List<double[]> rows = read("/certified/far-from-zero");
        double[] values = rows.stream().mapToDouble(row -> row[0]).toArray();
        int[] groups = rows.stream().mapToInt(row -> (int) row[1] - 1).toArray();
        // Exact fractions; scipy 1.10 f_oneway agrees to 15 digits.
        assertThat(OneWayAnova.of(values, groups, 3).f()).isCloseTo(0.000161917098, within(5e-13));
        assertThat(Description.of(values).skewness()).isCloseTo(0.665589, within(5e-7));
    }

    @Test
    void theMeanOfEqualNumbersIsThatNumber() {
        assertThat(Means.of(new double[] {0.1, 0.1, 0.1}, new int[3], 1)).containsExactly(0.1);
        assertThat(Description.of(new double[] {0.1, 0.1, 0.1}).mean()).isEqualTo(0.1);
        assertThat(Means.of(new double[] {0.1, 0.2, 0.3}, new int[3], 1)).containsExactly(0.2);
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static List<double[]> read(String name) throws IOException {
        try (InputStream file = ExactSumsTest.class.getResourceAsStream(name + ".csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.matches("[-0-9.].*"))
                    .map(line -> Arrays.stream(line.split(","))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toList();
        }
    }
}
