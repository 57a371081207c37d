package dev.stratum.segment;

import dev.stratum.problem.Counted;
import dev.stratum.problem.Problem;

/** Checks that the inputs of this room share. */
final class Tiers {
    /** The number of tiers where the question does not depend on it. */
    static final int ANY = Integer.MAX_VALUE;

    private Tiers() {}

    static void check(String what, int[] tier, int tiers) {
        if (tiers < 1) {
            throw Problem.OUT_OF_RANGE.with("The number of tiers", tiers, "at least 1");
        }
        if (tier.length == 0) {
            throw Problem.RANGE_EMPTY.with(what);
        }
        for (int i = 0; i < tier.length; i++) {
            if (tier[i] < 1 || tier[i] > tiers) {
                throw Problem.OUT_OF_RANGE.with(
                        new Counted(what, i), tier[i], tiers == ANY ? "1 or more" : "from 1 to " + tiers);
            }
        }
    }

    static void checkPair(int[] before, int[] after, int tiers) {
        checkLength("The stratification before", before.length, "the one after", after.length);
        check("The earlier tier", before, tiers);
        check("The later tier", after, tiers);
    }

    static void checkLength(String what, int length, String other, int otherLength) {
        if (length != otherLength) {
            throw Problem.SEGMENTS_DIFFER.with(what, length, other, otherLength);
        }
    }

    static void checkMeasures(double[] measures, int columns, int rows) {
        if (columns < 0 || measures.length != (long) rows * columns) {
            throw Problem.SEGMENTS_DIFFER.with(
                    "The table of measures", columns <= 0 ? 0 : measures.length / columns, "the stratification", rows);
        }
        for (int i = 0; i < measures.length; i++) {
            if (!Double.isFinite(measures[i])) {
                throw Problem.NOT_FINITE.with(new Counted("Measure " + (i % columns + 1), i / columns));
            }
        }
    }

    static void checkFinite(String what, double[] values, int rows) {
        checkLength("The list of " + what, values.length, "the stratification", rows);
        for (int i = 0; i < rows; i++) {
            if (!Double.isFinite(values[i])) {
                throw Problem.NOT_FINITE.with(new Counted("The " + what, i));
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
