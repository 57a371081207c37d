/**
 * Stratum inside LibreOffice Calc.
 *
 * <p>Start with {@code FunctionService}, through which Calc calls the worksheet functions, {@code CalcArguments} and
 * {@code CalcResults}, which turn what Calc delivers into what every host delivers and back. {@link
 * dev.stratum.host.calc.Menu} and {@code MenuHandler} are the menu; {@code CalcWorkbook} and {@code CalcDialogs} put the
 * ports of its actions on Calc's object model. The extension file is built by the package {@code extension}.
 */
package dev.stratum.host.calc;
