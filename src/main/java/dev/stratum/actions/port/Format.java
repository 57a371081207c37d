package dev.stratum.actions.port;

/** The few looks of cells that Stratum uses. */
public enum Format {
    /** As the value comes. */
    GENERAL("General", false),
    /** The title of a sheet: bold and larger. */
    TITLE("General", true),
    /** Column names: bold, wrapped, with a line below. */
    HEADER("General", true),
    /** A whole number with separators. */
    WHOLE("#,##0", false),
    /** Two decimals with separators. */
    DECIMAL("#,##0.00", false),
    /** A share of 1 as a percentage. */
    SHARE("0.0%", false),
    /** A serial as a date. */
    DATE("yyyy-mm-dd", false),
    /** A grade or a count without separators. */
    GRADE("0", false);

    private final String pattern;
    private final boolean bold;

    Format(String pattern, boolean bold) {
        this.pattern = pattern;
        this.bold = bold;
    }

    /**
     * The number format.
     *
     * @return in the English notation of Excel
     */
    public String pattern() {
        return pattern;
    }

    /**
     * Whether the text is bold.
     *
     * @return true for titles and column names
     */
    public boolean bold() {
        return bold;
    }
}
