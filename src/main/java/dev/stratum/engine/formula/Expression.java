package dev.stratum.engine.formula;

/** A part of a formula that has a value. */
interface Expression {

    /**
     * Works out the value.
     *
     * @param scope where
     * @return a single value, matrix, range, lambda or {@link dev.stratum.engine.value.Missing#ARGUMENT}; an error
     *     value is returned or thrown as {@link dev.stratum.engine.value.ErrorFound}
     */
    Object value(Scope scope);

    /** The value; an error that was thrown is returned too. */
    default Object valueOrError(Scope scope) {
        try {
            return value(scope);
        } catch (dev.stratum.engine.value.ErrorFound error) {
            return error.error();
        }
    }

    /** Looks at this part and all parts in it. */
    default void visit(java.util.function.Consumer<Expression> visitor) {
        visitor.accept(this);
    }
}
