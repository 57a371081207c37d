/**
 * Stratum scores, grades and clusters customers on spreadsheet ranges.
 *
 * <p>The rooms, in the direction of the data: {@code sheet} reads ranges, the domain rooms ({@code cts}, {@code rfm},
 * {@code kmeans}, {@code segment}, {@code stats}) compute, {@code functions} puts a worksheet function on each, and
 * the hosts under {@code host} run them.
 */
package dev.stratum;
