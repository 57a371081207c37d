package dev.stratum.ledger;

import java.nio.file.Path;
import java.util.List;

/**
 * How a database is reached. Its words never hold the password, nor what stands behind the name of the database in the address.
 *
 * @param url the address, which begins with {@code jdbc:}
 * @param user the name of the user; null where the address or the database knows it
 * @param password the password; null for none
 * @param drivers jars with further drivers
 */
public record DatabaseAccess(String url, String user, String password, List<Path> drivers) {
    /** Keeps a copy. */
    public DatabaseAccess {
        drivers = List.copyOf(drivers);
    }

    /**
     * Access by an address alone.
     *
     * @param url the address
     * @return access without a user
     */
    public static DatabaseAccess of(String url) {
        return new DatabaseAccess(url, null, null, List.of());
    }

    /**
     * The database in a message.
     *
     * @return the address without users, passwords and settings, for example {@code postgresql://host:5432/sales}
     */
    @Override
    public String toString() {
        return url.replaceFirst("(?i)^jdbc:", "").replaceFirst("[?;].*$", "").replaceFirst("//[^/]*@", "//");
    }
}
