/**
 * What actions need from a spreadsheet program.
 *
 * <p>Start with {@link dev.stratum.port.Workbook} (cells, sheets and names of the open workbook), {@link
 * dev.stratum.port.Dialogs} (the person in front of it) and {@link dev.stratum.port.Area} (where cells
 * are). A host implements the first two; everything else is plain data.
 */
package dev.stratum.port;
