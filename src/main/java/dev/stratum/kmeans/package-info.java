/**
 * K-means clustering with the semantics of SPSS QUICK CLUSTER, which both papers used.
 *
 * <p>Start with {@link dev.stratum.kmeans.KMeans}, which takes a {@link dev.stratum.kmeans.PointSet} and
 * {@link dev.stratum.kmeans.KMeansSettings} and returns a {@link dev.stratum.kmeans.Clustering}. Tables are flat and
 * row-major everywhere: value j of row i stands at {@code i * columns + j}. Rows and clusters count from 0.
 */
package dev.stratum.kmeans;
