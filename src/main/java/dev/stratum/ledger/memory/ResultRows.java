package dev.stratum.ledger.memory;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads what a database answers. */
public final class ResultRows {
    private ResultRows() {}

    /**
     * All rows of an answer.
     *
     * @param results the answer
     * @return a table with the names of its columns
     * @throws SQLException when the database fails
     */
    public static StepRows of(ResultSet results) throws SQLException {
        List<String> columns = columns(results);
        return new StepRows(columns, each(results, names -> row -> row));
    }

    /**
     * What is made of each row, so that rows themselves need not be kept.
     *
     * @param results the answer
     * @param reader takes the names of the columns, then the values of one row after the other
     * @param <T> what it makes
     * @return in the order of the rows
     * @throws SQLException when the database fails
     */
    public static <T> List<T> each(ResultSet results, Function<List<String>, Function<Object[], T>> reader)
            throws SQLException {
        List<String> columns = columns(results);
        Function<Object[], T> made = reader.apply(columns);
        List<T> rows = new ArrayList<>();
        while (results.next()) {
            Object[] row = new Object[columns.size()];
            for (int i = 0; i < row.length; i++) {
                row[i] = value(results.getObject(i + 1));
            }
            rows.add(made.apply(row));
        }
        return rows;
    }

    private static List<String> columns(ResultSet results) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= results.getMetaData().getColumnCount(); i++) {
            columns.add(results.getMetaData().getColumnLabel(i));
        }
        return columns;
    }

    /** A text, an exact number or a day. */
    private static Object value(Object value) {
        if (value instanceof BigInteger whole) {
            return new BigDecimal(whole);
        } else if (value instanceof Date day) {
            return day.toLocalDate();
        } else if (value instanceof Timestamp moment) {
            return moment.toLocalDateTime().toLocalDate();
        } else if (value instanceof Double || value instanceof Float) {
            return new BigDecimal(value.toString());
        } else if (value instanceof Number number && !(value instanceof BigDecimal)) {
            return BigDecimal.valueOf(number.longValue());
        }
        return value;
    }
}
