/**
 * Stratum inside LibreOffice Calc.
 *
 * <p>Start with {@code FunctionService}, through which Calc calls the worksheet functions, {@code CalcArguments} and
 * {@code CalcResults}, which turn what Calc delivers into what every host delivers and back, and {@link
 * dev.stratum.host.calc.Menu}, the entries of the menu. The extension file is built by the package {@code extension}.
 */
package dev.stratum.host.calc;
