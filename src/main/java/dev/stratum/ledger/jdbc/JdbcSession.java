package dev.stratum.ledger.jdbc;

import dev.stratum.ledger.DatabaseAccess;
import dev.stratum.ledger.LedgerFile;
import dev.stratum.ledger.memory.ResultRows;
import dev.stratum.ledger.memory.StepRows;
import dev.stratum.ledger.plan.SqlDialect;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceLoader;

/** A connection that reads: one transaction that changes nothing and sees one state of the database from its begin to its end. */
final class JdbcSession implements AutoCloseable {
    private static final int ROWS_AT_ONCE = 10_000;
    private static final int SECONDS_TO_ANSWER = 30;

    private final DatabaseAccess access;
    private final Connection connection;
    private final SqlDialect dialect;

    private JdbcSession(DatabaseAccess access, Connection connection, SqlDialect dialect) {
        this.access = access;
        this.connection = connection;
        this.dialect = dialect;
    }

    /**
     * Connects.
     *
     * @param access how the database is reached
     * @return a session; to be closed
     * @throws StratumException DATABASE_UNREACHABLE with the reason
     */
    static JdbcSession open(DatabaseAccess access) {
        SqlDialect dialect = dialect(access.url());
        Properties settings = new Properties();
        if (access.user() != null) {
            settings.setProperty("user", access.user());
        }
        if (access.password() != null) {
            settings.setProperty("password", access.password());
        }
        settings.putAll(settings(dialect));
        try {
            Connection connection = driver(access).connect(access.url(), settings);
            if (connection == null) {
                throw noDriver(access);
            }
            try {
                begin(connection, dialect);
            } catch (SQLException | RuntimeException failure) {
                connection.close();
                throw failure;
            }
            return new JdbcSession(access, connection, dialect);
        } catch (SQLException refused) {
            throw Problem.DATABASE_UNREACHABLE.with(access, reason(refused));
        }
    }

    /** The SQL that the database of an address speaks; null for one that is not known. */
    static SqlDialect dialect(String url) {
        String scheme = url.toLowerCase(Locale.ROOT).replaceFirst("^jdbc:", "").replaceFirst("[:/].*$", "");
        return switch (scheme) {
            case "hive2" -> SqlDialect.SPARK;
            default -> SqlDialect.words().get(scheme);
        };
    }

    private static Map<String, String> settings(SqlDialect dialect) {
        return dialect == null
                ? Map.of()
                : switch (dialect) {
                    case POSTGRESQL -> Map.of("ApplicationName", "Stratum", "connectTimeout", "" + SECONDS_TO_ANSWER);
                    case SQLITE -> Map.of("open_mode", "1");
                    case DUCKDB -> Map.of("duckdb.read_only", "true");
                    default -> Map.of();
                };
    }

    private static Driver driver(DatabaseAccess access) throws SQLException {
        List<Driver> drivers = new ArrayList<>();
        ServiceLoader.load(Driver.class, loader(access.drivers())).forEach(drivers::add);
        for (Driver driver : drivers) {
            if (driver.acceptsURL(access.url())) {
                return driver;
            }
        }
        throw noDriver(access);
    }

    private static StratumException noDriver(DatabaseAccess access) {
        return Problem.DATABASE_UNREACHABLE.with(
                access,
                "no driver knows such an address; those of PostgreSQL, MariaDB, SQLite and DuckDB are here, the jar of"
                        + " another is named with --driver-jar");
    }

    /** The drivers stay loaded as long as the program runs. */
    @SuppressWarnings("resource") // a connection needs its classes until the end
    private static ClassLoader loader(List<Path> jars) {
        ClassLoader own = JdbcSession.class.getClassLoader();
        if (jars.isEmpty()) {
            return own;
        }
        List<URL> urls = new ArrayList<>();
        for (Path jar : jars) {
            if (!Files.isRegularFile(jar)) {
                throw Problem.FILE_MISSING.with(jar);
            }
            try {
                urls.add(jar.toUri().toURL());
            } catch (MalformedURLException odd) {
                throw Problem.FILE_UNREADABLE.with(jar, "its path is no address");
            }
        }
        return new URLClassLoader(urls.toArray(new URL[0]), own);
    }

    private static void begin(Connection connection, SqlDialect dialect) throws SQLException {
        DatabaseMetaData known = connection.getMetaData();
        if (known.supportsTransactionIsolationLevel(Connection.TRANSACTION_REPEATABLE_READ)) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        }
        if (dialect != null) {
            try (Statement statement = connection.createStatement()) {
                for (String setting : dialect.session()) {
                    statement.execute(setting);
                }
            }
        }
        try {
            connection.setReadOnly(true);
        } catch (SQLFeatureNotSupportedException unknown) {
            // Nothing but SELECT is ever sent.
        } catch (SQLException refused) {
            if (dialect == SqlDialect.POSTGRESQL || dialect == SqlDialect.MARIADB) {
                throw refused;
            }
        }
        if (known.supportsTransactions()) {
            connection.setAutoCommit(false);
        }
    }

    SqlDialect dialect() {
        return dialect;
    }

    DatabaseAccess access() {
        return access;
    }

    /** Whether names without quotes are kept in small letters, or in capitals. */
    String folded(String name) throws SQLException {
        DatabaseMetaData known = connection.getMetaData();
        return known.storesLowerCaseIdentifiers()
                ? name.toLowerCase(Locale.ROOT)
                : known.storesUpperCaseIdentifiers() ? name.toUpperCase(Locale.ROOT) : name;
    }

    /** Begins anew after a question that the database did not understand. */
    void again() throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
        }
    }

    /** Something that reads an answer. */
    @FunctionalInterface
    interface Answer<T> {
        T read(ResultSet results) throws SQLException;
    }

    <T> T ask(String sql, Answer<T> answer) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet results = statement.executeQuery()) {
                return answer.read(results);
            }
        }
    }

    StepRows rows(String sql) throws SQLException {
        return ask(sql, ResultRows::of);
    }

    /** What went wrong while documents were read. */
    StratumException explained(SQLException failure, Object documents) {
        String state = String.valueOf(failure.getSQLState());
        return state.startsWith("08")
                        || state.startsWith("57P0")
                        || state.equals("70100")
                        || failure instanceof java.sql.SQLNonTransientConnectionException
                ? Problem.ENGINE_FAILED.with(
                        access,
                        documents,
                        "the connection was lost; nothing was written, and the same command may be given again")
                : Problem.ENGINE_FAILED.with(access, documents, sentence(failure));
    }

    /** Whether a table is not there, or not for this user. */
    static boolean isMissing(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        int code = failure.getErrorCode();
        return String.valueOf(failure.getMessage()).matches("(?s).*(no such table|Table with name .* does not exist).*")
                || List.of("42P01", "42S02", "3F000", "42501", "0A000").contains(state)
                || (state.startsWith("42") && List.of(1044, 1049, 1142, 1146).contains(code));
    }

    static StratumException missing(DatabaseAccess access, LedgerFile file) {
        return Problem.TABLE_MISSING.with(access, file.name());
    }

    private static String reason(SQLException refused) {
        String state = String.valueOf(refused.getSQLState());
        if (state.startsWith("28")) {
            return "the user or the password is not known there";
        }
        if (state.equals("3D000") || refused.getErrorCode() == 1049) {
            return "there is no database of this name";
        }
        if (String.valueOf(refused.getMessage()).contains("sslMode")) {
            return "it offers no encrypted connection; where the way there is safe, add ?sslMode=disable to the address";
        }
        if (state.startsWith("08")) {
            return "nothing answers at this address; check host and port, and whether the database runs";
        }
        return sentence(refused);
    }

    /** The first line of what a database says, which may hold names of its tables but no password. */
    private static String sentence(SQLException failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .findFirst()
                .map(line -> line.replaceFirst("^\\(conn[^)]*\\) ", "").replaceFirst("^ERROR: ", ""))
                .orElse("no reason is given");
    }

    @Override
    public void close() {
        try {
            if (!connection.isClosed() && !connection.getAutoCommit()) {
                connection.rollback();
            }
        } catch (SQLException gone) {
            // Nothing was changed.
        }
        try {
            connection.close();
        } catch (SQLException gone) {
            // Nothing is kept.
        }
    }
}
