package dev.stratum.host.headless.ledger;

import java.nio.file.Path;

/**
 * The ledger that segments come from.
 *
 * @param name the name of the file, without its folder
 * @param lines what was read from it
 */
public record LedgerSource(String name, LedgerLines lines) {
    /**
     * The source of a file.
     *
     * @param file the file
     * @param lines what was read from it
     * @return the source
     */
    public static LedgerSource of(Path file, LedgerLines lines) {
        return new LedgerSource(String.valueOf(file.getFileName()), lines);
    }
}
