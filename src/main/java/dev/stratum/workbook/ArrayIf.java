package dev.stratum.workbook;

import org.apache.poi.ss.formula.OperationEvaluationContext;
import org.apache.poi.ss.formula.eval.AreaEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.formula.functions.FreeRefFunction;
import org.apache.poi.ss.formula.functions.IfFunc;

/** {@code IF} in array formulas: a single condition picks a whole array, an array of conditions picks by element. */
final class ArrayIf implements FreeRefFunction {

    private final FreeRefFunction choice =
            (arguments, context) -> new IfFunc().evaluate(arguments, context.getRowIndex(), context.getColumnIndex());
    private final FreeRefFunction choices = new ElementWise(choice, any -> true);

    @Override
    public ValueEval evaluate(ValueEval[] arguments, OperationEvaluationContext context) {
        boolean several = arguments.length > 0
                && arguments[0] instanceof AreaEval conditions
                && !(conditions.isRow() && conditions.isColumn());
        return (several ? choices : choice).evaluate(arguments, context);
    }
}
