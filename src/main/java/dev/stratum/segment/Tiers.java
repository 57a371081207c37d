package dev.stratum.segment;

import dev.stratum.problem.Counted;
import dev.stratum.problem.Phrase;
import dev.stratum.problem.Problem;

/** Checks that the inputs of this room share. */
final class Tiers {
    /** The number of tiers where the question does not depend on it. */
    static final int ANY = Integer.MAX_VALUE;

    private Tiers() {}

    static void check(Phrase what, int[] tier, int tiers) {
        if (tiers < 1) {
            throw Problem.OUT_OF_RANGE.with(Phrase.TIERS, tiers, Phrase.AT_LEAST.with(1));
        }
        if (tier.length == 0) {
            throw Problem.RANGE_EMPTY.with(what);
        }
        for (int i = 0; i < tier.length; i++) {
            if (tier[i] < 1 || tier[i] > tiers) {
                throw Problem.OUT_OF_RANGE.with(
                        new Counted(what, i),
                        tier[i],
                        tiers == ANY ? Phrase.AT_LEAST.with(1) : Phrase.BETWEEN.with(1, tiers));
            }
        }
    }

    static void checkPair(int[] before, int[] after, int tiers) {
        checkLength(Phrase.BEFORE, before.length, Phrase.AFTER, after.length);
        check(Phrase.EARLIER_TIER, before, tiers);
        check(Phrase.LATER_TIER, after, tiers);
    }

    static void checkLength(Phrase what, int length, Phrase other, int otherLength) {
        if (length != otherLength) {
            throw Problem.SEGMENTS_DIFFER.with(what, length, other, otherLength);
        }
    }

    static void checkMeasures(double[] measures, int columns, int rows) {
        if (columns < 0 || measures.length != (long) rows * columns) {
            throw Problem.SEGMENTS_DIFFER.with(
                    Phrase.MEASURES, columns <= 0 ? 0 : measures.length / columns, Phrase.STRATIFICATION, rows);
        }
        for (int i = 0; i < measures.length; i++) {
            if (!Double.isFinite(measures[i])) {
                throw Problem.NOT_FINITE.with(new Counted(Phrase.MEASURE_AT.with(i % columns + 1), i / columns));
            }
        }
    }

    static void checkFinite(Phrase list, Phrase one, double[] values, int rows) {
        checkLength(list, values.length, Phrase.STRATIFICATION, rows);
        for (int i = 0; i < rows; i++) {
            if (!Double.isFinite(values[i])) {
                throw Problem.NOT_FINITE.with(new Counted(one, i));
            }
        }
    }

    static int[] counts(int[] tier, int tiers) {
        int[] counts = new int[tiers];
        for (int t : tier) {
            counts[t - 1]++;
        }
        return counts;
    }
}
