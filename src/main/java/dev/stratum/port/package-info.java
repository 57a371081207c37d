/**
 * What actions need from a spreadsheet program.
 *
 * <p>Start with {@link dev.stratum.port.Workbook} (cells, sheets and names of the open workbook) and {@link
 * dev.stratum.port.Dialogs} (the person in front of it). A host implements these; everything else is plain data.
 */
package dev.stratum.port;
