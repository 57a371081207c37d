/**
 * K-means on the measures themselves, as further steps that every engine takes alike: passes that put each customer to the
 * nearest centre and sum.
 *
 * <p>Start with {@link dev.stratum.ledger.cluster.MeasureClusters}. Measures are whole numbers of nine digits at most, nearness is a
 * comparison of whole numbers, and sums are exact: the order of rows and how an engine divides them among its workers play no
 * part.
 */
package dev.stratum.ledger.cluster;
