package dev.stratum.engine.formula;

import dev.stratum.engine.value.CellArea;
import dev.stratum.engine.value.CellAreas;
import dev.stratum.engine.value.ErrorFound;
import dev.stratum.engine.value.NativeError;
import java.util.ArrayList;
import java.util.List;

/** A cell or range by its address, on the formula's sheet, on one named or on several. */
record Reference(String firstSheet, String lastSheet, int firstRow, int firstColumn, int lastRow, int lastColumn)
        implements Expression {

    @Override
    public Object value(Scope scope) {
        int first = firstSheet == null ? scope.caller().sheet() : scope.cells().sheet(firstSheet);
        int last = lastSheet == null ? first : scope.cells().sheet(lastSheet);
        if (first < 0 || last < 0) {
            throw new ErrorFound(NativeError.REF);
        }
        if (first == last) {
            return area(scope, first);
        }
        List<CellArea> areas = new ArrayList<>();
        for (int sheet = Math.min(first, last); sheet <= Math.max(first, last); sheet++) {
            areas.add(area(scope, sheet));
        }
        return new CellAreas(areas);
    }

    private CellArea area(Scope scope, int sheet) {
        return new CellArea(scope.cells(), sheet, firstRow, firstColumn, lastRow, lastColumn);
    }
}
