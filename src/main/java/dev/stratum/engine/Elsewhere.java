package dev.stratum.engine;

import dev.stratum.engine.file.BookFile;
import dev.stratum.engine.file.SheetChanges;
import dev.stratum.engine.file.StoredError;
import dev.stratum.engine.function.NativeFunctions;
import dev.stratum.engine.value.NativeError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What another program calculates of the formulas that are left here. It is asked for a formula only when everything the
 * formula reads has its final value, so formulas that read one another are asked for one after the other.
 */
final class Elsewhere {

    /** Each round starts the program anew; formulas that read one another in a longer row than this stay. */
    private static final int MOST_ROUNDS = 20;

    private static final int MOST_TOLD = 100;

    /**
     * Not asked for: what reads cells that it does not name, needs the formulas of other cells, goes by the clock, by
     * chance or by the machine, or reaches out of the workbook.
     */
    private static final Set<String> NEVER = Set.of((""
                    + "CALL CELL DDE EUROCONVERT FORMULATEXT GETPIVOTDATA INDIRECT INFO ISFORMULA NOW OFFSET RAND RANDARRAY "
                    + "RANDBETWEEN REGISTER.ID RTD SQL.REQUEST SUBTOTAL AGGREGATE TABLE TODAY WEBSERVICE")
            .split(" "));

    private final String program;
    private final Map<Position, Object[][]> values = new HashMap<>();
    private final Map<Position, String> refusals = new HashMap<>();
    private final Set<Position> unprompted = new HashSet<>();
    private int rounds;

    private Elsewhere(String program) {
        this.program = program;
    }

    /** Nobody is asked. */
    static Elsewhere nothing() {
        return new Elsewhere("");
    }

    static Elsewhere of(OtherProgram program) {
        return new Elsewhere(program.name());
    }

    /** What the program calculated for a formula; {@code null} when it was not asked or could not. */
    Object[][] values(Formula formula) {
        return values.get(formula.position());
    }

    /** The end of a sentence about a formula that the program could not calculate either; else empty. */
    String refusal(Formula formula) {
        String refusal = refusals.get(formula.position());
        return refusal == null ? "" : "; " + program + " " + refusal;
    }

    /**
     * Whether another program can calculate a formula from the values of what it reads; of a spill it cannot say how many
     * cells it fills.
     */
    static boolean suits(Formula formula, Calculation calculation) {
        return !(formula instanceof ArrayFormula array && array.dynamic())
                && calculation.parsed(formula).functions().stream()
                        .noneMatch(name -> NEVER.contains(NativeFunctions.plain(name)) || calculation.isStratum(name));
    }

    /** Whether the program is asked for a formula, which has not been done yet. */
    boolean asks(Formula formula) {
        return !program.isEmpty() && !refusals.containsKey(formula.position());
    }

    private List<Formula> offered(Calculation calculation) {
        return calculation.formulas().stream()
                .filter(formula -> formula.run().offered() && !refusals.containsKey(formula.position()))
                .toList();
    }

    /** Asks the program for what it can be asked for now; says whether there was anything. */
    boolean ask(Calculation calculation, OtherProgram other) {
        List<Formula> asked = offered(calculation);
        if (asked.isEmpty() || rounds++ == MOST_ROUNDS) {
            return false;
        }
        List<SheetChanges> copy = WriteBack.of(calculation).sheets();
        copy.forEach(SheetChanges::takeFormulasAway);
        Map<Integer, List<Formula>> bySheet = new HashMap<>();
        for (Formula formula : asked) {
            Position at = formula.position();
            if (formula.hasStored() && !formula.run().stale()) {
                unprompted.add(at);
            }
            copy.get(at.sheet()).formula(at.row(), at.column(), formula instanceof ArrayFormula ? "" : formula.text());
            bySheet.computeIfAbsent(at.sheet(), none -> new ArrayList<>()).add(formula);
        }
        try (BookFile calculated = other.calculate(copy)) {
            bySheet.forEach((sheet, formulas) -> {
                int index = calculated.sheet(calculation.book().sheetName(sheet));
                formulas.forEach(formula -> refusals.put(formula.position(), "gives no value for it"));
                if (index >= 0) {
                    Map<Position, Object> cells = cells(calculated, index, sheet, formulas);
                    formulas.forEach(formula -> take(formula, cells));
                }
            });
        }
        return true;
    }

    /** The values of the formulas' cells, and no others. */
    private static Map<Position, Object> cells(BookFile book, int index, int sheet, List<Formula> formulas) {
        Map<Position, Object> cells = new HashMap<>();
        formulas.forEach(formula -> each(formula, at -> cells.put(at, null)));
        book.sheets().get(index).read((row, column, value, formula, style) -> {
            Position at = new Position(sheet, row, column);
            if (cells.containsKey(at)) {
                cells.put(at, value instanceof StoredError error ? NativeError.of(error.text()) : value);
            }
        });
        return cells;
    }

    private static void each(Formula formula, Consumer<Position> cell) {
        Position first = formula.position();
        Object[][] stored = formula.storedValues();
        for (int i = 0; i < stored.length; i++) {
            for (int j = 0; j < stored[i].length; j++) {
                cell.accept(new Position(first.sheet(), first.row() + i, first.column() + j));
            }
        }
    }

    /** An error that was not stored says that the program does not know the formula, or knows it otherwise. */
    private void take(Formula formula, Map<Position, Object> cells) {
        Position first = formula.position();
        Object[][] stored = formula.storedValues();
        Object[][] told = new Object[stored.length][];
        for (int i = 0; i < told.length; i++) {
            told[i] = new Object[stored[i].length];
            for (int j = 0; j < told[i].length; j++) {
                Object value = cells.get(new Position(first.sheet(), first.row() + i, first.column() + j));
                if (value == null) {
                    return;
                }
                if (Values.isError(value) && !Values.same(stored[i][j], value, 0)) {
                    refusals.put(first, "shows " + Values.errorText(value) + " for it");
                    return;
                }
                told[i][j] = stored[i][j] instanceof Boolean && value instanceof Double number ? number != 0 : value;
            }
        }
        refusals.remove(first);
        values.put(first, told);
    }

    /** What to tell about it in the end. */
    Recalculation.Share summary(Calculation calculation) {
        List<CellChange> surprising = new ArrayList<>();
        for (Formula formula : calculation.formulas()) {
            Position at = formula.position();
            if (unprompted.contains(at)
                    && values.containsKey(at)
                    && formula.run().changed()
                    && surprising.size() < MOST_TOLD) {
                surprising.add(new CellChange(
                        calculation.book().sheetName(at.sheet()),
                        at.row(),
                        at.column(),
                        WriteBack.shown(formula.storedValues()[0][0]),
                        WriteBack.shown(values.get(at)[0][0])));
            }
        }
        return new Recalculation.Share(offered(calculation).size(), values.size(), surprising);
    }
}
