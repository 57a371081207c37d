/**
 * Stratum scores, grades and clusters customers on spreadsheet ranges.
 *
 * <p>The rooms, in the direction of the data: {@code sheet} reads ranges; {@code stats}, {@code cts}, {@code rfm},
 * {@code kmeans}, {@code segment}, {@code ahp} and {@code value} compute on plain arrays; {@code policy} holds every
 * number that somebody chose; {@code ledger} reads documents; {@code work} has the use cases, each once; {@code
 * report} lays results out; {@code functions} makes worksheet functions of them and {@code actions} buttons over
 * {@code port}, which every host implements; {@code engine} calculates formulas without a spreadsheet program;
 * {@code guide} explains the functions on pages; {@code files} writes whole files, {@code xlsx} and {@code templates} workbooks; {@code host.excel}, {@code host.calc} and
 * {@code host.headless} run it all. {@code problem} is what every room may complain about. {@code src/README.md} is
 * the map.
 */
package dev.stratum;
