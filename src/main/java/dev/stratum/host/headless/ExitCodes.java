package dev.stratum.host.headless;

/** What a command tells the shell. */
public final class ExitCodes {
    /** Done, and nothing to tell. */
    public static final int FINE = 0;
    /** Done, but problems were found: error cells, formulas left alone, findings of a check, rows left out. */
    public static final int PROBLEMS = 1;
    /** The command line is wrong. */
    public static final int USAGE = 2;
    /** Not done; existing files are as they were. */
    public static final int FAILURE = 3;

    private ExitCodes() {}
}
