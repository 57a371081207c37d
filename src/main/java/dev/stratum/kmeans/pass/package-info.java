/**
 * The iteration of K-means: {@link dev.stratum.kmeans.pass.Lloyd} moves centres until they rest, by a plain pass over
 * the points or by one that skips what cannot change; then single points are exchanged and clusters numbered.
 */
package dev.stratum.kmeans.pass;
