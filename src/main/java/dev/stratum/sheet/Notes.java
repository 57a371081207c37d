package dev.stratum.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a worksheet function has to tell beside its result, so that nothing is left out silently.
 *
 * <p>Hosts take a bare array of cells from a function, so notes travel beside it: whoever calls a function listens with
 * {@link #listen}, and what the function reads and does meanwhile in the same thread is noted. Reading notes by itself
 * ({@link Records}, {@link TableReader}): rows that cannot be used count as left out unless the result shows them in their
 * own rows ({@link Table#spread}). Without a listener nothing is kept.
 */
public final class Notes {
    /** The first rows are told with their reasons, the others counted. */
    private static final int TOLD = 3;

    private static final ThreadLocal<Notes> LISTENING = new ThreadLocal<>();

    private final List<Entry> entries = new ArrayList<>();

    /** A note, and the rows that it is about when reading them made it. */
    private record Entry(List<RowIssue> rows, Note note) {}

    private Notes() {}

    /**
     * A result and what there is to know about it.
     *
     * @param result the result
     * @param notes in the order in which they came up; empty for most results
     * @param <T> what the result is
     */
    public record Noted<T>(T result, List<Note> notes) {
        /** Keeps a copy of the list. */
        public Noted {
            notes = List.copyOf(notes);
        }
    }

    /**
     * Works something out and listens to its notes.
     *
     * @param work what to do, in this thread
     * @param <T> what the result is
     * @return the result and the notes
     */
    public static <T> Noted<T> listen(Supplier<T> work) {
        Notes outer = LISTENING.get();
        Notes own = new Notes();
        LISTENING.set(own);
        try {
            T result = work.get();
            return new Noted<>(
                    result, own.entries.stream().map(Entry::note).distinct().toList());
        } finally {
            if (outer == null) {
                LISTENING.remove();
            } else {
                LISTENING.set(outer);
            }
        }
    }

    /**
     * Notes that rows are left out of a result.
     *
     * @param sentence how many and why
     */
    public static void leftOut(String sentence) {
        add(new Note(Note.Kind.LEFT_OUT, sentence));
    }

    /**
     * Notes something about a complete result.
     *
     * @param sentence what a person should know
     */
    public static void hint(String sentence) {
        add(new Note(Note.Kind.HINT, sentence));
    }

    /**
     * Says how many of some rows are left out and why; the first reasons are told, the others counted.
     *
     * @param all how many rows there are
     * @param what what the rows are called, for example {@code rows} or {@code invoices}
     * @param leftOut how many of them are left out
     * @param reasons one sentence for each row left out, or for the first of them
     * @return for example {@code 2 of 5 rows are left out. Row 3 of amounts is blank; fill it in ...}
     */
    public static String sentence(int all, String what, int leftOut, List<String> reasons) {
        String verb = leftOut == 1 ? " is left out." : " are left out.";
        StringBuilder sentence = new StringBuilder(leftOut + " of " + all + " " + what + verb);
        int told = Math.min(TOLD, reasons.size());
        reasons.subList(0, told)
                .forEach(reason -> sentence.append(' ').append(reason).append(reason.endsWith(".") ? "" : "."));
        if (leftOut > told) {
            sentence.append(" And ").append(leftOut - told).append(" more.");
        }
        return sentence.toString();
    }

    private static void add(Note note) {
        add(new Entry(List.of(), new Note(note.kind(), NoteTexts.said(note.sentence()))));
    }

    private static void add(Entry entry) {
        Notes listening = LISTENING.get();
        if (listening != null) {
            listening.entries.add(entry);
        }
    }

    /** Notes the rows that were read and cannot be used, unless the result then {@link #shows} them. */
    static void read(int usable, List<RowIssue> issues) {
        if (LISTENING.get() != null && !issues.isEmpty()) {
            List<String> first = issues.stream()
                    .limit(TOLD)
                    .map(issue -> issue.problem().getMessage())
                    .toList();
            String sentence = sentence(usable + issues.size(), "rows", issues.size(), first);
            add(new Entry(issues, new Note(Note.Kind.LEFT_OUT, NoteTexts.said(sentence))));
        }
    }

    /** Takes back the note on rows that the result shows, each in its place. */
    static void shows(List<RowIssue> issues) {
        Notes listening = LISTENING.get();
        if (listening != null) {
            listening.entries.removeIf(entry -> !issues.isEmpty() && entry.rows() == issues);
        }
    }
}
