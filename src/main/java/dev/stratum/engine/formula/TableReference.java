package dev.stratum.engine.formula;

import dev.stratum.engine.value.BookCells;
import dev.stratum.engine.value.CellArea;
import dev.stratum.engine.value.ErrorFound;
import dev.stratum.engine.value.LeftToExcel;
import dev.stratum.engine.value.NativeError;
import java.util.List;
import java.util.Set;

/**
 * A part of a table: {@code Sales[Amount]}, {@code [@Amount]}, {@code Sales[[#Totals],[Amount]]}.
 *
 * @param text the reference as it is written
 * @param table the table's name; {@code null} for the table in which the formula stands
 * @param items the parts with a sign before them, in small letters: {@code #data}, {@code #this row} and so on
 * @param columns the first and last column; empty for all
 */
record TableReference(String text, String table, Set<String> items, List<String> columns) implements Expression {

    @Override
    public Object value(Scope scope) {
        int sheet = scope.caller().sheet();
        int row = scope.caller().row();
        BookCells.Table found = table == null
                ? scope.cells().tableAt(sheet, row, scope.caller().column())
                : scope.cells().table(table);
        if (found == null) {
            return scope.engine()
                    .outside(
                            text,
                            new LeftToExcel(
                                    table == null
                                            ? "it names a column of a table but stands in none"
                                            : "there is no table " + table));
        }
        CellArea all = found.area();
        int left = all.firstColumn();
        int right = all.lastColumn();
        if (!columns.isEmpty()) {
            int first = column(found, columns.get(0));
            int last = column(found, columns.get(columns.size() - 1));
            left = all.firstColumn() + Math.min(first, last);
            right = all.firstColumn() + Math.max(first, last);
        }
        int dataTop = all.firstRow() + found.headerRows();
        int dataBottom = all.lastRow() - found.totalsRows();
        int top = dataTop;
        int bottom = dataBottom;
        if (items.contains("#all")) {
            top = all.firstRow();
            bottom = all.lastRow();
        } else if (items.contains("#this row")) {
            if (all.sheet() != sheet || row < dataTop || row > dataBottom) {
                throw new ErrorFound(NativeError.VALUE);
            }
            top = row;
            bottom = row;
        } else if (items.contains("#headers") || items.contains("#totals")) {
            boolean headers = items.contains("#headers");
            boolean totals = items.contains("#totals");
            if ((headers && found.headerRows() == 0) || (totals && found.totalsRows() == 0)) {
                throw new ErrorFound(NativeError.REF);
            }
            top = headers ? all.firstRow() : items.contains("#data") ? dataTop : all.lastRow();
            bottom = totals ? all.lastRow() : items.contains("#data") ? dataBottom : dataTop - 1;
        }
        return all.sized(top, left, Math.max(top, bottom), right);
    }

    /** The data of a table. */
    static CellArea data(BookCells.Table table) {
        CellArea all = table.area();
        int top = all.firstRow() + table.headerRows();
        return all.sized(top, all.firstColumn(), Math.max(top, all.lastRow() - table.totalsRows()), all.lastColumn());
    }

    private static int column(BookCells.Table table, String wanted) {
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).equalsIgnoreCase(wanted)) {
                return i;
            }
        }
        throw new LeftToExcel("the table " + table.name() + " has no column '" + wanted + "'; its columns are: "
                + String.join(", ", table.columns()));
    }
}
