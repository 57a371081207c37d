package dev.stratum.problem;

/**
 * Something of one item of a list. Who calculates knows only how many items come before it, and no rows; who read the
 * items from somewhere puts their own numbers in its place with {@link StratumException#numbered}.
 *
 * @param what what it is of the item, a {@link Phrase} or a name; empty for the item itself
 * @param index the item, from 0
 */
public record Counted(Object what, int index) {}
