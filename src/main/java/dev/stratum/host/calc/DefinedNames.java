package dev.stratum.host.calc;

import com.sun.star.sheet.XCellRangeReferrer;
import com.sun.star.sheet.XFormulaTokens;
import com.sun.star.sheet.XNamedRange;
import com.sun.star.sheet.XNamedRanges;
import com.sun.star.table.CellAddress;
import com.sun.star.table.XCellRange;
import com.sun.star.uno.UnoRuntime;
import dev.stratum.sheet.Area;
import java.util.Optional;

/** The names of a document. */
final class DefinedNames {
    private final CalcDocument document;

    DefinedNames(CalcDocument document) {
        this.document = document;
    }

    /** The cells behind a name; empty when it does not stand for one rectangle. */
    Optional<Area> named(String name) throws com.sun.star.uno.Exception {
        XNamedRanges names = document.names();
        if (!names.hasByName(name)) {
            return Optional.empty();
        }
        Object known = names.getByName(name);
        // When a sheet is removed, its names go on referring, to whichever sheet takes its place.
        if (UnoRuntime.queryInterface(XNamedRange.class, known).getContent().contains("#REF!")) {
            return Optional.empty();
        }
        XCellRange cells =
                UnoRuntime.queryInterface(XCellRangeReferrer.class, known).getReferredCells();
        return cells == null ? Optional.empty() : Optional.of(document.area(SheetValues.address(cells)));
    }

    /** What a name stands for, as Excel would write it; empty when it cannot be written so. */
    Optional<String> definition(String name) throws com.sun.star.uno.Exception {
        XNamedRanges names = document.names();
        if (!names.hasByName(name)) {
            return Optional.empty();
        }
        XFormulaTokens tokens = UnoRuntime.queryInterface(XFormulaTokens.class, names.getByName(name));
        return Optional.of(CellFormula.text(document, tokens.getTokens(), new CellAddress()))
                .filter(text -> !text.isEmpty());
    }

    /** Defines a name, or moves it. */
    void define(String name, Area area) throws com.sun.star.uno.Exception {
        XNamedRanges names = document.names();
        String cells = reference(area);
        if (names.hasByName(name)) {
            UnoRuntime.queryInterface(XNamedRange.class, names.getByName(name)).setContent(cells);
        } else {
            names.addNewByName(name, cells, new CellAddress(), 0);
        }
    }

    /** Removes a name; no such name is no problem. */
    void remove(String name) throws com.sun.star.uno.Exception {
        XNamedRanges names = document.names();
        if (names.hasByName(name)) {
            names.removeByName(name);
        }
    }

    /** An area as Calc writes it, for example {@code $'CTS scores'.$A$1:$D$9}. */
    static String reference(Area area) {
        String absolute = area.absoluteAddress();
        int mark = absolute.lastIndexOf('!');
        return "$'" + area.sheet().replace("'", "''") + "'." + absolute.substring(mark + 1);
    }
}
