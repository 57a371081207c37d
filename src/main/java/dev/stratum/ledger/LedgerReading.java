package dev.stratum.ledger;

import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Files of documents whose columns are found: what is there to be measured, and how.
 *
 * @param files the files with their columns
 * @param mapping the mapping, completed by what was found
 * @param plan what is measured
 */
public record LedgerReading(Map<LedgerFile, DocumentColumns> files, Mapping mapping, MeasuresPlan plan) {

    /** Keeps a copy in its order. */
    public LedgerReading {
        files = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /**
     * Looks at the headers of files. Further files of a role have the columns of its first one, wherever they stand.
     *
     * @param engine reads the headers
     * @param documents the files, one at least with purchases
     * @param said what a person says of them
     * @param asOf the date of analysis
     * @param window the length of the window in days; empty for all dates
     * @return what is to be measured
     * @throws StratumException when a file cannot be read or lacks a column; COLUMN_AMBIGUOUS when all amounts of a column can
     *     be read in two ways
     */
    public static LedgerReading of(
            LedgerEngine engine, List<LedgerFile> documents, Mapping said, LocalDate asOf, OptionalInt window) {
        boolean withLines = documents.stream().anyMatch(file -> file.role() == DocumentRole.LINES);
        Mapping mapping = said;
        Map<LedgerFile, DocumentColumns> files = new LinkedHashMap<>();
        Map<DocumentRole, DocumentColumns> byRole = new EnumMap<>(DocumentRole.class);
        for (LedgerFile file : withSheets(engine, documents, said, withLines)) {
            DocumentMapping own = mapping.of(file.role());
            List<String> header = engine.header(file, said.form(), names -> fits(file, own, names, withLines));
            DocumentColumns columns = DocumentColumns.find(file, file.role(), own, header, withLines);
            DocumentColumns first = byRole.putIfAbsent(file.role(), columns);
            if (first != null && !CsvDocument.names(first).equals(CsvDocument.names(columns))) {
                throw Problem.COLUMN_MISSING.with(file, String.join(", ", first.header()), columns.header());
            }
            Ambiguity.check(file, columns, said.form());
            files.put(file, columns);
            mapping = mapping.with(file.role(), columns.mapping());
        }
        return new LedgerReading(files, mapping, new MeasuresPlan(byRole, asOf, window));
    }

    /**
     * The sheets of a workbook that have the columns of the documents; when none has, its first one, to say what it lacks.
     * Sheets without them hold notes and the like.
     */
    private static List<LedgerFile> withSheets(
            LedgerEngine engine, List<LedgerFile> documents, Mapping said, boolean withLines) {
        List<LedgerFile> all = new ArrayList<>();
        for (LedgerFile file : documents) {
            List<LedgerFile> sheets = Optional.ofNullable(file.path())
                    .flatMap(WorkbookFiles::of)
                    .map(files -> files.sheets(file.path()).stream()
                            .map(file::onSheet)
                            .toList())
                    .orElse(List.of(file));
            List<LedgerFile> fitting = sheets.size() == 1
                    ? sheets
                    : ofRole(sheets).stream()
                            .filter(sheet -> fits(
                                    sheet,
                                    said.of(sheet.role()),
                                    engine.header(
                                            sheet,
                                            said.form(),
                                            names -> fits(sheet, said.of(sheet.role()), names, withLines)),
                                    withLines))
                            .toList();
            all.addAll(fitting.isEmpty() ? sheets.subList(0, 1) : fitting);
        }
        return all;
    }

    /** The sheets whose name says that they hold these documents; where none does, those whose name says nothing. */
    private static List<LedgerFile> ofRole(List<LedgerFile> sheets) {
        List<LedgerFile> named = sheets.stream()
                .filter(sheet -> DocumentRole.ofSheet(sheet.sheet()).equals(Optional.of(sheet.role())))
                .toList();
        return named.isEmpty()
                ? sheets.stream()
                        .filter(sheet -> DocumentRole.ofSheet(sheet.sheet()).isEmpty())
                        .toList()
                : named;
    }

    private static boolean fits(LedgerFile file, DocumentMapping own, List<String> names, boolean withLines) {
        try {
            DocumentColumns.find(file, file.role(), own, names, withLines);
            return true;
        } catch (StratumException problem) {
            return problem.problem() == Problem.COLUMN_TWICE;
        }
    }

    /**
     * Measures the customers.
     *
     * @param engine the engine that looked at the headers
     * @param issues how many lines that cannot be used are to be listed at most
     * @return measures and control totals
     * @throws StratumException NOTHING_USABLE when no customer bought in the window, or when a file cannot be read
     */
    public MeasuredLedger measure(LedgerEngine engine, int issues) {
        return used(engine.measure(plan, files, mapping.form(), issues));
    }

    /**
     * Measures the customers and leaves them where they are.
     *
     * @param engine the engine that looked at the headers
     * @param issues how many lines that cannot be used are to be listed at most
     * @return control totals
     * @throws StratumException as {@link #measure}
     */
    public MeasuredLedger count(LedgerEngine engine, int issues) {
        return used(engine.count(plan, files, mapping.form(), issues));
    }

    private MeasuredLedger used(MeasuredLedger ledger) {
        ledger.uselessness().ifPresent(reason -> {
            throw Problem.NOTHING_USABLE.with(files.keySet().iterator().next(), reason);
        });
        return ledger;
    }

    /**
     * Whether lines are orders only because no column with their numbers was found.
     *
     * @return a sentence; empty where there are numbers, or where a person says what an order is
     */
    public Optional<String> everyLineIsAnOrder() {
        DocumentMapping purchases = mapping.of(DocumentRole.PURCHASES);
        boolean unnumbered = purchases.orders() == DocumentMapping.Orders.NUMBER
                && !purchases.fields().containsKey(DocumentRole.Field.ORDER);
        return unnumbered
                ? Optional.of("No column is an order number, so every line is an order; if that is wrong, say --order.")
                : Optional.empty();
    }

    /**
     * Which columns were found by their usual names, for a person to look over.
     *
     * @return a line; empty when a person named them all
     */
    public Optional<String> foundByName() {
        List<String> found = new ArrayList<>();
        mapping.documents()
                .forEach((role, document) -> document.fields().forEach((field, said) -> {
                    if (!said.stated()) {
                        found.add(field.word() + " of " + role.words() + " = " + said.column());
                    }
                }));
        return found.isEmpty() ? Optional.empty() : Optional.of("Found by usual names: " + String.join(", ", found));
    }

    /**
     * The way as SQL.
     *
     * @param engine the engine that looked at the headers
     * @return what a person can follow
     */
    public String sql(LedgerEngine engine) {
        return engine.sql(plan, files, mapping.form());
    }
}
