package dev.stratum.work;

/**
 * A customer in a segment, with what put the customer there.
 *
 * @param customer the customer
 * @param tier 1 = best
 * @param segment the name of the tier
 * @param measures R, F, M and possibly the cost-to-serve score
 * @param grades one per measure
 */
public record SegmentMember(String customer, int tier, String segment, double[] measures, int[] grades) {}
