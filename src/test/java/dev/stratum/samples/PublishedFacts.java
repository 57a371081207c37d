package dev.stratum.samples;

import java.time.LocalDate;
import java.util.List;

/** The numbers of the RFMC paper that the sample reproduces. Tiers run from most valuable to low contribution. */
public final class PublishedFacts {
    /** Section 4.1: all who traded with the enterprise. */
    public static final int CUSTOMERS = 167;
    /** Section 4.1: the first day of the data. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2017, 10, 1);
    /** Section 4.1: the last day of the data, to which recency counts. */
    public static final LocalDate LAST_DAY = LocalDate.of(2018, 10, 31);
    /** Table 7: customers by tier of the RFM run. */
    public static final List<Integer> RFM_SIZES = List.of(4, 10, 96, 57);
    /** Text to Table 5: the shares of these tiers in percent. */
    public static final List<Double> RFM_PERCENT = List.of(2.4, 6.0, 57.5, 34.1);
    /** Table 7: customers by tier of the RFMC run. */
    public static final List<Integer> RFMC_SIZES = List.of(38, 54, 29, 46);
    /** Text to Table 6: the shares of these tiers in percent. */
    public static final List<Double> RFMC_PERCENT = List.of(22.8, 32.3, 17.4, 27.5);
    /** Text to Table 7: changes of the shares in percentage points. */
    public static final List<Double> CHANGES = List.of(20.4, 26.3, -40.1, -6.6);
    /** Text to Table 5: mean days since the last purchase of the most valuable, rounded; the fewest of the four. */
    public static final int BEST_RECENCY = 52;
    /** Text to Table 5: SPSS numbers the most valuable cluster of the RFM run 3 (counted from 1). */
    public static final int BEST_RFM_CLUSTER = 3;
    /** Text to Table 6: average score of the most valuable, rounded to two decimals. */
    public static final double BEST_MEAN_GRADE = 3.32;
    /** Text to Table 6: SPSS numbers the most valuable cluster of the RFMC run 4 (counted from 1). */
    public static final int BEST_RFMC_CLUSTER = 4;
    /** Figure 3: how many giants there are. */
    public static final int GIANTS = 4;
    /** Figure 3: the giants are above this many yuan. */
    public static final int GIANT_AMOUNT = 8_000_000;
    /** Figure 3: all others are below this many yuan. */
    public static final int OTHER_AMOUNT = 6_000_000;
    /** Figure 3: most customers are below this many yuan. */
    public static final int USUAL_AMOUNT = 200_000;
    /** Text to Table 1: levels A, B and C of the average order amount begin at so many yuan. */
    public static final List<Integer> ORDER_SIZE_CUTS = List.of(500_000, 300_000, 200_000);
    /** Text to Table 1: what the levels A to D score. */
    public static final List<Integer> POINTS = List.of(40, 30, 20, 10);
    /** Text to formula (1): the weights of the four indexes, in their order. */
    public static final List<Integer> WEIGHTS = List.of(4, 3, 2, 1);
    /** Text to Table 3: the example of a type. */
    public static final String EXAMPLE_TYPE = "4114";
    /** Table 8: customers 1 to 4 bought for at least this many yuan. */
    public static final int STORY_AMOUNT = 700_000;
    /** SPSS stops after this many iterations unless told otherwise; the paper mentions no other setting. */
    public static final int SPSS_ITERATIONS = 10;

    private PublishedFacts() {}
}
