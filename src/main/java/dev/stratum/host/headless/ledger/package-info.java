/**
 * From a ledger file to a workbook of segments.
 *
 * <p>{@code ledger} measures the customers,
 * {@link dev.stratum.work.LedgerSegments} makes the segments,
 * {@link dev.stratum.host.headless.ledger.SegmentReport} lays them out.
 */
package dev.stratum.host.headless.ledger;
