package dev.stratum.host.excel;

import com.sun.jna.Native;
import com.sun.jna.WString;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.User32;
import com.sun.jna.platform.win32.WinDef.HWND;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.StdCallLibrary;

/** The two things that Excel's object model does not offer: a message box and a look at the keyboard. */
final class WindowsDesktop {
    private static final int ESCAPE = 0x1B; // VK_ESCAPE
    private static final int INFORMATION = 0x40; // MB_ICONINFORMATION

    private WindowsDesktop() {}

    /** The function of user32 that jna-platform leaves out. */
    interface MessageBox extends StdCallLibrary {
        /** {@code MessageBoxW} of the Windows API. */
        int MessageBoxW(HWND owner, WString text, WString caption, int type);
    }

    /** Shows a text above the active window and waits until it is read. */
    static void message(String text) {
        MessageBox box = Native.load("user32", MessageBox.class);
        box.MessageBoxW(User32.INSTANCE.GetForegroundWindow(), new WString(text), new WString("Stratum"), INFORMATION);
    }

    /** Whether Esc is held down while a window of this Excel is in front. */
    static boolean escapeIsDown() {
        IntByReference process = new IntByReference();
        User32.INSTANCE.GetWindowThreadProcessId(User32.INSTANCE.GetForegroundWindow(), process);
        return process.getValue() == Kernel32.INSTANCE.GetCurrentProcessId()
                && User32.INSTANCE.GetAsyncKeyState(ESCAPE) < 0;
    }
}
