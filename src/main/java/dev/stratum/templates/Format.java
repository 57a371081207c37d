package dev.stratum.templates;

import org.apache.poi.ss.usermodel.HorizontalAlignment;

/** How a value is shown: its number format and its place in the cell. */
enum Format {
    TEXT("General", HorizontalAlignment.LEFT),
    /** Sentences, which wrap. */
    PROSE("General", HorizontalAlignment.LEFT),
    CENTRED("General", HorizontalAlignment.CENTER),
    /** Words above or below numbers. */
    RIGHT_TEXT("General", HorizontalAlignment.RIGHT),
    /** Judgements such as 1/3. */
    FRACTION("# ?/?", HorizontalAlignment.RIGHT),
    WHOLE("#,##0", HorizontalAlignment.RIGHT),
    /** A whole number in the middle of its cell. */
    COUNT("#,##0", HorizontalAlignment.CENTER),
    ONE("#,##0.0", HorizontalAlignment.RIGHT),
    TWO("#,##0.00", HorizontalAlignment.RIGHT),
    THREE("#,##0.000", HorizontalAlignment.RIGHT),
    FOUR("#,##0.0000", HorizontalAlignment.RIGHT),
    /** A ratio in the middle of its cell. */
    RATIO("0.0000", HorizontalAlignment.CENTER),
    SHARE("0.0%", HorizontalAlignment.RIGHT),
    DATE("yyyy-mm-dd", HorizontalAlignment.CENTER),
    /** A date among numbers. */
    RIGHT_DATE("yyyy-mm-dd", HorizontalAlignment.RIGHT),
    CHANGE("+0.0;-0.0;0.0", HorizontalAlignment.RIGHT),
    STEPS("+0;-0;0", HorizontalAlignment.CENTER),
    GRADE("0", HorizontalAlignment.CENTER),
    /** As many decimals as the size of the number needs. */
    FITTING("[<10]0.00;[<1000]0.0;#,##0", HorizontalAlignment.RIGHT),
    /** A number as it comes: no decimals that it does not have. */
    PLAIN("#,##0.####", HorizontalAlignment.RIGHT);

    private final String pattern;
    private final HorizontalAlignment alignment;

    Format(String pattern, HorizontalAlignment alignment) {
        this.pattern = pattern;
        this.alignment = alignment;
    }

    String pattern() {
        return pattern;
    }

    HorizontalAlignment alignment() {
        return alignment;
    }
}
