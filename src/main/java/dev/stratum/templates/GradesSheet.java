package dev.stratum.templates;

import dev.stratum.report.Column;
import dev.stratum.report.Format;
import dev.stratum.xlsx.Styles.Kind;

/** Grades, types, clusters and segments of every customer. */
final class GradesSheet {
    static final String NAME = "Grades";

    private GradesSheet() {}

    static void write(Book book, CustomerRows rows) {
        SheetWriter sheet = book.sheet(NAME, 13, 9, 10, 13, 8, 6, 6, 6, 6, 8, 8, 10, 8, 7, 17, 8, 7, 17, 9, 8, 7, 17);
        sheet.title(
                "Grades",
                "Grades of recency (RC), frequency (FC), monetary value (MC) and cost to serve (CTSC), 4 = best, the type"
                        + " they make, and the segment of every customer by RFM, by RFMC and by the control run.",
                "RFM: K-means on standardised R, F, M, clusters ranked by the mean of -R, F, M in standard deviations. RFMC:"
                        + " K-means on the four grades, ranked by their mean. Control: the three grades RC, FC, MC alone.");
        sheet.headers(
                "A5",
                Kind.HEADER,
                Column.of("Customer", Format.TEXT),
                Column.of("Recency (days)", Format.WHOLE),
                Column.of("Purchases", Format.WHOLE),
                Column.of("Amount (yuan)", Format.WHOLE),
                Column.of("CTS score", Format.WHOLE),
                Column.of("RC", Format.GRADE),
                Column.of("FC", Format.GRADE),
                Column.of("MC", Format.GRADE),
                Column.of("CTSC", Format.GRADE),
                Column.of("Type", Format.CENTRED),
                Column.of("Mean grade", Format.TWO),
                Column.of("RFM score (std. dev.)", Format.TWO),
                Column.of("RFM cluster", Format.GRADE),
                Column.of("RFM rank", Format.GRADE),
                Column.of("RFM segment", Format.TEXT),
                Column.of("RFMC cluster", Format.GRADE),
                Column.of("RFMC rank", Format.GRADE),
                Column.of("RFMC segment", Format.TEXT),
                Column.of("Mean of RC, FC, MC", Format.TWO),
                Column.of("Control cluster", Format.GRADE),
                Column.of("Control rank", Format.GRADE),
                Column.of("Control segment", Format.TEXT));
        sheet.rowHeight(CustomerRows.HEADINGS, 44);
        measures(sheet, rows.count());
        segments(sheet, rows.count());
        names(book, rows);
        Rules.tierColours(sheet, rows.local("O", "O"), rows.local("R", "R"), rows.local("V", "V"));
        sheet.codes(rows.local("J", "J"));
        sheet.freeze("B6", CustomerRows.HEADINGS);
    }

    private static void measures(SheetWriter sheet, int n) {
        sheet.fill("A6", n, Format.TEXT, "Scores!A{r}");
        sheet.fill("B6", n, Format.WHOLE, "IF(Scores!B{r}=\"\",\"\",Scores!B{r})");
        sheet.fill("C6", n, Format.WHOLE, "Scores!C{r}");
        sheet.fill("D6", n, Format.WHOLE, "Scores!D{r}");
        sheet.fill("E6", n, Format.PLAIN, "IF(Scores!I{r}=\"\",\"\",Scores!I{r})");
        sheet.spill(
                "F6",
                "RFMC.GRADES(rfmc_measures,grade_policy,FALSE)",
                n,
                Format.GRADE,
                Format.GRADE,
                Format.GRADE,
                Format.GRADE,
                Format.CENTRED,
                Format.TWO);
        sheet.fill(
                "L6",
                n,
                Format.TWO,
                "IF(COUNT(B{r}:D{r})<3,\"\",(-(B{r}-INDEX(rfm_mean,1))/INDEX(rfm_deviation,1)"
                        + "+(C{r}-INDEX(rfm_mean,2))/INDEX(rfm_deviation,2)"
                        + "+(D{r}-INDEX(rfm_mean,3))/INDEX(rfm_deviation,3))/3)");
    }

    private static void segments(SheetWriter sheet, int n) {
        sheet.spill(
                "M6", "KMEANS.CLUSTER(rfm_measures,cluster_count,start_method,,\"zscore\",,FALSE)", n, Format.GRADE);
        sheet.spill("N6", "SEGMENT.RANK(rfm_cluster,rfm_score,FALSE)", n, Format.GRADE);
        sheet.spill("O6", "SEGMENT.NAME(rfm_rank,tier_names)", n, Format.TEXT);
        sheet.spill("P6", "KMEANS.CLUSTER(rfmc_grades,cluster_count,start_method,,\"none\",,FALSE)", n, Format.GRADE);
        sheet.spill("Q6", "SEGMENT.RANK(rfmc_cluster,mean_grade,FALSE)", n, Format.GRADE);
        sheet.spill("R6", "SEGMENT.NAME(rfmc_rank,tier_names)", n, Format.TEXT);
        sheet.spill("S6", "RFMC.MEAN(grade_r,grade_f,grade_m)", n, Format.TWO);
        sheet.spill("T6", "KMEANS.CLUSTER(rfm_grades,cluster_count,start_method,,\"none\",,FALSE)", n, Format.GRADE);
        sheet.spill("U6", "SEGMENT.RANK(control_cluster,control_mean_grade,FALSE)", n, Format.GRADE);
        sheet.spill("V6", "SEGMENT.NAME(control_rank,tier_names)", n, Format.TEXT);
    }

    private static void names(Book book, CustomerRows rows) {
        String[][] columns = {
            {"customer_ids", "A", "A"},
            {"rfm_measures", "B", "D"},
            {"rfmc_measures", "B", "E"},
            {"rfmc_grades", "F", "I"},
            {"rfm_grades", "F", "H"},
            {"grade_r", "F", "F"},
            {"grade_f", "G", "G"},
            {"grade_m", "H", "H"},
            {"grade_cts", "I", "I"},
            {"mean_grade", "K", "K"},
            {"rfm_score", "L", "L"},
            {"rfm_cluster", "M", "M"},
            {"rfm_rank", "N", "N"},
            {"rfm_segment", "O", "O"},
            {"rfmc_cluster", "P", "P"},
            {"rfmc_rank", "Q", "Q"},
            {"rfmc_segment", "R", "R"},
            {"control_mean_grade", "S", "S"},
            {"control_cluster", "T", "T"},
            {"control_rank", "U", "U"},
            {"control_segment", "V", "V"}
        };
        for (String[] column : columns) {
            book.name(column[0], rows.cells(NAME, column[1], column[2]));
        }
    }
}
