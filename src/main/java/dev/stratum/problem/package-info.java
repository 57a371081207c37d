/**
 * The closed vocabulary of what can go wrong.
 *
 * <p>{@link dev.stratum.problem.Problem} lists every problem with its Excel error and its sentence; the domain throws
 * it as a {@link dev.stratum.problem.StratumException}. Every other room may import this one; this one imports none.
 */
package dev.stratum.problem;
