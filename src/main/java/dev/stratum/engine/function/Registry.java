package dev.stratum.engine.function;

import java.util.HashMap;
import java.util.Map;

/** Functions by name, while they are put together. */
final class Registry {

    private static final int MOST_ARGUMENTS = 255;

    private final Map<String, NativeFunction> functions = new HashMap<>();

    /** Adds a function that takes as many arguments as it has kinds. */
    void add(String name, String kinds, NativeFunction.Body body) {
        add(name, kinds.length(), kinds.length(), kinds, body);
    }

    void add(String name, int least, int most, String kinds, NativeFunction.Body body) {
        NativeFunction function = new NativeFunction(name, least, most < 0 ? MOST_ARGUMENTS : most, kinds, body);
        if (functions.put(name, function) != null) {
            throw new IllegalStateException(name + " is there twice");
        }
    }

    /** Gives a function another name. */
    void alias(String name, String other) {
        NativeFunction known = functions.get(name);
        add(other, known.least(), known.most(), known.kinds(), known.body());
    }

    Map<String, NativeFunction> functions() {
        return Map.copyOf(functions);
    }
}
