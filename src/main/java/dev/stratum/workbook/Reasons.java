package dev.stratum.workbook;

import dev.stratum.problem.ExcelError;
import dev.stratum.sheet.CellError;
import dev.stratum.sheet.Note;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The errors that Stratum functions returned inside each formula, and the ones that the formula read in other cells. POI carries only the code of an error through a
 * formula, so the reason is found again here by the formula's cell, the code and the place in the result.
 */
final class Reasons {

    private static final class Noted {
        private final List<Object[][]> results = new ArrayList<>();
        private final Map<ExcelError, CellError> first = new EnumMap<>(ExcelError.class);
        private final Map<ExcelError, CellError> inherited = new EnumMap<>(ExcelError.class);
        private final Set<Note> told = new LinkedHashSet<>();
    }

    private final Map<Position, Noted> byFormula = new HashMap<>();

    /** Notes the errors in what a function returned to a formula. */
    void note(Position formula, Object[][] result) {
        Noted noted = null;
        for (Object[] row : result) {
            for (Object cell : row) {
                if (cell instanceof CellError error) {
                    if (noted == null) {
                        noted = byFormula.computeIfAbsent(formula, none -> new Noted());
                        noted.results.add(result);
                    }
                    noted.first.putIfAbsent(error.code(), error);
                }
            }
        }
    }

    /** Keeps what a function told a formula beside its result. */
    void tell(Position formula, List<Note> notes) {
        if (!notes.isEmpty()) {
            Set<Note> told = byFormula.computeIfAbsent(formula, none -> new Noted()).told;
            told.addAll(notes);
        }
    }

    /** What the functions of a formula told beside their results, in the order of their calls. */
    List<Note> notes(Position formula) {
        Noted noted = byFormula.get(formula);
        return noted == null ? List.of() : List.copyOf(noted.told);
    }

    /** Notes an error that a formula read in a cell; it is the reason when the formula shows that error itself. */
    void inherit(Position formula, CellError error) {
        byFormula.computeIfAbsent(formula, none -> new Noted()).inherited.putIfAbsent(error.code(), error);
    }

    /**
     * The error at a place of a formula's result with its reason, or the error itself when none is known.
     *
     * @param formula the formula's cell
     * @param value the value there, possibly no error at all
     * @param row the row in the formula's result, from zero
     * @param column the column in the formula's result, from zero
     */
    Object explain(Position formula, Object value, int row, int column) {
        if (!(value instanceof NativeError error)) {
            return value;
        }
        Noted noted = byFormula.get(formula);
        if (noted == null) {
            return value;
        }
        for (Object[][] result : noted.results) {
            if (row < result.length
                    && column < result[row].length
                    && result[row][column] instanceof CellError known
                    && known.code().code() == error.code()) {
                return known;
            }
        }
        CellError own = withCode(noted.first, error.code());
        CellError inherited = own == null ? withCode(noted.inherited, error.code()) : own;
        return inherited == null ? value : inherited;
    }

    private static CellError withCode(Map<ExcelError, CellError> known, int code) {
        for (CellError error : known.values()) {
            if (error.code().code() == code) {
                return error;
            }
        }
        return null;
    }
}
