package dev.stratum.host.excel;

import com.exceljava.jinx.ErrorHandler;
import dev.stratum.problem.StratumException;
import java.lang.reflect.Method;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What Excel shows when a worksheet function fails: a real error, so that IFERROR and ISERROR work, and never a text.
 * The sentence behind it is told by the button Explain error.
 */
public final class StratumErrorHandler implements ErrorHandler {
    private static final Logger LOG = Logger.getLogger(StratumErrorHandler.class.getName());

    /** A handler; Jinx makes one by the name in jinx.ini. */
    public StratumErrorHandler() {}

    /**
     * The value of a cell whose function failed.
     *
     * @return null, for which Jinx puts an Excel error into the cell
     */
    @Override
    public Object functionError(String functionName, Method method, Throwable error) {
        if (!(error instanceof StratumException)) {
            LOG.log(Level.WARNING, functionName + " failed", error);
        }
        return null;
    }

    /** Stratum has no macros; an error here is somebody else's and is logged. */
    @Override
    public Object macroError(String macroName, Method method, Throwable error) {
        LOG.log(Level.WARNING, macroName + " failed", error);
        return null;
    }

    /** Stratum has no menus of the old kind; an error here is somebody else's and is logged. */
    @Override
    public void menuError(String menuName, String subMenuName, String itemName, Method method, Throwable error) {
        LOG.log(Level.WARNING, menuName + " > " + itemName + " failed", error);
    }

    /** Buttons handle their own failures; what still arrives here is logged. */
    @Override
    public void actionError(String actionName, Method method, Throwable error) {
        LOG.log(Level.SEVERE, actionName + " failed", error);
    }
}
