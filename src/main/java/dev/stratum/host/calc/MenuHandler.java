package dev.stratum.host.calc;

import com.sun.star.beans.PropertyValue;
import com.sun.star.frame.DispatchDescriptor;
import com.sun.star.frame.DispatchResultEvent;
import com.sun.star.frame.DispatchResultState;
import com.sun.star.frame.XDispatch;
import com.sun.star.frame.XDispatchProvider;
import com.sun.star.frame.XDispatchResultListener;
import com.sun.star.frame.XFrame;
import com.sun.star.frame.XNotifyingDispatch;
import com.sun.star.frame.XStatusListener;
import com.sun.star.lang.XInitialization;
import com.sun.star.lang.XServiceInfo;
import com.sun.star.lib.uno.helper.WeakBase;
import com.sun.star.uno.UnoRuntime;
import com.sun.star.uno.XComponentContext;
import com.sun.star.util.URL;
import dev.stratum.actions.Action;
import dev.stratum.actions.ActionRunner;
import dev.stratum.port.Dialogs;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs the entries of the menu in one window. LibreOffice makes one per window and sends it the addresses of {@link
 * Menu}. A person who chooses an entry sees windows; a caller who waits for the result, as macros do, sees none: its
 * answers are the arguments of the call, see {@link AnsweredDialogs}, and it gets the sentence.
 */
final class MenuHandler extends WeakBase
        implements XDispatchProvider, XNotifyingDispatch, XInitialization, XServiceInfo {

    static final String IMPLEMENTATION = FunctionGroup.MODULE + ".Menu";
    static final String SERVICE = "com.sun.star.frame.ProtocolHandler";

    private static final Logger LOG = Logger.getLogger(MenuHandler.class.getName());

    private final XComponentContext context;
    private final ActionRunner runner;
    private XFrame frame;

    /**
     * A handler.
     *
     * @param context where LibreOffice's services come from
     * @param runner runs the actions of all windows, one at a time
     */
    MenuHandler(XComponentContext context, ActionRunner runner) {
        this.context = context;
        this.runner = runner;
    }

    @Override
    public void initialize(Object[] arguments) {
        if (arguments.length > 0) {
            frame = UnoRuntime.queryInterface(XFrame.class, arguments[0]);
        }
    }

    @Override
    public XDispatch queryDispatch(URL address, String target, int flags) {
        return Menu.at(address.Complete).isPresent() ? this : null;
    }

    @Override
    public XDispatch[] queryDispatches(DispatchDescriptor[] requests) {
        XDispatch[] dispatches = new XDispatch[requests.length];
        for (int i = 0; i < requests.length; i++) {
            dispatches[i] = queryDispatch(requests[i].FeatureURL, requests[i].FrameName, requests[i].SearchFlags);
        }
        return dispatches;
    }

    @Override
    public void dispatch(URL address, PropertyValue[] arguments) {
        try (CalcDialogs dialogs = new CalcDialogs(context, frame)) {
            run(address, dialogs);
        } catch (com.sun.star.uno.Exception | RuntimeException failure) {
            // The window itself could not be reached, so that there is no way to tell the person but the log.
            LOG.log(Level.SEVERE, address.Complete + " could not reach its window", failure);
        }
    }

    @Override
    public void dispatchWithNotification(URL address, PropertyValue[] arguments, XDispatchResultListener listener) {
        AnsweredDialogs dialogs = new AnsweredDialogs(arguments);
        run(address, dialogs);
        listener.dispatchFinished(new DispatchResultEvent(this, DispatchResultState.SUCCESS, dialogs.sentence()));
    }

    private void run(URL address, Dialogs dialogs) {
        Action action = Menu.at(address.Complete).orElseThrow();
        runner.run(
                action,
                () -> new CalcWorkbook(
                        context,
                        CalcDocument.of(frame.getController().getModel()),
                        action.button().label()),
                dialogs);
    }

    @Override
    public void addStatusListener(XStatusListener listener, URL address) {
        // The entries are always enabled and have no state.
    }

    @Override
    public void removeStatusListener(XStatusListener listener, URL address) {
        // See addStatusListener.
    }

    @Override
    public String getImplementationName() {
        return IMPLEMENTATION;
    }

    @Override
    public boolean supportsService(String service) {
        return SERVICE.equals(service);
    }

    @Override
    public String[] getSupportedServiceNames() {
        return new String[] {SERVICE};
    }
}
