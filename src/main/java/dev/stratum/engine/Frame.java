package dev.stratum.engine;

import dev.stratum.engine.value.CellArea;
import dev.stratum.functions.SheetFunction;
import dev.stratum.sheet.Note;
import dev.stratum.sheet.Notes.Noted;
import java.util.ArrayList;
import java.util.List;

/** A formula that is being worked out, and what it has read so far. */
final class Frame {

    /** How much the last bits of the largest number read may move a result. */
    private static final double LAST_BITS = 0x1p-46;

    private final int depth;
    private boolean changed;
    private Formula stale;
    private double largest;
    private Position firstError;
    private final List<Called> calls = new ArrayList<>();

    /** A call of one of Stratum's functions, with what it was given and what it gave. */
    record Called(String function, Object[] arguments, Noted<Object[][]> result) {}

    Frame(Frame outer) {
        this.depth = outer == null ? 1 : outer.depth + 1;
    }

    int depth() {
        return depth;
    }

    /** Notes what a cell gave. */
    void read(Object value, GridCell cell) {
        Formula source = cell.source();
        if (firstError == null && Values.isError(value)) {
            firstError = cell.position();
        }
        if (value instanceof Double number && Math.abs(number) > largest) {
            largest = Math.abs(number);
        }
        if (source != null) {
            changed |= source.run().changed();
            if (source.run().stale() || source.run().pending()) {
                stale = source;
            }
        }
    }

    /** Reads a whole range only to know whether anything in it has another value now. */
    void readAll(CellArea area) {
        for (int i = 0; i < area.usedRows(); i++) {
            for (int j = 0; j < area.usedColumns(); j++) {
                area.at(i, j);
            }
        }
    }

    void called(SheetFunction function, Object[] arguments, Noted<Object[][]> result) {
        calls.add(new Called(function.name(), arguments, result));
    }

    /** The calls of Stratum's functions in the order in which they ended. */
    List<Called> calls() {
        return calls;
    }

    /** What the functions have told so far. */
    List<Note> notes() {
        return calls.stream()
                .flatMap(call -> call.result().notes().stream())
                .distinct()
                .toList();
    }

    /** The first cell read that shows an error; {@code null} for none. */
    Position firstError() {
        return firstError;
    }

    /** Whether any cell read has another value than the stored one. */
    boolean changed() {
        return changed;
    }

    /** A formula that was read and whose value may be out of date; {@code null} for none. */
    Formula stale() {
        return stale;
    }

    double noise() {
        return largest * LAST_BITS;
    }
}
