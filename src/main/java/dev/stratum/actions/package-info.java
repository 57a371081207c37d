/**
 * What the ribbon of Excel and the menu of Calc do, over a small port that hosts implement.
 *
 * <p>{@link dev.stratum.actions.Actions#all} lists every {@link dev.stratum.actions.Action}; {@link
 * dev.stratum.actions.ActionRunner} runs one, shows its progress and its final sentence, and turns a failure into a
 * message. A host gives it a {@link dev.stratum.port.Workbook} and {@link dev.stratum.port.Dialogs}.
 */
package dev.stratum.actions;
