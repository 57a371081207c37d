package dev.stratum.engine.formula;

import dev.stratum.engine.value.LeftToExcel;

/**
 * A part that is not calculated here, such as cells of another workbook.
 *
 * @param text the part as it is written
 * @param reason why it is not
 */
record Outside(String text, String reason) implements Expression {
    @Override
    public Object value(Scope scope) {
        return scope.engine().outside(text, new LeftToExcel(reason));
    }
}
