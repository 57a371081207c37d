import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Spark alone over a ledger, for {@code ledger.sh}: the aggregation of {@code LedgerFiles bare} in one statement, with exact
 * decimals, on the cores of this computer; it prints the same totals. Arguments: the master, the file.
 */
final class SparkAggregate {
    private SparkAggregate() {}

    public static void main(String... arguments) throws IOException {
        String master = arguments[0];
        String file = arguments[1];
        try (SparkSession spark = SparkSession.builder()
                .master(master)
                .config("spark.ui.enabled", "false")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.sql.session.timeZone", "UTC")
                .getOrCreate()) {
            Dataset<Row> lines = file.endsWith("parquet")
                    ? spark.read().parquet(file)
                    : spark.read()
                            .option("header", "true")
                            .schema(schema(spark, file))
                            .csv(file);
            lines.createOrReplaceTempView("lines");
            Row totals = spark.sql("SELECT COUNT(*), SUM(f), SUM(m) FROM (SELECT CustomerID,"
                            + " MAX(CAST(InvoiceDate AS DATE)) FILTER (WHERE Quantity * UnitPrice > 0) AS r,"
                            + " COUNT(DISTINCT InvoiceNo) FILTER (WHERE Quantity * UnitPrice > 0) AS f,"
                            + " SUM(Quantity * UnitPrice) FILTER (WHERE Quantity * UnitPrice > 0) AS m,"
                            + " COUNT(DISTINCT InvoiceNo) FILTER (WHERE Quantity * UnitPrice < 0) AS returns,"
                            + " SUM(Quantity * UnitPrice) FILTER (WHERE Quantity * UnitPrice < 0) AS returned"
                            + " FROM lines WHERE CustomerID IS NOT NULL GROUP BY CustomerID) WHERE f > 0")
                    .first();
            System.out.println(totals.get(0) + " customers, F " + totals.get(1) + ", M " + totals.get(2));
        }
    }

    /** The types of the columns, which are told and not looked for, in the order of the file. */
    private static String schema(SparkSession spark, String file) {
        List<String> names =
                List.of(spark.read().option("header", "true").csv(file).columns());
        return String.join(
                ", ",
                names.stream()
                        .map(name -> name + " "
                                + switch (name) {
                                    case "Quantity" -> "INT";
                                    case "UnitPrice" -> "DECIMAL(18, 3)";
                                    case "InvoiceDate" -> "TIMESTAMP";
                                    default -> "STRING";
                                })
                        .toList());
    }
}
