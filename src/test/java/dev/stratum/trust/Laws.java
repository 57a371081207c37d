package dev.stratum.trust;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/** Laws that hold for every table, tried on drawn ones: a few in every build, for as long as there is time when asked. */
public final class Laws {
    /** An attack of laws goes on for this part of the time of others, as there are many. */
    private static final int PART = 4;

    private Laws() {}

    /** What holds. */
    @FunctionalInterface
    public interface Law {
        /**
         * Draws a table and asserts the law on it.
         *
         * @param random what to draw with
         * @throws Exception when the law cannot be tried
         */
        void on(SplittableRandom random) throws Exception;
    }

    /**
     * Tries a law on the tables of the seeds 0, 1, 2 and so on.
     *
     * @param few how many in every build
     * @param tally counts them; a table on which the law does not hold is a wrong answer, told with its seed
     * @param law the law
     */
    public static void each(int few, Tally tally, Law law) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(Budget.seconds()) / PART;
        for (int seed = 0; seed < few || (Budget.isThorough() && System.nanoTime() < until); seed++) {
            tally.tried(1);
            try {
                law.on(new SplittableRandom(seed));
            } catch (AssertionError broken) {
                tally.fault(Tally.Fault.WRONG_ANSWER, "seed " + seed + ": " + broken.getMessage());
            } catch (Exception failure) {
                tally.fault(Tally.Fault.CRASH, "seed " + seed + ": " + failure);
            }
        }
    }
}
