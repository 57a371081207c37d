/**
 * What every workbook that Stratum writes needs, so that each Excel opens it without a repair.
 *
 * <p>{@link dev.stratum.xlsx.WorkbookReport} writes a report, one sheet per page; {@link dev.stratum.xlsx.Styles} has the looks of
 * cells, {@link dev.stratum.xlsx.ChartDrawing} the charts, {@link dev.stratum.xlsx.ChartFrame} their places with a name, a number and
 * an alternative text; {@link dev.stratum.xlsx.FontOrder} and {@link dev.stratum.xlsx.Colours} bring styles into the form of the
 * schema, {@link dev.stratum.xlsx.ScratchFolder} holds what does not fit into memory.
 */
package dev.stratum.xlsx;
