package dev.stratum.templates;

import dev.stratum.report.Column;
import dev.stratum.report.Format;
import dev.stratum.xlsx.ChartDrawing;
import dev.stratum.xlsx.Styles;
import dev.stratum.xlsx.Styles.Kind;

/** Table 4 and figure 3: analysis of variance of the clusters. */
final class AnovaSheet {
    static final String NAME = "Table 4";

    private static final String[] CODES = {"X1 Customer value", "X2 Current value", "X3 Potential value"};

    /** Bu 2023, Table 4: F and Sig. */
    private static final double[][] PRINTED = {{108.622, 0.000}, {38.270, 0.000}, {18.498, 0.003}};

    private AnovaSheet() {}

    static void write(Book book, CustomerRows rows) {
        SheetWriter sheet = book.sheet(NAME, 24, 14, 11, 14, 11, 13, 13, 3, 12, 12, 12, 12, 12, 12, 12);
        sheet.title(
                "Table 4: F statistic and its probability",
                "How much the clusters differ in each value: variance between clusters over variance within them. Table 4 and"
                        + " figure 3 of the paper.",
                "Descriptive only: the clusters were chosen to differ, so Sig. is no test of a hypothesis.");
        sheet.section("A5", 7, "Analysis of variance");
        sheet.table(
                "A6",
                "KMEANS.ANOVA(" + rows.headed(ValuesSheet.NAME, "B", "D") + ",cluster_count,start_method,,,,TRUE)",
                4,
                false,
                Column.of("Measure", Format.TEXT),
                Column.of("Cluster mean square", Format.FOUR),
                Column.of("Cluster df", Format.WHOLE),
                Column.of("Error mean square", Format.FOUR),
                Column.of("Error df", Format.WHOLE),
                Column.of("F", Format.THREE),
                Column.of("Sig.", Format.THREE));
        if (!book.isBlank()) {
            printed(sheet);
        }
        book.afterCalculation(() -> ChartDrawing.bars(
                sheet.place("I5", "P24"),
                new ChartDrawing.Labels("Fig 3: F statistic by value", "Value", "F", "0"),
                "'Table 4'!$A$7:$A$9",
                120,
                new ChartDrawing.Series("F", "'Table 4'!$F$7:$F$9", Styles.ACCENT)));
        sheet.freeze("A5", 1);
    }

    private static void printed(SheetWriter sheet) {
        sheet.section("A11", 7, "As printed");
        sheet.headers(
                "A12",
                Kind.HEADER,
                Column.of("Value", Format.TEXT),
                Column.of("F printed", Format.THREE),
                Column.of("", Format.TEXT),
                Column.of("Sig. printed", Format.THREE),
                Column.of("", Format.TEXT),
                Column.of("Same F", Format.CENTRED),
                Column.of("Same Sig.", Format.CENTRED));
        for (int i = 0; i < PRINTED.length; i++) {
            int row = 13 + i;
            sheet.text("A" + row, Kind.BODY, CODES[i])
                    .text("C" + row, Kind.BODY, "")
                    .text("E" + row, Kind.BODY, "");
            sheet.value("B" + row, Kind.BODY, Format.THREE, PRINTED[i][0]);
            sheet.value("D" + row, Kind.BODY, Format.THREE, PRINTED[i][1]);
            String same = "IF(ABS(ROUND(%s,3)-%s)<0.0001,\"yes\",\"no\")";
            sheet.formula("F" + row, Kind.BODY, Format.CENTRED, String.format(same, "F" + (7 + i), "B{r}"));
            sheet.formula("G" + row, Kind.BODY, Format.CENTRED, String.format(same, "G" + (7 + i), "D{r}"));
        }
        sheet.paragraph(
                26,
                Kind.NOTE,
                "Why one Sig. differs: with 4 clusters of 10 customers F has 3 and 6 degrees of freedom, and F = 18.498 then has a"
                        + " probability of 0.00196, so 0.002. The printed 0.003 would belong to an F of about 15.7; the F"
                        + " values themselves agree.");
    }
}
