package dev.stratum.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CauseTest {

    /** Of four grades 3 and 4 are high, of five 4 and 5. */
    @ParameterizedTest
    @CsvSource({
        "1414, 4, LEAVING",
        "2134, 4, LEAVING",
        "2441, 4, LEAVING",
        "3441, 4, DEAR",
        "4112, 4, DEAR",
        "1111, 4, DEAR",
        "4114, 4, NEW",
        "3113, 4, NEW",
        "411, 4, NEW",
        "4214, 4, USUAL",
        "1114, 4, USUAL",
        "2224, 4, USUAL",
        "444, 4, USUAL",
        "345, 5, LEAVING",
        "335, 5, LEAVING",
        "3335, 5, USUAL",
        "4553, 5, DEAR",
        "4154, 5, NEW"
    })
    void theFirstThatAppliesOfLeavingDearAndNew(String type, int best, Cause cause) {
        assertThat(Cause.of(new RfmcType(type), best)).isEqualTo(cause);
    }

    @ParameterizedTest
    @CsvSource({"As usual, USUAL", "' dear TO serve ', DEAR", "New, NEW", "leaving, LEAVING"})
    void causesAreReadByTheirLabels(String text, Cause cause) {
        assertThat(Cause.parse(text)).isEqualTo(cause);
        assertThat(cause.label()).isEqualToIgnoringCase(text.strip());
    }

    @Test
    void refusesOtherCauses() {
        assertThatThrownBy(() -> Cause.parse("Gone"))
                .hasFieldOrPropertyWithValue("problem", Problem.UNKNOWN_WORD)
                .hasMessageContainingAll("Gone", "As usual, Dear to serve, New, Leaving");
    }
}
