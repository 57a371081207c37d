package dev.stratum.engine;

import org.apache.poi.ss.formula.OperationEvaluationContext;

/** Where a cell stands: sheet, row and column counted from zero. */
record Position(int sheet, int row, int column) {

    static Position of(OperationEvaluationContext context) {
        return new Position(context.getSheetIndex(), context.getRowIndex(), context.getColumnIndex());
    }
}
