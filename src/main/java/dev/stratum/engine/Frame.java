package dev.stratum.engine;

import dev.stratum.engine.value.CellArea;
import dev.stratum.sheet.Note;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A formula that is being worked out, and what it has read so far. */
final class Frame {

    /** How much the last bits of the largest number read may move a result. */
    private static final double LAST_BITS = 0x1p-46;

    private final Formula formula;
    private final Frame outer;
    private final int depth;
    private boolean changed;
    private Formula stale;
    private double largest;
    private final Set<Note> notes = new LinkedHashSet<>();

    Frame(Formula formula, Frame outer) {
        this.formula = formula;
        this.outer = outer;
        this.depth = outer == null ? 1 : outer.depth + 1;
    }

    Formula formula() {
        return formula;
    }

    Frame outer() {
        return outer;
    }

    int depth() {
        return depth;
    }

    /** Notes what a cell gave. */
    void read(Object value, Formula source) {
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

    void tell(List<Note> told) {
        notes.addAll(told);
    }

    List<Note> notes() {
        return List.copyOf(notes);
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
