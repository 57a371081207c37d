package dev.stratum.host.excel;

import com.exceljava.jinx.ExcelAction;
import com.exceljava.jinx.ExcelAddIn;
import com.exceljava.jinx.IUnknown;
import dev.stratum.actions.ActionRunner;
import dev.stratum.actions.Actions;
import dev.stratum.problem.Problem;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The buttons of the ribbon: one method for each, which runs the action of the same id. The button that Jinx hands over
 * stays Jinx's: its author's own examples do not release it, and releasing it twice would take Excel down.
 */
public final class StratumActions implements AutoCloseable {
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
    public StratumActions(ExcelAddIn addIn) {
        this.addIn = addIn;
        this.log = new AddInLog(addIn);
        LOG.addHandler(log);
        this.folder = AddInFolder.of(addIn.getConfigPath());
        folder.prepareJna();
    }

    /** Stops writing to the log of the add-in, which is gone after a reload. */
    @Override
    public void close() {
        LOG.removeHandler(log);
    }

    private void run(String id) {
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

    /**
     * The button newWorkbook.
     *
     * @param control the button in the ribbon
     */
    @ExcelAction("stratum.newWorkbook")
    public void newWorkbook(IUnknown control) {
        run("newWorkbook");
    }

    /**
     * The button checkData.
     *
     * @param control the button in the ribbon
     */
    @ExcelAction("stratum.checkData")
    public void checkData(IUnknown control) {
        run("checkData");
    }

    /**
     * The button buildFromLedger.
     *
     * @param control the button in the ribbon
     */
    @ExcelAction("stratum.buildFromLedger")
    public void buildFromLedger(IUnknown control) {
        run("buildFromLedger");
    }

    /**
     * The button ctsScores.
     *
     * @param control the button in the ribbon
     */
    @ExcelAction("stratum.ctsScores")
    public void ctsScores(IUnknown control) {
        run("ctsScores");
    }

    /**
     * The button grades.
     *
     * @param control the button in the ribbon
     */
    @ExcelAction("stratum.grades")
    public void grades(IUnknown control) {
        run("grades");
    }

    /**
     * The button segmentCustomers.
     *
     * @param control the button in the ribbon
     */
    @ExcelAction("stratum.segmentCustomers")
    public void segmentCustomers(IUnknown control) {
        run("segmentCustomers");
    }

    /**
     * The button chooseK.
     *
     * @param control the button in the ribbon
     */
    @ExcelAction("stratum.chooseK")
    public void chooseK(IUnknown control) {
        run("chooseK");
    }

    /**
     * The button refreshAll.
     *
     * @param control the button in the ribbon
     */
    @ExcelAction("stratum.refreshAll")
    public void refreshAll(IUnknown control) {
        run("refreshAll");
    }

    /**
     * The button compareRefreshes.
     *
     * @param control the button in the ribbon
     */
    @ExcelAction("stratum.compareRefreshes")
    public void compareRefreshes(IUnknown control) {
        run("compareRefreshes");
    }

    /**
     * The button charts.
     *
     * @param control the button in the ribbon
     */
    @ExcelAction("stratum.charts")
    public void charts(IUnknown control) {
        run("charts");
    }

    /**
     * The button export.
     *
     * @param control the button in the ribbon
     */
    @ExcelAction("stratum.export")
    public void export(IUnknown control) {
        run("export");
    }

    /**
     * The button explainError.
     *
     * @param control the button in the ribbon
     */
    @ExcelAction("stratum.explainError")
    public void explainError(IUnknown control) {
        run("explainError");
    }

    /**
     * The button functionGuide.
     *
     * @param control the button in the ribbon
     */
    @ExcelAction("stratum.functionGuide")
    public void functionGuide(IUnknown control) {
        run("functionGuide");
    }

    /**
     * The button policy.
     *
     * @param control the button in the ribbon
     */
    @ExcelAction("stratum.policy")
    public void policy(IUnknown control) {
        run("policy");
    }

    /**
     * The button about.
     *
     * @param control the button in the ribbon
     */
    @ExcelAction("stratum.about")
    public void about(IUnknown control) {
        run("about");
    }
}
