package dev.stratum.host.headless.check;

/**
 * Something wrong in a cell.
 *
 * @param group findings of one kind in one column belong together
 * @param sentence what is wrong, where, and what to do
 */
public record Finding(String group, String sentence) {}
