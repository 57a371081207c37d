package dev.stratum.engine.formula;

import dev.stratum.engine.function.Caller;
import dev.stratum.engine.value.BookCells;
import dev.stratum.engine.value.CellArea;
import dev.stratum.engine.value.Compare;
import dev.stratum.engine.value.Convert;
import dev.stratum.engine.value.LeftToExcel;
import dev.stratum.engine.value.Matrix;
import dev.stratum.sheet.Area;
import java.util.StringJoiner;

/**
 * Where a formula is worked out: its cell, the functions it may call, and the variables of {@code LET} and {@code
 * LAMBDA}.
 */
public final class Scope {

    private static final int DEEPEST = 128;

    private final Caller caller;
    private final FormulaEngine engine;
    private final Variable variables;
    private final int depth;

    /** A variable and those defined before it. */
    private record Variable(String name, Object value, Variable outer) {}

    private Scope(Caller caller, FormulaEngine engine, Variable variables, int depth) {
        this.caller = caller;
        this.engine = engine;
        this.variables = variables;
        this.depth = depth;
    }

    Scope(Caller caller, FormulaEngine engine) {
        this(caller, engine, null, 0);
    }

    Caller caller() {
        return caller;
    }

    BookCells cells() {
        return caller.cells();
    }

    FormulaEngine engine() {
        return engine;
    }

    boolean arrays() {
        return caller.arrays();
    }

    Scope arrays(boolean every) {
        return every == caller.arrays() ? this : new Scope(caller.arrays(every), engine, variables, depth);
    }

    Scope with(String name, Object value) {
        return new Scope(caller, engine, new Variable(name, value, variables), depth);
    }

    /** The scope inside a name or a lambda: its variables are gone, and it cannot nest for ever. */
    Scope inside(String what, Scope definition) {
        if (depth >= DEEPEST) {
            throw new LeftToExcel(what + " refers to itself or is nested more than " + DEEPEST + " deep");
        }
        return new Scope(caller, engine, definition == null ? null : definition.variables, depth + 1);
    }

    /** Whether there is a variable. */
    boolean knows(String name) {
        return find(name) != null;
    }

    Object variable(String name) {
        return find(name).value();
    }

    /** A part of the formula with what its variables stand for in their places. */
    String written(String part) {
        return variables == null
                ? part
                : FormulaText.renameWords(
                        part,
                        name -> knows(Names.variable(name)) ? written(variable(Names.variable(name)), name) : name);
    }

    private static String written(Object value, String otherwise) {
        if (value instanceof CellArea area) {
            return new Area(
                            area.cells().sheetName(area.sheet()),
                            area.firstRow(),
                            area.firstColumn(),
                            area.rows(),
                            area.columns())
                    .address();
        }
        if (value instanceof Matrix matrix) {
            StringJoiner rows = new StringJoiner(";", "{", "}");
            for (int i = 0; i < matrix.rows(); i++) {
                StringJoiner row = new StringJoiner(",");
                for (int j = 0; j < matrix.columns(); j++) {
                    row.add(written(matrix.at(i, j), otherwise));
                }
                rows.add(row.toString());
            }
            return rows.toString();
        }
        if (value instanceof String text) {
            return '"' + text.replace("\"", "\"\"") + '"';
        }
        if (value instanceof Double || value instanceof Boolean) {
            return Convert.text(value);
        }
        return Compare.isError(value) ? ((Throwable) value).getMessage() : otherwise;
    }

    private Variable find(String name) {
        for (Variable variable = variables; variable != null; variable = variable.outer()) {
            if (variable.name().equalsIgnoreCase(name)) {
                return variable;
            }
        }
        return null;
    }

    /** The value of an operand of an operator or a single-value argument: a matrix only where each element counts. */
    Object operand(Object value) {
        if (value instanceof CellArea area) {
            return arrays() && !area.single() ? area : caller.intersect(area);
        }
        if (value instanceof Matrix matrix && matrix.single()) {
            return matrix.at(0, 0);
        }
        return value;
    }
}
