package dev.stratum.actions.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static SegmentSnapshot snapshot(int asOf, int customers) {
        return new SegmentSnapshot(
                asOf,
                IntStream.range(0, customers)
                        .mapToObj(i -> new SegmentSnapshot.Entry(
                                "C" + i, "C" + i, 1, "Best", new double[] {1, 2, 3}, new int[] {4, 4, 4}))
                        .toList(),
                List.of());
    }

    private static List<Integer> dates(History history) {
        return history.snapshots().stream().map(SegmentSnapshot::asOf).toList();
    }

    @Test
    void aSnapshotOfTheSameDateReplacesTheEarlierOne() {
        History history = new History(List.of(snapshot(1, 3), snapshot(2, 3))).with(snapshot(1, 5));
        assertThat(dates(history)).containsExactly(2, 1);
        assertThat(history.snapshots().get(1).customers()).hasSize(5);
    }

    @Test
    void aNewSnapshotIsComparedWithTheLastOneOfAnotherDate() {
        History history = new History(List.of(snapshot(1, 3), snapshot(2, 4), snapshot(3, 5)));
        assertThat(history.before(3)).contains(history.snapshots().get(1));
        assertThat(history.before(4)).contains(history.snapshots().get(2));
        assertThat(new History(List.of(snapshot(3, 5))).before(3)).isPresent();
        assertThat(new History(List.of()).before(3)).isEmpty();
    }

    @Test
    void whatDoesNotFitOnTheSheetGoesFromTheFront() {
        History history = new History(List.of(snapshot(1, 3), snapshot(2, 4), snapshot(3, 5)));
        assertThat(dates(history.fitting(12))).containsExactly(1, 2, 3);
        assertThat(dates(history.fitting(11))).containsExactly(2, 3);
        assertThat(dates(history.fitting(8))).containsExactly(3);
    }

    @Test
    void theSegmentsOfTodayStayWhateverTheirNumber() {
        assertThat(dates(new History(List.of(snapshot(1, 3), snapshot(2, 4))).fitting(2)))
                .containsExactly(2);
    }
}
