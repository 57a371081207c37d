/**
 * The work behind the actions: from a table of customers to grades, segments and what changed since the last time.
 *
 * <p>Start with {@link dev.stratum.actions.job.CustomerData} (customers with their measures), {@link
 * dev.stratum.actions.job.Segmentation} (customers in segments), {@link dev.stratum.actions.job.SegmentSnapshot} (what is kept
 * of it) and {@link dev.stratum.actions.job.Moves} (who moved between two of them, and why).
 */
package dev.stratum.actions.job;
