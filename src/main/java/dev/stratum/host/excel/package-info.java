/**
 * Excel through Jinx.
 *
 * <p>{@link dev.stratum.host.excel.StratumActions} holds the buttons of the ribbon, {@link
 * dev.stratum.host.excel.StratumErrorHandler} turns failures of worksheet functions into Excel errors, {@link
 * dev.stratum.host.excel.ExcelWorkbook} and {@link dev.stratum.host.excel.ExcelDialogs} put the ports of the actions on
 * Excel's object model, and {@link dev.stratum.host.excel.ComObject} asks Excel in English, through
 * {@link dev.stratum.host.excel.WindowsDispatch}, the one class that needs a running Excel.
 */
package dev.stratum.host.excel;
