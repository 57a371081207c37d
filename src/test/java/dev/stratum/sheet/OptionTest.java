package dev.stratum.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.problem.ExcelError;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import java.time.LocalDate;
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
    void whatIsGivenCounts() {
        assertThat(Option.of("alpha", 0.05).number(0.1)).isEqualTo(0.05);
        assertThat(Option.of("alpha", null).number(0.1)).isEqualTo(0.1);
        assertThat(Option.of("k", 9.0).whole(4, 1, 9)).isEqualTo(9);
        assertThat(Option.of("k", 1.0).whole(1, 9)).isEqualTo(1);
        assertThatThrownBy(() -> Option.of("k", 10.0).whole(1, 9)).hasMessageContaining("from 1 to 9");
        assertThat(Option.of("as_of", 43_404.75).date()).isEqualTo(43_404);
        assertThat(Option.of("as_of", LocalDate.of(2018, 10, 31)).date()).isEqualTo(43_404);
        assertThat(Option.of("name", " ACME ").text("none")).isEqualTo("ACME");
        assertThat(Option.of("name", 7.0).text("none")).isEqualTo("7");
        assertThat(Option.of("name", null).text("none")).isEqualTo("none");
        assertThat(Option.of("method", null).word(Method.QUANTILE, Method.class))
                .isEqualTo(Method.QUANTILE);
        assertThat(Option.of("headers", 1.0).flag(false)).isTrue();
        assertThat(Option.of("headers", null).flag(true)).isTrue();
        assertThat(Option.of("headers", null).flag(false)).isFalse();
        assertThat(Option.of("headers", false).flag(true)).isFalse();
        assertThatThrownBy(() -> Option.of("headers", 2.0).flag(true)).hasMessageContaining("TRUE, FALSE");
        assertThatThrownBy(() -> Option.of("headers", new ErrorInCell("#REF!")).flag(true))
                .hasMessageContaining("#REF!");
    }

    @Test
    void whatMustBeGivenIsNamed() {
        assertThatThrownBy(() -> Option.of("alpha", null).number())
                .hasFieldOrPropertyWithValue("problem", Problem.ARGUMENT_MISSING)
                .hasMessageContainingAll("alpha", "a number");
        assertThatThrownBy(() -> Option.of("as_of", "").date())
                .hasFieldOrPropertyWithValue("problem", Problem.ARGUMENT_MISSING)
                .hasMessageContainingAll("as_of", "a date");
        assertThatThrownBy(() -> Option.of("k", new Object[0][])).hasMessageContaining("single value");
        assertThatThrownBy(() -> Option.of("k", new Object[][] {{1.0}, {2.0}})).hasMessageContaining("single value");
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
