package dev.stratum.samples;

import java.util.List;

/** The numbers of the RFMC paper that the sample reproduces. Tiers run from most valuable to low contribution. */
final class PublishedFacts {
    /** Section 4.1: all who traded with the enterprise. */
    static final int CUSTOMERS = 167;
    /** Table 7: customers by tier of the RFM run (2.4, 6.0, 57.5, 34.1 %). */
    static final List<Integer> RFM_SIZES = List.of(4, 10, 96, 57);
    /** Table 7: customers by tier of the RFMC run (22.8, 32.3, 17.4, 27.5 %). */
    static final List<Integer> RFMC_SIZES = List.of(38, 54, 29, 46);
    /** Text to Table 5: mean days since the last purchase of the most valuable, rounded; the fewest of the four. */
    static final int BEST_RECENCY = 52;
    /** Text to Table 5: SPSS numbers the most valuable cluster of the RFM run 3 (counted from 1). */
    static final int BEST_RFM_CLUSTER = 3;
    /** Text to Table 6: average score of the most valuable, rounded to two decimals. */
    static final double BEST_MEAN_GRADE = 3.32;
    /** Text to Table 6: SPSS numbers the most valuable cluster of the RFMC run 4 (counted from 1). */
    static final int BEST_RFMC_CLUSTER = 4;
    /** Figure 3: the four giants are above this many yuan. */
    static final int GIANT_AMOUNT = 8_000_000;
    /** Figure 3: all others are below this many yuan. */
    static final int OTHER_AMOUNT = 6_000_000;
    /** Figure 3: most customers are below this many yuan. */
    static final int USUAL_AMOUNT = 200_000;
    /** Table 8: customers 1 to 4 bought for at least this many yuan. */
    static final int STORY_AMOUNT = 700_000;
    /** SPSS stops after this many iterations unless told otherwise; the paper mentions no other setting. */
    static final int SPSS_ITERATIONS = 10;

    private PublishedFacts() {}
}
