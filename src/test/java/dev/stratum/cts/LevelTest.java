package dev.stratum.cts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelTest {

    @ParameterizedTest
    @CsvSource({"0, a", "1, B", "2, ' c'", "3, D"})
    void levelsAreTheBandsFromTheBestDown(int band, String letter) {
        assertThat(Level.ofBand(band)).isEqualTo(Level.parse(letter));
        assertThat(Level.parse(letter).band()).isEqualTo(band);
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
