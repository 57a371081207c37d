package dev.stratum.port;

import dev.stratum.sheet.ExcelDates;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

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
     * A number as a cell of this format shows it in English.
     *
     * @param number the number
     * @return for example {@code 70,519,002}; numbers without a format of their own as they come
     */
    public String shown(double number) {
        return switch (this) {
            case WHOLE -> String.format(Locale.ROOT, "%,.0f", number);
            case DECIMAL -> String.format(Locale.ROOT, "%,.2f", number);
            case SHARE -> String.format(Locale.ROOT, "%.1f%%", 100 * number);
            case DATE -> ExcelDates.isSerial(number) ? ExcelDates.date(number).toString() : "";
            case GRADE -> String.format(Locale.ROOT, "%.0f", number);
            case GENERAL, TITLE, HEADER ->
                new DecimalFormat("0.#####", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
        };
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
