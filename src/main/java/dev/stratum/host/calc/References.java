package dev.stratum.host.calc;

import com.sun.star.sheet.ComplexReference;
import com.sun.star.sheet.FormulaToken;
import com.sun.star.sheet.NameToken;
import com.sun.star.sheet.ReferenceFlags;
import com.sun.star.sheet.SingleReference;
import com.sun.star.sheet.XFormulaTokens;
import com.sun.star.table.CellAddress;
import com.sun.star.table.CellRangeAddress;
import java.util.ArrayList;
import java.util.List;

/** The areas that a formula reads, on all sheets, those behind names included. */
final class References {

    private static final int MOST_NAMES_DEEP = 8;

    private final CalcDocument document;
    private final CellAddress at;
    private final List<CellRangeAddress> areas = new ArrayList<>();

    private References(CalcDocument document, CellAddress at) {
        this.document = document;
        this.at = at;
    }

    static List<CellRangeAddress> of(CalcDocument document, CellFormula formula) throws com.sun.star.uno.Exception {
        References references = new References(document, formula.at());
        references.add(formula.tokens(), 0);
        return references.areas;
    }

    private void add(FormulaToken[] tokens, int deep) throws com.sun.star.uno.Exception {
        for (FormulaToken token : tokens) {
            if (token.Data instanceof SingleReference cell) {
                add(cell, cell);
            } else if (token.Data instanceof ComplexReference area) {
                add(area.Reference1, area.Reference2);
            } else if (token.Data instanceof NameToken name && deep < MOST_NAMES_DEEP) {
                XFormulaTokens named = document.named(name.Index);
                if (named != null) {
                    add(named.getTokens(), deep + 1);
                }
            }
        }
    }

    /** The second corner of an area names no sheet of its own. */
    private void add(SingleReference first, SingleReference last) {
        CellRangeAddress area = new CellRangeAddress();
        area.Sheet = (short) place(first, ReferenceFlags.SHEET_RELATIVE, first.Sheet, at.Sheet + first.RelativeSheet);
        area.StartColumn = place(first, ReferenceFlags.COLUMN_RELATIVE, first.Column, at.Column + first.RelativeColumn);
        area.EndColumn = place(last, ReferenceFlags.COLUMN_RELATIVE, last.Column, at.Column + last.RelativeColumn);
        area.StartRow = place(first, ReferenceFlags.ROW_RELATIVE, first.Row, at.Row + first.RelativeRow);
        area.EndRow = place(last, ReferenceFlags.ROW_RELATIVE, last.Row, at.Row + last.RelativeRow);
        int deleted = ReferenceFlags.SHEET_DELETED | ReferenceFlags.COLUMN_DELETED | ReferenceFlags.ROW_DELETED;
        if (((first.Flags | last.Flags) & deleted) == 0) {
            areas.add(area);
        }
    }

    private static int place(SingleReference reference, int relativeFlag, int absolute, int relative) {
        return (reference.Flags & relativeFlag) != 0 ? relative : absolute;
    }
}
