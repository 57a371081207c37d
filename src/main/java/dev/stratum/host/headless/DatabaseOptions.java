package dev.stratum.host.headless;

import dev.stratum.ledger.DatabaseAccess;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** How the database is reached in which documents lie. */
final class DatabaseOptions {
    @Option(
            names = "--url",
            paramLabel = "URL",
            description = {
                "With jdbc: the address of the database, for example jdbc:postgresql://host/sales,"
                        + " jdbc:mariadb://host/sales or jdbc:sqlite:sales.db. FILE is then a table, a view or a query"
                        + " in quotes, and the database is only read."
            })
    private String url;

    @Option(
            names = "--user",
            paramLabel = "NAME",
            defaultValue = "${env:STRATUM_USER}",
            description = "With jdbc: the user. Left out: the variable STRATUM_USER.")
    private String user;

    @Option(
            names = "--password",
            paramLabel = "PASSWORD",
            arity = "0..1",
            interactive = true,
            description = "With jdbc: asks for the password. Left out: the variable STRATUM_PASSWORD.")
    private String password;

    @Option(
            names = "--driver-jar",
            paramLabel = "FILE",
            description = "With jdbc: the jar of the driver of another database, as its maker ships it.")
    private List<Path> drivers = List.of();

    /** Made by picocli. */
    DatabaseOptions() {}

    /** The database; null where no address is given. */
    DatabaseAccess access() {
        String secret = password == null ? System.getenv("STRATUM_PASSWORD") : password;
        return url == null ? null : new DatabaseAccess(url, blank(user), secret, drivers);
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
