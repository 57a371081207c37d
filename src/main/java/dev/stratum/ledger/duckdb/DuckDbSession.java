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
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A DuckDB of its own within this process, with tables that spill to a folder beyond its bound on memory. */
final class DuckDbSession implements SqlTables, AutoCloseable {
    private static final String NAME = "DuckDB";

    private static final Pattern WIDE_DECIMAL = Pattern.compile("DECIMAL\\((?:19|[23]\\d), *(\\d+)\\)");
    private static final int LONG_DIGITS = 18;
    private static final int MONEY_SCALE = 4;

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
    public <T> List<T> rows(String table, String order, Function<List<String>, Function<Object[], T>> reader) {
        return asked(
                "SELECT " + narrow(table) + " FROM " + table + " ORDER BY " + order,
                results -> ResultRows.each(results, reader));
    }

    /**
     * The columns of a table, those of more than 64 bits in 64 where all of their values stay what they are: the driver makes
     * each wide number of several others, which costs more than all else that is done with a row.
     */
    private String narrow(String table) {
        Map<String, String> columns = new LinkedHashMap<>();
        List<Narrow> narrower = new ArrayList<>();
        for (Object[] described : query("DESCRIBE " + table).rows()) {
            String column = dialect().quoted((String) described[0]);
            columns.put(column, column);
            narrower((String) described[1]).forEach(type -> narrower.add(new Narrow(column, type)));
        }
        if (!narrower.isEmpty()) {
            Object[] changed = query("SELECT "
                            + narrower.stream().map(Narrow::changed).collect(Collectors.joining(", ")) + " FROM "
                            + table)
                    .rows()
                    .get(0);
            for (int i = 0; i < changed.length; i++) {
                if (((BigDecimal) changed[i]).signum() == 0) {
                    columns.put(
                            narrower.get(i).column(),
                            narrower.get(i).cast() + " AS " + narrower.get(i).column());
                }
            }
        }
        return String.join(", ", columns.values());
    }

    /** A column in a type of 64 bits. */
    private record Narrow(String column, String type) {
        String cast() {
            return "CAST(" + column + " AS " + type + ")";
        }

        /** How many values would not be what they are. */
        String changed() {
            return "COUNT(" + column + ") - COUNT(CASE WHEN TRY_" + cast() + " = " + column + " THEN 1 END)";
        }
    }

    /** The types of 64 bits that may hold the values of a wide one, the best last. */
    private static List<String> narrower(String type) {
        Matcher decimal = WIDE_DECIMAL.matcher(type);
        if (!decimal.matches()) {
            return type.equals("HUGEINT") ? List.of("BIGINT") : List.of();
        }
        int scale = Integer.parseInt(decimal.group(1));
        return IntStream.of(scale, Math.min(scale, MONEY_SCALE))
                .filter(each -> each <= LONG_DIGITS)
                .distinct()
                .mapToObj(each -> "DECIMAL(" + LONG_DIGITS + ", " + each + ")")
                .toList();
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

    /** A product of numbers of 64 bits stays in 64, 1,000,000 with 12 decimals, and is refused beyond. */
    @Override
    public boolean isTooNarrow(Exception failure) {
        return String.valueOf(failure.getMessage()).contains("Overflow in multiplication of DECIMAL");
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
