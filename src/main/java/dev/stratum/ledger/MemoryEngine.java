package dev.stratum.ledger;

import dev.stratum.ledger.csv.CsvForm;
import dev.stratum.ledger.csv.LineIssue;
import dev.stratum.ledger.plan.SqlDialect;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Takes the steps in memory, the lines of text files one after the other: memory is taken by orders and customers, and by the
 * payments.
 */
public final class MemoryEngine implements LedgerEngine {
    private final BiFunction<LedgerFile, InputStream, InputStream> progress;

    /** An engine that shows nothing while it reads. */
    public MemoryEngine() {
        this((file, bytes) -> bytes);
    }

    /**
     * An engine that shows how far it is.
     *
     * @param progress put around the bytes of a file
     */
    public MemoryEngine(BiFunction<LedgerFile, InputStream, InputStream> progress) {
        this.progress = progress;
    }

    @Override
    public List<String> header(LedgerFile file, CsvForm form, Predicate<List<String>> isHeader) {
        return TextDocuments.cells(file)
                .map(cells -> CellDocument.header(cells, isHeader))
                .orElseGet(() -> CsvLayout.of(file.path(), form, isHeader).header());
    }

    @Override
    public MeasuredLedger measure(MeasuresPlan plan, Map<LedgerFile, DocumentColumns> files, CsvForm form, int issues) {
        List<LineIssue> found = new ArrayList<>();
        boolean[] spelled = {false};
        Map<DocumentRole, List<Consumer<Consumer<Object[]>>>> documents = new EnumMap<>(DocumentRole.class);
        files.forEach((file, columns) -> documents
                .computeIfAbsent(file.role(), none -> new ArrayList<>())
                .add(rows -> read(
                        file,
                        columns,
                        form,
                        rows,
                        issue -> {
                            if (found.size() < issues) {
                                found.add(TextDocuments.placed(issue, file, files.keySet()));
                            }
                        },
                        spelled)));
        MemoryTables tables = MemoryTables.of(plan, documents);
        MeasuredLedger ledger = tables.ledger().with(found);
        return tables.mayBeOne(spelled[0]) ? ledger.telling(TextDocuments.spellings(files, form)) : ledger;
    }

    private void read(
            LedgerFile file,
            DocumentColumns columns,
            CsvForm form,
            Consumer<Object[]> rows,
            Consumer<LineIssue> issues,
            boolean[] spelled) {
        DocumentRows document = DocumentRows.of(file, columns, form);
        document.read(bytes -> progress.apply(file, bytes), rows, issues);
        spelled[0] |= document.hasOtherSpellings();
    }

    @Override
    public String sql(MeasuresPlan plan, Map<LedgerFile, DocumentColumns> files, CsvForm form) {
        return new WarehouseSql(SqlDialect.DUCKDB).of(plan);
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
