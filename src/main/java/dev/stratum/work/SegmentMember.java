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
public record SegmentMember(String customer, int tier, String segment, double[] measures, int[] grades) {
    private static final int MONETARY = 2;

    /**
     * What the customer bought for.
     *
     * @return M, the third measure
     */
    public double amount() {
        return measures[MONETARY];
    }

    /**
     * The same customer in another segment.
     *
     * @param otherTier its tier
     * @param name its name
     * @return a copy, or this where it is there already
     */
    SegmentMember in(int otherTier, String name) {
        return otherTier == tier && name.equals(segment)
                ? this
                : new SegmentMember(customer, otherTier, name, measures, grades);
    }
}
