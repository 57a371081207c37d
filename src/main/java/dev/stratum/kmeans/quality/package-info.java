/** How good a division is: silhouette and gap statistic. */
package dev.stratum.kmeans.quality;
