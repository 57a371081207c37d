package dev.stratum.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SegmentHistoryTest {

    private static SegmentSnapshot snapshot(int asOf, int customers) {
        return new SegmentSnapshot(
                LocalDate.ofEpochDay(asOf),
                new SegmentMembers(
                        IntStream.range(0, customers)
                                .mapToObj(i -> new SegmentMember(
                                        "C" + i, 1, "Best", new double[] {1, 2, 3}, new int[] {4, 4, 4}))
                                .toList(),
                        List.of()));
    }

    private static List<Long> dates(SegmentHistory history) {
        return history.snapshots().stream()
                .map(snapshot -> snapshot.asOf().toEpochDay())
                .toList();
    }

    @Test
    void aSnapshotOfTheSameDateReplacesTheEarlierOne() {
        SegmentHistory history = new SegmentHistory(List.of(snapshot(1, 3), snapshot(2, 3))).with(snapshot(1, 5));
        assertThat(dates(history)).containsExactly(2L, 1L);
        assertThat(history.snapshots().get(1).members().size()).isEqualTo(5);
    }

    @Test
    void aNewSnapshotIsComparedWithTheLastOneOfAnotherDate() {
        SegmentHistory history = new SegmentHistory(List.of(snapshot(1, 3), snapshot(2, 4), snapshot(3, 5)));
        assertThat(history.before(snapshot(3, 9))).contains(history.snapshots().get(1));
        assertThat(history.before(snapshot(4, 9))).contains(history.snapshots().get(2));
        assertThat(new SegmentHistory(List.of(snapshot(3, 5))).before(snapshot(3, 9)))
                .isPresent();
        assertThat(new SegmentHistory(List.of()).before(snapshot(3, 9))).isEmpty();
    }

    @Test
    void whatDoesNotFitOnTheSheetGoesFromTheFront() {
        SegmentHistory history = new SegmentHistory(List.of(snapshot(1, 3), snapshot(2, 4), snapshot(3, 5)));
        assertThat(dates(history.fitting(12))).containsExactly(1L, 2L, 3L);
        assertThat(dates(history.fitting(11))).containsExactly(2L, 3L);
        assertThat(dates(history.fitting(8))).containsExactly(3L);
    }

    @Test
    void theSegmentsOfTodayStayWhateverTheirNumber() {
        assertThat(dates(new SegmentHistory(List.of(snapshot(1, 3), snapshot(2, 4))).fitting(2)))
                .containsExactly(2L);
    }
}
