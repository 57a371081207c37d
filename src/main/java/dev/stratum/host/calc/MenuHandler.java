package dev.stratum.host.calc;

import com.sun.star.awt.MessageBoxType;
import com.sun.star.awt.XMessageBox;
import com.sun.star.awt.XMessageBoxFactory;
import com.sun.star.awt.XWindowPeer;
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
import dev.stratum.problem.StratumException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs the entries of the menu in one window. LibreOffice makes one per window and sends it the addresses of {@link
 * MenuAction}. Whoever listens for the result gets the sentence; otherwise a message box shows it.
 */
final class MenuHandler extends WeakBase
        implements XDispatchProvider, XNotifyingDispatch, XInitialization, XServiceInfo {

    static final String IMPLEMENTATION = FunctionGroup.MODULE + ".Menu";
    static final String SERVICE = "com.sun.star.frame.ProtocolHandler";

    private static final Logger LOG = Logger.getLogger(MenuHandler.class.getName());

    private final XComponentContext context;
    private final List<MenuAction> actions = Menu.actions();
    private XFrame frame;

    MenuHandler(XComponentContext context) {
        this.context = context;
    }

    @Override
    public void initialize(Object[] arguments) {
        if (arguments.length > 0) {
            frame = UnoRuntime.queryInterface(XFrame.class, arguments[0]);
        }
    }

    @Override
    public XDispatch queryDispatch(URL address, String target, int flags) {
        return actions.stream().anyMatch(action -> action.address().equals(address.Complete)) ? this : null;
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
        show(run(address));
    }

    @Override
    public void dispatchWithNotification(URL address, PropertyValue[] arguments, XDispatchResultListener listener) {
        listener.dispatchFinished(new DispatchResultEvent(this, DispatchResultState.SUCCESS, run(address)));
    }

    private String run(URL address) {
        try {
            for (MenuAction action : actions) {
                if (action.address().equals(address.Complete)) {
                    return action.task()
                            .run(CalcDocument.of(frame.getController().getModel()));
                }
            }
            return "This version of Stratum does not know " + address.Complete + ".";
        } catch (StratumException problem) {
            return problem.getMessage() + ".";
        } catch (com.sun.star.uno.Exception | RuntimeException failure) {
            LOG.log(Level.WARNING, "Failed: " + address.Complete, failure);
            return "Stratum could not do this: " + failure.getMessage();
        }
    }

    private void show(String sentence) {
        try {
            XMessageBoxFactory boxes = UnoRuntime.queryInterface(
                    XMessageBoxFactory.class,
                    context.getServiceManager().createInstanceWithContext("com.sun.star.awt.Toolkit", context));
            XWindowPeer window = UnoRuntime.queryInterface(XWindowPeer.class, frame.getContainerWindow());
            XMessageBox box = boxes.createMessageBox(window, MessageBoxType.INFOBOX, 1, "Stratum", sentence);
            box.execute();
        } catch (com.sun.star.uno.Exception failure) {
            LOG.log(Level.WARNING, "No message box: " + sentence, failure);
        }
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
