package dev.stratum.work;

import dev.stratum.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The segments of every refresh.
 *
 * @param snapshots one per date of analysis, in the order in which they were kept
 */
public record SegmentHistory(List<SegmentSnapshot> snapshots) {

    /** Keeps a copy. */
    public SegmentHistory {
        snapshots = List.copyOf(snapshots);
    }

    /**
     * The snapshot to compare a new one with: the last one of another date, so that refreshing twice on one date tells
     * the same; without one, the last of the same date.
     *
     * @param now the new snapshot
     * @return the snapshot before; empty when the new one is the first
     */
    public Optional<SegmentSnapshot> before(SegmentSnapshot now) {
        return snapshots.stream()
                .filter(snapshot -> !snapshot.asOf().equals(now.asOf()))
                .reduce((first, second) -> second)
                .or(() -> snapshots.stream().findFirst());
    }

    /**
     * This history with one more snapshot; an earlier one of the same date is replaced.
     *
     * @param now the new snapshot
     * @return the longer history
     */
    public SegmentHistory with(SegmentSnapshot now) {
        List<SegmentSnapshot> all = new ArrayList<>(
                snapshots.stream().filter(old -> !old.asOf().equals(now.asOf())).toList());
        all.add(now);
        return new SegmentHistory(all);
    }

    /**
     * As much of this history as fits: the snapshots that were kept longest ago go first, the last one stays.
     *
     * @param room how many customers of all dates fit
     * @return the history without what does not fit
     */
    public SegmentHistory fitting(int room) {
        int from = snapshots.size();
        long needed = 0;
        do {
            needed += snapshots.get(--from).members().size();
        } while (from > 0 && needed + snapshots.get(from - 1).members().size() <= room);
        return new SegmentHistory(snapshots.subList(from, snapshots.size()));
    }

    /**
     * The last two dates side by side.
     *
     * @return the comparison
     * @throws dev.stratum.problem.StratumException NOTHING_YET with fewer than two dates, or when no customer is in both
     */
    public SnapshotComparison comparison() {
        int dates = snapshots.size();
        if (dates < 2) {
            throw Problem.NOTHING_YET.with(
                    "compare",
                    dates == 0
                            ? "use Refresh all on two dates of analysis; so far there is none"
                            : "use Refresh all on two dates of analysis; so far there is one");
        }
        return SnapshotComparison.of(
                snapshots.get(dates - 2).members(), snapshots.get(dates - 1).members());
    }
}
