package dev.stratum.host.excel;

import com.exceljava.jinx.ErrorHandler;
import dev.stratum.problem.StratumException;
import dev.stratum.sheet.CellError;
import java.lang.reflect.Method;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What Excel shows when a worksheet function fails: a real error, so that IFERROR and ISERROR work, and never a text.
 *
 * <p>Functions answer with their own errors and throw nothing for a person's mistake, so only a fault of the program
 * arrives here.
 */
public final class StratumErrorHandler implements ErrorHandler {
    private static final Logger LOG = Logger.getLogger(StratumErrorHandler.class.getName());

    /** A handler; Jinx makes one by the name in jinx.ini. */
    public StratumErrorHandler() {}

    /**
     * The value of a cell whose function failed.
     *
     * @return an exception whose message is the text of the error; never null, for which Jinx would choose an error
     */
    @Override
    public Object functionError(String functionName, Method method, Throwable error) {
        if (!(error instanceof StratumException)) {
            LOG.log(Level.WARNING, functionName + " failed", error);
        }
        return CellError.of(error);
    }

    /** Stratum has no macros; an error here is somebody else's and is logged. */
    @Override
    public Object macroError(String macroName, Method method, Throwable error) {
        LOG.log(Level.WARNING, macroName + " failed", error);
        return CellError.of(error);
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
