package dev.stratum.engine.function;

import dev.stratum.engine.value.Compare;
import dev.stratum.engine.value.ErrorFound;
import dev.stratum.engine.value.NativeError;
import dev.stratum.engine.value.Wildcards;

/** How the lookup functions search. */
final class Search {

    private static final int LONGEST_CHECKED = 5_000;

    private Search() {}

    /** The first (or last) place of a value; -1 when there is none. Blank cells are never found. */
    static int exact(Object wanted, LookupFunctions.Line line, boolean wildcards, boolean fromEnd, Arguments a) {
        a.caller().work().add(line.used());
        Object value = wanted == null ? (Object) 0.0 : wanted;
        Wildcards pattern = wildcards && value instanceof String text && Wildcards.in(text) ? Wildcards.of(text) : null;
        for (int i = 0; i < line.used(); i++) {
            int place = fromEnd ? line.used() - 1 - i : i;
            Object cell = line.at(place);
            if (cell == null || Compare.kind(cell) != Compare.kind(value)) {
                continue;
            }
            if (pattern == null ? Compare.same(cell, value) : pattern.matches((String) cell)) {
                return place;
            }
        }
        return -1;
    }

    /**
     * The last place with a value not beyond the wanted one, by halving as Excel does; cells of another kind are passed
     * over.
     */
    static int sorted(Object wanted, LookupFunctions.Line line, boolean ascending, Arguments a) {
        Object value = wanted == null ? (Object) 0.0 : wanted;
        int low = 0;
        int high = line.used() - 1;
        if (!ascending) {
            return descending(value, line, a);
        }
        doubtUnsorted(value, line, a);
        int found = -1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int place = near(value, line, middle, low, high, a);
            if (place < 0) {
                break;
            }
            int order = Compare.compare(line.at(place), value);
            if (order <= 0) {
                found = place;
                low = Math.max(place, middle) + 1;
            } else {
                high = Math.min(place, middle) - 1;
            }
        }
        return found;
    }

    /** In unsorted values the result hangs on each step of Excel's search, unless the wanted number is above all. */
    private static void doubtUnsorted(Object value, LookupFunctions.Line line, Arguments a) {
        if (line.used() > LONGEST_CHECKED) {
            return;
        }
        Object before = null;
        boolean sorted = true;
        boolean above = true;
        for (int place = 0; place < line.used(); place++) {
            Object cell = line.at(place);
            if (cell == null || Compare.kind(cell) != Compare.kind(value)) {
                continue;
            }
            sorted &= before == null || Compare.compare(before, cell) <= 0;
            above &= Compare.compare(cell, value) <= 0;
            before = cell;
        }
        if (!sorted && !(above && value instanceof Double)) {
            a.caller().work().doubt("it searches in values that are not sorted");
        }
    }

    /** The nearest place with a value of the same kind: to the right first, then to the left. */
    private static int near(Object value, LookupFunctions.Line line, int middle, int low, int high, Arguments a) {
        int kind = Compare.kind(value);
        for (int place = middle; place <= high; place++) {
            a.caller().work().add(1);
            Object cell = line.at(place);
            if (cell != null && Compare.kind(cell) == kind) {
                return place;
            }
        }
        for (int place = middle - 1; place >= low; place--) {
            a.caller().work().add(1);
            Object cell = line.at(place);
            if (cell != null && Compare.kind(cell) == kind) {
                return place;
            }
        }
        return -1;
    }

    private static int descending(Object value, LookupFunctions.Line line, Arguments a) {
        a.caller().work().add(line.used());
        int found = -1;
        for (int place = 0; place < line.used(); place++) {
            Object cell = line.at(place);
            if (cell == null || Compare.kind(cell) != Compare.kind(value)) {
                continue;
            }
            int order = Compare.compare(cell, value);
            if (order < 0) {
                return found;
            }
            if (order == 0) {
                return found >= 0 && Compare.compare(line.at(found), value) == 0 ? found : place;
            }
            found = place;
        }
        return found;
    }

    /** As {@code XLOOKUP}: match 0 exact, -1 or the next smaller, 1 or the next larger, 2 pattern; order 1 or -1, 2, -2. */
    static int modern(Object wanted, LookupFunctions.Line line, int match, int order, Arguments a) {
        if (match < -1 || match > 2 || order == 0 || Math.abs(order) > 2 || (match == 2 && Math.abs(order) == 2)) {
            throw new ErrorFound(NativeError.VALUE);
        }
        Object value = wanted;
        if (Math.abs(order) == 2) {
            a.caller().work().doubt("where values are not sorted or are equal, halving leads Excel elsewhere");
        }
        boolean fromEnd = order == -1;
        if (value == null) {
            for (int i = 0; i < line.used(); i++) {
                int place = fromEnd ? line.used() - 1 - i : i;
                if (line.at(place) == null) {
                    return place;
                }
            }
            return line.used() < line.length() ? line.used() : -1;
        }
        int exact = exact(value, line, match == 2, fromEnd, a);
        if (exact >= 0 || match == 0 || match == 2) {
            return exact;
        }
        int best = -1;
        for (int i = 0; i < line.used(); i++) {
            int place = fromEnd ? line.used() - 1 - i : i;
            Object cell = line.at(place);
            if (cell == null || Compare.isError(cell) || Compare.kind(cell) != Compare.kind(value)) {
                continue;
            }
            boolean fits = match < 0 ? Compare.compare(cell, value) < 0 : Compare.compare(cell, value) > 0;
            boolean nearer = best < 0
                    || (match < 0
                            ? Compare.compare(cell, line.at(best)) > 0
                            : Compare.compare(cell, line.at(best)) < 0);
            if (fits && nearer) {
                best = place;
            }
        }
        return best;
    }
}
