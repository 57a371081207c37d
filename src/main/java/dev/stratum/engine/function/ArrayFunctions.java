package dev.stratum.engine.function;

import dev.stratum.engine.value.ArrayValue;
import dev.stratum.engine.value.Compare;
import dev.stratum.engine.value.Convert;
import dev.stratum.engine.value.ErrorFound;
import dev.stratum.engine.value.Matrix;
import dev.stratum.engine.value.NativeError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** The functions of dynamic arrays: filter, sort, unique, and the ones that cut and join arrays. */
final class ArrayFunctions {

    private ArrayFunctions() {}

    static void register(Registry all) {
        all.add("FILTER", 2, 3, "AAA", ArrayFunctions::filter);
        all.add("SORT", 1, 4, "ARRV", ArrayFunctions::sort);
        all.add("SORTBY", 2, -1, "A:AR", ArrayFunctions::sortBy);
        all.add("UNIQUE", 1, 3, "AVV", ArrayFunctions::unique);
        all.add("TAKE", 2, 3, "AVV", a -> cut(a, true));
        all.add("DROP", 2, 3, "AVV", a -> cut(a, false));
        all.add(
                "CHOOSEROWS",
                2,
                -1,
                "AA",
                a -> Results.rows(a.matrix(0), chosen(a, a.matrix(0).rows()), a));
        all.add(
                "CHOOSECOLS",
                2,
                -1,
                "AA",
                a -> Results.columns(a.matrix(0), chosen(a, a.matrix(0).columns()), a));
        all.add("HSTACK", 1, -1, "A", a -> stack(a, true));
        all.add("VSTACK", 1, -1, "A", a -> stack(a, false));
        all.add("TOCOL", 1, 3, "AVV", a -> line(a, true));
        all.add("TOROW", 1, 3, "AVV", a -> line(a, false));
        all.add("EXPAND", 2, 4, "AVVV", ArrayFunctions::expand);
        all.add("WRAPROWS", 2, 3, "AVV", a -> wrap(a, true));
        all.add("WRAPCOLS", 2, 3, "AVV", a -> wrap(a, false));
    }

    private static Object filter(Arguments a) {
        Matrix source = a.matrix(0);
        Matrix wanted = a.matrix(1);
        boolean rows = wanted.columns() == 1 && wanted.rows() == source.rows();
        if (!rows && !(wanted.rows() == 1 && wanted.columns() == source.columns())) {
            throw new ErrorFound(NativeError.VALUE);
        }
        List<Integer> kept = new ArrayList<>();
        int length = rows ? wanted.rows() : wanted.columns();
        a.caller().work().add(length);
        for (int i = 0; i < length; i++) {
            if (Convert.truth(rows ? wanted.at(i, 0) : wanted.at(0, i))) {
                kept.add(i);
            }
        }
        if (kept.isEmpty() && a.given(2)) {
            return a.raw(2);
        }
        return rows ? Results.rows(source, kept, a) : Results.columns(source, kept, a);
    }

    /** Excel sorts numbers, texts, truths, errors and puts blanks last whichever way. */
    private static int order(Object x, Object y, boolean ascending) {
        if (x == null || y == null) {
            return x == y ? 0 : x == null ? 1 : -1;
        }
        int byKind = Integer.compare(Compare.kind(x), Compare.kind(y));
        int order = byKind != 0 ? byKind : Compare.isError(x) ? 0 : Compare.compare(x, y);
        return ascending ? order : -order;
    }

    private static boolean ascending(double way) {
        if (way != 1 && way != -1) {
            throw new ErrorFound(NativeError.VALUE);
        }
        return way == 1;
    }

    private static Object sort(Arguments a) {
        Matrix source = a.matrix(0);
        boolean byColumn = a.truth(3, false);
        int lines = byColumn ? source.columns() : source.rows();
        int keys = byColumn ? source.rows() : source.columns();
        List<Double> at = numbers(a, 1);
        List<Double> ways = numbers(a, 2);
        Comparator<Integer> comparator = null;
        for (int k = 0; k < at.size(); k++) {
            int key = at.get(k).intValue() - 1;
            if (key < 0 || key >= keys) {
                throw new ErrorFound(NativeError.VALUE);
            }
            boolean up = ascending(ways.get(Math.min(k, ways.size() - 1)));
            Comparator<Integer> next = (x, y) -> byColumn
                    ? order(source.at(key, x), source.at(key, y), up)
                    : order(source.at(x, key), source.at(y, key), up);
            comparator = comparator == null ? next : comparator.thenComparing(next);
        }
        List<Integer> order = sorted(lines, comparator);
        return byColumn ? Results.columns(source, order, a) : Results.rows(source, order, a);
    }

    private static List<Integer> sorted(int lines, Comparator<Integer> comparator) {
        return IntStream.range(0, lines).boxed().sorted(comparator).toList();
    }

    private static List<Double> numbers(Arguments a, int i) {
        if (!a.given(i)) {
            return List.of(1.0);
        }
        List<Double> numbers = new ArrayList<>();
        Matrix given = a.matrix(i);
        for (int row = 0; row < given.rows(); row++) {
            for (int column = 0; column < given.columns(); column++) {
                numbers.add(a.caller().number(given.at(row, column)));
            }
        }
        return numbers;
    }

    private static Object sortBy(Arguments a) {
        Matrix source = a.matrix(0);
        Comparator<Integer> comparator = null;
        boolean rows = a.matrix(1).columns() == 1 && a.matrix(1).rows() == source.rows();
        for (int k = 1; k < a.count(); k += 2) {
            Matrix by = a.matrix(k);
            boolean fits = rows
                    ? by.columns() == 1 && by.rows() == source.rows()
                    : by.rows() == 1 && by.columns() == source.columns();
            if (!fits) {
                throw new ErrorFound(NativeError.VALUE);
            }
            boolean up = ascending(a.number(k + 1, 1));
            Comparator<Integer> next =
                    (x, y) -> rows ? order(by.at(x, 0), by.at(y, 0), up) : order(by.at(0, x), by.at(0, y), up);
            comparator = comparator == null ? next : comparator.thenComparing(next);
        }
        List<Integer> order = sorted(rows ? source.rows() : source.columns(), comparator);
        return rows ? Results.rows(source, order, a) : Results.columns(source, order, a);
    }

    private static Object unique(Arguments a) {
        Matrix source = a.matrix(0);
        boolean byColumn = a.truth(1, false);
        boolean once = a.truth(2, false);
        int lines = byColumn ? source.columns() : source.rows();
        int width = byColumn ? source.rows() : source.columns();
        a.caller().work().add((long) lines * width);
        Map<List<Object>, Integer> first = new LinkedHashMap<>();
        Map<List<Object>, Integer> counts = new LinkedHashMap<>();
        for (int i = 0; i < lines; i++) {
            List<Object> key = new ArrayList<>();
            for (int j = 0; j < width; j++) {
                Object cell = byColumn ? source.at(j, i) : source.at(i, j);
                key.add(
                        cell instanceof String text
                                ? text.toLowerCase(Locale.ROOT)
                                : Compare.isError(cell) ? cell.toString() + " error" : cell);
            }
            first.putIfAbsent(key, i);
            counts.merge(key, 1, Integer::sum);
        }
        List<Integer> kept = new ArrayList<>();
        first.forEach((key, line) -> {
            if (!once || counts.get(key) == 1) {
                kept.add(line);
            }
        });
        return byColumn ? Results.columns(source, kept, a) : Results.rows(source, kept, a);
    }

    private static Object cut(Arguments a, boolean take) {
        Matrix source = a.matrix(0);
        int[] rows = range(a, 1, source.rows(), take);
        int[] columns = range(a, 2, source.columns(), take);
        Object[][] result = Results.of(Math.max(0, rows[1] - rows[0]), Math.max(0, columns[1] - columns[0]), a);
        for (int i = 0; i < result.length; i++) {
            for (int j = 0; j < result[i].length; j++) {
                result[i][j] = source.at(rows[0] + i, columns[0] + j);
            }
        }
        return ArrayValue.of(result);
    }

    private static int[] range(Arguments a, int i, int length, boolean take) {
        if (!a.given(i)) {
            return new int[] {0, length};
        }
        int number = Math.max(-length, Math.min(length, a.whole(i)));
        if (take) {
            return number >= 0 ? new int[] {0, number} : new int[] {length + number, length};
        }
        return number >= 0 ? new int[] {number, length} : new int[] {0, length + number};
    }

    private static List<Integer> chosen(Arguments a, int length) {
        List<Integer> chosen = new ArrayList<>();
        for (int k = 1; k < a.count(); k++) {
            for (double number : numbers(a, k)) {
                int place = (int) number;
                if (place == 0 || Math.abs(place) > length) {
                    throw new ErrorFound(NativeError.VALUE);
                }
                chosen.add(place > 0 ? place - 1 : length + place);
            }
        }
        return chosen;
    }

    private static Object stack(Arguments a, boolean beside) {
        int rows = 0;
        int columns = 0;
        for (int k = 0; k < a.count(); k++) {
            Matrix part = a.matrix(k);
            rows = beside ? Math.max(rows, part.rows()) : rows + part.rows();
            columns = beside ? columns + part.columns() : Math.max(columns, part.columns());
        }
        Object[][] result = Results.of(rows, columns, a);
        for (Object[] row : result) {
            java.util.Arrays.fill(row, NativeError.NA);
        }
        int at = 0;
        for (int k = 0; k < a.count(); k++) {
            Matrix part = a.matrix(k);
            for (int i = 0; i < part.rows(); i++) {
                for (int j = 0; j < part.columns(); j++) {
                    result[beside ? i : at + i][beside ? at + j : j] = part.at(i, j);
                }
            }
            at += beside ? part.columns() : part.rows();
        }
        return ArrayValue.of(result);
    }

    private static Object line(Arguments a, boolean column) {
        Matrix source = a.matrix(0);
        int ignore = a.whole(1, 0);
        boolean down = a.truth(2, false);
        List<Object> cells = new ArrayList<>();
        int outer = down ? source.columns() : source.rows();
        int inner = down ? source.rows() : source.columns();
        a.caller().work().add((long) outer * inner);
        for (int i = 0; i < outer; i++) {
            for (int j = 0; j < inner; j++) {
                Object cell = down ? source.at(j, i) : source.at(i, j);
                boolean left = ((ignore & 1) == 1 && cell == null) || ((ignore & 2) == 2 && Compare.isError(cell));
                if (!left) {
                    cells.add(cell);
                }
            }
        }
        Object[][] result = Results.of(column ? cells.size() : 1, column ? 1 : cells.size(), a);
        for (int i = 0; i < cells.size(); i++) {
            result[column ? i : 0][column ? 0 : i] = cells.get(i);
        }
        return ArrayValue.of(result);
    }

    private static Object expand(Arguments a) {
        Matrix source = a.matrix(0);
        int rows = a.whole(1, source.rows());
        int columns = a.whole(2, source.columns());
        if (rows < source.rows() || columns < source.columns()) {
            throw new ErrorFound(NativeError.VALUE);
        }
        Object[][] result = Results.of(rows, columns, a);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                result[i][j] = i < source.rows() && j < source.columns()
                        ? source.at(i, j)
                        : a.given(3) ? a.any(3) : NativeError.NA;
            }
        }
        return ArrayValue.of(result);
    }

    private static Object wrap(Arguments a, boolean rows) {
        Matrix source = a.matrix(0);
        int width = a.whole(1);
        if (source.rows() > 1 && source.columns() > 1) {
            throw new ErrorFound(NativeError.VALUE);
        }
        if (width < 1) {
            throw new ErrorFound(NativeError.NUM);
        }
        int count = source.rows() * source.columns();
        int lines = (count + width - 1) / width;
        Object[][] result = Results.of(rows ? lines : width, rows ? width : lines, a);
        for (int i = 0; i < lines * width; i++) {
            Object cell = i < count
                    ? source.at(source.columns() == 1 ? i : 0, source.columns() == 1 ? 0 : i)
                    : a.given(2) ? a.any(2) : NativeError.NA;
            result[rows ? i / width : i % width][rows ? i % width : i / width] = cell;
        }
        return ArrayValue.of(result);
    }
}
