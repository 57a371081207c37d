package dev.stratum.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.problem.Problem;
import org.junit.jupiter.api.Test;

class WillCallTest {

    @Test
    void anOrderIsWillCallWhenOneOfItsLinesIsMarked() {
        assertThat(WillCall.count(
                        new String[] {"B", "B", "A", "A", "B"},
                        new String[] {"1", "1", "1", "", ""},
                        new boolean[] {true, false, false, false, false}))
                .containsExactly(new WillCall("B", 2, 1), new WillCall("A", 2, 0));
    }

    @Test
    void withoutOrderNumbersEveryLineIsAnOrder() {
        assertThat(WillCall.count(new String[] {"A", "A", "A", "A"}, null, new boolean[] {true, false, true, true}))
                .containsExactly(new WillCall("A", 4, 3));
        assertThat(new WillCall("A", 4, 3).share()).isEqualTo(0.75);
    }

    @Test
    void refusesUnequalColumnsAndBlankCustomers() {
        assertThatThrownBy(() -> WillCall.count(new String[] {"A"}, null, new boolean[2]))
                .hasFieldOrPropertyWithValue("problem", Problem.SHAPES_DIFFER);
        assertThatThrownBy(() -> WillCall.count(new String[] {"A"}, new String[2], new boolean[1]))
                .hasFieldOrPropertyWithValue("problem", Problem.SHAPES_DIFFER);
        assertThatThrownBy(() -> WillCall.count(new String[] {"A", " "}, null, new boolean[2]))
                .hasFieldOrPropertyWithValue("problem", Problem.CELL_BLANK)
                .hasMessageContaining("of row 2");
        assertThatThrownBy(() -> WillCall.count(new String[] {null}, null, new boolean[1]))
                .hasFieldOrPropertyWithValue("problem", Problem.CELL_BLANK);
    }
}
