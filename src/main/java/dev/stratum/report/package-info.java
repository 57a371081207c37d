/**
 * Tables out: each layout stands here once, whoever shows it, a worksheet function, a button, a template or a command.
 *
 * <p>A layout takes a result of the domain and gives a {@link dev.stratum.report.ResultTable}; a {@link
 * dev.stratum.report.Report} is pages of them, and a {@link dev.stratum.report.ReportFormat} writes it.
 */
package dev.stratum.report;
