package dev.stratum.ledger.sql;

import dev.stratum.ledger.DocumentColumns;
import dev.stratum.ledger.LedgerFile;
import dev.stratum.ledger.csv.CsvForm;
import dev.stratum.ledger.memory.StepRows;
import dev.stratum.ledger.plan.SqlDialect;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A database that an engine has for itself, in which tables are made of queries. */
public interface SqlTables {
    /**
     * The engine as people call it.
     *
     * @return for example {@code DuckDB}
     */
    String name();

    /**
     * What it speaks.
     *
     * @return the dialect
     */
    SqlDialect dialect();

    /**
     * Makes a table of a query, in the place of one of the same name, which the query may read.
     *
     * @param table its name
     * @param sql the query
     */
    void make(String table, String sql);

    /**
     * Asks for rows.
     *
     * @param sql a query
     * @return its rows
     */
    StepRows query(String sql);

    /**
     * Makes something of each row of a table.
     *
     * @param table its name
     * @param order the column that they are sorted by
     * @param reader takes the names of the columns, then the values of one row after the other
     * @param <T> what it makes
     * @return in the order of the rows
     */
    default <T> List<T> rows(String table, String order, Function<List<String>, Function<Object[], T>> reader) {
        StepRows rows = query("SELECT * FROM " + table + " ORDER BY " + order);
        return rows.rows().stream().map(reader.apply(rows.columns())).toList();
    }

    /**
     * Makes a table of two columns, named text and value.
     *
     * @param table its name
     * @param values texts and what they mean
     * @param type the type of the meanings
     */
    void put(String table, Map<String, ?> values, String type);

    /**
     * Makes a table of the rows of a sheet, each value as its column says.
     *
     * @param table its name
     * @param sheet the document
     * @param columns its columns
     * @param form how texts of numbers and dates are written
     * @param factors how many columns are multiplied
     * @return whether a customer was written otherwise than it is read
     */
    boolean putSheet(String table, LedgerFile sheet, DocumentColumns columns, CsvForm form, int factors);

    /**
     * Whether a product has more digits than the engine gave it, so that wider numbers help.
     *
     * @param failure thrown by one of the others
     * @return false where products have the digits that they need
     */
    default boolean isTooNarrow(Exception failure) {
        return false;
    }

    /**
     * What went wrong, in one line.
     *
     * @param failure thrown by one of the others
     * @return a sentence
     */
    String sentence(Exception failure);
}
