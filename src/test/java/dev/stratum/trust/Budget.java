package dev.stratum.trust;

/** How long an attack whose cases are drawn goes on: a few seconds in every build, longer when it is asked for. */
public final class Budget {
    /** The system property with the seconds of each attack. */
    public static final String PROPERTY = "stratum.attack.seconds";

    static final int THOROUGH = 60;
    private static final int USUAL = 3;

    private Budget() {}

    /**
     * The time of one attack.
     *
     * @return seconds
     */
    public static int seconds() {
        return Integer.getInteger(PROPERTY, USUAL);
    }

    /**
     * Whether more was asked for than every build has time for.
     *
     * @return true for cases that take minutes
     */
    public static boolean isThorough() {
        return seconds() >= THOROUGH;
    }
}
