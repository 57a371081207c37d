package dev.stratum.cts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelTest {

    /** RFMC paper, section "CTS model establishment": A = 40, B = 30, C = 20, D = 10. */
    @ParameterizedTest
    @CsvSource({"0, a, 40", "1, B, 30", "2, ' c', 20", "3, D, 10"})
    void levelsHaveThePapersPoints(int band, String letter, int points) {
        assertThat(Level.ofBand(band)).isEqualTo(Level.parse(letter));
        assertThat(Level.parse(letter).points()).isEqualTo(points);
    }

    @Test
    void refusesOtherLevels() {
        assertThatThrownBy(() -> Level.parse("E"))
                .hasFieldOrPropertyWithValue("problem", Problem.UNKNOWN_WORD)
                .hasMessageContainingAll("'E'", "A, B, C, D");
        assertThatThrownBy(() -> Level.ofBand(4)).hasFieldOrPropertyWithValue("problem", Problem.OUT_OF_RANGE);
        assertThatThrownBy(() -> Level.ofBand(-1)).hasFieldOrPropertyWithValue("problem", Problem.OUT_OF_RANGE);
    }
}
