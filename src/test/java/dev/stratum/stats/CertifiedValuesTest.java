package dev.stratum.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The certified values of the NIST Statistical Reference Datasets, itl.nist.gov/div898/strd. */
class CertifiedValuesTest {
    /** A few units in the last place of F, which is a quotient of two sums. */
    private static final double DIGITS = 4e-15;

    @ParameterizedTest
    @CsvSource({
        "SiRstv, 1.18046237440255, 5.11462616000000E-02, 2.16636560000000E-01",
        "SmLs01, 21, 1.68, 1.80",
        "SmLs02, 201, 16.08, 18.0",
        "SmLs03, 2001, 160.08, 180.0",
        "SmLs04, 21, 1.68, 1.80",
        "SmLs06, 2001, 160.08, 180.0",
        "SmLs07, 21, 1.68, 1.80",
        "SmLs09, 2001, 160.08, 180.0"
    })
    void analysisOfVarianceGivesTheCertifiedF(String file, double f, double between, double inside) throws IOException {
        List<double[]> rows = read(file);
        int[] groups = rows.stream().mapToInt(row -> (int) row[0] - 1).toArray();
        double[] values = rows.stream().mapToDouble(row -> row[1]).toArray();
        AnovaRow row =
                OneWayAnova.of(values, groups, Arrays.stream(groups).max().orElseThrow() + 1);
        assertThat(row.f()).isCloseTo(f, within(f * DIGITS));
        assertThat(row.betweenSumOfSquares()).isCloseTo(between, within(between * DIGITS));
        assertThat(row.withinSumOfSquares()).isCloseTo(inside, within(inside * DIGITS));
    }

    @ParameterizedTest
    @CsvSource({
        "u_Mavro, 2.001856, 0.000429123454003053",
        "u_NumAcc1, 10000002, 1",
        "u_NumAcc2, 1.2, 0.1",
        "u_NumAcc3, 1000000.2, 0.1",
        "u_NumAcc4, 10000000.2, 0.1"
    })
    void meanAndDeviationAreTheCertifiedOnes(String file, double mean, double deviation) throws IOException {
        Description description =
                Description.of(read(file).stream().mapToDouble(row -> row[0]).toArray());
        assertThat(description.mean()).isCloseTo(mean, within(Math.abs(mean) * 1e-15));
        assertThat(description.standardDeviation()).isCloseTo(deviation, within(deviation * 2e-15));
    }

    @Test
    void aLargeCommonOffsetLeavesTheVarianceAsItIs() throws IOException {
        List<double[]> rows = read("SmLs01");
        int[] groups = rows.stream().mapToInt(row -> (int) row[0] - 1).toArray();
        double[] values = rows.stream().mapToDouble(row -> row[1]).toArray();
        double[] shifted = Arrays.stream(values).map(value -> value + 1e9).toArray();
        assertThat(OneWayAnova.of(shifted, groups, 9)).isEqualTo(OneWayAnova.of(values, groups, 9));
    }

    @Test
    void theOrderOfTheValuesDoesNotCount() {
        Random random = new Random(11);
        List<Double> values = new java.util.ArrayList<>();
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
        List<double[]> rows = read("far-from-zero");
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
        try (InputStream file = CertifiedValuesTest.class.getResourceAsStream("/certified/" + name + ".csv")) {
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
