package dev.stratum.engine.formula;

import dev.stratum.engine.value.Compare;
import dev.stratum.engine.value.Convert;
import dev.stratum.engine.value.ErrorFound;
import java.util.function.Consumer;

/** A sign before an operand, or {@code %} behind it. A plus changes nothing, not even text. */
record Sign(char sign, Expression operand) implements Expression {

    @Override
    public Object value(Scope scope) {
        if (sign == '+') {
            return operand.value(scope);
        }
        return Lift.apply(new Object[] {scope.operand(operand.value(scope))}, any -> true, scope, one -> {
            if (Compare.isError(one[0])) {
                throw new ErrorFound(one[0]);
            }
            double number = Convert.number(one[0], scope.cells().dates());
            return sign == '%' ? number / 100 : -number;
        });
    }

    @Override
    public void visit(Consumer<Expression> visitor) {
        visitor.accept(this);
        operand.visit(visitor);
    }
}
