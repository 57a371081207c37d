/**
 * Recency, frequency and money: from a ledger of sales to grades and customer types.
 *
 * <p>Start with {@link dev.stratum.rfm.Ledger}, which turns invoice lines into one {@link dev.stratum.rfm.CustomerRfm}
 * per customer, and {@link dev.stratum.rfm.GradePolicy}, which grades customers on R, F and M (three columns) or R, F,
 * M and cost to serve (four columns) into {@link dev.stratum.rfm.Grades}. {@link dev.stratum.rfm.TypeCensus} counts
 * the 256 types of customer of the RFMC paper (DOI 10.3233/JIFS-200737). Days are epoch days; nothing reads the clock.
 */
package dev.stratum.rfm;
