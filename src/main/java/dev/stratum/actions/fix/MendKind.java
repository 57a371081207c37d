package dev.stratum.actions.fix;

import dev.stratum.port.Question;
import dev.stratum.report.Words;

/** The kinds of slips that are mended when a person agrees, in the order in which they are asked for. */
public enum MendKind {
    /** A number that is a text. */
    TEXT_NUMBER("text_numbers", "Text number", "text number", "becomes a number"),
    /** A date that is a text. */
    TEXT_DATE("text_dates", "Text date", "text date", "becomes a date"),
    /** A row that looks like a total. */
    TOTAL_ROW("total_rows", "Total row", "cell of total rows", "is cleared"),
    /** Blanks and characters that nobody sees make one customer two. */
    INVISIBLE("invisible_characters", "Invisible characters", "name with invisible characters", "is cleaned"),
    /** A customer who is written in another way elsewhere. */
    SPELLING("spellings", "Spelling", "other spelling of a customer", "becomes the more frequent one");

    /** What agrees. */
    static final String YES = "Yes: change them";

    /** What leaves the cells as they are. */
    static final String NO = "No: leave them";

    private final String name;
    private final String label;
    private final String words;
    private final String done;

    MendKind(String name, String label, String words, String done) {
        this.name = name;
        this.label = label;
        this.words = words;
        this.done = done;
    }

    /**
     * What stands in a list.
     *
     * @return for example {@code Text number}
     */
    public String label() {
        return label;
    }

    /**
     * Whether to mend cells of this kind.
     *
     * @return the question as it is declared
     */
    public Question question() {
        return new Question(name, "Each " + words + " " + done + "?");
    }

    /** The question with the number of cells and one of them. */
    Question question(int cells, String example) {
        return question().saying(counted(cells) + ", for example " + example);
    }

    /** How many cells there are, in words. */
    String counted(int cells) {
        return switch (this) {
            case TOTAL_ROW -> Words.count(cells, words, "cells of total rows");
            case INVISIBLE -> Words.count(cells, words, "names with invisible characters");
            case SPELLING -> Words.count(cells, words, "other spellings of customers");
            default -> Words.count(cells, words, words + "s");
        };
    }
}
