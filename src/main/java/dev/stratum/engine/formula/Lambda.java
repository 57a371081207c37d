package dev.stratum.engine.formula;

import dev.stratum.engine.value.ErrorFound;
import dev.stratum.engine.value.Missing;
import dev.stratum.engine.value.NativeError;
import java.util.List;

/** A function made by {@code LAMBDA}. */
record Lambda(List<String> parameters, Expression body, Scope definition) {

    Object call(Scope caller, Object... arguments) {
        if (arguments.length > parameters.size()) {
            throw new ErrorFound(NativeError.VALUE);
        }
        Scope inside = caller.inside("a LAMBDA", definition);
        for (int i = 0; i < parameters.size(); i++) {
            inside = inside.with(parameters.get(i), i < arguments.length ? arguments[i] : Missing.ARGUMENT);
        }
        return body.value(inside);
    }
}
