package dev.stratum.sheet.source;

import dev.stratum.sheet.Cells;
import dev.stratum.sheet.Headers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the columns of a table hold. */
final class CheckedColumns {
    private final List<CheckedColumn> all = new ArrayList<>();
    private final int customer;
    private final boolean ledger;
    private final boolean data;
    private final Map<String, Integer> often = new HashMap<>();
    private int again;

    CheckedColumns(List<String> headers, Map<Meaning, Integer> known) {
        Map<Integer, Meaning> meanings = new HashMap<>();
        known.forEach((meaning, column) -> meanings.putIfAbsent(column, meaning));
        data = isData(known.keySet());
        for (int column = 0; column < headers.size(); column++) {
            Optional<Meaning> meaning = Optional.ofNullable(meanings.get(column));
            all.add(new CheckedColumn(
                    headers.get(column),
                    meaning.filter(what -> data || what == Meaning.CUSTOMER),
                    data,
                    data || (meanings.size() >= 2 && meaning.isPresent())));
        }
        customer = known.getOrDefault(Meaning.CUSTOMER, -1);
        ledger = known.containsKey(Meaning.DATE) || known.containsKey(Meaning.ORDER);
    }

    /** Whether such columns are those of a ledger or of a table of customers. */
    static boolean isData(Set<Meaning> known) {
        return (known.contains(Meaning.CUSTOMER) && known.size() >= 2)
                || (known.contains(Meaning.DATE) && known.contains(Meaning.AMOUNT));
    }

    /** Below results another table may begin with its names, and a sum is none of them. */
    static boolean isApart(Object[] cells) {
        return Headers.areNames(Arrays.asList(cells))
                || Arrays.stream(cells)
                        .filter(cell -> !Cells.isBlank(cell))
                        .findFirst()
                        .filter(cell -> cell instanceof String text && text.matches("(?i)all( .*)?|.*total.*|sum"))
                        .isPresent();
    }

    /** Whether they are those of a ledger or of a table of customers. */
    boolean isData() {
        return data;
    }

    void learn(Object[] cells) {
        if (CellChecks.isBlankRow(cells) || (!data && isApart(cells))) {
            return;
        }
        for (int column = 0; column < all.size(); column++) {
            all.get(column).learn(column < cells.length ? cells[column] : null);
        }
        if (!ledger && customer >= 0 && customer < cells.length) {
            Cells.name(cells[customer]).ifPresent(name -> again += often.merge(name, 1, Integer::sum) > 1 ? 1 : 0);
        }
    }

    /** A customer that comes again is a slip in a table of customers; where most come again, it is none. */
    boolean onceEach() {
        return !ledger && again <= often.size();
    }

    int size() {
        return all.size();
    }

    int customer() {
        return customer;
    }

    CheckedColumn get(int column) {
        return all.get(column);
    }
}
