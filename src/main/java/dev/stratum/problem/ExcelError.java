package dev.stratum.problem;

/** The four Excel errors that Stratum returns, each with its code in workbook files. */
public enum ExcelError {
    /** Wrong kind or shape of input, or an unknown word: {@code #VALUE!}. */
    VALUE("#VALUE!", 15),
    /** The right kind of input outside its domain: {@code #NUM!}. */
    NUM("#NUM!", 36),
    /** There is no value for this row: {@code #N/A}. */
    NA("#N/A", 42),
    /** A denominator that is legitimately zero: {@code #DIV/0!}. */
    DIV0("#DIV/0!", 7);

    private final String text;
    private final int code;

    ExcelError(String text, int code) {
        this.text = text;
        this.code = code;
    }

    /**
     * The text that a cell shows.
     *
     * @return for example {@code #VALUE!}
     */
    public String text() {
        return text;
    }

    /**
     * The code of the error in workbook files.
     *
     * @return 7, 15, 36 or 42
     */
    public int code() {
        return code;
    }
}
