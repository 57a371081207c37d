package dev.stratum.ledger.spark;

import dev.stratum.files.AtomicFile;
import dev.stratum.ledger.CsvLayout;
import dev.stratum.ledger.DocumentColumns;
import dev.stratum.ledger.JsonLines;
import dev.stratum.ledger.LedgerFile;
import dev.stratum.ledger.TextDocuments;
import dev.stratum.ledger.csv.CsvForm;
import dev.stratum.ledger.plan.SqlDialect;
import dev.stratum.problem.Problem;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.spark.sql.types.StructField;

/** How files are read: text files line by line and in parts at first, as a whole when their values turn out to hold line breaks. */
final class SparkFiles {
    private static final SqlDialect SQL = SqlDialect.SPARK;

    private final SparkTables tables;
    private final Path scratch;
    private final Map<LedgerFile, SparkLines> lines = new HashMap<>();

    SparkFiles(SparkTables tables, Path scratch) {
        this.tables = tables;
        this.scratch = scratch;
    }

    SparkLines lines(LedgerFile file) {
        return lines.get(file);
    }

    List<String> header(LedgerFile file, CsvForm form, Predicate<List<String>> isHeader) {
        if (isTable(file)) {
            return typed(file, SQL.quoted(file.name()).replace(".", "`.`"));
        }
        if (!Files.exists(file.path())) {
            throw Problem.FILE_MISSING.with(file);
        }
        if (TextDocuments.isText(file)) {
            CsvLayout layout = CsvLayout.of(file.path(), form, isHeader);
            Path path = TextDocuments.readable(file.path(), form, scratch);
            lines.put(
                    file,
                    new SparkLines.Text(
                            readable(path, TextDocuments.isPacked(path) ? ".csv.gz" : ".csv"),
                            layout.separator(),
                            Math.max(layout.width(), layout.header().size()),
                            layout.skip(),
                            null,
                            form.dates() == null));
            return layout.header();
        }
        if (TextDocuments.isJson(file)) {
            List<String> names = JsonLines.names(file);
            lines.put(
                    file,
                    SparkLines.Typed.json(
                            readable(
                                    file.path().toAbsolutePath(),
                                    TextDocuments.isPacked(file.path()) ? ".json.gz" : ".json"),
                            names));
            return names;
        }
        return typed(file, "parquet." + SQL.quoted(readable(file.path().toAbsolutePath(), ".parquet")));
    }

    private boolean isTable(LedgerFile file) {
        return !Files.exists(file.path())
                && file.name().matches("\\w+(\\.\\w+){0,2}")
                && tables.session().catalog().tableExists(file.name());
    }

    private List<String> typed(LedgerFile file, String table) {
        Map<String, String> types = new LinkedHashMap<>();
        try {
            for (StructField field : tables.session()
                    .sql("SELECT * FROM " + table + " LIMIT 0")
                    .schema()
                    .fields()) {
                types.put(field.name(), field.dataType().sql().toUpperCase(Locale.ROOT));
            }
        } catch (Exception damaged) {
            throw TextDocuments.noParquet(file);
        }
        lines.put(file, new SparkLines.Typed(table, types));
        return List.copyOf(types.keySet());
    }

    /** A file as Spark names it; by a link where its own name says something else to Spark than to people. */
    private String readable(Path file, String ending) {
        String name = String.valueOf(file.getFileName());
        boolean packed = ending.endsWith(".gz");
        boolean plain = !file.toString().matches(".*[\\[\\]{}*?:\\\\].*")
                && !name.startsWith("_")
                && !name.startsWith(".")
                && name.toLowerCase(Locale.ROOT).endsWith(".gz") == packed
                && (!packed || name.endsWith(".gz"));
        if (plain) {
            return "file://" + file;
        }
        try {
            Path link = Files.createTempFile(scratch, "document-", ending);
            Files.delete(link);
            try {
                Files.createSymbolicLink(link, file);
            } catch (IOException | UnsupportedOperationException forbidden) {
                Files.copy(file, link);
            }
            return "file://" + link.toAbsolutePath();
        } catch (IOException failure) {
            throw Problem.FILE_UNREADABLE.with(file, AtomicFile.reason(failure));
        }
    }

    /** Looks at the lines that seem to be none; says whether a file is to be read otherwise. */
    boolean fit(Map<LedgerFile, DocumentColumns> files, CsvForm form) {
        boolean otherwise = false;
        for (LedgerFile file : files.keySet()) {
            if (lines.get(file) instanceof SparkLines.Text text) {
                Object[] found = tables.query("SELECT MAX(CASE WHEN " + text.isWider() + " THEN " + text.values()
                                + " ELSE 0 END), MAX(CASE WHEN " + (text.view() == null ? text.isHalf() : "FALSE")
                                + " THEN 1 ELSE 0 END) FROM " + text.table())
                        .rows()
                        .get(0);
                if (number(found[1]) > 0) {
                    otherwise |= whole(files, form, Set.of(file));
                } else if (number(found[0]) > 0) {
                    lines.put(file, text.wider((int) number(found[0])));
                    otherwise = true;
                }
            }
        }
        return otherwise;
    }

    /** Has text files read as a whole, if nothing is wrong with them; says whether one was not read so before. */
    boolean whole(Map<LedgerFile, DocumentColumns> all, CsvForm form, Set<LedgerFile> files) {
        boolean changed = false;
        for (LedgerFile file : files) {
            if (lines.get(file) instanceof SparkLines.Text text && text.view() == null) {
                TextDocuments.explain(Map.of(file, all.get(file)), form);
                String view = "whole_" + List.copyOf(all.keySet()).indexOf(file);
                tables.session()
                        .read()
                        .schema(text.schema())
                        .options(text.options())
                        .option("multiLine", "true")
                        .csv(text.path())
                        .createOrReplaceTempView(view);
                lines.put(file, text.whole(view, 1 + place(view, all.get(file).header())));
                changed = true;
            }
        }
        return changed;
    }

    /** The place of the header among the records. */
    private long place(String view, List<String> header) {
        StringBuilder isHeader = new StringBuilder("TRUE");
        for (int place = 0; place < header.size(); place++) {
            isHeader.append(" AND COALESCE(TRIM(c")
                    .append(place)
                    .append("), '') = ")
                    .append(SQL.literal(header.get(place)));
        }
        return number(tables.query("SELECT MIN(line_id) FROM (SELECT *, MONOTONICALLY_INCREASING_ID() AS line_id FROM "
                        + view + ") AS numbered WHERE line_id < 100 AND " + isHeader)
                .rows()
                .get(0)[0]);
    }

    private static long number(Object value) {
        return value == null ? 0 : ((BigDecimal) value).longValueExact();
    }
}
