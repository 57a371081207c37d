package dev.stratum.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SegmentRefreshTest {
    private static final LocalDate MARCH = LocalDate.of(2024, 3, 31);
    private static final LocalDate APRIL = LocalDate.of(2024, 4, 30);

    private static SegmentSnapshot snapshot(LocalDate date, String... customersAndTiers) {
        return new SegmentSnapshot(
                date,
                new SegmentMembers(
                        Stream.of(customersAndTiers)
                                .map(text -> new SegmentMember(
                                        text.substring(0, 1),
                                        text.charAt(1) - '0',
                                        "Segment " + text.charAt(1),
                                        new double[] {1, 1, 1},
                                        new int[] {1, 1, 1}))
                                .toList(),
                        List.of()));
    }

    @Test
    void theFirstRefreshKeepsTheSegmentsAndComparesThemWithNothing() {
        SegmentRefresh first = SegmentRefresh.of(new SegmentHistory(List.of()), snapshot(MARCH, "A1"), 100);
        assertThat(first.history().snapshots()).hasSize(1);
        assertThat(first.since()).isEmpty();
        assertThat(first.moves()).isEmpty();
    }

    @Test
    void theNextOneSaysWhoMovedSince() {
        SegmentRefresh next = SegmentRefresh.of(
                new SegmentHistory(List.of(snapshot(MARCH, "A1", "B2", "C3"))), snapshot(APRIL, "A2", "B2", "D1"), 100);
        assertThat(next.since().orElseThrow().asOf()).isEqualTo(MARCH);
        Moves moves = next.moves().orElseThrow();
        assertThat(moves.down()).isEqualTo(1);
        assertThat(moves.stayed()).isEqualTo(1);
        assertThat(moves.added()).extracting(SegmentMember::customer).containsExactly("D");
        assertThat(moves.gone()).extracting(SegmentMember::customer).containsExactly("C");
        assertThat(next.isFull()).isFalse();
    }

    @Test
    void aFullHistoryLosesItsOldestDateAndSaysSo() {
        SegmentRefresh next =
                SegmentRefresh.of(new SegmentHistory(List.of(snapshot(MARCH, "A1", "B2"))), snapshot(APRIL, "A1"), 2);
        assertThat(next.isFull()).isTrue();
        assertThat(next.history().snapshots()).extracting(SegmentSnapshot::asOf).containsExactly(APRIL);
        assertThat(next.since().orElseThrow().asOf()).isEqualTo(MARCH);
    }

    @Test
    void theLastTwoDatesAreComparedForTheCustomersOfBoth() {
        SnapshotComparison comparison = new SegmentHistory(List.of(
                        snapshot(MARCH.minusYears(1), "A3"),
                        snapshot(MARCH, "A1", "B2", "C3"),
                        snapshot(APRIL, "A2", "B2", "D4")))
                .comparison();
        assertThat(comparison.shares().customers()).isEqualTo(2);
        assertThat(comparison.moves().count(1, 2)).isEqualTo(1);
        assertThat(comparison.moves().stayed()).isEqualTo(1);
        // Nobody is in segment 1 of April, so its name is that of March.
        assertThat(comparison.names().names()).containsExactly("Segment 1", "Segment 2", "Segment 3", "Segment 4");
    }

    @Test
    void withoutTwoDatesOrACustomerOfBothThereIsNothingToCompare() {
        assertThatThrownBy(() -> new SegmentHistory(List.of(snapshot(MARCH, "A1"))).comparison())
                .hasMessageContaining("so far there is one");
        assertThatThrownBy(() -> new SegmentHistory(List.of(snapshot(MARCH, "A1"), snapshot(APRIL, "B1"))).comparison())
                .hasMessageContaining("no customer is in the segments of both dates");
    }
}
