package dev.stratum.host.headless.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows on a terminal how far long work has come; shows nothing when the messages go to a file or a pipe. */
public final class Progress implements AutoCloseable {
    private static final Path STDERR = Path.of("/proc/self/fd/2");
    private static final long WORTH_SHOWING = 4L << 20;

    private final ProgressBar bar;

    private Progress(ProgressBar bar) {
        this.bar = bar;
    }

    /**
     * Begins work in steps.
     *
     * @param steps how many
     * @return the progress, at its beginning
     */
    public static Progress inSteps(int steps) {
        return new Progress(onTerminal() ? builder().setInitialMax(steps).build() : null);
    }

    /**
     * Names the step that begins.
     *
     * @param name for example {@code Recalculating}
     */
    public void begin(String name) {
        if (bar != null) {
            bar.setExtraMessage(" " + name);
            bar.refresh();
        }
    }

    /** Ends a step. */
    public void done() {
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }

    /**
     * Shows how much of a file has been read.
     *
     * @param file the file
     * @param in its bytes
     * @return the same bytes; closing them ends the progress
     */
    public static InputStream reading(Path file, InputStream in) {
        try {
            long size = Files.size(file);
            if (size < WORTH_SHOWING || !onTerminal()) {
                return in;
            }
            return ProgressBar.wrap(
                    in, builder().setTaskName("Reading").setInitialMax(size).setUnit(" MB", 1 << 20));
        } catch (IOException unknownSize) {
            return in;
        }
    }

    private static ProgressBarBuilder builder() {
        return new ProgressBarBuilder()
                .setTaskName("Stratum")
                .setStyle(ProgressBarStyle.ASCII)
                .hideEta()
                .clearDisplayOnFinish();
    }

    /** Linux knows where the messages go; elsewhere a console for input and output is the best sign there is. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean onTerminal() {
        try {
            if (Files.exists(STDERR)) {
                String target = STDERR.toRealPath().toString();
                return target.startsWith("/dev/pts") || target.startsWith("/dev/tty");
            }
        } catch (IOException gone) {
            return false;
        }
        return System.console() != null;
    }
}
