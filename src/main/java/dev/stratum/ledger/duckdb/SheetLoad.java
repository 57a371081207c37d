package dev.stratum.ledger.duckdb;

import dev.stratum.ledger.CsvDocument;
import dev.stratum.ledger.DocumentColumns;
import dev.stratum.ledger.DocumentColumns.Read;
import dev.stratum.ledger.LedgerFile;
import dev.stratum.ledger.LineSql;
import dev.stratum.ledger.TextDocuments;
import dev.stratum.ledger.csv.CsvForm;
import dev.stratum.problem.Problem;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Brings the rows of a sheet into a table.
 *
 * @param connection the database
 * @param file the sheet
 * @param columns its columns
 * @param factors how many columns are multiplied
 */
record SheetLoad(Connection connection, LedgerFile file, DocumentColumns columns, int factors) {
    /** A cell that a formula computed has as many digits as a double; alone it keeps them all. */
    private static final int SCALE = 18;

    private static final int DIGITS = 38;

    /** Makes the table; says whether a customer was written otherwise than it is read. */
    boolean into(String table, CsvForm form) throws SQLException {
        List<String> types = new ArrayList<>();
        List<String> names = CsvDocument.names(columns);
        for (String name : names) {
            types.add(name + " " + type(name));
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE TEMP TABLE " + table + " (" + String.join(", ", types) + ")");
        }
        try (DuckDBAppender appender =
                connection.unwrap(DuckDBConnection.class).createAppender("temp", "main", table)) {
            return TextDocuments.readCells(file, columns, form, row -> append(appender, names, row));
        }
    }

    private String type(String name) {
        if (name.equals("state")) {
            return "INTEGER";
        }
        return name.equals("day") ? "DATE" : name.startsWith("number_") ? decimal() : "VARCHAR";
    }

    private String decimal() {
        return factors > 1 ? LineSql.decimal(factors) : "DECIMAL(" + DIGITS + ", " + SCALE + ")";
    }

    private void append(DuckDBAppender appender, List<String> names, Object... row) {
        try {
            appender.beginRow();
            for (int i = 0; i < row.length; i++) {
                Object value = row[i];
                if (value == null) {
                    appender.appendNull();
                } else if (value instanceof String text) {
                    appender.append(text);
                } else if (value instanceof LocalDate day) {
                    appender.append(day);
                } else if (names.get(i).equals("state")) {
                    appender.append(((BigDecimal) value).intValueExact());
                } else {
                    appender.append(number((BigDecimal) value, columns.read(names.get(i))));
                }
            }
            appender.endRow();
        } catch (SQLException failure) {
            throw Problem.ENGINE_FAILED.with("DuckDB", file, String.valueOf(failure.getMessage()));
        }
    }

    private BigDecimal number(BigDecimal number, Optional<Read> read) {
        if (factors > 1) {
            return LineSql.fitting(number, factors, "DuckDB", read.orElseThrow(), file)
                    .setScale(LineSql.scale(factors));
        }
        if (number.scale() > SCALE || number.precision() - number.scale() > DIGITS - SCALE) {
            throw Problem.ENGINE_FAILED.with(
                    "DuckDB",
                    file,
                    "column " + read.orElseThrow().name() + " has the number " + number.toPlainString()
                            + ", which has too many digits here; use --engine memory");
        }
        return number.setScale(SCALE);
    }
}
