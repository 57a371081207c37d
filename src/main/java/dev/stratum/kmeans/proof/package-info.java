/**
 * How low the sum of squares of a clustering can be at all: lower bounds that hold whatever the clustering.
 */
package dev.stratum.kmeans.proof;
