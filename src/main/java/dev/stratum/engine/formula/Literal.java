package dev.stratum.engine.formula;

/** A value written into the formula: a number, text, truth, error or array in braces. */
record Literal(Object value) implements Expression {
    @Override
    public Object value(Scope scope) {
        return value;
    }
}
