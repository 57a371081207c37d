/**
 * What the command line prints.
 *
 * <p>{@link dev.stratum.host.headless.print.TextTable} aligns columns,
 * {@link dev.stratum.host.headless.print.ResultFormat} prints the result of a formula,
 * {@link dev.stratum.host.headless.print.NumberText} writes numbers.
 */
package dev.stratum.host.headless.print;
