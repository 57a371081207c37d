package dev.stratum.ledger.duckdb;

import dev.stratum.ledger.CellRows;
import dev.stratum.ledger.DocumentColumns;
import dev.stratum.ledger.DocumentRole;
import dev.stratum.ledger.LedgerFile;
import dev.stratum.ledger.MeasuresPlan;
import dev.stratum.ledger.TextDocuments;
import dev.stratum.ledger.csv.CsvForm;
import dev.stratum.ledger.sql.DocumentQuery;
import dev.stratum.ledger.sql.FileEngine;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Takes the steps in DuckDB. Text files (also packed), Parquet and JSON lines are read where they lie; the database holds
 * one row per order and spills to disk beyond its bound on memory.
 */
public final class DuckDbEngine extends FileEngine {
    private final DuckDbSession session;
    private final DuckDbFiles reads;
    private final Path scratch;
    private final String memory;

    /**
     * An engine of its own.
     *
     * @param scratch a folder for what does not fit into memory
     * @param memory the bound on memory, for example {@code 2GB}; null for four fifths of what the computer has
     */
    public DuckDbEngine(Path scratch, String memory) {
        this(new DuckDbSession(scratch, memory), scratch, memory);
    }

    private DuckDbEngine(DuckDbSession session, Path scratch, String memory) {
        super(session);
        this.session = session;
        this.scratch = scratch;
        this.memory = memory;
        reads = new DuckDbFiles(session, scratch);
    }

    @Override
    public List<String> header(LedgerFile file, CsvForm form, Predicate<List<String>> isHeader) {
        Optional<CellRows> cells = TextDocuments.cells(file);
        return cells.isPresent() ? TextDocuments.header(cells.get(), isHeader) : reads.header(file, form, isHeader);
    }

    @Override
    protected DocumentQuery source(MeasuresPlan plan, LedgerFile file, DocumentColumns columns, CsvForm form) {
        return reads.source(plan, file, columns, form, lookups());
    }

    @Override
    protected void begin(CsvForm form) {
        reads.begin(form);
    }

    @Override
    protected void load(MeasuresPlan plan, Map<LedgerFile, DocumentColumns> files, CsvForm form) {
        scan(plan, files, form);
        if (!reads.skipsBlanks() && hasBlanks(plan)) {
            reads.skipBlanks();
            scan(plan, files, form);
        }
    }

    /** Reads every line once; again with more columns, or without threads, when lines turn out to need it. */
    private void scan(MeasuresPlan plan, Map<LedgerFile, DocumentColumns> files, CsvForm form) {
        do {
            reads.nextAttempt();
            try {
                loadOnce(plan, files, form);
            } catch (DuckDbSession.Refused failure) {
                boolean breaks =
                        String.valueOf(failure.getMessage()).contains("parallel scanner does not support null_padding");
                if (!breaks || !reads.oneByOne()) {
                    throw failure;
                }
                continue;
            }
            if (reads.isFloating() && reads.metTexts()) {
                reads.exactly();
            } else if (!reads.widen(files, form)) {
                return;
            }
        } while (true);
    }

    /** Whether there are lines without a value in any column that is read; then the other columns are looked at, too. */
    private boolean hasBlanks(MeasuresPlan plan) {
        List<String> lines = new ArrayList<>();
        for (DocumentRole role : plan.documents().keySet()) {
            lines.add("SELECT 1 FROM "
                    + switch (role) {
                        case PURCHASES ->
                            MeasuresPlan.ORDERS + " WHERE customer IS NULL AND order_no IS NULL AND first_day IS NULL";
                        case LINES -> "line_sums WHERE line_order IS NULL AND amount IS NULL";
                        default -> role.table() + " WHERE customer IS NULL AND order_no IS NULL AND day IS NULL";
                    });
        }
        return reads.hasTexts() && isAny(String.join(" UNION ALL ", lines));
    }

    @Override
    protected boolean givesUpQuickNumbers() {
        boolean quick = reads.isFloating();
        reads.exactly();
        return quick;
    }

    @Override
    protected StratumException explained(Exception failure, Map<LedgerFile, DocumentColumns> files, CsvForm form) {
        String message = String.valueOf(failure.getMessage());
        if (message.startsWith("Out of Memory Error")) {
            return Problem.ENGINE_FAILED.with(
                    session.name(),
                    "the documents",
                    "they need more memory than " + (memory == null ? "there is" : "--memory " + memory)
                            + "; give more, or more room for temporary files");
        }
        if (message.contains("No space left")) {
            return Problem.ENGINE_FAILED.with(
                    session.name(), "the documents", "the disk with " + scratch + " is full; make room there");
        }
        TextDocuments.explain(files, form);
        return Problem.ENGINE_FAILED.with(
                session.name(), files.keySet().iterator().next(), session.sentence(failure));
    }

    @Override
    public void close() {
        session.close();
    }
}
