package dev.stratum.templates;

import dev.stratum.report.Column;
import dev.stratum.report.Format;
import dev.stratum.xlsx.Styles.Kind;

/** Table 3: how far the centres moved. */
final class HistorySheet {
    static final String NAME = "Table 3";

    /** Bu 2023, Table 3. */
    private static final double[][] PRINTED = {{0.116, 0.128, 0.035, 0.205}, {0, 0, 0, 0}};

    private static final Column[] COLUMNS = {
        Column.of("Iteration", Format.CENTRED),
        Column.of("Cluster 1", Format.THREE),
        Column.of("Cluster 2", Format.THREE),
        Column.of("Cluster 3", Format.THREE),
        Column.of("Cluster 4", Format.THREE)
    };

    private HistorySheet() {}

    static void write(Book book) {
        SheetWriter sheet = book.sheet(NAME, 28, 14, 14, 14, 14);
        sheet.title(
                "Table 3: change in cluster centres",
                "How far each centre moved in each iteration (Euclidean distance, formula 1). K-means stops when no"
                        + " centre moves. Table 3 of the paper.");
        sheet.section("A4", 5, "Iteration history");
        sheet.table("A5", CentresSheet.call("HISTORY"), 11, false, COLUMNS);
        sheet.section("G4", 2, "How well the clusters fit");
        sheet.sheet().setColumnWidth(5, 3 * 256);
        sheet.sheet().setColumnWidth(6, 40 * 256);
        sheet.sheet().setColumnWidth(7, 14 * 256);
        sheet.headers("G5", Kind.HEADER, Column.of("Measure", Format.TEXT), Column.of("Value", Format.FOUR));
        sheet.text("G6", Kind.BODY, "Mean distance of two customers (2)");
        sheet.formula("H6", Kind.BODY, Format.FOUR, book.guarded("KMEANS.MEANDIST(customer_values,,FALSE)"));
        sheet.text("G7", Kind.BODY, "Squared error E (3)");
        sheet.formula("H7", Kind.BODY, Format.FOUR, book.guarded(CentresSheet.call("SSE")));
        sheet.text("G8", Kind.BODY, "Lowest E of many starts");
        sheet.formula(
                "H8",
                Kind.BODY,
                Format.FOUR,
                book.guarded("KMEANS.SSE(customer_values,cluster_count,\"best\",,,,FALSE)"));
        if (!book.isBlank()) {
            sheet.section("A11", 5, "As printed");
            sheet.headers("A12", Kind.HEADER, COLUMNS);
            for (int i = 0; i < PRINTED.length; i++) {
                int row = 13 + i;
                sheet.value("A" + row, Kind.BODY, Format.CENTRED, i + 1);
                for (int k = 0; k < PRINTED[i].length; k++) {
                    sheet.value("BCDE".charAt(k) + "" + row, Kind.BODY, Format.THREE, PRINTED[i][k]);
                }
            }
        }
        sheet.paragraph(
                book.isBlank() ? 19 : 17,
                Kind.NOTE,
                "Formula 2 is computed as the mean over pairs of different customers. As the paper prints it, with i and j"
                        + " in both orders, every pair would count twice and the result would be twice the mean.");
        sheet.freeze("A4", 1);
    }
}
