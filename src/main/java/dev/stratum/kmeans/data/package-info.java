/**
 * The data of K-means: {@link dev.stratum.kmeans.data.Rows} as they are given, the weighted
 * {@link dev.stratum.kmeans.data.Points} that the inner loops work on, and the
 * {@link dev.stratum.kmeans.data.Grouping} of rows into points.
 */
package dev.stratum.kmeans.data;
