package dev.stratum.ledger.duckdb;

import dev.stratum.ledger.DocumentColumns;
import dev.stratum.ledger.LedgerFile;
import dev.stratum.ledger.csv.CsvForm;
import dev.stratum.ledger.memory.ResultRows;
import dev.stratum.ledger.memory.StepRows;
import dev.stratum.ledger.plan.SqlDialect;
import dev.stratum.ledger.sql.SqlTables;
import dev.stratum.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;

/** A DuckDB of its own within this process, with tables that spill to a folder beyond its bound on memory. */
final class DuckDbSession implements SqlTables, AutoCloseable {
    private static final String NAME = "DuckDB";

    private final Connection connection;

    /** What DuckDB says no to. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(SQLException cause) {
            super(cause.getMessage(), cause);
        }
    }

    /**
     * Opens it.
     *
     * @param scratch a folder for what does not fit into memory
     * @param memory the bound on memory, for example {@code 2GB}; null for four fifths of what the computer has
     */
    DuckDbSession(Path scratch, String memory) {
        Properties settings = new Properties();
        settings.setProperty("temp_directory", scratch.toString());
        settings.setProperty("preserve_insertion_order", "false");
        // Nothing is fetched from anywhere.
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        if (memory != null) {
            settings.setProperty("memory_limit", memory);
        }
        connection = connected(settings);
        dialect().session().forEach(this::run);
        UnpackedProgram.remove(scratch);
    }

    private Connection connected(Properties settings) {
        Connection[] connection = new Connection[1];
        try {
            UnpackedProgram.unpackedFor(() -> connection[0] = DriverManager.getConnection("jdbc:duckdb:", settings));
        } catch (SQLException refused) {
            throw Problem.ENGINE_FAILED.with(NAME, "anything", sentence(refused));
        } catch (IOException stopped) {
            throw Problem.ENGINE_FAILED.with(NAME, "anything", stopped.getMessage());
        } catch (IllegalStateException | LinkageError notUnpacked) {
            throw Problem.ENGINE_FAILED.with(
                    NAME,
                    "anything",
                    "its program could not be unpacked to " + System.getProperty("java.io.tmpdir")
                            + "; make 100 MB of room there, or use --engine memory");
        }
        return connection[0];
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public SqlDialect dialect() {
        return SqlDialect.DUCKDB;
    }

    private void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new Refused(failure);
        }
    }

    @Override
    public void make(String table, String sql) {
        run("CREATE OR REPLACE TEMP TABLE " + table + " AS\n" + sql);
    }

    @Override
    public StepRows query(String sql) {
        return asked(sql, ResultRows::of);
    }

    @Override
    public <T> List<T> query(String sql, Function<List<String>, Function<Object[], T>> reader) {
        return asked(sql, results -> ResultRows.each(results, reader));
    }

    /** Reads an answer. */
    @FunctionalInterface
    private interface Answer<T> {
        T of(ResultSet results) throws SQLException;
    }

    private <T> T asked(String sql, Answer<T> answer) {
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(sql)) {
            return answer.of(results);
        } catch (SQLException failure) {
            throw new Refused(failure);
        }
    }

    @Override
    public void put(String table, Map<String, ?> values, String type) {
        run("CREATE OR REPLACE TEMP TABLE " + table + " (text VARCHAR, value " + type + ")");
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + table + " VALUES (?, ?)")) {
            for (Map.Entry<String, ?> value : values.entrySet()) {
                insert.setString(1, value.getKey());
                insert.setObject(2, value.getValue());
                insert.addBatch();
            }
            if (!values.isEmpty()) {
                insert.executeBatch();
            }
        } catch (SQLException failure) {
            throw new Refused(failure);
        }
    }

    @Override
    public boolean putSheet(String table, LedgerFile sheet, DocumentColumns columns, CsvForm form, int factors) {
        try {
            return new SheetLoad(connection, sheet, columns, factors).into(table, form);
        } catch (SQLException failure) {
            throw new Refused(failure);
        }
    }

    @Override
    public String sentence(Exception failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("no reason is given");
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException gone) {
            // Nothing is kept.
        }
    }
}
