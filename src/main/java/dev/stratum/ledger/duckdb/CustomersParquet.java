package dev.stratum.ledger.duckdb;

import dev.stratum.files.AtomicFile;
import dev.stratum.ledger.plan.SqlDialect;
import dev.stratum.problem.Problem;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Writes a table as a Parquet file. */
public final class CustomersParquet {
    private static final int DECIMALS = 12;

    private CustomersParquet() {}

    /** What a column holds. */
    public enum Type {
        /** A text. */
        TEXT("VARCHAR"),
        /** A date. */
        DAY("DATE"),
        /** A whole number. */
        WHOLE("BIGINT"),
        /** An exact amount. */
        MONEY("DECIMAL(38, " + DECIMALS + ")"),
        /** A quotient. */
        NUMBER("DOUBLE");

        private final String sql;

        Type(String sql) {
            this.sql = sql;
        }
    }

    /**
     * Writes a table, wholly or not at all.
     *
     * @param target the file
     * @param scratch a folder for what is not yet whole
     * @param names the names of the columns
     * @param types what they hold
     * @param rows the rows; null stands for a missing value
     */
    public static void write(Path target, Path scratch, List<String> names, List<Type> types, Iterable<Object[]> rows) {
        AtomicFile.check(target);
        try {
            Path file = Files.createTempFile(scratch, "customers-", ".parquet");
            try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                    Statement statement = connection.createStatement()) {
                statement.execute(IntStream.range(0, names.size())
                        .mapToObj(i -> SqlDialect.DUCKDB.quoted(names.get(i)) + " " + types.get(i).sql)
                        .collect(Collectors.joining(", ", "CREATE TABLE customers (", ")")));
                try (DuckDBAppender appender =
                        connection.unwrap(DuckDBConnection.class).createAppender("customers")) {
                    for (Object[] row : rows) {
                        append(appender, row);
                    }
                }
                statement.execute("COPY customers TO " + SqlDialect.DUCKDB.literal(file.toString())
                        + " (FORMAT parquet, COMPRESSION zstd)");
            }
            AtomicFile.write(target, out -> Files.copy(file, out));
            Files.delete(file);
        } catch (SQLException failure) {
            throw Problem.FILE_UNWRITABLE.with(
                    target,
                    String.valueOf(failure.getMessage()).lines().findFirst().orElse(""));
        } catch (IOException failure) {
            throw Problem.FILE_UNWRITABLE.with(target, AtomicFile.reason(failure));
        }
    }

    /**
     * Reads a table back.
     *
     * @param file a Parquet file
     * @param header takes the names of the columns
     * @param rows takes the rows from first to last; numbers, texts and dates, null for a missing value
     * @throws dev.stratum.problem.StratumException FILE_UNREADABLE for a file that is none
     */
    public static void read(Path file, Consumer<List<String>> header, Consumer<Object[]> rows) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "SELECT * FROM read_parquet(" + SqlDialect.DUCKDB.literal(file.toString()) + ")")) {
            int columns = found.getMetaData().getColumnCount();
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= columns; i++) {
                names.add(found.getMetaData().getColumnName(i));
            }
            header.accept(names);
            while (found.next()) {
                Object[] row = new Object[columns];
                for (int i = 0; i < columns; i++) {
                    row[i] = found.getObject(i + 1);
                }
                rows.accept(row);
            }
        } catch (SQLException failure) {
            throw Problem.FILE_UNREADABLE.with(
                    file,
                    String.valueOf(failure.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private static void append(DuckDBAppender appender, Object... row) throws SQLException {
        appender.beginRow();
        for (Object value : row) {
            if (value == null) {
                appender.appendNull();
            } else if (value instanceof String text) {
                appender.append(text);
            } else if (value instanceof LocalDate day) {
                appender.append(day);
            } else if (value instanceof Long whole) {
                appender.append(whole.longValue());
            } else if (value instanceof BigDecimal money) {
                appender.append(money.setScale(DECIMALS, RoundingMode.UNNECESSARY));
            } else {
                appender.append(((Number) value).doubleValue());
            }
        }
        appender.endRow();
    }
}
