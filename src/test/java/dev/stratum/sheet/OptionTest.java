package dev.stratum.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.problem.ExcelError;
import dev.stratum.problem.StratumException;
import org.junit.jupiter.api.Test;

class OptionTest {
    enum Method {
        QUANTILE,
        EQUAL_WIDTH
    }

    @Test
    void omittedAndBlankMeanTheDefault() {
        assertThat(Option.of("k", null).whole(4, 1, 10)).isEqualTo(4);
        assertThat(Option.of("k", "").whole(4, 1, 10)).isEqualTo(4);
        assertThat(Option.of("k", new Object[][] {{null}}).whole(4, 1, 10)).isEqualTo(4);
    }

    @Test
    void wordsAreReadInAnyCase() {
        assertThat(Option.of("method", "Equal_Width").word(Method.QUANTILE, Method.class))
                .isEqualTo(Method.EQUAL_WIDTH);
        assertThat(Option.of("method", "equal width").word(Method.QUANTILE, Method.class))
                .isEqualTo(Method.EQUAL_WIDTH);
    }

    @Test
    void anUnknownWordListsTheKnownOnes() {
        assertThatThrownBy(() -> Option.of("method", "median").word(Method.QUANTILE, Method.class))
                .hasMessage("method 'median' is not known; use one of: quantile, equal-width")
                .isInstanceOfSatisfying(
                        StratumException.class,
                        problem -> assertThat(problem.error()).isEqualTo(ExcelError.VALUE));
    }

    @Test
    void numbersOutsideTheirBoundsAreNumErrors() {
        assertThatThrownBy(() -> Option.of("k", 0.0).whole(1, 9))
                .hasMessage("k is 0; it must be from 1 to 9")
                .isInstanceOfSatisfying(
                        StratumException.class,
                        problem -> assertThat(problem.error()).isEqualTo(ExcelError.NUM));
        assertThatThrownBy(() -> Option.of("k", 2.5).whole(1, 9)).hasMessageContaining("whole number");
    }

    @Test
    void textIsNoNumberAndNoDate() {
        assertThatThrownBy(() -> Option.of("k", "4").whole(1, 9)).hasMessageContaining("k is the text '4'");
        assertThatThrownBy(() -> Option.of("as_of", "31 Oct 2018").date())
                .hasMessageContaining("as_of is the text '31 Oct 2018', not a date");
    }

    @Test
    void flagsAreTruthValuesOrOneAndZero() {
        assertThat(Option.of("headers", true).flag(false)).isTrue();
        assertThat(Option.of("headers", 0.0).flag(true)).isFalse();
        assertThatThrownBy(() -> Option.of("headers", "yes").flag(true)).hasMessageContaining("TRUE, FALSE");
    }

    @Test
    void aRangeOfManyCellsIsNoSingleValue() {
        assertThatThrownBy(() -> Option.of("k", new Object[][] {{1.0, 2.0}})).hasMessageContaining("single value");
    }

    @Test
    void anErrorCellIsPassedOnByName() {
        assertThatThrownBy(() ->
                        Option.of("k", new IllegalStateException("#DIV/0!")).whole(1, 9))
                .hasMessageContaining("k holds the error #DIV/0!");
    }

    @Test
    void aMisspeltWordIsNamedWithTheNearest() {
        assertThatThrownBy(() -> Option.of("init", "densty").word(1, java.util.Map.of("density", 2, "best", 3)))
                .hasMessageEndingWith("; did you mean density?");
        assertThatThrownBy(() -> Option.of("init", "zzz").word(1, java.util.Map.of("density", 2, "best", 3)))
                .hasMessageNotContaining("did you mean");
    }
}
