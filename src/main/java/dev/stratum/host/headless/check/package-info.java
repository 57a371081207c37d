/**
 * Problems in workbooks and CSV files, with their addresses. Start with
 * {@link dev.stratum.host.headless.check.BookCheck}.
 */
package dev.stratum.host.headless.check;
