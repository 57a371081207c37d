package dev.stratum.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.problem.Problem;
import dev.stratum.segment.Changes.Change;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangesTest {
    /** The moves of Table 8 of the RFMC paper that its text spells out: customers 1 to 4, 8 and 9; Z did not move. */
    private static final List<String> IDS = List.of("8", "2", "1", "Z", "9", "3", "4");

    private static final int[] BEFORE = {2, 2, 3, 1, 2, 3, 3};
    private static final int[] AFTER = {3, 1, 1, 1, 4, 1, 1};
    private static final double[] GRADE = {1, 2, 4, 3, 1, 4, 4};

    private final Changes changes = Changes.of(IDS, BEFORE, AFTER, GRADE, 1);

    @Test
    void theLargestMovesComeFirstAndUpwardOnesBeforeDownward() {
        assertThat(changes.changes()).extracting(Change::id).containsExactly("1", "3", "4", "9", "2", "8");
        assertThat(changes.changes()).extracting(Change::steps).containsExactly(2, 2, 2, -2, 1, -1);
    }

    @Test
    void aChangeCarriesItsRowTiersAndMeasures() {
        Change nine = changes.changes().get(3);

        assertThat(nine.row()).isEqualTo(4);
        assertThat(nine.before()).isEqualTo(2);
        assertThat(nine.after()).isEqualTo(4);
        assertThat(nine.measures()).containsExactly(1.0);
    }

    @Test
    void eachChangeCarriesAllMeasuresOfItsRow() {
        Changes both = Changes.of(
                List.of("a", "b", "c"), new int[] {1, 2, 3}, new int[] {1, 3, 1}, new double[] {1, 2, 3, 4, 5, 6}, 2);
        assertThat(both.changes()).extracting(Change::measures).containsExactly(List.of(5.0, 6.0), List.of(3.0, 4.0));
    }

    /** Up before down, and of those the better tier after, whatever the order of the rows. */
    @Test
    void theOrderOfMovesIsThatOfTheirSize() {
        Changes all = Changes.of(
                List.of("down", "up", "far", "down to 3", "up to 2"),
                new int[] {1, 2, 1, 2, 3},
                new int[] {2, 1, 4, 3, 2},
                new double[0],
                0);
        assertThat(all.changes()).extracting(Change::id).containsExactly("far", "up", "up to 2", "down", "down to 3");
    }

    @Test
    void ofEqualMovesTheBetterTierAfterComesFirst() {
        Changes changes = Changes.of(List.of("a", "b"), new int[] {4, 2}, new int[] {3, 1}, new double[0], 0);

        assertThat(changes.changes()).extracting(Change::id).containsExactly("b", "a");
    }

    @Test
    void theTopOfTheListMayBeTaken() {
        assertThat(changes.top(2).changes()).extracting(Change::id).containsExactly("1", "3");
        assertThat(changes.top(100)).isEqualTo(changes);
        assertThat(changes.top(0).changes()).isEmpty();
        assertThatThrownBy(() -> changes.top(-1)).hasMessageContaining("top is -1");
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
        List<String> three = List.of("a", "b", "c");
        assertThatThrownBy(() -> Changes.of(three, tier, tier, new double[] {1, 2}, 1))
                .hasFieldOrPropertyWithValue("problem", Problem.SEGMENTS_DIFFER);
        assertThatThrownBy(() -> Changes.of(three, tier, tier, new double[] {1}, 0))
                .hasFieldOrPropertyWithValue("problem", Problem.SEGMENTS_DIFFER);
        assertThatThrownBy(() -> Changes.of(three, tier, tier, new double[] {1, 2, 3, Double.NaN, 5, 6}, 2))
                .hasFieldOrPropertyWithValue("problem", Problem.NOT_FINITE)
                .hasMessageContaining("row 2");
        assertThatThrownBy(() -> Changes.of(List.of("a"), tier, tier, new double[0], 0))
                .hasMessageContaining("customers has 1")
                .hasMessageContaining("3");
    }
}
