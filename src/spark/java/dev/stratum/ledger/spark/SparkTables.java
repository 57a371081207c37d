package dev.stratum.ledger.spark;

import dev.stratum.ledger.CsvDocument;
import dev.stratum.ledger.DocumentColumns;
import dev.stratum.ledger.LedgerFile;
import dev.stratum.ledger.TextDocuments;
import dev.stratum.ledger.csv.CsvForm;
import dev.stratum.ledger.memory.StepRows;
import dev.stratum.ledger.plan.SqlDialect;
import dev.stratum.ledger.sql.SqlTables;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Tables that the executors hold, in memory and on their disks; what a lost one held is computed again. */
final class SparkTables implements SqlTables {
    private final SparkSession session;
    private final Map<String, Dataset<Row>> held = new HashMap<>();

    SparkTables(SparkSession session) {
        this.session = session;
    }

    SparkSession session() {
        return session;
    }

    @Override
    public String name() {
        return "Spark";
    }

    @Override
    public SqlDialect dialect() {
        return SqlDialect.SPARK;
    }

    /**
     * A table is rows to those that follow, and not the plan that made them: plans of plans take minutes to optimise. The rows
     * still know how they are made again.
     */
    @Override
    public void make(String table, String sql) {
        Dataset<Row> before = held.get(table);
        Dataset<Row> made = session.sql(sql);
        Dataset<Row> rows =
                session.createDataFrame(made.javaRDD(), made.schema()).persist();
        rows.createOrReplaceTempView(table);
        held.put(table, rows);
        if (before != null && !sql.contains("FROM " + table)) {
            before.unpersist();
        }
    }

    @Override
    public StepRows query(String sql) {
        Dataset<Row> found = session.sql(sql);
        List<Object[]> rows = new ArrayList<>();
        for (Row row : found.collectAsList()) {
            Object[] values = new Object[row.length()];
            for (int i = 0; i < values.length; i++) {
                values[i] = value(row.get(i));
            }
            rows.add(values);
        }
        return new StepRows(List.of(found.columns()), rows);
    }

    private static Object value(Object value) {
        return value instanceof Number number && !(value instanceof BigDecimal)
                ? BigDecimal.valueOf(number.longValue())
                : value;
    }

    @Override
    public void put(String table, Map<String, ?> values, String type) {
        List<Row> rows = new ArrayList<>(values.size());
        values.forEach((text, value) -> rows.add(RowFactory.create(text, value)));
        StructType columns = new StructType().add("text", DataTypes.StringType).add("value", DataType.fromDDL(type));
        session.createDataFrame(rows, columns).createOrReplaceTempView(table);
    }

    @Override
    public boolean putSheet(String table, LedgerFile sheet, DocumentColumns columns, CsvForm form, int factors) {
        StructType type = new StructType();
        for (String name : CsvDocument.names(columns)) {
            type = type.add(name, type(name));
        }
        List<Row> rows = new ArrayList<>();
        boolean spelled =
                TextDocuments.readCells(sheet, columns, form, row -> rows.add(RowFactory.create(row.clone())));
        session.createDataFrame(rows, type).createOrReplaceTempView(table);
        return spelled;
    }

    private static DataType type(String name) {
        return switch (name) {
            case "day" -> DataTypes.DateType;
            case "state" -> DataTypes.createDecimalType(10, 0);
            default -> name.startsWith("number_") ? DataTypes.createDecimalType(38, 18) : DataTypes.StringType;
        };
    }

    @Override
    public String sentence(Exception failure) {
        return isGone() ? "the cluster went away; start it again, and give the same command" : reason(failure);
    }

    /** Whether Spark was stopped since there is no cluster any more. */
    boolean isGone() {
        return session.sparkContext().isStopped();
    }

    /** The first line of the reason behind all others. */
    static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String said = String.valueOf(cause.getMessage());
        if (said.contains("ExecutorLostFailure") || said.contains("FetchFailed")) {
            return "its executors were lost again and again; give them more memory with --memory, or look at their"
                    + " logs";
        }
        if (said.contains("No space left")) {
            return "the disk of a worker is full; make room there";
        }
        return said.lines().findFirst().orElse("no reason is given").strip();
    }

    /** Frees what the executors hold. */
    void free() {
        held.values().forEach(Dataset::unpersist);
    }
}
