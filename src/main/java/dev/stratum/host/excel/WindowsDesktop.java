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
    private static final int KIND = 0x12040; // MB_ICONINFORMATION, MB_TASKMODAL, MB_SETFOREGROUND
    private static final int LONGEST_CLASS_NAME = 256;

    private WindowsDesktop() {}

    /** The function of user32 that jna-platform leaves out. */
    interface MessageBox extends StdCallLibrary {
        /** {@code MessageBoxW} of the Windows API. */
        int MessageBoxW(HWND owner, WString text, WString caption, int type);
    }

    /** Shows a text in front of this Excel and waits until it is read. */
    static void message(String text) {
        MessageBox box = Native.load("user32", MessageBox.class);
        HWND front = User32.INSTANCE.GetForegroundWindow();
        box.MessageBoxW(isOurs(front) ? front : null, new WString(text), new WString("Stratum"), KIND);
    }

    /** Whether Esc is held down while a window of this Excel is in front. */
    static boolean escapeIsDown() {
        HWND front = User32.INSTANCE.GetForegroundWindow();
        return (isOurs(front) || isStandIn(front)) && User32.INSTANCE.GetAsyncKeyState(ESCAPE) < 0;
    }

    private static boolean isOurs(HWND window) {
        IntByReference process = new IntByReference();
        User32.INSTANCE.GetWindowThreadProcessId(window, process);
        return process.getValue() == Kernel32.INSTANCE.GetCurrentProcessId();
    }

    /** Whether it is the picture that Windows puts in the place of a window that has been busy for some seconds. */
    private static boolean isStandIn(HWND window) {
        char[] name = new char[LONGEST_CLASS_NAME];
        int length = window == null ? 0 : User32.INSTANCE.GetClassName(window, name, name.length);
        return "Ghost".equals(new String(name, 0, length));
    }
}
