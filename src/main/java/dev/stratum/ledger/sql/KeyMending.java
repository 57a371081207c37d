package dev.stratum.ledger.sql;

import dev.stratum.ledger.CsvDocument;
import dev.stratum.ledger.DocumentRole;
import dev.stratum.ledger.LineFate;
import dev.stratum.ledger.MeasuresPlan;
import dev.stratum.ledger.plan.SqlPrinter;
import dev.stratum.sheet.Keys;
import dev.stratum.sheet.source.CellChecks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads keys by the rule of {@link Keys}, and puts together what turns out to be one.
 *
 * @param tables where the orders are
 */
record KeyMending(SqlTables tables) {
    /** How customers begin that may be rows with sums. */
    private static final String TOTALS = "^(grand|sub|total|sum|som|gesamt|all) ?";

    /** Mends orders and the documents beside them; says whether a customer was written otherwise than it is read. */
    boolean mend(MeasuresPlan plan) {
        boolean customers = mend(MeasuresPlan.ORDERS, "customer", "fate");
        boolean orders = mend(MeasuresPlan.ORDERS, "order_no", null);
        totals();
        if (customers || orders) {
            tables.make(
                    MeasuresPlan.ORDERS,
                    new SqlPrinter(tables.dialect())
                            .statement(Map.of(), List.of(plan.regrouped()), "SELECT * FROM regrouped"));
        }
        for (DocumentRole role : plan.documents().keySet()) {
            if (role != DocumentRole.PURCHASES && role != DocumentRole.LINES) {
                mend(role.table(), "customer", "state");
                mend(role.table(), "order_no", null);
            }
        }
        return customers;
    }

    private boolean mend(String table, String column, String fate) {
        String odd = column + " IS NOT NULL AND (" + tables.dialect().isOddKey(column) + " OR LENGTH(" + column + ") > "
                + CsvDocument.LONGEST_NAME + ")";
        Map<String, String> keys = new HashMap<>();
        for (Object[] row : tables.query("SELECT DISTINCT " + column + " FROM " + table + " WHERE " + odd)
                .rows()) {
            String text = (String) row[0];
            String key = readable(Keys.of(text));
            if (!key.equals(text)) {
                keys.put(text, key);
            }
        }
        if (keys.isEmpty()) {
            return false;
        }
        tables.put("read_keys", keys, tables.dialect().textType());
        String key = "CASE WHEN text IS NULL THEN " + column + " ELSE NULLIF(value, '') END";
        replace(
                table,
                "LEFT JOIN read_keys ON " + column + " = text",
                fate == null
                        ? Map.of(column, key)
                        : Map.of(
                                column,
                                key,
                                fate,
                                "CASE WHEN " + key + " IS NULL AND " + fate + " NOT IN (" + LineFate.LEFT_OUT.code()
                                        + ", " + LineFate.BAD_LINE.code() + ") THEN " + LineFate.NO_CUSTOMER.code()
                                        + " ELSE " + fate + " END"));
        return true;
    }

    /** A name that no cell holds is none. */
    private static String readable(String key) {
        return key.length() > CsvDocument.LONGEST_NAME ? "" : key;
    }

    /** Rows that sum others up are no customers. */
    private void totals() {
        String totals = tables
                .query("SELECT DISTINCT customer FROM " + MeasuresPlan.ORDERS + " WHERE "
                        + tables.dialect().isMatch("LOWER(customer)", TOTALS))
                .rows()
                .stream()
                .map(row -> (String) row[0])
                .filter(name -> CellChecks.total(name, "").isPresent())
                .map(tables.dialect()::literal)
                .collect(Collectors.joining(", "));
        if (!totals.isEmpty()) {
            replace(
                    MeasuresPlan.ORDERS,
                    "",
                    Map.of(
                            "fate",
                            "CASE WHEN customer IN (" + totals + ") AND fate <= " + LineFate.OUTSIDE.code() + " THEN "
                                    + LineFate.TOTAL.code() + " ELSE fate END"));
        }
    }

    /** A table with other values in some columns. */
    private void replace(String table, String join, Map<String, String> values) {
        String columns = tables.query("SELECT * FROM " + table + " LIMIT 0").columns().stream()
                .map(name -> values.containsKey(name) ? values.get(name) + " AS " + name : name)
                .collect(Collectors.joining(",\n  "));
        tables.make(table, "SELECT " + columns + "\nFROM " + table + "\n" + join);
    }
}
