package dev.stratum.ledger.spark;

import dev.stratum.ledger.DocumentColumns;
import dev.stratum.ledger.DocumentColumns.Read;
import dev.stratum.ledger.plan.SqlDialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a file is to Spark: a table of its lines, and how a value stands in a line. */
sealed interface SparkLines {
    /** What follows FROM. */
    String table();

    /** The types of the columns by name; empty when all are text. */
    Map<String, String> types();

    /** A value of a line. */
    String value(Read read);

    /** A condition for lines that are none. */
    String beyond(DocumentColumns columns);

    /**
     * A file or table with names and types.
     *
     * @param table what follows FROM
     * @param types the types of the columns by name; empty when all are text
     */
    record Typed(String table, Map<String, String> types) implements SparkLines {
        /** JSON lines, all values of which are read as they are written; blank lines are none. */
        static Typed json(String path, List<String> names) {
            SqlDialect sql = SqlDialect.SPARK;
            String schema =
                    names.stream().map(name -> sql.quoted(name) + " STRING").collect(Collectors.joining(", "));
            return new Typed(
                    "(\n  SELECT line.*\n  FROM (\n    SELECT FROM_JSON(value, " + sql.literal(schema)
                            + ", MAP('mode', 'FAILFAST')) AS line\n    FROM text." + sql.quoted(path)
                            + "\n    WHERE TRIM(value) <> ''\n  ) AS objects\n) AS documents",
                    Map.of());
        }

        @Override
        public String value(Read read) {
            return SqlDialect.SPARK.quoted(read.name());
        }

        @Override
        public String beyond(DocumentColumns columns) {
            return "FALSE";
        }
    }

    /**
     * A text file with separators. Each line is parsed by itself, so that a large file is read in parts; a line with half a
     * quote is marked, and then the file is read as a whole, since its values hold line breaks.
     *
     * @param path as Spark names it
     * @param separator what stands between values
     * @param width how many values a line is parsed into
     * @param skip how many lines, or of a file that is read as a whole how many records, end with the header
     * @param view the table of a file that is read as a whole; null for one that is read line by line
     * @param plainDates whether dates are like 2011-12-09
     */
    record Text(String path, char separator, int width, long skip, String view, boolean plainDates)
            implements SparkLines {
        private static final SqlDialect SQL = SqlDialect.SPARK;

        /** The columns, and the line itself where it has more or fewer values. */
        String schema() {
            return IntStream.range(0, width)
                            .mapToObj(place -> "c" + place + " STRING, ")
                            .collect(Collectors.joining()) + "bad STRING";
        }

        /** How a line is parsed. */
        Map<String, String> options() {
            return new java.util.TreeMap<>(Map.of(
                    "sep", String.valueOf(separator),
                    "quote", "\"",
                    "escape", "\"",
                    "columnNameOfCorruptRecord", "bad",
                    "unescapedQuoteHandling", "RAISE_ERROR",
                    "maxCharsPerColumn", "-1",
                    "maxColumns", String.valueOf(width + 20_480)));
        }

        @Override
        public String table() {
            String parsed = view == null
                    ? "SELECT FROM_CSV(value, " + SQL.literal(schema()) + ", MAP("
                            + options().entrySet().stream()
                                    .map(option -> SQL.literal(option.getKey()) + ", " + SQL.literal(option.getValue()))
                                    .collect(Collectors.joining(", "))
                            + ")) AS line,\n  value, MONOTONICALLY_INCREASING_ID() AS line_id\nFROM text."
                            + SQL.quoted(path)
                    : "SELECT STRUCT(*) AS line, bad AS value, MONOTONICALLY_INCREASING_ID() AS line_id\nFROM " + view;
            // The numbers of a file begin with the first line of its first part, so its header is passed over by its
            // number.
            return "(\n" + parsed.indent(2) + ") AS numbered\nWHERE line_id >= " + skip + " AND ("
                    + IntStream.range(0, width)
                            .mapToObj(place -> "TRIM(line.c" + place + ") <> ''")
                            .collect(Collectors.joining(" OR "))
                    + ")";
        }

        @Override
        public Map<String, String> types() {
            return Map.of();
        }

        @Override
        public String value(Read read) {
            return "line.c" + read.place();
        }

        @Override
        public String beyond(DocumentColumns columns) {
            List<String> wrong = new ArrayList<>();
            IntStream.range(columns.header().size(), width)
                    .mapToObj(place -> "COALESCE(TRIM(line.c" + place + "), '') <> ''")
                    .forEach(wrong::add);
            wrong.add(isWider());
            if (view == null) {
                wrong.add(isHalf());
            } else {
                IntStream.range(0, columns.header().size())
                        .mapToObj(place -> SparkSource.swallows(
                                "COALESCE(line.c" + place + ", '')", separator, columns, plainDates))
                        .forEach(wrong::add);
            }
            return "(" + String.join(" OR ", wrong) + ")";
        }

        /** Whether a line may have more values than it is parsed into. */
        String isWider() {
            return "(line.bad IS NOT NULL AND " + values() + " > " + width + ")";
        }

        /** As many values as a line has at most. */
        String values() {
            return "(LENGTH(line.bad) - LENGTH(REPLACE(line.bad, " + SQL.literal("" + separator) + ", '')) + 1)";
        }

        /** Whether a line has half a quote, or is no text. */
        String isHalf() {
            return "(CONTAINS(value, '\"') AND (LENGTH(value) - LENGTH(REPLACE(value, '\"', ''))) % 2 = 1)"
                    + " OR NOT IS_VALID_UTF8(value)";
        }

        Text wider(int values) {
            return new Text(path, separator, values, skip, view, plainDates);
        }

        Text whole(String name, long records) {
            return new Text(path, separator, width, records, name, plainDates);
        }
    }
}
