package dev.stratum.xlsx;

/**
 * The words around a chart.
 *
 * @param title above it
 * @param across below the horizontal axis
 * @param up beside the vertical axis
 * @param format number format of the vertical axis
 * @param titleCell where the sentence above it stands that says what it shows; empty for the title as it is
 * @param tenfold whether each line across is ten times the one below
 */
public record ChartLabels(String title, String across, String up, String format, String titleCell, boolean tenfold) {
    /**
     * Words that are always the same.
     *
     * @param title above the chart
     * @param across below the horizontal axis
     * @param up beside the vertical axis
     * @param format number format of the vertical axis
     */
    public ChartLabels(String title, String across, String up, String format) {
        this(title, across, up, format, "", false);
    }

    /**
     * The same below the text of a cell, which a formula makes.
     *
     * @param cell where the text stands
     * @return the words
     */
    public ChartLabels titledBy(String cell) {
        return new ChartLabels(title, across, up, format, cell, tenfold);
    }

    /**
     * What a screen reader says.
     *
     * @return the words of the chart in sentences
     */
    public String spoken() {
        return title + ". Across: " + across + ". Up: " + up + ".";
    }
}
