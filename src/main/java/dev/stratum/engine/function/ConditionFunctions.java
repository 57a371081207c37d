package dev.stratum.engine.function;

import dev.stratum.engine.value.CellArea;
import dev.stratum.engine.value.Compare;
import dev.stratum.engine.value.Criterion;
import dev.stratum.engine.value.ErrorFound;
import dev.stratum.engine.value.Matrix;
import dev.stratum.engine.value.NativeError;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Counts and sums of the cells that meet conditions. */
final class ConditionFunctions {

    private ConditionFunctions() {}

    /** A range whose cells have to meet a criterion. */
    private record Condition(Matrix range, Criterion criterion) {}

    static void register(Registry all) {
        all.add("COUNTIF", "RV", a -> counted(a, List.of(condition(a, 0))));
        all.add("COUNTIFS", 2, -1, "RV:RV", a -> counted(a, conditions(a, 0)));
        all.add("SUMIF", 2, 3, "RVR", a -> of(a, List.of(condition(a, 0)), NumberList::sum));
        all.add("AVERAGEIF", 2, 3, "RVR", a -> of(a, List.of(condition(a, 0)), NumberList::mean));
        several(all, "SUMIFS", NumberList::sum);
        several(all, "AVERAGEIFS", NumberList::mean);
        several(all, "MAXIFS", numbers -> numbers.count() == 0 ? 0 : numbers.sorted()[numbers.count() - 1]);
        several(all, "MINIFS", numbers -> numbers.count() == 0 ? 0 : numbers.sorted()[0]);
    }

    private static void several(Registry all, String name, ToDoubleFunction<NumberList> result) {
        all.add(name, 3, -1, "R:RV", a -> {
            List<Condition> conditions = conditions(a, 1);
            for (Condition condition : conditions) {
                sameShape(a.area(0), condition.range());
            }
            return result.applyAsDouble(met(a, conditions, a.area(0)));
        });
    }

    /** SUMIF and AVERAGEIF read as many cells as the condition has, from the corner of the third range on. */
    private static double of(Arguments a, List<Condition> conditions, ToDoubleFunction<NumberList> result) {
        CellArea tested = a.area(0);
        CellArea given = a.given(2) ? a.area(2) : tested;
        CellArea read = given.rows() == tested.rows() && given.columns() == tested.columns()
                ? given
                : given.sized(
                        given.firstRow(),
                        given.firstColumn(),
                        given.firstRow() + tested.rows() - 1,
                        given.firstColumn() + tested.columns() - 1);
        return result.applyAsDouble(met(a, conditions, read));
    }

    private static void take(NumberList numbers, Object cell) {
        if (Compare.isError(cell)) {
            throw new ErrorFound(cell);
        }
        if (cell instanceof Double number) {
            numbers.add(number);
        }
    }

    private static Condition condition(Arguments a, int at) {
        return new Condition(a.area(at), Criterion.of(a.any(at + 1), a.dates()));
    }

    private static List<Condition> conditions(Arguments a, int from) {
        if ((a.count() - from) % 2 != 0) {
            throw new ErrorFound(NativeError.VALUE);
        }
        List<Condition> conditions = new ArrayList<>();
        for (int i = from; i < a.count(); i += 2) {
            conditions.add(condition(a, i));
            sameShape(conditions.get(0).range(), a.area(i));
        }
        return conditions;
    }

    private static void sameShape(Matrix first, Matrix other) {
        if (first.rows() != other.rows() || first.columns() != other.columns()) {
            throw new ErrorFound(NativeError.VALUE);
        }
    }

    /** Counts the places where all conditions are met; blank ones beyond the used cells are counted at once. */
    private static double counted(Arguments a, List<Condition> conditions) {
        Matrix first = conditions.get(0).range();
        int rows = 0;
        int columns = 0;
        boolean blanks = true;
        for (Condition condition : conditions) {
            rows = Math.max(rows, condition.range().usedRows());
            columns = Math.max(columns, condition.range().usedColumns());
            blanks &= condition.criterion().takesBlanks();
        }
        a.caller().work().add((long) rows * columns * conditions.size());
        double count = blanks ? (double) first.rows() * first.columns() - (double) rows * columns : 0;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                count += meets(conditions, i, j) ? 1 : 0;
            }
        }
        return count;
    }

    /** The numbers of a range at the places where all conditions are met. */
    private static NumberList met(Arguments a, List<Condition> conditions, CellArea read) {
        int rows = read.usedRows();
        int columns = read.usedColumns();
        a.caller().work().add((long) rows * columns * conditions.size());
        NumberList numbers = new NumberList();
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                if (meets(conditions, i, j)) {
                    take(numbers, read.at(i, j));
                }
            }
        }
        return numbers;
    }

    private static boolean meets(List<Condition> conditions, int row, int column) {
        for (Condition condition : conditions) {
            if (!condition.criterion().test(condition.range().at(row, column))) {
                return false;
            }
        }
        return true;
    }
}
