package dev.stratum.host.excel;

import com.exceljava.jinx.ExcelAddIn;
import dev.stratum.actions.ActionRunner;
import dev.stratum.actions.Actions;
import dev.stratum.problem.Problem;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What the buttons of the ribbon do: each runs the action of its id. Jinx wants an annotated method for each button; {@link
 * RibbonButtons} makes the class that has them, below this one, when the add-in is built.
 */
public abstract class StratumActions implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger("dev.stratum");

    private final ExcelAddIn addIn;
    private final ActionRunner runner = new ActionRunner();
    private final AddInLog log;
    private final AddInFolder folder;

    /**
     * The buttons; Jinx makes them when the add-in starts.
     *
     * @param addIn Excel as Jinx offers it
     */
    protected StratumActions(ExcelAddIn addIn) {
        this.addIn = addIn;
        this.log = new AddInLog(addIn);
        LOG.addHandler(log);
        this.folder = AddInFolder.of(addIn.getConfigPath());
        folder.prepareJna();
    }

    /** Stops writing to the log of the add-in, which is gone after a reload. */
    @Override
    public final void close() {
        LOG.removeHandler(log);
    }

    /**
     * Runs an action.
     *
     * @param id of the action and its button
     */
    protected final void run(String id) {
        try (ComObject excel = ComObject.application(WindowsDispatch.application(addIn.getExcelApplication()))) {
            runner.run(
                    Actions.of(id),
                    () -> new ExcelWorkbook(excel, folder.templates()),
                    new ExcelDialogs(excel, WindowsDesktop::message, WindowsDesktop::escapeIsDown));
        } catch (RuntimeException | Error failure) {
            LOG.log(Level.SEVERE, id + " could not reach Excel", failure);
            // Without COM there is no message box of ours; Jinx tells failures of buttons in its own way.
            addIn.getDefaultErrorHandler().actionError("stratum." + id, null, unreachable(failure));
        }
    }

    /** What to tell when not even a message box can be shown. */
    static RuntimeException unreachable(Throwable failure) {
        boolean library = failure instanceof LinkageError;
        RuntimeException told = Problem.EXCEL_UNREACHABLE.with(
                library ? "Windows did not let Java load jnidispatch.dll" : "the call of the button failed",
                library
                        ? "Ask IT to allow that file in the folder lib of Stratum"
                        : "Close Excel, start it again, and see the log of Jinx if that does not help");
        told.initCause(failure);
        return told;
    }
}
