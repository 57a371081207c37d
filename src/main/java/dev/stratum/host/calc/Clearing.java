package dev.stratum.host.calc;

import com.sun.star.document.XUndoAction;
import com.sun.star.document.XUndoManager;
import com.sun.star.sheet.CellFlags;
import com.sun.star.sheet.XSheetOperation;
import com.sun.star.table.XCellRange;
import com.sun.star.uno.UnoRuntime;

/**
 * The part of undo that Calc forgets: taking back a block, it restores the cells that held something but leaves those
 * that were blank as they are. This step follows the block, so it is undone first and leaves blank cells to restore
 * into.
 *
 * @param block the cells that were written
 * @param steps the undo manager of the document
 */
record Clearing(XCellRange block, XUndoManager steps) implements XUndoAction {
    private static final int CONTENTS = CellFlags.VALUE | CellFlags.DATETIME | CellFlags.STRING | CellFlags.FORMULA;

    @Override
    public String getTitle() {
        return "Stratum: a block of cells";
    }

    @Override
    public void undo() {
        // A step recorded while another one is taken back would end LibreOffice.
        steps.lock();
        try {
            UnoRuntime.queryInterface(XSheetOperation.class, block).clearContents(CONTENTS);
        } finally {
            Refused.orDo(steps::unlock);
        }
    }

    @Override
    public void redo() {
        // Calc writes the block again.
    }
}
