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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of a document. */
final class DefinedNames {
    private static final Pattern REFERENCE =
            Pattern.compile("\\$('(?:[^']|'')+'|[^'.\\s]+)\\.(\\$[A-Z]+\\$\\d+(?::\\$[A-Z]+\\$\\d+)?)");

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
        String content = UnoRuntime.queryInterface(XNamedRange.class, known).getContent();
        Optional<Area> written = area(content);
        if (written.isPresent()) {
            return written;
        }
        // When a sheet is removed, its names go on referring, to whichever sheet takes its place.
        if (content.contains("#REF!")) {
            return Optional.empty();
        }
        XCellRange referred =
                UnoRuntime.queryInterface(XCellRangeReferrer.class, known).getReferredCells();
        return referred == null ? Optional.empty() : Optional.of(document.area(SheetValues.address(referred)));
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

    /** The area of a {@link #reference}; empty for anything else, of which Calc knows where it leads. */
    private static Optional<Area> area(String reference) {
        Matcher parts = REFERENCE.matcher(reference);
        return parts.matches() ? Area.parse(parts.group(1) + "!" + parts.group(2)) : Optional.empty();
    }

    /** An area as Calc writes it, for example {@code $'CTS scores'.$A$1:$D$9}. */
    static String reference(Area area) {
        String absolute = area.absoluteAddress();
        int mark = absolute.lastIndexOf('!');
        return "$'" + area.sheet().replace("'", "''") + "'." + absolute.substring(mark + 1);
    }
}
