package dev.stratum.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QuotientTest {
    @Test
    void isTheNearestNumberWhateverTheSizeOfSumAndCount() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            BigDecimal sum = new BigDecimal(new BigInteger(1 + random.nextInt(100), random), random.nextInt(20));
            BigDecimal signed = random.nextBoolean() ? sum : sum.negate();
            long count = 1 + (random.nextLong() >>> (1 + random.nextInt(62)));

            assertThat(Quotient.of(signed, count))
                    .as(signed + " / " + count)
                    .isEqualTo(signed.divide(BigDecimal.valueOf(count), new MathContext(120))
                            .doubleValue());
        }
    }

    @Test
    void aSumWithoutDecimalsAndATenthOfACent() {
        assertThat(Quotient.of(new BigDecimal("0.3"), 3)).isEqualTo(0.1);
        assertThat(Quotient.of(new BigDecimal("1E+3"), 8)).isEqualTo(125);
        assertThat(Quotient.of(BigDecimal.ZERO, 7)).isZero();
    }
}
