package dev.stratum.workbook;

import org.apache.poi.ss.formula.OperationEvaluationContext;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.RefEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.formula.functions.FreeRefFunction;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/** The spill operator, {@code F2#}, which files store as {@code _xlfn.ANCHORARRAY(F2)}. */
final class SpillReference implements FreeRefFunction {

    @Override
    public ValueEval evaluate(ValueEval[] arguments, OperationEvaluationContext context) {
        if (arguments.length != 1 || !(arguments[0] instanceof RefEval anchor)) {
            return ErrorEval.REF_INVALID;
        }
        int sheet = anchor.getFirstSheetIndex();
        GridBook book = (GridBook) context.getWorkbook();
        if (!(book.getSheet(sheet).getCell(anchor.getRow(), anchor.getColumn()) instanceof GridCell.Member member)
                || member.group().position().row() != anchor.getRow()
                || member.group().position().column() != anchor.getColumn()) {
            return ErrorEval.REF_INVALID;
        }
        ArrayFormula array = member.group();
        if (array.run().running()) {
            return ErrorEval.CIRCULAR_REF_ERROR;
        }
        array.evaluate();
        CellRangeAddress range = array.range();
        return context.getDynamicReference(
                null,
                book.getSheetName(sheet),
                new CellReference(range.getFirstRow(), range.getFirstColumn()).formatAsString(),
                new CellReference(range.getLastRow(), range.getLastColumn()).formatAsString(),
                true);
    }
}
