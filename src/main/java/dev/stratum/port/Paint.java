package dev.stratum.port;

import dev.stratum.report.Theme;

/**
 * The background and the weight of cells, beside how their values are shown.
 *
 * @param background six hexadecimal digits; empty for none
 * @param bold whether the text is bold
 * @param points the size of the text; 0 for that of the cell
 */
public record Paint(String background, boolean bold, int points) {
    /** The last row of a table, which sums up. */
    public static final Paint BOLD = new Paint("", true, 0);

    /** The title of a further table. */
    public static final Paint SECTION = new Paint("", true, 12);

    /** A figure to see first. */
    public static final Paint FIGURE = new Paint(Theme.band(), true, 16);

    /** Its name above it. */
    public static final Paint FIGURE_NAME = new Paint(Theme.band(), false, 0);

    /**
     * A background alone.
     *
     * @param colour six hexadecimal digits
     * @return the paint
     */
    public static Paint of(String colour) {
        return new Paint(colour, false, 0);
    }
}
