package dev.stratum.work.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.work.proof.ProofCase.Kind;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProofTest {

    /** Every certified value is reached, those of NIST to 14 digits and more. */
    @TestFactory
    Stream<DynamicTest> whatIsCertifiedElsewhereComesOutHere() {
        Proof proof = Proof.of(done -> {});
        return proof.results().stream()
                .map(result -> DynamicTest.dynamicTest(
                        result.about().file() + " " + result.about().clusters() + " "
                                + result.about().quantity(),
                        () -> assertThat(result.holds())
                                .as("%s, of which %d digits agree", result.computed(), result.digits())
                                .isTrue()));
    }

    @Test
    void valuesOfNistNeedFourteenDigits() {
        assertThat(ProofCase.all())
                .filteredOn(about -> about.source().startsWith("NIST"))
                .hasSize(3 * 8 + 2 * 7)
                .allSatisfy(about -> {
                    assertThat(about.needed()).isEqualTo(14);
                    assertThat(about.certified().precision()).isGreaterThanOrEqualTo(15);
                });
    }

    /** What rounds to the printed value agrees in all digits that are printed. */
    @ParameterizedTest
    @CsvSource({
        "0.177, 0.17745, 3",
        "0.177, 0.1766, 3",
        "0.177, 0.178, 2",
        "21.0000000000000, 21, 15",
        "21.0000000000000, 21.0000000000002, 14",
        "21.0000000000000, 21.1, 2",
        "-177.435000000000, -177.435, 15",
        "100, 500, 0",
        "100, NaN, 0",
        "100, Infinity, 0"
    })
    void digitsThatAgreeAreCounted(BigDecimal certified, double computed, int digits) {
        ProofCase about = new ProofCase(Kind.DESCRIBE, "", 0, "mean", certified, 3, "");
        assertThat(about.digits(computed)).isEqualTo(digits);
    }

    @Test
    void aLowerSumOfSquaresThanTheLowestKnownHoldsAndAHigherOneDoesNot() {
        ProofCase about = new ProofCase(Kind.CLUSTERS, "", 3, "sum of squares", new BigDecimal("10.000"), 5, "");
        assertThat(about.holds(9.5)).isTrue();
        assertThat(about.holds(10.0004)).isTrue();
        assertThat(about.holds(10.001)).isFalse();
        assertThat(new Proof.Result(about, 10.001).holds()).isFalse();
        assertThat(new Proof.Result(about, 10.001).digits()).isEqualTo(4);
    }
}
