package dev.stratum.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DirectionTest {

    @ParameterizedTest
    @CsvSource({
        "more, MORE_IS_BETTER",
        "HIGHER, MORE_IS_BETTER",
        "' Fewer ', FEWER_IS_BETTER",
        "lower, FEWER_IS_BETTER",
        "Less, FEWER_IS_BETTER"
    })
    void readsTheWordsInAnyCase(String word, Direction direction) {
        assertThat(Direction.parse(word)).isEqualTo(direction);
    }

    @ParameterizedTest
    @EnumSource
    void readsItsOwnWordBack(Direction direction) {
        assertThat(Direction.parse(direction.word())).isEqualTo(direction);
    }

    @Test
    void refusesOtherWordsAndListsTheRightOnes() {
        assertThatThrownBy(() -> Direction.parse("up"))
                .hasFieldOrPropertyWithValue("problem", Problem.UNKNOWN_WORD)
                .hasMessageContainingAll("'up'", "more", "fewer");
    }
}
