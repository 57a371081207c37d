package dev.stratum.ledger;

import java.nio.file.Path;

/**
 * A file with documents, a sheet of one, or a table, view or query of a database.
 *
 * @param path where the file lies; null in a database
 * @param sheet the sheet of a workbook; empty for others
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

    /**
     * Documents that lie in a database.
     *
     * @param table the name of a table or view, or a query
     * @param role what the documents are
     * @return documents without a file
     */
    public static LedgerFile inDatabase(String table, DocumentRole role) {
        return new LedgerFile(null, "", table.strip(), role);
    }

    /**
     * What the documents are called in a heading.
     *
     * @return the name of the file without its folder, or that of the table
     */
    public String title() {
        return path == null ? name : String.valueOf(path.getFileName());
    }

    @Override
    public String toString() {
        return name;
    }
}
