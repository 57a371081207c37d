package dev.stratum.host.calc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.star.awt.Key;
import com.sun.star.awt.KeyEvent;
import com.sun.star.awt.XToolkitRobot;
import com.sun.star.uno.UnoRuntime;
import com.sun.star.util.CloseVetoException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a person can do in a window while an entry of the menu runs. Keys are pressed, though nobody sees the window. */
@InCalc
class BusyWindowInCalcIT {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private static void press(int key, char character, Object window, Object toolkit)
            throws com.sun.star.uno.Exception {
        KeyEvent event = new KeyEvent();
        event.Source = window;
        event.KeyCode = (short) key;
        event.KeyChar = character;
        XToolkitRobot robot = UnoRuntime.queryInterface(XToolkitRobot.class, toolkit);
        robot.keyPress(event);
        robot.keyRelease(event);
    }

    @Test
    void escapeIsNoticedOtherKeysDoNothingAndTheDocumentStaysOpen(Office office) throws Exception {
        assumeTrue(Office.hasWindows(), "This LibreOffice was installed without windows");
        Object toolkit = office.service("com.sun.star.awt.Toolkit");
        try (OpenDocument document = office.showNew()) {
            Object window = document.controller().getFrame().getContainerWindow();
            try (BusyWindow busy = new BusyWindow(document.controller().getFrame(), toolkit)) {
                press(0, 'x', window, toolkit);
                press(Key.RETURN, '\r', window, toolkit);
                assertThat(busy.escapePressed()).isFalse();
                long deadline = System.nanoTime() + PATIENCE;
                while (!busy.escapePressed() && System.nanoTime() < deadline) {
                    press(Key.ESCAPE, '\0', window, toolkit);
                }
                assertThat(busy.escapePressed()).isTrue();
                assertThatThrownBy(document::close).isInstanceOf(CloseVetoException.class);
            }
            assertThat(document.rows(document.sheetNames()[0])).containsExactly(List.of(""));
        }
    }
}
