package dev.stratum.ledger.spark;

import dev.stratum.ledger.DocumentColumns;
import dev.stratum.ledger.DocumentColumns.Read;
import dev.stratum.ledger.LineSql;
import dev.stratum.ledger.plan.SqlDialect;
import dev.stratum.ledger.sql.DocumentQuery;

/** The queries that read a document in Spark. */
final class SparkSource extends DocumentQuery {
    private static final SqlDialect SQL = SqlDialect.SPARK;
    private static final String DATE =
            "^[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}([ T]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9])?$";

    private final SparkLines lines;

    /**
     * The queries of a document.
     *
     * @param columns what is read
     * @param lines the table that the file is
     * @param plainNumbers whether a number like 1200.50 is one
     * @param lookups whether values were read in Java
     */
    SparkSource(DocumentColumns columns, SparkLines lines, boolean plainNumbers, boolean lookups) {
        super(SQL, columns, plainNumbers, lookups);
        this.lines = lines;
    }

    @Override
    protected String table() {
        return lines.table();
    }

    @Override
    protected String beyond() {
        return lines.beyond(columns());
    }

    @Override
    protected String value(Read read) {
        return lines.value(read);
    }

    @Override
    protected boolean isTrimmed(Read read) {
        return !read.alias().equals("customer");
    }

    @Override
    protected String type(Read read) {
        return lines.types().getOrDefault(read.name(), SQL.textType()).replaceFirst("\\(.*", "");
    }

    @Override
    protected String plainNumber(Read read, int factors) {
        String text = "texts." + read.alias();
        return "CASE WHEN " + text + " RLIKE '^[-+]?[0-9]{1,8}([.][0-9]{1," + LineSql.scale(factors)
                + "})?$' THEN TRY_CAST(" + text + " AS " + LineSql.decimal(factors) + ") END";
    }

    @Override
    protected String plainDay(Read read) {
        return plainDay("texts." + read.alias());
    }

    private static String plainDay(String text) {
        return "CASE WHEN " + text + " >= '1900' AND " + text + " RLIKE " + SQL.literal(DATE)
                + " THEN TRY_CAST(SUBSTRING(" + text + ", 1, 10) AS DATE) END";
    }

    /** Whether a value holds lines like those of the file: with as many values, and a date where lines have theirs. */
    static String swallows(String value, char separator, DocumentColumns columns, boolean plainDates) {
        String parts = "SPLIT(inner_line, " + SQL.literal("\\Q" + separator + "\\E") + ")";
        String dated = columns.read("day")
                .filter(day -> plainDates)
                .map(day -> " AND " + plainDay("TRIM(GET(" + parts + ", " + day.place() + "))") + " IS NOT NULL")
                .orElse("");
        return "(CONTAINS(" + value + ", CHR(10)) AND EXISTS(SLICE(SPLIT(" + value + ", CHR(10)), 2, SIZE(SPLIT("
                + value + ", CHR(10)))), inner_line -> SIZE(" + parts + ") = "
                + columns.header().size() + dated + "))";
    }
}
