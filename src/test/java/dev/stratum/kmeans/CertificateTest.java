package dev.stratum.kmeans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.kmeans.data.Rows;
import dev.stratum.problem.StratumException;
import dev.stratum.trust.Attack;
import dev.stratum.trust.Budget;
import dev.stratum.trust.Tally;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sums proven elsewhere: sources beside the data under work/proof. */
class CertificateTest {
    private static final String PROOF = "/dev/stratum/work/proof/";

    private static Certificate of(Rows rows, int k, double seconds) {
        RememberedRuns runs = new RememberedRuns();
        return runs.certificate(runs.run(rows, KMeansSettings.of(k)), seconds, 1);
    }

    private static Rows read(String name) {
        try (InputStream file = CertificateTest.class.getResourceAsStream(PROOF + name + ".csv")) {
            return Rows.of(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> Arrays.stream(line.split(","))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toArray(double[][]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @Tag("slow")
    @CsvSource({
        "iris, 2, 152.347951760358",
        "iris, 3, 78.8514414261460",
        "iris, 4, 57.2284732142857",
        "iris, 5, 46.4461820512821",
        "iris, 6, 39.0399872460872",
        "iris, 7, 34.2982296650718",
        "iris, 8, 29.9889439507861",
        "iris, 9, 27.7860924173081",
        "iris, 10, 25.8340548199725",
        "ruspini, 2, 89337.832142857",
        "ruspini, 3, 51063.4750456705",
        "ruspini, 4, 12881.0512361466",
        "ruspini, 5, 10126.7197881828",
        "ruspini, 6, 8575.40687645688",
        "ruspini, 7, 7126.19854312354",
        "ruspini, 8, 6149.63901931402",
        "ruspini, 9, 5181.65183982684",
        "ruspini, 10, 4446.28214285714",
        "gr202, 2, 23437.3901187",
        "gr202, 3, 15327.428357",
        "gr202, 4, 11455.5601022",
        "gr202, 5, 8894.90397662",
        "gr202, 6, 6764.88487",
        "wine, 2, 4543749.61453",
        "wine, 3, 2370689.68678",
        "wine, 7, 412137.5091"
    })
    void closesOnThePublicTablesInTheUsualTime(String table, int k, double proven) {
        Certificate certificate = of(read(table), k, Certificate.USUAL_SECONDS);
        assertThat(certificate.proven()).isTrue();
        assertThat(certificate.bound())
                .isCloseTo(proven, within(1e-8 * proven))
                .isLessThanOrEqualTo(certificate.sumOfSquares());
    }

    /** Glass takes half a minute; a third of its rows, the first, the fourth and so on, a moment. */
    @Test
    void closesOnAThirdOfGlass() {
        Rows glass = read("glass");
        double[][] third = IntStream.iterate(0, row -> row < glass.rows(), row -> row + 3)
                .mapToObj(row ->
                        Arrays.copyOfRange(glass.coordinates(), row * glass.columns(), (row + 1) * glass.columns()))
                .toArray(double[][]::new);
        assertThat(of(Rows.of(third), 2, 1).proven()).isTrue();
    }

    /** Proven by SOS-SDP, doi 10.1287/ijoc.2022.1166: 72.9647; its digits beyond from 2,000 starts of R. */
    @Attack("a sum of squares that another program has proven")
    void closesOnGlassWhenGivenHalfAMinute(Tally tally) {
        double proven = 72.9647267;
        double seconds = Budget.isThorough() ? 30 : 0.5;
        Certificate certificate = of(read("glass"), 6, seconds);
        tally.tried(1);
        if (certificate.bound() > proven * (1 + 1e-8)) {
            tally.fault(Tally.Fault.WRONG_ANSWER, "a bound of " + certificate.bound() + " above the proven " + proven);
        }
        if (Budget.isThorough() && !certificate.proven()) {
            tally.fault(Tally.Fault.WRONG_ANSWER, "not proven within " + seconds + " s: " + certificate.bound());
        }
    }

    @Test
    void oneColumnIsAlwaysProven() {
        SplittableRandom random = new SplittableRandom(2);
        double[] values = random.doubles(5_000).toArray();
        Certificate certificate = of(new Rows(values, values.length, 1), 7, 1);
        assertThat(certificate.proven()).isTrue();
        assertThat(certificate.how()).contains("one column");
    }

    @Test
    void aPoorClusteringIsToldFromTheLowest() {
        Rows rows = read("ruspini");
        Clustering poor = KMeans.run(
                rows,
                KMeansSettings.of(4)
                        .withCentres(new double[] {0, 0, 1, 1, 2, 2, 200, 200})
                        .withMaxIterations(1));
        Certificate certificate = Certificate.of(poor, 5, 1);
        assertThat(certificate.proven()).isFalse();
        assertThat(certificate.bound()).isCloseTo(12881.0512361466, within(1e-4));
        assertThat(certificate.gap()).isCloseTo(1 - certificate.bound() / poor.sumOfSquares(), within(1e-12));
    }

    @Test
    void oneClusterAndAClusterForEachRowLeaveNothingOpen() {
        Rows rows = Rows.of(new double[][] {{1, 2}, {3, 4}, {5, 1}});
        assertThat(of(rows, 1, 1).proven()).isTrue();
        Certificate each = of(rows, 3, 1);
        assertThat(each.proven()).isTrue();
        assertThat(each.gap()).isZero();
    }

    @Test
    void theSameEachTime() {
        SplittableRandom random = new SplittableRandom(9);
        double[] values = new double[4 * 400];
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.exp(random.nextDouble());
        }
        Rows rows = new Rows(values, 400, 4);
        assertThat(of(rows, 3, 0.2)).isEqualTo(of(rows, 3, 0.2));
    }

    @Test
    void timeIsPositiveAndEnds() {
        Clustering clustering = KMeans.run(Rows.of(new double[][] {{1}, {2}, {5}}), KMeansSettings.of(2));
        for (double seconds : new double[] {0, -1, 3_601, Double.NaN}) {
            assertThatThrownBy(() -> Certificate.of(clustering, seconds, 1))
                    .isInstanceOf(StratumException.class)
                    .hasMessageContaining("seconds");
        }
    }
}
