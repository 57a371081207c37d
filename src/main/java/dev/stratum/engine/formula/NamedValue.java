package dev.stratum.engine.formula;

import dev.stratum.engine.value.BookCells;
import dev.stratum.engine.value.ErrorFound;
import dev.stratum.engine.value.LeftToExcel;
import dev.stratum.engine.value.NativeError;

/** A variable, a defined name or a table by its name. */
record NamedValue(String sheet, String name) implements Expression {

    @Override
    public Object value(Scope scope) {
        String plain = Names.variable(name);
        if (sheet == null && scope.knows(plain)) {
            return scope.variable(plain);
        }
        int of = sheet == null ? scope.caller().sheet() : scope.cells().sheet(sheet);
        if (of < 0) {
            throw new ErrorFound(NativeError.REF);
        }
        String known = scope.cells().definition(name, of);
        if (known != null) {
            return defined(known, scope);
        }
        BookCells.Table table = sheet == null ? scope.cells().table(name) : null;
        if (table != null) {
            return TableReference.data(table);
        }
        return scope.engine()
                .outside(
                        sheet == null ? name : "'" + sheet.replace("'", "''") + "'!" + name,
                        new LeftToExcel("the name " + name + " is not defined in the workbook"));
    }

    private Object defined(String known, Scope scope) {
        Scope inside = scope.inside("the name " + name, null);
        Expression definition = scope.engine().definition(known, scope.caller());
        return definition.value(inside.arrays(true)); // names calculate with every element, as array formulas do
    }
}
