/**
 * Files of the command line.
 *
 * <p>{@link dev.stratum.host.headless.files.CsvSheet} reads CSV as a sheet, {@link dev.stratum.host.headless.files.Workbooks} opens
 * workbooks, {@link dev.stratum.host.headless.files.Progress} shows how far long work has come.
 */
package dev.stratum.host.headless.files;
