package dev.stratum.ledger;

import java.nio.file.Path;

/**
 * A file with documents, or a sheet of one.
 *
 * @param path where it lies
 * @param sheet the sheet of a workbook; empty for other files
 * @param name how messages call it
 * @param role what its documents are
 */
public record LedgerFile(Path path, String sheet, String name, DocumentRole role) {
    /**
     * A file by its own name.
     *
     * @param path where it lies
     * @param role what its documents are
     * @return the file
     */
    public static LedgerFile of(Path path, DocumentRole role) {
        return new LedgerFile(path, "", path.toString(), role);
    }

    /**
     * A sheet of this file.
     *
     * @param inside the name of the sheet
     * @return the documents on it
     */
    public LedgerFile onSheet(String inside) {
        return new LedgerFile(path, inside, name + ", sheet " + inside, role);
    }

    @Override
    public String toString() {
        return name;
    }
}
