package dev.stratum.ledger.memory;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;

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
        int width = results.getMetaData().getColumnCount();
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= width; i++) {
            columns.add(results.getMetaData().getColumnLabel(i));
        }
        List<Object[]> rows = new ArrayList<>();
        while (results.next()) {
            Object[] row = new Object[width];
            for (int i = 0; i < width; i++) {
                row[i] = value(results.getObject(i + 1));
            }
            rows.add(row);
        }
        return new StepRows(columns, rows);
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
