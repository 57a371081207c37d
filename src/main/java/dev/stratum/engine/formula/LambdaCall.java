package dev.stratum.engine.formula;

import dev.stratum.engine.value.Convert;
import java.util.List;
import java.util.function.Consumer;

/** A call of a function that is itself a value: {@code LAMBDA(x,x+1)(2)}. */
record LambdaCall(Expression function, List<Expression> arguments) implements Expression {

    @Override
    public Object value(Scope scope) {
        if (function.value(scope) instanceof Lambda lambda) {
            return lambda.call(
                    scope,
                    arguments.stream()
                            .map(argument -> argument.valueOrError(scope))
                            .toArray());
        }
        throw Convert.failure(function.value(scope));
    }

    @Override
    public void visit(Consumer<Expression> visitor) {
        visitor.accept(this);
        function.visit(visitor);
        arguments.forEach(argument -> argument.visit(visitor));
    }
}
