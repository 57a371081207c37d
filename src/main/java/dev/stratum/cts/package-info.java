/**
 * Cost to serve: what it takes to serve a customer, from indexes of how the customer buys.
 *
 * <p>Start with {@link dev.stratum.cts.CtsPolicy}, which scores a customer's measures on any number of indexes ({@link
 * dev.stratum.cts.CtsIndex}); with the paper's four, 40 is the cheapest customer to serve and 10 the dearest. Money after
 * the cost to serve is in {@link dev.stratum.cts.CustomerProfit} and {@link dev.stratum.cts.WhaleCurve}. The model is the
 * one of the RFMC paper (DOI 10.3233/JIFS-200737, section "CTS model establishment").
 */
package dev.stratum.cts;
