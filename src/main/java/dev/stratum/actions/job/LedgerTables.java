package dev.stratum.actions.job;

import dev.stratum.ledger.CellLedger;
import dev.stratum.ledger.DocumentRole;
import dev.stratum.port.Question;
import dev.stratum.port.Workbook;
import dev.stratum.sheet.source.Meaning;
import dev.stratum.sheet.source.SourceTable;
import dev.stratum.sheet.source.TableFinder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The documents on the sheets of a workbook: the table of purchases that a person means, and on sheets of their own, found by
 * the names of the sheets and of the columns, order lines, payments, visits and pick-ups.
 *
 * @param tables the tables by what they hold
 * @param hints sentences about sheets that cannot be used
 */
public record LedgerTables(Map<DocumentRole, List<SourceTable>> tables, List<String> hints) {
    private static final List<Meaning> AMOUNTS = List.of(Meaning.CUSTOMER, Meaning.DATE, Meaning.AMOUNT);
    private static final List<Meaning> PRICES =
            List.of(Meaning.CUSTOMER, Meaning.DATE, Meaning.QUANTITY, Meaning.UNIT_PRICE);
    private static final List<Meaning> ORDERS = List.of(Meaning.CUSTOMER, Meaning.DATE, Meaning.ORDER);

    /**
     * Finds the purchases that a person means.
     *
     * @param book the workbook
     * @param finder finds tables in it, and asks which column is what
     * @return the table
     */
    public static SourceTable purchases(Workbook book, WhichColumns finder) {
        return finder.find(kinds(book), List.of(Meaning.ORDER));
    }

    /**
     * The purchases where the person is.
     *
     * @param book the workbook
     * @param finder finds tables in it
     * @return the table; empty when the one there is none of purchases
     */
    public static Optional<SourceTable> atSelection(Workbook book, TableFinder finder) {
        return finder.atSelection(kinds(book));
    }

    /**
     * The purchases where the person is or on another sheet.
     *
     * @param book the workbook
     * @param finder finds tables in it
     * @return the table; empty when there is none
     */
    public static Optional<SourceTable> look(Workbook book, TableFinder finder) {
        return finder.look(kinds(book));
    }

    /**
     * The questions about the columns of purchases.
     *
     * @return one question per column
     */
    public static List<Question> questions() {
        return WhichColumns.questions(List.of(
                Meaning.CUSTOMER, Meaning.DATE, Meaning.AMOUNT, Meaning.QUANTITY, Meaning.UNIT_PRICE, Meaning.ORDER));
    }

    private static List<List<Meaning>> kinds(Workbook book) {
        boolean withLines = book.sheets().stream()
                .anyMatch(sheet -> DocumentRole.ofSheet(sheet).equals(Optional.of(DocumentRole.LINES)));
        return withLines ? List.of(AMOUNTS, PRICES, ORDERS) : List.of(AMOUNTS, PRICES);
    }

    /**
     * Finds what else there is.
     *
     * @param book the workbook
     * @param finder finds tables in it
     * @param purchases the table of purchases
     * @return all documents
     */
    public static LedgerTables with(Workbook book, TableFinder finder, SourceTable purchases) {
        Map<DocumentRole, List<SourceTable>> tables = new EnumMap<>(DocumentRole.class);
        tables.put(DocumentRole.PURCHASES, List.of(purchases));
        boolean priced = purchases.has(AMOUNTS) || CellLedger.fits(DocumentRole.PURCHASES, purchases.headers(), false);
        List<String> hints = new ArrayList<>();
        for (String sheet : book.sheets()) {
            Optional<DocumentRole> role = sheet.equals(purchases.area().sheet())
                    ? Optional.empty()
                    : DocumentRole.ofSheet(sheet).filter(each -> each != DocumentRole.LINES || !priced);
            role.flatMap(each -> finder.on(sheet, names -> CellLedger.fits(each, names, false)))
                    .ifPresent(table -> {
                        if (role.get() != DocumentRole.VISITS
                                && purchases.column(Meaning.ORDER).isEmpty()) {
                            hints.add("Sheet " + sheet + " was not used: it finds orders by their number, and "
                                    + purchases.area().address() + " has no column "
                                    + Meaning.ORDER.usualName() + ".");
                        } else {
                            tables.computeIfAbsent(role.get(), none -> new ArrayList<>())
                                    .add(table);
                        }
                    });
        }
        return new LedgerTables(Collections.unmodifiableMap(tables), hints);
    }

    /**
     * Where the documents are.
     *
     * @return for example {@code Invoices!A1:D8, payments Payments!A1:C9}
     */
    public String addresses() {
        return tables.entrySet().stream()
                .flatMap(role -> role.getValue().stream()
                        .map(table -> (role.getKey() == DocumentRole.PURCHASES
                                        ? ""
                                        : role.getKey().words().replaceFirst("^the ", "") + " ")
                                + table.area().address()))
                .collect(Collectors.joining(", "));
    }
}
