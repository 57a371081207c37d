/**
 * Where the centres begin: one class per start, and {@link dev.stratum.kmeans.start.BestOfMany}, which tries many and
 * proves the best where it can.
 */
package dev.stratum.kmeans.start;
