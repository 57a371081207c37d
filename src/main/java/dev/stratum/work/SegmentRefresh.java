package dev.stratum.work;

import java.util.Optional;

/**
 * The segments of today beside those of the time before.
 *
 * @param history everything that is kept now, the segments of today last
 * @param isFull whether dates went off the history because it is full
 * @param since the segments that today's are compared with; empty at the first refresh
 * @param moves who moved since then; empty at the first refresh
 */
public record SegmentRefresh(
        SegmentHistory history, boolean isFull, Optional<SegmentSnapshot> since, Optional<Moves> moves) {

    /**
     * Keeps the segments of today and says who moved.
     *
     * @param before the history so far
     * @param now the segments of today
     * @param room how many customers of all dates can be kept
     * @return the longer history and the moves
     */
    public static SegmentRefresh of(SegmentHistory before, SegmentSnapshot now, int room) {
        SegmentHistory all = before.with(now);
        SegmentHistory kept = all.fitting(room);
        Optional<SegmentSnapshot> since = before.before(now);
        return new SegmentRefresh(
                kept,
                kept.snapshots().size() < all.snapshots().size(),
                since,
                since.map(earlier -> Moves.between(earlier.members(), now.members())));
    }
}
