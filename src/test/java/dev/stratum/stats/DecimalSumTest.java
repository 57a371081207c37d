package dev.stratum.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.problem.Problem;
import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalSumTest {

    @Test
    void addsATenthTenTimesToOne() {
        assertThat(sum(0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1)).isEqualTo(1.0);
    }

    @Test
    void keepsSmallAmountsBesideLargeOnes() {
        assertThat(sum(1e20, 0.01, -1e20)).isEqualTo(0.01);
        assertThat(sum(0.00001, 123456.78, -123456.78)).isEqualTo(0.00001);
    }

    @Test
    void doesNotOverflow() {
        DecimalSum sum = new DecimalSum();
        for (int i = 0; i < 100_000; i++) {
            sum.add(99_999_999_999.99);
        }
        assertThat(sum.total()).isEqualTo(9_999_999_999_999_000.0);
    }

    /** In doubles the ten-thousandths of the first are rounded to 1499999999999.9983. */
    @Test
    void manyLargeAmountsKeepTheirLastDigit() {
        DecimalSum sum = new DecimalSum();
        for (int i = 0; i < 13; i++) {
            sum.add(99_999_999_999.9999);
        }
        assertThat(sum.mean(13)).isEqualTo(99_999_999_999.9999);
        sum.add(99_999_999_999.9999);
        sum.add(99_999_999_999.9999);
        assertThat(sum.total()).isEqualTo(1_499_999_999_999.9985);
    }

    @Test
    void theMeanIsTheOneNearestToTheExactMean() {
        DecimalSum sum = new DecimalSum();
        for (double amount : new double[] {0.1, 0.2, 0.3}) {
            sum.add(amount);
        }
        assertThat(sum.mean(3)).isEqualTo(0.2);
        sum.add(0.00004);
        assertThat(sum.mean(4)).isEqualTo(0.15001);
        sum.add(1e20);
        assertThat(sum.mean(8)).isEqualTo(1.25e19);
    }

    @ParameterizedTest
    @ValueSource(doubles = {100, 1e4, 1e6, 1e9, 1e13})
    void equalsTheSumOfDecimals(double size) {
        SplittableRandom random = new SplittableRandom(42);
        DecimalSum sum = new DecimalSum();
        BigDecimal exact = BigDecimal.ZERO;
        for (int i = 0; i < 2000; i++) {
            double amount = random.nextLong(-(long) size, (long) size) / (i % 3 == 0 ? 1.0 : i % 3 == 1 ? 100.0 : 1e6);
            sum.add(amount);
            exact = exact.add(BigDecimal.valueOf(amount));
            assertThat(sum.total()).isEqualTo(exact.doubleValue());
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesWhatIsNoAmount(double amount) {
        assertThatThrownBy(() -> new DecimalSum().add(amount))
                .hasFieldOrPropertyWithValue("problem", Problem.NOT_FINITE);
    }

    private static double sum(double... amounts) {
        DecimalSum sum = new DecimalSum();
        for (double amount : amounts) {
            sum.add(amount);
        }
        return sum.total();
    }
}
