/**
 * Statistics on plain arrays of numbers.
 *
 * <p>Start with {@link dev.stratum.stats.Description} for one column, {@link dev.stratum.stats.OneWayAnova} for a
 * column split into groups, and {@link dev.stratum.stats.Agreement} for two divisions of the same customers into
 * segments.
 */
package dev.stratum.stats;
