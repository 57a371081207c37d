package dev.stratum.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardisationTest {

    /** Two columns: 2, 4, 9 and 10, 30, 20. */
    private static final double[] ROWS = {2, 10, 4, 30, 9, 20};

    private static final List<String> NAMES = List.of("Recency", "Amount");

    /** NumPy 2.4.6: means 5 and 20, {@code std(ddof=1)} 3.605551275463989 and 10. */
    @Test
    void zScoresHaveMeanZeroAndSampleDeviationOne() {
        Standardisation z = Standardisation.zScores(ROWS, NAMES);

        assertThat(z.offsets()).containsExactly(5, 20);
        assertThat(z.units()).containsExactly(new double[] {3.605551275463989, 10}, within(1e-15));
        assertThat(z.apply(ROWS))
                .containsExactly(
                        new double[] {-3 / 3.605551275463989, -1, -1 / 3.605551275463989, 1, 4 / 3.605551275463989, 0},
                        within(1e-15));
    }

    @Test
    void minMaxGoesFromZeroToOne() {
        Standardisation minMax = Standardisation.minMax(ROWS, NAMES);

        assertThat(minMax.apply(ROWS)).containsExactly(new double[] {0, 0, 2 / 7.0, 1, 1, 0.5}, within(1e-15));
    }

    /** More than a thousand times the range from zero; a value near zero among the first rows settles it early. */
    @Test
    void columnsFarFromZeroAreMeasuredFromTheirSmallestValue() {
        assertThat(Standardisation.unscaled(new double[] {5001, 1, 5002, 5003}, 2)
                        .offsets())
                .containsExactly(5001, 0);
        assertThat(Standardisation.unscaled(new double[] {-1001, -1000.5, -1000}, 1)
                        .offsets())
                .containsExactly(-1001);
        double[] lateComer = new double[100];
        Arrays.fill(lateComer, 2000);
        lateComer[99] = 1;
        assertThat(Standardisation.unscaled(lateComer, 1).offsets()).containsExactly(0);
        assertThat(Standardisation.unscaled(ROWS, 2).moves()).isFalse();
    }

    @Test
    void farIsAThousandTimesTheRangeAndAThousand() {
        assertThat(Standardisation.unscaled(new double[] {5001}, 1).offsets()).containsExactly(5001);
        assertThat(Standardisation.unscaled(new double[] {5001, 5011}, 1).moves())
                .isFalse();
        assertThat(Standardisation.unscaled(new double[] {2000, 2002}, 1).moves())
                .isFalse();
        assertThat(Standardisation.unscaled(new double[] {2001, 2003}, 1).offsets())
                .containsExactly(2001);
        assertThat(Standardisation.unscaled(new double[] {1000, 1000.5}, 1).moves())
                .isFalse();
        assertThat(Standardisation.unscaled(new double[0], 2).moves()).isFalse();
    }

    /** The nearest doubles of the first two lie 0.19999992847442627 apart. */
    @ParameterizedTest
    @CsvSource({
        "1000000000.1, 1000000000.3, 0.2",
        "1000000000.1, 1000000001, 0.9",
        "1000000000, 1000000000.3, 0.3",
        "1000000000.00002, 1000000000.00001, -0.00001",
        "1000000000.00001, 1000000000.1, 0.09999",
        "1000000000.1, 1000000000.00001, -0.09999",
        "223456789012.1, 223456789012.3, 0.2",
        "-1000000000.3, -1000000000.1, 0.2",
        "1000000000, 1000000007, 7"
    })
    void farFromZeroDifferencesAreThoseOfTheDecimalsThatWereTyped(double offset, double value, double difference) {
        Standardisation far = new Standardisation(new double[] {offset}, new double[] {0.5});
        assertThat(far.apply(new double[] {value})).containsExactly(difference / 0.5);
        assertThat(far.invert(new double[] {difference / 0.5})).containsExactly(value);
    }

    @Test
    void nearZeroDifferencesAreThoseOfDoubles() {
        Standardisation near = new Standardisation(new double[] {0.1}, new double[] {1});
        assertThat(near.apply(new double[] {0.3})).containsExactly(0.3 - 0.1);
        assertThat(near.invert(new double[] {0.2})).containsExactly(0.2 + 0.1);
    }

    @Test
    void newRowsAreConvertedByTheFiguresOfTheOld() {
        assertThat(Standardisation.minMax(ROWS, NAMES).apply(new double[] {16, 0}))
                .containsExactly(2, -0.5);
    }

    @Test
    void centresAreConvertedBack() {
        for (Standardisation scale : List.of(
                Standardisation.zScores(ROWS, NAMES), Standardisation.minMax(ROWS, NAMES), Standardisation.none(2))) {
            assertThat(scale.invert(scale.apply(ROWS))).containsExactly(ROWS, within(1e-14));
        }
    }

    @Test
    void noneChangesNothing() {
        assertThat(Standardisation.none(2).apply(ROWS)).containsExactly(ROWS);
    }

    @Test
    void aConstantColumnIsRefusedByName() {
        double[] rows = {1, 0.1, 2, 0.1, 3, 0.1};

        assertThatThrownBy(() -> Standardisation.zScores(rows, NAMES))
                .isInstanceOfSatisfying(
                        StratumException.class,
                        thrown -> assertThat(thrown.problem()).isEqualTo(Problem.COLUMN_CONSTANT))
                .hasMessageContaining("Amount");
        assertThatThrownBy(() -> Standardisation.minMax(rows, Standardisation.numbered(2)))
                .hasMessageContaining("Column 2");
    }

    @Test
    void oneRowIsTooFew() {
        assertThatThrownBy(() -> Standardisation.zScores(new double[] {1, 2}, NAMES))
                .hasMessageContaining("at least 2 rows");
    }

    @Test
    void rowsMustBeWhole() {
        assertThatThrownBy(() -> Standardisation.none(2).apply(new double[3]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
