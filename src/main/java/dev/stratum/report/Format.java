package dev.stratum.report;

import dev.stratum.kmeans.Confidence;
import dev.stratum.problem.Language;
import dev.stratum.sheet.ExcelDates;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** How a value is shown: its number format and its place in the cell, wherever it is shown. */
public enum Format {
    /** As the value comes. */
    GENERAL("General", Place.AS_IT_COMES),
    /** The title of a sheet: bold and larger. */
    TITLE("General", Place.AS_IT_COMES),
    /** Column names: bold, wrapped, with a line below. */
    HEADER("General", Place.AS_IT_COMES),
    /** Column names above numbers. */
    RIGHT_HEADER("General", Place.RIGHT),
    /** Column names above what stands in the middle. */
    CENTRED_HEADER("General", Place.CENTRE),
    /** Words. */
    TEXT("General", Place.LEFT),
    /** The address of a cell, which leads there. */
    LINK("General", Place.LEFT),
    /** Words beside numbers, a little apart from them. */
    WORDS("General", Place.LEFT),
    /** Sentences, which wrap. */
    PROSE("General", Place.LEFT),
    /** Short words in the middle of their cell. */
    CENTRED("General", Place.CENTRE),
    /** Words above or below numbers. */
    RIGHT_TEXT("General", Place.RIGHT),
    /** The same, which wraps. */
    RIGHT_PROSE("General", Place.RIGHT),
    /** Judgements such as 1/3. */
    FRACTION("# ?/?", Place.RIGHT),
    /** A whole number with separators. */
    WHOLE("#,##0", Place.RIGHT),
    /** A whole number in the middle of its cell. */
    COUNT("#,##0", Place.CENTRE),
    /** One decimal with separators. */
    ONE("#,##0.0", Place.RIGHT),
    /** Two decimals with separators. */
    TWO("#,##0.00", Place.RIGHT),
    /** Three decimals with separators. */
    THREE("#,##0.000", Place.RIGHT),
    /** Four decimals with separators. */
    FOUR("#,##0.0000", Place.RIGHT),
    /** A ratio in the middle of its cell. */
    RATIO("0.0000", Place.CENTRE),
    /** A share of 1 as a percentage. */
    SHARE("0.0%", Place.RIGHT),
    /** A probability: one that rounds to 0 is shown as less than the last digit. */
    PROBABILITY("[<0.0005]\"< 0.001\";0.000", Place.RIGHT),
    /** How sure a segment is: what is less than stable says so. */
    CONFIDENCE("[<" + Confidence.STABLE + "]\"low \"0.0%;0.0%", Place.RIGHT),
    /** A share in the middle of its cell. */
    CENTRED_SHARE("0%", Place.CENTRE),
    /** A serial as a date. */
    DATE("yyyy-mm-dd", Place.CENTRE),
    /** A date among numbers. */
    RIGHT_DATE("yyyy-mm-dd", Place.RIGHT),
    /** A difference with its sign. */
    CHANGE("+0.0;-0.0;0.0", Place.RIGHT),
    /** Steps up or down with their sign. */
    STEPS("+0;-0;0", Place.CENTRE),
    /** A grade or a count without separators. */
    GRADE("0", Place.CENTRE),
    /** As many decimals as the size of the number needs. */
    FITTING("[<10]0.00;[<1000]0.0;#,##0", Place.RIGHT),
    /** A number as it comes: no decimals that it does not have. */
    PLAIN("#,##0.####", Place.RIGHT);

    /** Where in its cell a value stands. */
    public enum Place {
        /** Words at the left, numbers at the right. */
        AS_IT_COMES,
        /** At the left. */
        LEFT,
        /** In the middle. */
        CENTRE,
        /** At the right. */
        RIGHT
    }

    private static final double SMALLEST = 0.0005;
    private static final int SMALL = 10;
    private static final int LARGE = 1000;

    private final String pattern;
    private final Place place;

    Format(String pattern, Place place) {
        this.pattern = pattern;
        this.place = place;
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
     * Where in its cell a value stands.
     *
     * @return the place
     */
    public Place place() {
        return place;
    }

    /**
     * A number as a cell of this format shows it in English.
     *
     * @param number the number
     * @return for example {@code 70,519,002}; numbers without a format of their own as they come
     */
    public String shown(double number) {
        return switch (this) {
            case WHOLE, COUNT -> grouped(number, 0);
            case ONE -> grouped(number, 1);
            case TWO -> grouped(number, 2);
            case THREE -> grouped(number, 3);
            case FOUR -> grouped(number, 4);
            case FITTING -> grouped(number, number < SMALL ? 2 : number < LARGE ? 1 : 0);
            case RATIO -> with("0.0000", number);
            case PROBABILITY -> number < SMALLEST ? "< 0.001" : with("0.000", number);
            case CENTRED_SHARE -> grouped(100 * number, 0) + "%";
            case SHARE -> grouped(100 * number, 1) + "%";
            case CONFIDENCE -> (number < Confidence.STABLE ? "low " : "") + SHARE.shown(number);
            case DATE, RIGHT_DATE ->
                ExcelDates.isSerial(number) ? ExcelDates.date(number).toString() : "";
            case CHANGE -> with("+0.0;-0.0", number).replace("+0.0", "0.0");
            case STEPS -> with("+0;-0", number).replace("+0", "0");
            case GRADE -> with("0", number);
            case PLAIN -> with("#,##0.####", number);
            case GENERAL,
                    TITLE,
                    HEADER,
                    RIGHT_HEADER,
                    CENTRED_HEADER,
                    TEXT,
                    LINK,
                    WORDS,
                    PROSE,
                    CENTRED,
                    RIGHT_TEXT,
                    RIGHT_PROSE,
                    FRACTION -> with("0.#####", number);
        };
    }

    /**
     * A number as a cell of this format shows it to readers of a language.
     *
     * @param number the value
     * @param language decides on the decimal sign, the sign between thousands and the order of a date
     * @return the text
     */
    public String shown(double number, Language language) {
        if (this == DATE || this == RIGHT_DATE) {
            return ExcelDates.isSerial(number) ? language.date(ExcelDates.date(number)) : "";
        }
        return language.written(shown(number));
    }

    private static String grouped(double number, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", number);
    }

    private static String with(String pattern, double number) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }

    /**
     * Whether a text stands a little apart from the column before it, which may hold numbers.
     *
     * @return true for words beside numbers and for sentences
     */
    public boolean isApart() {
        return this == WORDS || this == PROSE;
    }

    /**
     * Whether a text goes on in a further line of its cell.
     *
     * @return true for column names and sentences
     */
    public boolean wraps() {
        return isHeader() || this == PROSE || this == RIGHT_PROSE;
    }

    /**
     * Whether it is that of column names.
     *
     * @return true for each of the three places
     */
    public boolean isHeader() {
        return this == HEADER || this == RIGHT_HEADER || this == CENTRED_HEADER;
    }

    /**
     * How the name of a column of this format stands above it.
     *
     * @return the format of the name
     */
    public Format header() {
        return switch (place) {
            case RIGHT -> RIGHT_HEADER;
            case CENTRE -> CENTRED_HEADER;
            case LEFT, AS_IT_COMES -> HEADER;
        };
    }

    /**
     * How a column of this format looks where it stands: words do not touch the numbers to their left; names that are numbers
     * stand at the left as other names do.
     *
     * @param column its place in the table, from 0
     * @return the format of its cells
     */
    public Format in(int column) {
        if (column == 0 && this == GENERAL) {
            return TEXT;
        }
        return column > 0 && this == TEXT ? WORDS : this;
    }

    /**
     * Whether the text is bold.
     *
     * @return true for titles and column names
     */
    public boolean bold() {
        return this == TITLE || isHeader();
    }
}
