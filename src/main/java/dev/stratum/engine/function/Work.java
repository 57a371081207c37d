package dev.stratum.engine.function;

import dev.stratum.engine.value.LeftToExcel;
import dev.stratum.problem.Stop;

/** The work that one formula may do: a count, not a time, so that every machine stops at the same place. */
public final class Work {

    private static final long MOST = 300_000_000L;

    private long done;
    private String doubt;

    /**
     * Notes that the result may not be Excel's: it is taken only when it is the stored one.
     *
     * @param reason why, as a sentence about the formula
     */
    public void doubt(String reason) {
        doubt = reason;
    }

    /**
     * Why the result may not be Excel's.
     *
     * @return the last reason; {@code null} for none
     */
    public String doubt() {
        return doubt;
    }

    /**
     * Counts work.
     *
     * @param steps about how many values are looked at
     * @throws LeftToExcel when the formula has done too much
     */
    public void add(long steps) {
        done += steps;
        Stop.ifAsked();
        if (done > MOST) {
            throw new LeftToExcel("it needs more than 300 million steps; give it smaller ranges");
        }
    }
}
