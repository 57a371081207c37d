/**
 * The command line: everything that needs no spreadsheet program.
 *
 * <p>{@link dev.stratum.host.headless.Main} holds the commands, one class each; {@link
 * dev.stratum.host.headless.ExitCodes} says how they end. The rooms below read and write files, print, and turn ledgers
 * into workbooks.
 */
package dev.stratum.host.headless;
