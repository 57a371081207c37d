package dev.stratum.stats;

/**
 * One row of a one-way analysis of variance, as SPSS prints it under its clusters (Table 4 of Bu 2023).
 *
 * @param betweenSumOfSquares the sum over groups of size x squared distance of the group mean from the grand mean
 * @param betweenDf the number of groups with members, less one
 * @param betweenMeanSquare the sum of squares between groups divided by its degrees of freedom; NaN when there are none
 * @param withinSumOfSquares the sum of squared distances of the values from the mean of their group
 * @param withinDf the number of values less the number of groups with members
 * @param withinMeanSquare the sum of squares within groups divided by its degrees of freedom; NaN when there are none
 * @param f the ratio of the two mean squares: infinite when the groups differ but no group varies, NaN when nothing
 *     varies at all or a mean square does not exist
 * @param p the probability of an F at least as large if all groups had the same mean; 0 for an infinite and NaN for a
 *     NaN {@code f}. Of clusters it is descriptive only, because they were chosen to differ
 */
public record AnovaRow(
        double betweenSumOfSquares,
        int betweenDf,
        double betweenMeanSquare,
        double withinSumOfSquares,
        int withinDf,
        double withinMeanSquare,
        double f,
        double p) {}
