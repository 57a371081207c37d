package dev.stratum.engine.formula;

import dev.stratum.engine.value.Compare;
import dev.stratum.engine.value.Convert;
import dev.stratum.engine.value.DateSystem;
import dev.stratum.engine.value.ErrorFound;
import dev.stratum.engine.value.NativeError;
import java.util.function.Consumer;

/** An operator between two operands. */
record Operation(String operator, Expression left, Expression right, boolean outermost) implements Expression {

    /** Excel takes the last bits of the last difference of a formula for noise: 0.5-0.4-0.1 is 0. */
    private static final double NOISE = 0x1p-49;

    @Override
    public Object value(Scope scope) {
        Object a = scope.operand(left.valueOrError(scope));
        Object b = scope.operand(right.valueOrError(scope));
        return Lift.apply(
                new Object[] {a, b},
                any -> true,
                scope,
                pair -> apply(pair[0], pair[1], scope.cells().dates()));
    }

    private Object apply(Object a, Object b, DateSystem dates) {
        if (Compare.isError(a)) {
            throw new ErrorFound(a);
        }
        if (Compare.isError(b)) {
            throw new ErrorFound(b);
        }
        return switch (operator) {
            case "&" -> Convert.text(a) + Convert.text(b);
            case "=" -> compare(a, b) == 0;
            case "<>" -> compare(a, b) != 0;
            case "<" -> compare(a, b) < 0;
            case "<=" -> compare(a, b) <= 0;
            case ">" -> compare(a, b) > 0;
            case ">=" -> compare(a, b) >= 0;
            default -> arithmetic(Convert.number(a, dates), Convert.number(b, dates));
        };
    }

    private static int compare(Object a, Object b) {
        return Compare.compare(plain(a), plain(b));
    }

    private static Object plain(Object value) {
        return value == dev.stratum.engine.value.Missing.ARGUMENT ? null : value;
    }

    private double arithmetic(double a, double b) {
        return switch (operator) {
            case "+" -> sum(a, b);
            case "-" -> sum(a, -b);
            case "*" -> a * b;
            case "/" -> {
                if (b == 0) {
                    throw new ErrorFound(NativeError.DIV0);
                }
                yield a / b;
            }
            case "^" -> dev.stratum.engine.function.NativeFunctions.power(a, b);
            default -> throw new IllegalStateException(operator);
        };
    }

    private double sum(double a, double b) {
        double sum = a + b;
        return outermost && Math.abs(sum) < NOISE * Math.abs(a) ? 0 : sum;
    }

    @Override
    public void visit(Consumer<Expression> visitor) {
        visitor.accept(this);
        left.visit(visitor);
        right.visit(visitor);
    }
}
