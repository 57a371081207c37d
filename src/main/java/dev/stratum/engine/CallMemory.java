package dev.stratum.engine;

import dev.stratum.functions.SheetFunction;
import dev.stratum.sheet.Notes.Noted;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Remembers the calls of the previous round, so that settling the sizes of dynamic arrays does not compute the same
 * clusters again. Stratum's functions are pure: the same arguments give the same result.
 */
final class CallMemory {

    private static final class Call {
        private final String function;
        private final Object[] arguments;

        Call(String function, Object[] arguments) {
            this.function = function;
            this.arguments = arguments;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Call call
                    && function.equals(call.function)
                    && Arrays.deepEquals(arguments, call.arguments);
        }

        @Override
        public int hashCode() {
            return 31 * function.hashCode() + Arrays.deepHashCode(arguments);
        }
    }

    private Map<Call, Noted<Object[][]>> before = new HashMap<>();
    private Map<Call, Noted<Object[][]>> now = new HashMap<>();
    private int calls;

    /** Starts a round. */
    void nextRound() {
        before = now;
        now = new HashMap<>();
    }

    /** How many calls were made. */
    int calls() {
        return calls;
    }

    Noted<Object[][]> call(SheetFunction function, Object[] arguments) {
        Call call = new Call(function.name(), arguments);
        Noted<Object[][]> known = before.get(call);
        if (known == null) {
            calls++;
            known = function.noted(arguments);
        }
        now.put(call, known);
        return known;
    }
}
