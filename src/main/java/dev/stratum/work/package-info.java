/**
 * The use cases, each once: from customers to grades, segments and what changed since the last time.
 *
 * <p>Records in, records out; no cells, no files, no questions. Buttons, the command line and templates call these and
 * show the results each in its own way. Start with {@link dev.stratum.work.Customers} (recency, frequency, money and cost
 * to serve), {@link dev.stratum.work.Segmentation} (customers in segments), {@link dev.stratum.work.SegmentFigures} (the
 * segments described), {@link dev.stratum.work.SegmentMembers} (what is kept of a segmentation) and
 * {@link dev.stratum.work.SegmentRefresh} (who moved between two of them, and why).
 */
package dev.stratum.work;
