package dev.stratum.functions;

import dev.stratum.sheet.CellError;
import dev.stratum.sheet.Note;
import dev.stratum.sheet.NoteTexts;
import dev.stratum.sheet.Notes.Noted;
import java.util.Map;
import java.util.stream.Collectors;

/** What a cell does not show by itself: the reason of its error, or what its result leaves out. */
public final class ErrorMeaning {
    private static final Map<String, String> MEANINGS = Map.of(
            "#VALUE!", "An input is of the wrong kind or shape, or a word is not known",
            "#NUM!", "A number is outside what the function allows",
            "#N/A", "There is no value for this row: an input is blank, text or itself an error",
            "#DIV/0!", "A denominator is zero",
            "#REF!", "The formula refers to cells that no longer exist",
            "#NAME?", "Excel does not know a name in the formula: is the add-in loaded and the name spelt right?",
            "#NULL!", "Two ranges in the formula do not meet",
            "#SPILL!", "The cells that the result needs are not empty");

    private ErrorMeaning() {}

    /**
     * The reason behind an error, or what a result tells beside itself.
     *
     * @param value as a host delivered it
     * @return the reason that Stratum kept, otherwise what such an error means; the notes of a result; empty when
     *     there is nothing to tell
     */
    public static String of(Object value) {
        if (value instanceof CellError error) {
            return error.reason();
        }
        if (value instanceof Noted<?> told) {
            return told.notes().stream().map(Note::sentence).collect(Collectors.joining(" "));
        }
        if (value instanceof Throwable error) {
            String shown = String.valueOf(error.getMessage());
            String meaning = MEANINGS.get(shown);
            return meaning == null ? shown : shown + " " + NoteTexts.said(meaning);
        }
        return "";
    }
}
