package dev.stratum.host.headless.ledger;

/**
 * One line of the segment table.
 *
 * @param tier 1 = best; 0 for all customers together
 * @param name the name of the segment
 * @param customers number of customers
 * @param share their share of all customers, 0 to 1
 * @param recency mean R in days; NaN without customers, as the other means
 * @param frequency mean F in purchases
 * @param monetary mean M in the currency of the ledger
 * @param meanGrade mean of the mean grades
 * @param revenue the sum of M
 * @param revenueShare its share of the revenue of all customers, 0 to 1
 */
public record SegmentRow(
        int tier,
        String name,
        int customers,
        double share,
        double recency,
        double frequency,
        double monetary,
        double meanGrade,
        double revenue,
        double revenueShare) {}
