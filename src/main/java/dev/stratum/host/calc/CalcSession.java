package dev.stratum.host.calc;

import com.sun.star.document.XActionLockable;
import com.sun.star.document.XUndoManager;
import com.sun.star.frame.XModel;
import com.sun.star.sheet.XCalculatable;
import dev.stratum.port.Session;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A stretch of work in which Calc neither calculates nor redraws, and which is one step for undo. What was begun is
 * ended in the opposite order, whatever goes wrong in between.
 */
final class CalcSession implements Session {
    private final Deque<Refused.Act> ends = new ArrayDeque<>();

    /**
     * Begins.
     *
     * @param document the document
     * @param step what the menu Edit offers to undo
     */
    CalcSession(CalcDocument document, String step) {
        XUndoManager undo = document.undo();
        XModel model = document.as(XModel.class);
        XActionLockable actions = document.as(XActionLockable.class);
        XCalculatable formulas = document.as(XCalculatable.class);
        boolean automatic = formulas.isAutomaticCalculationEnabled();
        try {
            begin(() -> undo.enterUndoContext(step), undo::leaveUndoContext);
            begin(model::lockControllers, model::unlockControllers);
            begin(actions::addActionLock, actions::removeActionLock);
            begin(
                    () -> formulas.enableAutomaticCalculation(false),
                    () -> formulas.enableAutomaticCalculation(automatic));
        } catch (RuntimeException refused) {
            close();
            throw refused;
        }
    }

    private void begin(Refused.Act start, Refused.Act end) {
        Refused.orDo(start);
        ends.push(end);
    }

    @Override
    public void close() {
        RuntimeException first = null;
        while (!ends.isEmpty()) {
            try {
                Refused.orDo(ends.pop());
            } catch (RuntimeException refused) {
                if (first == null) {
                    first = refused;
                } else {
                    first.addSuppressed(refused);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
