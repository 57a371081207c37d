package dev.stratum.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.segment.Changes.Change;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangesTest {
    /** The moves of Table 8 of the RFMC paper that its text spells out: customers 1 to 4, 8 and 9; Z did not move. */
    private static final List<String> IDS = List.of("8", "2", "1", "Z", "9", "3", "4");

    private static final int[] BEFORE = {2, 2, 3, 1, 2, 3, 3};
    private static final int[] AFTER = {3, 1, 1, 1, 4, 1, 1};
    private static final double[] GRADE = {1, 2, 4, 3, 1, 4, 4};

    private static final Changes CHANGES = Changes.of(IDS, BEFORE, AFTER, GRADE, 1);

    @Test
    void theLargestMovesComeFirstAndUpwardOnesBeforeDownward() {
        assertThat(CHANGES.changes()).extracting(Change::id).containsExactly("1", "3", "4", "9", "2", "8");
        assertThat(CHANGES.changes()).extracting(Change::steps).containsExactly(2, 2, 2, -2, 1, -1);
    }

    @Test
    void aChangeCarriesItsRowTiersAndMeasures() {
        Change nine = CHANGES.changes().get(3);

        assertThat(nine.row()).isEqualTo(4);
        assertThat(nine.before()).isEqualTo(2);
        assertThat(nine.after()).isEqualTo(4);
        assertThat(nine.measures()).containsExactly(1.0);
    }

    @Test
    void ofEqualMovesTheBetterTierAfterComesFirst() {
        Changes changes = Changes.of(List.of("a", "b"), new int[] {4, 2}, new int[] {3, 1}, new double[0], 0);

        assertThat(changes.changes()).extracting(Change::id).containsExactly("b", "a");
    }

    @Test
    void theTopOfTheListMayBeTaken() {
        assertThat(CHANGES.top(2).changes()).extracting(Change::id).containsExactly("1", "3");
        assertThat(CHANGES.top(100)).isEqualTo(CHANGES);
        assertThat(CHANGES.top(0).changes()).isEmpty();
        assertThatThrownBy(() -> CHANGES.top(-1)).hasMessageContaining("top is -1");
    }

    @Test
    void badInputIsNamed() {
        assertThatThrownBy(() -> Changes.of(List.of("a", "b", "a"), new int[3], new int[3], new double[0], 0))
                .hasMessageContaining("row 1 is 0")
                .hasMessageContaining("1 or more");
        int[] tier = {1, 1, 1};
        assertThatThrownBy(() -> Changes.of(List.of("a", "b", "a"), tier, tier, new double[0], 0))
                .hasMessageContaining("Customer a")
                .hasMessageContaining("rows 1 and 3");
        assertThatThrownBy(() -> Changes.of(List.of("a"), tier, tier, new double[0], 0))
                .hasMessageContaining("customers has 1")
                .hasMessageContaining("3");
    }
}
