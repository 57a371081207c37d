package dev.stratum.ledger;

import dev.stratum.ledger.DocumentMapping.Said;
import dev.stratum.ledger.DocumentRole.Field;
import dev.stratum.ledger.csv.CsvForm;
import dev.stratum.problem.StratumException;
import dev.stratum.sheet.DayCount;
import dev.stratum.sheet.source.CellProblem;
import dev.stratum.sheet.source.SourceTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * The way from documents to measures on the tables of an open workbook, in memory. Columns are found by their usual names.
 *
 * @param ledger the measures
 * @param problems the first problem of each row that cannot be used, by table
 */
public record CellLedger(MeasuredLedger ledger, Map<SourceTable, List<CellProblem>> problems) {

    /**
     * Measures the customers of a workbook.
     *
     * @param tables the tables of each sort of documents, purchases among them; those of one sort have the same columns
     * @param days how the workbook counts days
     * @param asOf the date of analysis
     * @param window the length of the window in days; empty for all dates
     * @return the measures and the rows left out
     * @throws StratumException when a table lacks a column, or when the documents do not fit together
     */
    public static CellLedger measure(
            Map<DocumentRole, List<SourceTable>> tables, DayCount days, LocalDate asOf, OptionalInt window) {
        Map<DocumentRole, DocumentColumns> first = new EnumMap<>(DocumentRole.class);
        Map<SourceTable, List<CellProblem>> problems = new LinkedHashMap<>();
        Map<DocumentRole, List<Consumer<Consumer<Object[]>>>> documents = new EnumMap<>(DocumentRole.class);
        tables.forEach((role, all) -> all.forEach(table -> {
            DocumentColumns columns = columns(table, role, tables.containsKey(DocumentRole.LINES));
            first.putIfAbsent(role, columns);
            List<CellProblem> found = new ArrayList<>();
            problems.put(table, found);
            CellDocument document = new CellDocument(CellRows.of(table, days), columns, CsvForm.PLAIN);
            documents
                    .computeIfAbsent(role, none -> new ArrayList<>())
                    .add(rows -> document.read(rows, (problem, cell) -> found.add(problem)));
        }));
        MeasuresPlan plan = new MeasuresPlan(first, asOf, window);
        return new CellLedger(MemoryTables.of(plan, documents).ledger(), problems);
    }

    private static DocumentColumns columns(SourceTable table, DocumentRole role, boolean withLines) {
        return DocumentColumns.find(table.area().address(), role, said(table, role), table.headers(), withLines);
    }

    /** What a person said of the columns of this table, where their names tell something else or nothing. */
    private static DocumentMapping said(SourceTable table, DocumentRole role) {
        Map<Field, Said> fields = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            if (role.takes(field)) {
                role.meanings(field).stream()
                        .filter(meaning -> table.column(meaning).isPresent()
                                && !table.column(meaning).equals(meaning.in(table.headers())))
                        .findFirst()
                        .flatMap(table::column)
                        .ifPresent(column -> fields.put(
                                field,
                                new Said(
                                        DocumentColumns.bracketed(
                                                field, table.headers().get(column)),
                                        true)));
            }
        }
        return DocumentMapping.NOTHING.with(fields);
    }

    /**
     * Whether names of columns are those of some documents.
     *
     * @param role the sort of documents
     * @param names the names
     * @param withLines whether the amounts stand in order lines of their own
     * @return true when no column is missing
     */
    public static boolean fits(DocumentRole role, List<String> names, boolean withLines) {
        try {
            DocumentColumns.find("", role, DocumentMapping.NOTHING, names, withLines);
            return true;
        } catch (StratumException missing) {
            return false;
        }
    }
}
