package dev.stratum.actions;

import dev.stratum.actions.job.Settings;
import dev.stratum.actions.output.Draft;
import dev.stratum.actions.output.Written;
import dev.stratum.actions.port.Cancelled;
import dev.stratum.actions.port.Dialogs;
import dev.stratum.actions.port.Session;
import dev.stratum.actions.port.Workbook;
import dev.stratum.actions.source.TableFinder;

/** One run of an action: the workbook, the person, and the progress. */
public final class Task {
    private final Workbook book;
    private final Dialogs dialogs;
    private final String title;

    /**
     * A run.
     *
     * @param title the label of the action, for the status bar
     * @param book the workbook
     * @param dialogs the person
     */
    public Task(String title, Workbook book, Dialogs dialogs) {
        this.title = title;
        this.book = book;
        this.dialogs = dialogs;
    }

    /**
     * The workbook.
     *
     * @return the port
     */
    public Workbook book() {
        return book;
    }

    /**
     * The person.
     *
     * @return the port
     */
    public Dialogs dialogs() {
        return dialogs;
    }

    /**
     * Says what comes next, and stops when the person wants to.
     *
     * @param what for example {@code Grading 167 customers}
     * @throws Cancelled when the person wants to stop
     */
    public void step(String what) {
        if (dialogs.cancelRequested()) {
            throw new Cancelled();
        }
        dialogs.status("Stratum, " + title + ": " + what + " (hold Esc to stop)");
    }

    /**
     * Finds the table that the person means.
     *
     * @return a finder that does not take Stratum's own outputs for data
     */
    public TableFinder tables() {
        return new TableFinder(book, Written.all(book));
    }

    /**
     * The settings of the workbook.
     *
     * @return settings that ask for what is missing
     */
    public Settings settings() {
        return new Settings(book, dialogs);
    }

    /**
     * Writes the outputs, all or none, without calculation and redrawing in between, and shows the first one.
     *
     * @param draft the outputs
     */
    public void write(Draft draft) {
        step("writing");
        Session quiet = book.session();
        try {
            draft.write();
        } finally {
            quiet.close();
        }
        draft.show();
    }
}
