/**
 * LibreOffice as a calculator, where it is installed.
 *
 * <p>{@link dev.stratum.host.headless.office.InstalledOffice} finds it, {@link
 * dev.stratum.host.headless.office.LibreOffice} lets it calculate a copy of a workbook.
 */
package dev.stratum.host.headless.office;
