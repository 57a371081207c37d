package dev.stratum.host.calc;

import com.sun.star.table.CellAddress;
import dev.stratum.functions.FunctionCatalogue;
import dev.stratum.functions.StratumFunctions;
import dev.stratum.sheet.Area;
import java.util.Optional;

/**
 * Evaluates expressions as if they stood in a cell. Calc cannot do that without a cell, so everything but a plain
 * reference is evaluated by Stratum's own engine on a copy of the cells that it reads; the document stays as it is.
 */
final class Evaluation {
    private final CalcDocument document;
    private final CellBlocks cells;
    private final DefinedNames names;
    private final FunctionCatalogue catalogue = StratumFunctions.catalogue();

    Evaluation(CalcDocument document, CellBlocks cells, DefinedNames names) {
        this.document = document;
        this.cells = cells;
        this.names = names;
    }

    /** The values of an expression; references without a sheet name mean the given sheet. */
    Object[][] evaluate(String expression, String sheet) throws com.sun.star.uno.Exception {
        Optional<Area> plain = Area.parse(expression)
                .or(() -> Area.parse("'" + sheet.replace("'", "''") + "'!" + expression))
                .filter(area -> document.place(area.sheet()) >= 0);
        if (plain.isEmpty()) {
            plain = names.named(expression);
        }
        if (plain.isPresent()) {
            return cells.read(plain.get());
        }
        CellAddress at = new CellAddress((short) document.place(sheet), 0, 0);
        CellFormula formula = CellFormula.read(document, expression, at);
        return new SheetCopy(document, References.of(document, formula)).evaluate(expression, at.Sheet, catalogue);
    }
}
