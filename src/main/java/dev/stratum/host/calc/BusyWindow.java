package dev.stratum.host.calc;

import com.sun.star.awt.Key;
import com.sun.star.awt.KeyEvent;
import com.sun.star.awt.MouseEvent;
import com.sun.star.awt.XKeyHandler;
import com.sun.star.awt.XMouseClickHandler;
import com.sun.star.awt.XReschedule;
import com.sun.star.awt.XUserInputInterception;
import com.sun.star.frame.XFrame;
import com.sun.star.lang.EventObject;
import com.sun.star.uno.UnoRuntime;
import com.sun.star.util.CloseVetoException;
import com.sun.star.util.XCloseBroadcaster;
import com.sun.star.util.XCloseListener;

/**
 * A window in which an action runs. It stays alive whenever {@link #escapePressed} is asked; meanwhile Esc is noticed,
 * other keys and clicks into the cells have no effect, and the document stays open.
 */
final class BusyWindow implements XKeyHandler, XMouseClickHandler, XCloseListener, AutoCloseable {
    private final XUserInputInterception input;
    private final XCloseBroadcaster document;
    private final XReschedule events;
    private volatile boolean escape;

    BusyWindow(XFrame frame, Object toolkit) {
        input = UnoRuntime.queryInterface(XUserInputInterception.class, frame.getController());
        document = UnoRuntime.queryInterface(
                XCloseBroadcaster.class, frame.getController().getModel());
        events = UnoRuntime.queryInterface(XReschedule.class, toolkit);
        input.addKeyHandler(this);
        input.addMouseClickHandler(this);
        document.addCloseListener(this);
    }

    /** Handles what the person did since, and says whether Esc was among it. */
    boolean escapePressed() {
        if (events != null) {
            events.reschedule();
        }
        return escape;
    }

    @Override
    public boolean keyPressed(KeyEvent event) {
        escape |= event.KeyCode == Key.ESCAPE;
        return true;
    }

    @Override
    public boolean keyReleased(KeyEvent event) {
        return true;
    }

    @Override
    public boolean mousePressed(MouseEvent event) {
        return true;
    }

    @Override
    public boolean mouseReleased(MouseEvent event) {
        return true;
    }

    @Override
    public void queryClosing(EventObject event, boolean getsOwnership) throws CloseVetoException {
        throw new CloseVetoException("Stratum is at work in this document", this);
    }

    @Override
    public void notifyClosing(EventObject event) {
        // Whoever closes it in spite of the veto ends the action, too.
    }

    @Override
    public void disposing(EventObject event) {
        // The window is gone and its handlers with it.
    }

    @Override
    public void close() {
        input.removeKeyHandler(this);
        input.removeMouseClickHandler(this);
        document.removeCloseListener(this);
    }
}
