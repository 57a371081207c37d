package dev.stratum.host.calc;

import com.sun.star.document.XUndoAction;
import com.sun.star.document.XUndoManager;
import com.sun.star.sheet.CellFlags;
import com.sun.star.sheet.XSheetOperation;
import com.sun.star.uno.UnoRuntime;
import dev.stratum.sheet.Area;

/**
 * The part of undo that Calc forgets: taking back a block, it restores the cells that held something but leaves those
 * that were blank as they are. This step follows the block, so it is taken back first and leaves blank cells to restore
 * into; done again, it writes the block, of which Calc then only remembers the blank cells.
 *
 * <p>It finds its cells by the name of their sheet, because an object for cells would go over to another sheet when its
 * own is removed in the meantime.
 *
 * @param document the document
 * @param area the cells that were written
 * @param values what was written
 */
record BlockStep(CalcDocument document, Area area, Object[][] values) implements XUndoAction {
    private static final int CONTENTS = CellFlags.VALUE | CellFlags.DATETIME | CellFlags.STRING | CellFlags.FORMULA;

    @Override
    public String getTitle() {
        return "Stratum: a block of cells";
    }

    @Override
    public void undo() {
        change(() -> UnoRuntime.queryInterface(XSheetOperation.class, document.range(area))
                .clearContents(CONTENTS));
    }

    @Override
    public void redo() {
        change(() -> CellBlocks.put(document.range(area), values));
    }

    /** Changes cells without a record of it: one made while another step is taken back would end LibreOffice. */
    private void change(Refused.Act act) {
        if (document.place(area.sheet()) < 0) {
            return;
        }
        XUndoManager steps = document.undo();
        steps.lock();
        try {
            Refused.orDo(act);
        } finally {
            Refused.orDo(steps::unlock);
        }
    }
}
