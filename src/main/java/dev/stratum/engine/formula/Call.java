package dev.stratum.engine.formula;

import dev.stratum.engine.function.Arguments;
import dev.stratum.engine.function.NativeFunction;
import dev.stratum.engine.function.NativeFunctions;
import dev.stratum.engine.value.CellArea;
import dev.stratum.engine.value.ErrorFound;
import dev.stratum.engine.value.LeftToExcel;
import dev.stratum.engine.value.NativeError;
import java.util.List;
import java.util.function.Consumer;

/**
 * A call of a function by its name.
 *
 * @param text the call as it is written
 * @param name the name
 * @param arguments what it is given
 */
record Call(String text, String name, List<Expression> arguments) implements Expression {

    @Override
    public Object value(Scope scope) {
        String plain = NativeFunctions.plain(name);
        SpecialForms.Form form = SpecialForms.find(plain);
        if (form != null) {
            return form.value(arguments, scope);
        }
        String variable = Names.variable(name);
        if (scope.knows(variable) && scope.variable(variable) instanceof Lambda lambda) {
            return lambda.call(
                    scope,
                    arguments.stream()
                            .map(argument -> argument.valueOrError(scope))
                            .toArray());
        }
        NativeFunction function = scope.engine().function(name);
        if (function == null) {
            return byName(scope, plain);
        }
        return apply(function, scope);
    }

    private Object byName(Scope scope, String plain) {
        String known = scope.cells().definition(name, scope.caller().sheet());
        if (known != null
                && scope.engine().definition(known, scope.caller()).value(scope.inside("the name " + name, null))
                        instanceof Lambda lambda) {
            return lambda.call(
                    scope,
                    arguments.stream()
                            .map(argument -> argument.valueOrError(scope))
                            .toArray());
        }
        return scope.engine()
                .outside(
                        scope.written(text),
                        new LeftToExcel("the function " + plain + " is not available outside Excel"));
    }

    private Object apply(NativeFunction function, Scope scope) {
        if (arguments.size() < function.least() || arguments.size() > function.most()) {
            throw new LeftToExcel(function.name() + " is given " + arguments.size() + " arguments but takes "
                    + (function.least() == function.most()
                            ? Integer.toString(function.least())
                            : function.least() + " to " + function.most()));
        }
        Object[] values = new Object[arguments.size()];
        for (int i = 0; i < values.length; i++) {
            char kind = function.kind(i);
            Scope inside = kind == 'A' ? scope.arrays(true) : scope;
            Object value = arguments.get(i).valueOrError(inside);
            values[i] = kind == 'V' ? operand(value, scope) : value;
        }
        Arguments whole = new Arguments(values, scope.caller());
        return Lift.apply(
                values,
                at -> function.kind(at) == 'V',
                scope,
                elements -> function.body().apply(whole.of(elements)));
    }

    private static Object operand(Object value, Scope scope) {
        try {
            return scope.operand(value);
        } catch (ErrorFound error) {
            return value instanceof CellArea ? NativeError.VALUE : error.error();
        }
    }

    @Override
    public void visit(Consumer<Expression> visitor) {
        visitor.accept(this);
        arguments.forEach(argument -> argument.visit(visitor));
    }
}
