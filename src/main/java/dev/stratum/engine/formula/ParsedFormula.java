package dev.stratum.engine.formula;

import dev.stratum.engine.function.Caller;
import dev.stratum.engine.function.NativeFunctions;
import dev.stratum.engine.function.Work;
import dev.stratum.engine.value.BookCells;
import dev.stratum.engine.value.CellArea;
import dev.stratum.engine.value.ErrorFound;
import dev.stratum.engine.value.LeftToExcel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A formula that has been read.
 *
 * @param root its outermost part
 */
public record ParsedFormula(Expression root) {

    /**
     * The functions that it calls.
     *
     * @return their names as written, in their order
     */
    public Set<String> functions() {
        Set<String> names = new LinkedHashSet<>();
        root.visit(part -> {
            if (part instanceof Call call) {
                names.add(call.name());
            }
        });
        return names;
    }

    /**
     * The formats that it writes out for TEXT.
     *
     * @return the format of each call of TEXT; a format that is no written text is empty
     */
    public List<String> textFormats() {
        List<String> formats = new ArrayList<>();
        root.visit(part -> {
            if (part instanceof Call call && NativeFunctions.plain(call.name()).equals("TEXT")) {
                boolean written = call.arguments().size() == 2
                        && call.arguments().get(1) instanceof Literal literal
                        && literal.value() instanceof String;
                formats.add(written ? (String) ((Literal) call.arguments().get(1)).value() : "");
            }
        });
        return formats;
    }

    /**
     * Hands on the ranges that it names outright.
     *
     * @param engine the engine
     * @param cells the workbook
     * @param sheet the sheet of the formula
     * @param row its row
     * @param column its column
     * @param each takes each range
     */
    public void references(
            FormulaEngine engine, BookCells cells, int sheet, int row, int column, Consumer<CellArea> each) {
        Scope scope = new Scope(new Caller(cells, sheet, row, column, true, new Work()), engine);
        root.visit(part -> {
            if (part instanceof Outside outside) {
                throw new LeftToExcel(outside.reason());
            }
            if (part instanceof Reference || part instanceof TableReference || part instanceof NamedValue) {
                try {
                    Object value = part.value(scope);
                    if (value instanceof CellArea area) {
                        each.accept(area);
                    }
                } catch (ErrorFound none) {
                    // A reference to nothing reads nothing.
                }
            }
        });
    }

    /**
     * The calls of some functions that no other such call surrounds, each as a formula of its own.
     *
     * @param wanted tells which functions, by their names as written
     * @return the calls from left to right
     */
    public List<ParsedFormula> outermost(Predicate<String> wanted) {
        Set<Expression> inside = Collections.newSetFromMap(new IdentityHashMap<>());
        List<ParsedFormula> calls = new ArrayList<>();
        root.visit(part -> {
            if (part instanceof Call call && wanted.test(call.name()) && !inside.contains(part)) {
                calls.add(new ParsedFormula(call));
                call.visit(inside::add);
            }
        });
        return calls;
    }

    /**
     * The sheets that it names.
     *
     * @return their names as written
     */
    public Set<String> sheets() {
        Set<String> names = new LinkedHashSet<>();
        root.visit(part -> {
            if (part instanceof Reference reference && reference.firstSheet() != null) {
                names.add(reference.firstSheet());
                if (reference.lastSheet() != null) {
                    names.add(reference.lastSheet());
                }
            } else if (part instanceof NamedValue named && named.sheet() != null) {
                names.add(named.sheet());
            }
        });
        return names;
    }

    /**
     * Whether a function of Excel is calculated here.
     *
     * @param name its name as written
     * @return true when it is known
     */
    public static boolean knows(String name) {
        String plain = NativeFunctions.plain(name);
        return SpecialForms.find(plain) != null || NativeFunctions.find(plain) != null;
    }

    /**
     * The functions of Excel that are calculated here.
     *
     * @return their names
     */
    public static Set<String> functionNames() {
        Set<String> names = new LinkedHashSet<>(NativeFunctions.names());
        names.addAll(SpecialForms.names());
        return names;
    }
}
