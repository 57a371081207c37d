package dev.stratum.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.stats.Direction;
import dev.stratum.value.ExpertPanel.Opinion;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where scores from 1 to 5 come from: measures, bank credit and experts. */
class ScaleTest {

    @ParameterizedTest(name = "{0} scores {1} or, fewer better, {2}")
    @CsvSource({"0,1,5", "25,2,4", "50,3,3", "100,5,1", "-10,1,5", "1000,5,1"})
    void aMeasureIsScoredOnAStraightLineAndHeldWithinTheScale(double measure, double more, double fewer) {
        assertThat(new Rescale(0, 100, Direction.MORE_IS_BETTER).score(measure)).isCloseTo(more, within(1e-12));
        assertThat(new Rescale(0, 100, Direction.FEWER_IS_BETTER).score(measure))
                .isCloseTo(fewer, within(1e-12));
    }

    @RepeatedTest(20)
    void theTwoDirectionsAddUpToSix(RepetitionInfo repetition) {
        SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
        double low = random.nextDouble(-1e6, 1e6);
        double high = low + random.nextDouble(1e-3, 1e6);
        double measure = random.nextDouble(low - 10, high + 10);
        double more = new Rescale(low, high, Direction.MORE_IS_BETTER).score(measure);

        assertThat(more + new Rescale(low, high, Direction.FEWER_IS_BETTER).score(measure))
                .isCloseTo(6, within(1e-9));
        assertThat(more).isBetween(1.0, 5.0);
    }

    @Test
    void hugeBoundsDoNotOverflow() {
        assertThat(new Rescale(-Double.MAX_VALUE, Double.MAX_VALUE, Direction.MORE_IS_BETTER).score(0))
                .isEqualTo(3);
    }

    @Test
    void badBoundsAreNamed() {
        assertThatThrownBy(() -> new Rescale(5, 5, Direction.MORE_IS_BETTER))
                .hasMessageContaining("low is 5")
                .hasMessageContaining("below high");
        assertThatThrownBy(() -> new Rescale(0, Double.NaN, Direction.MORE_IS_BETTER))
                .hasMessageContaining("high");
        assertThatThrownBy(() -> new Rescale(0, 1, Direction.MORE_IS_BETTER).score(Double.NaN))
                .hasMessageContaining("measure");
    }

    @ParameterizedTest
    @CsvSource({"AAA, AAA", "aa, AA", "' bbb ', BBB", "B, B"})
    void bankCreditIsReadInAnyCase(String rating, BankCredit grade) {
        assertThat(BankCredit.parse(rating)).isEqualTo(grade);
    }

    @Test
    void anUnknownRatingIsNamed() {
        assertThatThrownBy(() -> BankCredit.parse("CCC"))
                .hasMessageContaining("CCC")
                .hasMessageContaining("AAA, AA, A, BBB, BB, B");
    }

    /** By hand: 3, 4, 5 have mean 4 and sum of squares 2, divided by 2; 5, 5, 5 do not differ. */
    @Test
    void aPanelHasMeanAndSpreadPerIndicator() {
        ExpertPanel panel = ExpertPanel.of(new double[] {3, 5, 4, 5, 5, 5}, 3, 2);

        assertThat(panel.opinions()).extracting(Opinion::mean).containsExactly(4.0, 5.0);
        assertThat(panel.opinions().get(0).spread()).hasValue(1);
        assertThat(panel.opinions().get(1).spread()).hasValue(0);
    }

    @Test
    void oneExpertHasNoSpread() {
        Opinion opinion = ExpertPanel.of(new double[] {2.5}, 1, 1).opinions().get(0);

        assertThat(opinion.mean()).isEqualTo(2.5);
        assertThat(opinion.spread()).isEmpty();
    }

    @Test
    void badExpertScoresAreNamed() {
        assertThatThrownBy(() -> ExpertPanel.of(new double[] {3, 5, 0, 5}, 2, 2))
                .hasMessageContaining("Score 1 of row 2 is 0");
        assertThatThrownBy(() -> ExpertPanel.of(new double[] {3, 5, 4}, 2, 2)).hasMessageContaining("needs 2");
        assertThatThrownBy(() -> ExpertPanel.of(new double[0], 0, 2)).hasMessageContaining("expert scores");
    }
}
