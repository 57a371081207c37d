package dev.stratum.engine.formula;

import java.util.function.Consumer;

/** An expression in parentheses. */
record Parenthesis(Expression inside) implements Expression {
    @Override
    public Object value(Scope scope) {
        return inside.value(scope);
    }

    @Override
    public void visit(Consumer<Expression> visitor) {
        visitor.accept(this);
        inside.visit(visitor);
    }
}
