/**
 * Results as tables: each layout stands here once, whoever shows it, a worksheet function or a button.
 *
 * <p>A class takes a result of the domain and gives a {@link dev.stratum.sheet.ResultTable}: names of columns and rows.
 */
package dev.stratum.report;
