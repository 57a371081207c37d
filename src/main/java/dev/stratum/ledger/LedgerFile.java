package dev.stratum.ledger;

import java.nio.file.Path;

/**
 * A file with documents.
 *
 * @param path where it lies
 * @param name how messages call it
 * @param role what its documents are
 */
public record LedgerFile(Path path, String name, DocumentRole role) {
    /**
     * A file by its own name.
     *
     * @param path where it lies
     * @param role what its documents are
     * @return the file
     */
    public static LedgerFile of(Path path, DocumentRole role) {
        return new LedgerFile(path, path.toString(), role);
    }

    @Override
    public String toString() {
        return name;
    }
}
