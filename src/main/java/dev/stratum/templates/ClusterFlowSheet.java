package dev.stratum.templates;

import dev.stratum.templates.Diagram.Look;

/** Figure 1 of Bu (2023): the steps of K-means. */
final class ClusterFlowSheet {
    static final String NAME = "Fig 1";

    private static final int COLUMNS = 6;
    private static final int COLUMN_WIDTH = 16;
    private static final int ROWS = 30;
    private static final double LEFT = 22;
    private static final double WIDE = 48;
    private static final double MIDDLE = LEFT + WIDE / 2;
    private static final double HIGH = 11;

    private ClusterFlowSheet() {}

    static void lay(Book book) {
        SheetLayout sheet = book.sheet(NAME);
        sheet.title(
                "Figure 1: flow chart of K-means",
                "From the first centres to the clusters: assign every customer to the nearest centre, move the centres to the means,"
                        + " and again until they stay.",
                "Drawn after section 3.2 of the paper. Tables 2 and 3 show the same steps for the customers of this workbook.");
        sheet.frozenTitle().onePage();
        for (int column = 0; column < COLUMNS; column++) {
            sheet.widen(column, COLUMN_WIDTH);
        }
        sheet.joined()
                .diagram(
                        COLUMNS,
                        ROWS,
                        "Figure 1. Start: choose k samples as centres, or divide all samples into k classes and take their means."
                                + " Assign every sample to the class with the nearest centre. Move each centre to the mean of its"
                                + " class. Is the number of iterations reached, or have the centres stopped moving? No: assign again."
                                + " Yes: end with k clusters.",
                        ClusterFlowSheet::draw);
    }

    private static void draw(Diagram picture) {
        picture.box(LEFT + 12, 1, WIDE - 24, 7, Look.RESULT, "Start")
                .arrow(MIDDLE, 8, MIDDLE, 12)
                .box(
                        LEFT,
                        12,
                        WIDE,
                        HIGH + 2,
                        Look.PLAIN,
                        "First centres",
                        "k samples, or all samples in k classes and their means")
                .arrow(MIDDLE, 25, MIDDLE, 30)
                .box(LEFT, 30, WIDE, HIGH, Look.PLAIN, "Assign", "every sample to the class with the nearest centre")
                .arrow(MIDDLE, 41, MIDDLE, 46)
                .box(LEFT, 46, WIDE, HIGH, Look.PLAIN, "Update", "each centre becomes the mean of its class")
                .arrow(MIDDLE, 57, MIDDLE, 62)
                .question(LEFT - 6, 62, WIDE + 12, 22, "Iterations used up, or centres moved no further?")
                .arrow(MIDDLE, 84, MIDDLE, 91)
                .box(LEFT + 12, 91, WIDE - 24, 8, Look.RESULT, "End: k clusters")
                .words(MIDDLE + 1, 84.5, 8, 6, "yes");
        double right = 88;
        picture.line(LEFT + WIDE + 6, 73, right, 73);
        picture.line(right, 73, right, 35.5);
        picture.arrow(right, 35.5, LEFT + WIDE, 35.5).words(LEFT + WIDE + 6, 67, 8, 6, "no");
    }
}
