package dev.stratum.port;

/** A stretch of work during which the spreadsheet program neither calculates nor redraws by itself. */
public interface Session extends AutoCloseable {

    /** Restores calculation mode and screen updating as they were. */
    @Override
    void close();
}
