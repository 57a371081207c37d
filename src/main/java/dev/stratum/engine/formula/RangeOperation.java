package dev.stratum.engine.formula;

import dev.stratum.engine.value.CellArea;
import dev.stratum.engine.value.CellAreas;
import dev.stratum.engine.value.Compare;
import dev.stratum.engine.value.Convert;
import dev.stratum.engine.value.ErrorFound;
import dev.stratum.engine.value.LeftToExcel;
import dev.stratum.engine.value.Matrix;
import dev.stratum.engine.value.NativeError;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Operators on references: {@code :} for all cells between, a space for the common cells, a comma for both, {@code #} for
 * the cells that a dynamic array fills, {@code @} for the cell beside the formula.
 */
record RangeOperation(char operator, List<Expression> operands) implements Expression {

    @Override
    public Object value(Scope scope) {
        return switch (operator) {
            case '#' -> spill(area(operands.get(0), scope));
            case '@' -> intersection(scope);
            case ',' -> union(scope);
            case ':' -> between(area(operands.get(0), scope), area(operands.get(1), scope));
            default -> {
                CellArea common = area(operands.get(0), scope).common(area(operands.get(1), scope));
                if (common == null) {
                    throw new ErrorFound(NativeError.NULL);
                }
                yield common;
            }
        };
    }

    private Object intersection(Scope scope) {
        Object value = operands.get(0).value(scope);
        return value instanceof CellArea area && !area.single()
                ? scope.caller().intersect(area)
                : value instanceof Matrix matrix && !(value instanceof CellArea) ? matrix.at(0, 0) : value;
    }

    private Object union(Scope scope) {
        List<CellArea> areas = new ArrayList<>();
        for (Expression operand : operands) {
            Object value = operand.value(scope);
            if (value instanceof CellAreas several) {
                areas.addAll(several.areas());
            } else if (value instanceof CellArea area) {
                areas.add(area);
            } else if (Compare.isError(value)) {
                throw Convert.failure(value);
            } else {
                throw new LeftToExcel("it joins values with a comma that are no ranges");
            }
        }
        return new CellAreas(areas);
    }

    private static Object between(CellArea a, CellArea b) {
        if (a.sheet() != b.sheet()) {
            throw new ErrorFound(NativeError.VALUE);
        }
        return a.sized(
                Math.min(a.firstRow(), b.firstRow()),
                Math.min(a.firstColumn(), b.firstColumn()),
                Math.max(a.lastRow(), b.lastRow()),
                Math.max(a.lastColumn(), b.lastColumn()));
    }

    private static Object spill(CellArea anchor) {
        CellArea spilled = anchor.cells().spill(anchor.sheet(), anchor.firstRow(), anchor.firstColumn());
        if (spilled == null) {
            throw new ErrorFound(NativeError.REF);
        }
        return spilled;
    }

    private static CellArea area(Expression operand, Scope scope) {
        Object value = operand.value(scope);
        if (value instanceof CellArea area) {
            return area;
        }
        throw Convert.failure(value);
    }

    @Override
    public void visit(Consumer<Expression> visitor) {
        visitor.accept(this);
        operands.forEach(operand -> operand.visit(visitor));
    }
}
