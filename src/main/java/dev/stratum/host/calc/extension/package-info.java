/**
 * Builds {@code stratum.oxt}, the extension of LibreOffice, without LibreOffice: everything that Calc must know is
 * generated from the catalogue of functions and the list of menu entries.
 *
 * <p>Start with {@link dev.stratum.host.calc.extension.ExtensionMain}, which the build runs, and {@code
 * ExtensionFiles}, which lists what is inside.
 */
package dev.stratum.host.calc.extension;
