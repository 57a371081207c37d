package dev.stratum.segment;

/** Stratifications of 167 customers with the counts that the RFMC paper prints. */
final class TwoStratifications {
    /** RFM: 4 most valuable, 10 valuable, 96 general, 57 low contribution (Section 4, text under Table 5). */
    static final int[] RFM = tiers(4, 10, 96, 57);
    /** RFMC: 38, 54, 29 and 46 (Section 4, text under Table 6). */
    static final int[] RFMC = tiers(38, 54, 29, 46);

    private TwoStratifications() {}

    private static int[] tiers(int... counts) {
        int n = 0;
        for (int count : counts) {
            n += count;
        }
        int[] tiers = new int[n];
        int row = 0;
        for (int t = 0; t < counts.length; t++) {
            for (int i = 0; i < counts[t]; i++) {
                tiers[row++] = t + 1;
            }
        }
        return tiers;
    }
}
