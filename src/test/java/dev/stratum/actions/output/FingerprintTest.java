package dev.stratum.actions.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    @Test
    void aCellMatchesWhatWasWrittenAndNothingElse() {
        String row = Fingerprint.of("A", 12.5, null, "12.5", -0.0);
        assertThat(row).hasSize(20);
        assertThat(Fingerprint.matches(row, 0, "A")).isTrue();
        assertThat(Fingerprint.matches(row, 0, "a")).isFalse();
        assertThat(Fingerprint.matches(row, 1, 12.5)).isTrue();
        assertThat(Fingerprint.matches(row, 1, "12.5")).isFalse();
        assertThat(Fingerprint.matches(row, 1, 12.5000001)).isFalse();
        assertThat(Fingerprint.matches(row, 2, "")).isTrue();
        assertThat(Fingerprint.matches(row, 2, 0.0)).isFalse();
        assertThat(Fingerprint.matches(row, 4, 0.0)).isTrue();
    }

    @Test
    void fifteenDigitsAsInFilesAreEnough() {
        Random random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            double written = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(12));
            double read = new BigDecimal(written).round(new MathContext(15)).doubleValue();
            assertThat(Fingerprint.matches(Fingerprint.of(written), 0, read)).isTrue();
        }
    }
}
