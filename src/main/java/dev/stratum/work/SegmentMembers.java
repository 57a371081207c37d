package dev.stratum.work;

import dev.stratum.rfm.GradeScale;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who is in which segment: what is left of a segmentation when it is kept, and what the segments of a template show.
 *
 * @param customers the customers
 * @param scales the scales behind the grades, one per measure; none when they are not known any more
 */
public record SegmentMembers(List<SegmentMember> customers, List<GradeScale> scales) {

    /** Keeps copies. */
    public SegmentMembers {
        customers = List.copyOf(customers);
        scales = List.copyOf(scales);
    }

    /**
     * How many customers there are.
     *
     * @return 0 or more
     */
    public int size() {
        return customers.size();
    }

    /**
     * The customers by their names.
     *
     * @return in their order; whoever asks may take them out one by one
     */
    Map<String, SegmentMember> byName() {
        Map<String, SegmentMember> members = new LinkedHashMap<>();
        customers.forEach(member -> members.put(member.customer(), member));
        return members;
    }

    /**
     * The rank of each segment that has customers, here or at a later date, which counts where both have it.
     *
     * @param later the segments of the later date
     * @return 1 = best, by the name of the segment
     */
    public Map<String, Integer> ranksWith(SegmentMembers later) {
        Map<String, Integer> ranks = new HashMap<>();
        later.customers.forEach(member -> ranks.putIfAbsent(member.segment(), member.tier()));
        customers.forEach(member -> ranks.putIfAbsent(member.segment(), member.tier()));
        return ranks;
    }

    /**
     * How many measures each customer has.
     *
     * @return 3 without cost to serve, 4 with it; 0 without customers
     */
    public int columns() {
        return customers.isEmpty() ? 0 : customers.get(0).grades().length;
    }
}
