/**
 * K-means clustering with the semantics of SPSS QUICK CLUSTER, which both papers used.
 *
 * <p>Start with {@link dev.stratum.kmeans.KMeans}, which takes {@link dev.stratum.kmeans.data.Rows} and
 * {@link dev.stratum.kmeans.KMeansSettings} and returns a {@link dev.stratum.kmeans.Clustering}. Tables are flat and
 * row-major everywhere: value j of row i stands at {@code i * columns + j}. Rows and clusters count from 0.
 *
 * <p>Below this package, from the ground up: {@code data}, {@code pass}, {@code start}, {@code quality}. Each may call
 * those before it, none the other way round.
 */
package dev.stratum.kmeans;
