package dev.stratum.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Ledgers for {@code ledger.sh}, and DuckDB alone over them: {@code make LINES FILE [CUSTOMERS]} writes a ledger, CSV or
 * Parquet; {@code bare FILE} does the aggregation in one statement, with exact decimals, and prints its totals.
 */
public final class LedgerFiles {
    private LedgerFiles() {}

    public static void main(String... arguments) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            if (arguments[0].equals("make")) {
                long lines = Long.parseLong(arguments[1]);
                long customers = arguments.length > 3 ? Long.parseLong(arguments[3]) : Math.max(10, lines / 100);
                make(statement, lines, arguments[2], customers);
            } else {
                bare(statement, arguments[1]);
            }
        }
    }

    /** One order in twenty lines and, where nothing else is said, one customer in a hundred; the same for every run. */
    private static void make(Statement statement, long lines, String file, long customers) throws SQLException {
        String order = "HASH(i // 20)";
        statement.execute("COPY (SELECT CASE WHEN HASH(i // 20 + 1) % 50 = 0 THEN 'C' ELSE '' END || (500000 + i // 20)"
                + " AS InvoiceNo, 'item ' || HASH(i) % 4000 AS Description,"
                + " CASE WHEN HASH(i // 20 + 1) % 50 = 0 THEN -1 ELSE 1 END * CAST(1 + HASH(i + 7) % 24 AS INTEGER) AS"
                + " Quantity, TIMESTAMP '2023-01-01 08:00:00' + TO_SECONDS(CAST(" + order + " % 63000000 AS BIGINT)) AS"
                + " InvoiceDate, CAST(CAST(HASH(i + 13) % 2000 AS INTEGER) / 100 AS DECIMAL(9, 2)) AS UnitPrice,"
                + " CASE WHEN HASH(i // 20 + 3) % 20 = 0 THEN NULL ELSE CAST(10000 + HASH(i // 20 + 5) % " + customers
                + " AS VARCHAR) END AS CustomerID FROM RANGE(" + lines + ") AS r(i)) TO '" + file + "'");
    }

    private static void bare(Statement statement, String file) throws SQLException {
        String read = file.endsWith("parquet")
                ? "READ_PARQUET('" + file + "')"
                : "READ_CSV('" + file + "', types = {'InvoiceNo': 'VARCHAR', 'CustomerID': 'VARCHAR', 'Quantity':"
                        + " 'INTEGER', 'UnitPrice': 'DECIMAL(18, 3)', 'InvoiceDate': 'TIMESTAMP'})";
        try (ResultSet totals = statement.executeQuery("SELECT COUNT(*), SUM(f), SUM(m) FROM (SELECT CustomerID,"
                + " MAX(CAST(InvoiceDate AS DATE)) FILTER (Quantity * UnitPrice > 0) AS r,"
                + " COUNT(DISTINCT InvoiceNo) FILTER (Quantity * UnitPrice > 0) AS f,"
                + " SUM(Quantity * UnitPrice) FILTER (Quantity * UnitPrice > 0) AS m,"
                + " COUNT(DISTINCT InvoiceNo) FILTER (Quantity * UnitPrice < 0) AS returns,"
                + " SUM(Quantity * UnitPrice) FILTER (Quantity * UnitPrice < 0) AS returned"
                + " FROM " + read + " WHERE CustomerID IS NOT NULL GROUP BY CustomerID) WHERE f > 0")) {
            totals.next();
            System.out.println(
                    totals.getString(1) + " customers, F " + totals.getString(2) + ", M " + totals.getString(3));
        }
    }
}
