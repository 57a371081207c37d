/**
 * Results on sheets of their own.
 *
 * <p>{@link dev.stratum.actions.output.Output} is one titled table, {@link dev.stratum.actions.output.Draft} collects
 * the outputs of an action and writes them all or none, {@link dev.stratum.actions.output.Written} finds them again.
 */
package dev.stratum.actions.output;
