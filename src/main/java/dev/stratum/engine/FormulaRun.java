package dev.stratum.engine;

import dev.stratum.sheet.Note;
import java.util.List;

/** One formula and its life within a recalculation: waiting, running, done. */
final class FormulaRun {
    private enum State {
        WAITING,
        RUNNING,
        DONE
    }

    private final String text;
    private final boolean again;
    private State state = State.WAITING;
    private boolean changed;
    private boolean stale;
    private boolean expected;
    private boolean offered;
    private boolean pending;
    private String skipReason;
    private List<Note> notes = List.of();

    FormulaRun(String text, boolean again) {
        this.text = text;
        this.again = again;
    }

    /** The formula as stored in the workbook, without {@code =}. */
    String text() {
        return text;
    }

    /** Whether the workbook asks the next program to calculate it again. */
    boolean again() {
        return again;
    }

    boolean running() {
        return state == State.RUNNING;
    }

    boolean done() {
        return state == State.DONE;
    }

    /** Why the formula kept its stored value; {@code null} when it was evaluated. */
    String skipReason() {
        return skipReason;
    }

    /** Whether it is left to Excel and tells nobody: it depends on the clock or on chance. */
    boolean expected() {
        return expected;
    }

    /** Whether another program can be asked for it: it was left for its own sake, and all that it reads is known. */
    boolean offered() {
        return offered;
    }

    /** Whether another program is going to be asked for it. */
    boolean pending() {
        return pending;
    }

    /** What its functions told beside the result, in the order of their calls. */
    List<Note> notes() {
        return notes;
    }

    /** Whether the value differs from the stored one. */
    boolean changed() {
        return changed;
    }

    /** Whether the value was kept though something it depends on has another value now. */
    boolean stale() {
        return stale;
    }

    void reset() {
        state = State.WAITING;
        changed = false;
        stale = false;
        expected = false;
        offered = false;
        pending = false;
        skipReason = null;
        notes = List.of();
    }

    void start() {
        state = State.RUNNING;
    }

    /** Ends with a value. */
    void done(boolean differs, List<Note> told) {
        state = State.DONE;
        notes = told;
        changed = differs;
    }

    /** Ends with the stored value. */
    void left(String reason, boolean outdated, boolean untilOpened) {
        state = State.DONE;
        skipReason = reason;
        stale = outdated;
        expected = untilOpened;
    }

    /**
     * Says of a formula that was left that another program can be asked for it.
     *
     * @param asks whether it is, so that the value is not known yet
     */
    void offer(boolean asks) {
        offered = true;
        pending = asks;
    }
}
