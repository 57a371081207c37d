package dev.stratum.work;

import dev.stratum.problem.Problem;
import dev.stratum.segment.Comparison;
import dev.stratum.segment.Migration;
import dev.stratum.segment.TierNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The segments of two dates side by side, for the customers of both.
 *
 * @param shares customers and shares of each segment before and after
 * @param moves how many went from each segment to each other
 * @param names the names of the segments as the later date has them, best first
 */
public record SnapshotComparison(Comparison shares, Migration moves, TierNames names) {

    /**
     * Compares two dates.
     *
     * @param before the customers of the earlier one
     * @param after the customers of the later one
     * @return the comparison
     * @throws dev.stratum.problem.StratumException NOTHING_YET when no customer is in both
     */
    public static SnapshotComparison of(SegmentMembers before, SegmentMembers after) {
        Map<String, Integer> earlier = new HashMap<>();
        before.customers().forEach(member -> earlier.put(member.customer(), member.tier()));
        List<SegmentMember> both = after.customers().stream()
                .filter(member -> earlier.containsKey(member.customer()))
                .toList();
        if (both.isEmpty()) {
            throw Problem.NOTHING_YET.with("compare", "no customer is in the segments of both dates");
        }
        int[] from =
                both.stream().mapToInt(member -> earlier.get(member.customer())).toArray();
        int[] to = both.stream().mapToInt(SegmentMember::tier).toArray();
        int k = IntStream.concat(IntStream.of(from), IntStream.of(to)).max().orElseThrow();
        return new SnapshotComparison(Comparison.of(from, to, k), Migration.of(from, to, k), names(before, after));
    }

    private static TierNames names(SegmentMembers before, SegmentMembers after) {
        Map<Integer, String> byTier = new HashMap<>();
        Stream.of(before, after)
                .flatMap(members -> members.customers().stream())
                .forEach(member -> byTier.put(member.tier(), member.segment()));
        TierNames unnamed = new TierNames(List.of());
        int last = byTier.keySet().stream().mapToInt(Integer::intValue).max().orElseThrow();
        return new TierNames(IntStream.rangeClosed(1, last)
                .mapToObj(tier -> byTier.getOrDefault(tier, unnamed.name(tier)))
                .toList());
    }
}
