package dev.stratum.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.segment.Changes;
import dev.stratum.segment.TierNames;
import dev.stratum.work.Moves;
import dev.stratum.work.SegmentMember;
import dev.stratum.work.SegmentMembers;
import java.util.List;
import org.junit.jupiter.api.Test;

class MovesTableTest {

    private static SegmentMember member(String customer, int tier, String segment, int grade) {
        return new SegmentMember(customer, tier, segment, new double[] {1, 1, 1}, new int[] {grade, 1, 1});
    }

    @Test
    void whoMovedIsFollowedByWhoIsNewAndWhoIsGone() {
        Moves moves = Moves.between(
                new SegmentMembers(List.of(member("1", 2, "Rest", 1), member("2", 1, "Best", 4)), List.of()),
                new SegmentMembers(List.of(member("1", 1, "Best", 4), member("3", 2, "Rest", 1)), List.of()));
        ResultTable table = MovesTable.of(moves, Double::valueOf);
        assertThat(table.headings())
                .containsExactly(
                        "Customer",
                        "Before",
                        "After",
                        "Steps",
                        "Measure",
                        "From",
                        "To",
                        "Cut",
                        "Beyond the cut",
                        "Away from it before",
                        "Amount before",
                        "Amount now",
                        "Why");
        assertThat(table.rows().get(0))
                .startsWith(1.0, "Rest", "Best", 1.0, "Recency (days)", 1.0, 1.0, "", "", "", 1.0, 1.0);
        assertThat(table.rows().get(1))
                .containsExactly(3.0, "", "Rest", "", "", "", "", "", "", "", "", 1.0, "New customer");
        assertThat(table.rows().get(2))
                .containsExactly(2.0, "Best", "", "", "", "", "", "", "", "", 1.0, "", "No longer in the data");
    }

    @Test
    void movesWithMeasuresHaveTheSameFirstColumns() {
        ResultTable table = MovesTable.of(
                Changes.of(List.of("A"), new int[] {2}, new int[] {1}, new double[] {7}, 1),
                new TierNames(List.of("Best", "Rest")),
                List.of("Amount"),
                row -> "A");
        assertThat(table.headings()).containsExactly("Customer", "Before", "After", "Steps", "Amount");
        assertThat(table.rows().get(0)).containsExactly("A", "Rest", "Best", 1.0, 7.0);
    }
}
