/**
 * What every workbook that Stratum writes needs, so that each Excel opens it without a repair.
 *
 * <p>{@link dev.stratum.xlsx.ChartFrame} places a chart with a name, a number and an alternative text;
 * {@link dev.stratum.xlsx.FontOrder} and {@link dev.stratum.xlsx.Colours} bring styles into the form of the schema.
 */
package dev.stratum.xlsx;
