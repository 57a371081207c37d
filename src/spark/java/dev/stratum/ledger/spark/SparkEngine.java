package dev.stratum.ledger.spark;

import dev.stratum.ledger.CellRows;
import dev.stratum.ledger.DocumentColumns;
import dev.stratum.ledger.LedgerFile;
import dev.stratum.ledger.LineFate;
import dev.stratum.ledger.MeasuresPlan;
import dev.stratum.ledger.TextDocuments;
import dev.stratum.ledger.csv.CsvForm;
import dev.stratum.ledger.sql.DocumentQuery;
import dev.stratum.ledger.sql.FileEngine;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.spark.sql.SparkSession;

/**
 * Takes the steps in Spark. Files are read by the executors where they lie, text files in parts; the cluster holds one row per
 * order. A name that is no file may be a table of the catalog.
 */
public final class SparkEngine extends FileEngine {
    /** What makes Spark exact: sums that overflow are an error, and no decimal is rounded for want of room. */
    private static final Map<String, String> SETTINGS = Map.of(
            "spark.sql.ansi.enabled", "true",
            "spark.sql.decimalOperations.allowPrecisionLoss", "false",
            "spark.sql.session.timeZone", "UTC",
            "spark.sql.caseSensitive", "true",
            "spark.sql.datetime.java8API.enabled", "true",
            "spark.sql.files.ignoreCorruptFiles", "false",
            "spark.sql.files.ignoreMissingFiles", "false");

    /** So many customers are graded in memory in a moment, and each job for them would take the better part of a second. */
    private static final int MOST_IN_MEMORY = 50_000;

    private final SparkTables tables;
    private final SparkFiles reads;
    private final boolean own;
    private final int mostInMemory;

    /**
     * An engine in a session.
     *
     * @param session the session; its settings are changed
     * @param scratch a folder for copies of files that Spark does not read as they are
     * @param own whether Spark is stopped in the end
     */
    public SparkEngine(SparkSession session, Path scratch, boolean own) {
        this(new SparkTables(session), scratch, own, MOST_IN_MEMORY);
    }

    /** With another bound for what is done in memory. */
    SparkEngine(SparkTables tables, Path scratch, boolean own, int mostInMemory) {
        super(tables);
        this.tables = tables;
        this.own = own;
        this.mostInMemory = mostInMemory;
        SETTINGS.forEach(tables.session().conf()::set);
        reads = new SparkFiles(tables, scratch);
    }

    @Override
    public List<String> header(LedgerFile file, CsvForm form, Predicate<List<String>> isHeader) {
        Optional<CellRows> cells = TextDocuments.cells(file);
        return cells.isPresent() ? TextDocuments.header(cells.get(), isHeader) : reads.header(file, form, isHeader);
    }

    @Override
    protected DocumentQuery source(MeasuresPlan plan, LedgerFile file, DocumentColumns columns, CsvForm form) {
        return new SparkSource(columns, reads.lines(file), form.decimal() == null || form.decimal() == '.', lookups());
    }

    /** Reads every line once; again with more columns, or as a whole, when lines turn out to need it. */
    @Override
    protected void load(MeasuresPlan plan, Map<LedgerFile, DocumentColumns> files, CsvForm form) {
        while (true) {
            try {
                loadOnce(plan, files, form);
                if (!hasFates(plan, LineFate.BAD_LINE) || !reads.fit(files, form)) {
                    return;
                }
            } catch (StratumException told) {
                throw told;
            } catch (Exception failure) {
                // Text after a quote that closes: wrong in a line, but right in the middle of a value with line breaks.
                if (!isQuote(failure) || !reads.whole(files, form, files.keySet())) {
                    throw failure;
                }
            }
        }
    }

    private static boolean isQuote(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("Unescaped quote character")) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected int mostInMemory() {
        return mostInMemory;
    }

    @Override
    protected StratumException explained(Exception failure, Map<LedgerFile, DocumentColumns> files, CsvForm form) {
        if (!tables.isGone()) {
            TextDocuments.explain(files, form);
        }
        return Problem.ENGINE_FAILED.with(
                tables.name(), files.keySet().iterator().next(), tables.sentence(failure));
    }

    @Override
    public void close() {
        if (own) {
            tables.session().stop();
        } else {
            tables.free();
        }
    }
}
