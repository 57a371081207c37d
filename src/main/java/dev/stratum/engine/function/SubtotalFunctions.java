package dev.stratum.engine.function;

import dev.stratum.engine.value.BookCells;
import dev.stratum.engine.value.CellArea;
import dev.stratum.engine.value.CellAreas;
import dev.stratum.engine.value.Compare;
import dev.stratum.engine.value.Convert;
import dev.stratum.engine.value.ErrorFound;
import dev.stratum.engine.value.Matrix;
import dev.stratum.engine.value.NativeError;
import java.util.List;
import java.util.Locale;

/** {@code SUBTOTAL} and {@code AGGREGATE}: statistics of what a filter leaves to be seen. */
final class SubtotalFunctions {

    private static final List<String> STATISTICS = List.of(
            "AVERAGE",
            "COUNT",
            "COUNTA",
            "MAX",
            "MIN",
            "PRODUCT",
            "STDEV.S",
            "STDEV.P",
            "SUM",
            "VAR.S",
            "VAR.P",
            "MEDIAN",
            "MODE.SNGL",
            "LARGE",
            "SMALL",
            "PERCENTILE.INC",
            "QUARTILE.INC",
            "PERCENTILE.EXC",
            "QUARTILE.EXC");
    private static final int FIRST_WITH_PLACE = 14;

    private SubtotalFunctions() {}

    static void register(Registry all, java.util.Map<String, NativeFunction> known) {
        all.add("SUBTOTAL", 2, -1, "VR", a -> {
            int number = a.whole(0);
            boolean seenOnly = number > 100;
            int statistic = seenOnly ? number - 100 : number;
            if (statistic < 1 || statistic > 11) {
                throw new ErrorFound(NativeError.VALUE);
            }
            Kept kept = new Kept(a);
            for (int i = 1; i < a.count(); i++) {
                if (!(a.raw(i) instanceof CellArea) && !(a.raw(i) instanceof CellAreas)) {
                    throw Convert.failure(a.raw(i));
                }
                kept.add(a.raw(i), seenOnly, true, true, false);
            }
            return apply(known, statistic, a, kept, null);
        });
        all.add("AGGREGATE", 3, -1, "VVA", a -> {
            int statistic = a.whole(0);
            int option = a.whole(1, 0);
            if (statistic < 1 || statistic > STATISTICS.size() || option < 0 || option > 7) {
                throw new ErrorFound(NativeError.VALUE);
            }
            boolean seenOnly = option == 1 || option == 3 || option == 5 || option == 7;
            boolean noErrors = option == 2 || option == 3 || option == 6 || option == 7;
            boolean withPlace = statistic >= FIRST_WITH_PLACE;
            Kept kept = new Kept(a);
            for (int i = 2; i < (withPlace ? 3 : a.count()); i++) {
                kept.add(a.raw(i), seenOnly, option < 4, option != 4 && option != 6, noErrors);
            }
            return apply(known, statistic, a, kept, withPlace ? a.raw(3) : null);
        });
    }

    private static Object apply(
            java.util.Map<String, NativeFunction> known, int statistic, Arguments a, Kept kept, Object place) {
        NativeFunction function = known.get(STATISTICS.get(statistic - 1));
        Object[] arguments = place == null
                ? new Object[] {kept}
                : new Object[] {kept, a.caller().single(place)};
        return function.body().apply(new Arguments(arguments, a.caller()));
    }

    /** The cells that count, as one column. */
    private static final class Kept implements Matrix {
        private final Arguments arguments;
        private final java.util.ArrayList<Object> cells = new java.util.ArrayList<>();

        Kept(Arguments arguments) {
            this.arguments = arguments;
        }

        /** Rows that a filter hides never count in ranges; those hidden by hand do unless told otherwise. */
        void add(Object argument, boolean seenOnly, boolean noSubtotals, boolean filtered, boolean noErrors) {
            if (argument instanceof CellAreas several) {
                several.areas().forEach(area -> add(area, seenOnly, noSubtotals, filtered, noErrors));
                return;
            }
            if (!(argument instanceof Matrix matrix)) {
                keep(argument, noErrors);
                return;
            }
            CellArea area = matrix instanceof CellArea range ? range : null;
            for (int i = 0; i < matrix.usedRows(); i++) {
                if (area != null && hidden(area, i, seenOnly, filtered)) {
                    continue;
                }
                for (int j = 0; j < matrix.usedColumns(); j++) {
                    if (area == null || !noSubtotals || !subtotal(area, i, j)) {
                        keep(matrix.at(i, j), noErrors);
                    }
                }
            }
        }

        private void keep(Object cell, boolean noErrors) {
            if (cell != null && !(noErrors && Compare.isError(cell))) {
                cells.add(cell);
            }
        }

        private boolean hidden(CellArea area, int row, boolean seenOnly, boolean filtered) {
            BookCells.Hiding hiding = area.cells().hiding(area.sheet(), area.firstRow() + row);
            return switch (hiding) {
                case SHOWN -> false;
                case BY_HAND -> seenOnly;
                case UNSURE -> {
                    if (!seenOnly) {
                        arguments.caller().work().doubt("only Excel knows which of its rows the filter hides");
                    }
                    yield seenOnly;
                }
                case BY_FILTER -> {
                    if (!filtered && !seenOnly) {
                        arguments.caller().work().doubt("only Excel knows whether it counts filtered rows");
                    }
                    yield true;
                }
            };
        }

        private static boolean subtotal(CellArea area, int row, int column) {
            String formula = area.cells().formula(area.sheet(), area.firstRow() + row, area.firstColumn() + column);
            if (formula == null) {
                return false;
            }
            String upper = formula.toUpperCase(Locale.ROOT);
            return upper.contains("SUBTOTAL(") || upper.contains("AGGREGATE(");
        }

        @Override
        public int rows() {
            return Math.max(1, cells.size());
        }

        @Override
        public int columns() {
            return 1;
        }

        @Override
        public Object at(int row, int column) {
            return row < cells.size() ? cells.get(row) : null;
        }
    }
}
