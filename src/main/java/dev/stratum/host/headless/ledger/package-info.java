/**
 * From a ledger file to a workbook of segments.
 *
 * <p>{@link dev.stratum.host.headless.ledger.LedgerCsv} reads the file,
 * {@link dev.stratum.work.LedgerSegments} makes the segments,
 * {@link dev.stratum.host.headless.ledger.SegmentReport} lays them out.
 */
package dev.stratum.host.headless.ledger;
