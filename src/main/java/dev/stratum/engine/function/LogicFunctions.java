package dev.stratum.engine.function;

import dev.stratum.engine.value.CellArea;
import dev.stratum.engine.value.CellAreas;
import dev.stratum.engine.value.Compare;
import dev.stratum.engine.value.Convert;
import dev.stratum.engine.value.ErrorFound;
import dev.stratum.engine.value.Matrix;
import dev.stratum.engine.value.NativeError;
import java.util.List;
import java.util.function.Predicate;

/** Conditions put together, and questions about values. Those that evaluate only what they need are special forms. */
final class LogicFunctions {

    private static final List<NativeError> ERROR_TYPES = List.of(
            NativeError.NULL,
            NativeError.DIV0,
            NativeError.VALUE,
            NativeError.REF,
            NativeError.NAME,
            NativeError.NUM,
            NativeError.NA);

    private LogicFunctions() {}

    static void register(Registry all) {
        all.add("TRUE", "", a -> true);
        all.add("FALSE", "", a -> false);
        all.add("NOT", "V", a -> !a.truth(0));
        all.add("AND", 1, -1, "R", a -> truths(a)[0] == 0);
        all.add("OR", 1, -1, "R", a -> truths(a)[1] > 0);
        all.add("XOR", 1, -1, "R", a -> truths(a)[1] % 2 == 1);
        all.add("NA", "", a -> NativeError.NA);
        is(all, "ISBLANK", value -> value == null);
        is(all, "ISNUMBER", Double.class::isInstance);
        is(all, "ISTEXT", String.class::isInstance);
        is(all, "ISNONTEXT", value -> !(value instanceof String));
        is(all, "ISLOGICAL", Boolean.class::isInstance);
        is(all, "ISERROR", Compare::isError);
        is(all, "ISERR", value -> Compare.isError(value) && code(value) != NativeError.NA.code());
        is(all, "ISNA", value -> Compare.isError(value) && code(value) == NativeError.NA.code());
        all.add("ISREF", "R", a -> a.raw(0) instanceof CellArea || a.raw(0) instanceof CellAreas);
        all.add("ISEVEN", "V", a -> parity(a) == 0);
        all.add("ISODD", "V", a -> parity(a) == 1);
        all.add("ISFORMULA", "R", a -> {
            CellArea cell = a.area(0);
            return cell.cells().formula(cell.sheet(), cell.firstRow(), cell.firstColumn()) != null;
        });
        all.add("ERROR.TYPE", "V", a -> {
            Object value = a.any(0);
            for (int i = 0; i < ERROR_TYPES.size(); i++) {
                if (Compare.isError(value) && code(value) == ERROR_TYPES.get(i).code()) {
                    return i + 1.0;
                }
            }
            return Compare.isError(value) ? code(value) - 43 + 8.0 : NativeError.NA;
        });
        all.add("TYPE", "R", a -> {
            Object value = a.raw(0);
            if (value instanceof Matrix matrix && !matrix.single()) {
                return 64.0;
            }
            Object single = a.any(0);
            return switch (Compare.kind(single)) {
                case 1 -> 2.0;
                case 2 -> 4.0;
                case 3 -> 16.0;
                default -> 1.0;
            };
        });
        all.add("N", "R", a -> {
            Object value = first(a);
            return value instanceof Double || Compare.isError(value)
                    ? value
                    : (Object) (Boolean.TRUE.equals(value) ? 1.0 : 0.0);
        });
        all.add("T", "R", a -> {
            Object value = first(a);
            return value instanceof String || Compare.isError(value) ? value : "";
        });
    }

    private static Object first(Arguments a) {
        return a.raw(0) instanceof Matrix matrix ? matrix.at(0, 0) : a.any(0);
    }

    private static int code(Object error) {
        return error instanceof NativeError known
                ? known.code()
                : ((dev.stratum.sheet.CellError) error).code().code();
    }

    private static void is(Registry all, String name, Predicate<Object> question) {
        all.add(name, "V", a -> question.test(a.any(0)));
    }

    private static double parity(Arguments a) {
        Object value = a.value(0);
        if (value instanceof Boolean) {
            throw new ErrorFound(NativeError.VALUE);
        }
        return Math.abs(Math.floor(Math.abs(a.number(0))) % 2);
    }

    /** How many conditions are false and how many true; text in cells is none. */
    private static int[] truths(Arguments a) {
        int[] counts = new int[2];
        for (int i = 0; i < a.count(); i++) {
            a.each(
                    i,
                    cell -> {
                        if (cell != null && !(cell instanceof String)) {
                            counts[Convert.truth(cell) ? 1 : 0]++;
                        }
                    },
                    typed -> counts[Convert.truth(typed) ? 1 : 0]++);
        }
        if (counts[0] + counts[1] == 0) {
            throw new ErrorFound(NativeError.VALUE);
        }
        return counts;
    }
}
