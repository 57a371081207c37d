package dev.stratum.ledger;

import dev.stratum.ledger.csv.CsvForm;
import dev.stratum.ledger.csv.LineIssue;
import dev.stratum.ledger.memory.StepRows;
import dev.stratum.ledger.memory.StepRunner;
import dev.stratum.ledger.plan.SqlDialect;
import dev.stratum.ledger.plan.Step;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
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
        return CsvLayout.of(file.path(), form, isHeader).header();
    }

    @Override
    public MeasuredLedger measure(MeasuresPlan plan, Map<LedgerFile, DocumentColumns> files, CsvForm form, int issues) {
        StepRunner runner = new StepRunner();
        List<LineIssue> found = new ArrayList<>();
        boolean[] spelled = {false};
        Map<DocumentRole, List<LedgerFile>> byRole = new EnumMap<>(DocumentRole.class);
        files.keySet()
                .forEach(file -> byRole.computeIfAbsent(file.role(), none -> new ArrayList<>())
                        .add(file));
        byRole.forEach((role, documents) -> {
            if (role != DocumentRole.PURCHASES) {
                List<Object[]> rows = new ArrayList<>();
                documents.forEach(file -> read(file, files.get(file), form, rows::add, found, issues, spelled));
                runner.put(
                        role.table(),
                        new StepRows(CsvDocument.names(plan.documents().get(role)), rows));
            }
        });
        List<Step> streamed = new ArrayList<>();
        for (Step step : plan.toOrders()) {
            if (step.from().equals(DocumentRole.PURCHASES.table()) || !streamed.isEmpty()) {
                streamed.add(step);
            } else {
                runner.take(step);
            }
        }
        StepRunner.Stream stream =
                runner.stream(streamed, CsvDocument.names(plan.documents().get(DocumentRole.PURCHASES)));
        byRole.get(DocumentRole.PURCHASES)
                .forEach(file -> read(file, files.get(file), form, stream, found, issues, spelled));
        stream.end();
        List<Step> steps = plan.fromOrders();
        steps.forEach(runner::take);
        List<CustomerMeasures> customers = Measured.customers(runner.table("measures"));
        StepRows known = runner.table("known");
        return new MeasuredLedger(
                plan,
                customers,
                Measured.control(steps, runner::table),
                plan.documents().containsKey(DocumentRole.PAYMENTS)
                        ? Measured.unmatched(runner.table("unmatched"))
                        : List.of(),
                found,
                known.rows().size() - customers.size(),
                Measured.mayBeOne(known, spelled[0]) ? CsvDocument.spellings(files, form) : List.of());
    }

    private void read(
            LedgerFile file,
            DocumentColumns columns,
            CsvForm form,
            java.util.function.Consumer<Object[]> rows,
            List<LineIssue> found,
            int most,
            boolean[] spelled) {
        CsvDocument document = new CsvDocument(file, columns, form);
        document.read(bytes -> progress.apply(file, bytes), rows, issue -> {
            if (found.size() < most) {
                found.add(issue);
            }
        });
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
