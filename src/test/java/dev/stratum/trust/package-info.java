/**
 * Attacks: tests that try very many cases and count what went wrong. Each is an ordinary test of its room, marked with
 * {@link dev.stratum.trust.Attack}; {@link dev.stratum.trust.Attacks} runs them all and prints one table.
 */
package dev.stratum.trust;
