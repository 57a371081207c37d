package dev.stratum.templates;

import dev.stratum.report.Format;
import java.util.List;

/** Grades, types, clusters and segments of every customer. */
final class GradesSheet {
    /** The columns of grades, in the order of the measures. */
    static final List<String> GRADE_COLUMNS = List.of("grades[rc]", "grades[fc]", "grades[mc]", "grades[ctsc]");

    private GradesSheet() {}

    static void lay(Book book, int rows) {
        SheetLayout sheet = book.sheet("Grades");
        sheet.title(
                "Grades",
                "Grades of recency (RC), frequency (FC), monetary value (MC) and cost to serve (CTSC), 4 = best, the type"
                        + " they make, and the segment of every customer by RFM, by RFMC and by the control run.",
                "RFM: K-means on standardised R, F, M, clusters ranked by the mean of -R, F, M in standard deviations. RFMC:"
                        + " K-means on the four grades, ranked by their mean, weighted as Table 2 says. Control: the three grades RC, FC,"
                        + " MC alone.");
        CustomerColumns of = CustomerColumns.RFMC;
        TableBlock table = TableBlock.of("grades", rows)
                .growing()
                .headHeight(58)
                .fields(of.field("customer", 9).fill("scores[@customer]"))
                .spill("SEGMENT.NAME(rfm_rank,tier_names)", segment("rfm", "RFM"))
                .spill("SEGMENT.NAME(rfmc_rank,tier_names)", segment("rfmc", "RFMC"))
                .spill("SEGMENT.NAME(control_rank,tier_names)", segment("control", "Control"))
                .fields(
                        of.field("recency", 8).fill(filled("recency")),
                        of.field("purchases", 9).fill("scores[@purchases]"),
                        of.field("amount", 10).fill("scores[@amount]"),
                        of.field("cts", 6).fill(filled("cts")))
                .spill("RFMC.GRADES(rfmc_measures,grade_policy,FALSE)", of.fields("rc:4 fc mc ctsc:6 type:5 mean:6"))
                .spill(
                        "RFMC.MEAN(grade_r,grade_f,grade_m,grade_cts," + PolicySheets.WEIGHTS + ")",
                        Field.of("weighted", "Mean by weight", Format.TWO, 7))
                .fields(Field.of("rfm_score", "RFM score (std. dev.)", Format.TWO, 7)
                        .fill("IF(ISNUMBER([@recency])*ISNUMBER([@purchases])*ISNUMBER([@amount])=0,\"\",(-"
                                + standard("recency", 1) + "+" + standard("purchases", 2) + "+" + standard("amount", 3)
                                + ")/3)"));
        run(table, "rfm", "RFM", "rfm_measures", "zscore", "rfm_score");
        run(table, "rfmc", "RFMC", "rfmc_grades", "none", "weighted_grade");
        table.spill(
                "RFMC.MEAN(grade_r,grade_f,grade_m,," + PolicySheets.WEIGHTS_OF_RFM + ")",
                Field.of("control_mean", "Mean of RC, FC, MC", Format.TWO, 6));
        run(table, "control", "Control", "rfm_grades", "none", "control_mean_grade");
        sheet.add(names(table).codes("type").frozen(1));
    }

    private static Field segment(String run, String title) {
        return Field.of(run + "_segment", title + " segment", Format.TEXT, 15);
    }

    private static String filled(String column) {
        return "IF(scores[@" + column + "]=\"\",\"\",scores[@" + column + "])";
    }

    private static String standard(String column, int place) {
        return "([@" + column + "]-INDEX(rfm_mean," + place + "))/INDEX(rfm_deviation," + place + ")";
    }

    /** Cluster, rank and segment of one run of K-means, with their names in the workbook. */
    private static void run(TableBlock table, String run, String title, String data, String scale, String rankedBy) {
        int width = Math.max(6, title.length() + 1);
        table.spill(
                        "KMEANS.CLUSTER(" + data + ",cluster_count,start_method,,\"" + scale + "\",,FALSE)",
                        Field.of(run + "_cluster", title + " cluster", Format.GRADE, width))
                .spill(
                        "SEGMENT.RANK(" + run + "_cluster," + rankedBy + ",FALSE)",
                        Field.of(run + "_rank", title + " rank", Format.GRADE, width))
                .named(run + "_cluster", run + "_cluster")
                .named(run + "_rank", run + "_rank")
                .named(run + "_segment", run + "_segment")
                .tierColours(run + "_segment");
    }

    private static TableBlock names(TableBlock table) {
        return table.named("customer_ids", "customer")
                .named("rfm_measures", "recency:amount")
                .named("rfmc_measures", "recency:cts")
                .named("rfmc_grades", "rc:ctsc")
                .named("rfm_grades", "rc:mc")
                .named("grade_r", "rc")
                .named("grade_f", "fc")
                .named("grade_m", "mc")
                .named("grade_cts", "ctsc")
                .named("mean_grade", "mean")
                .named("weighted_grade", "weighted")
                .named("rfm_score", "rfm_score")
                .named("control_mean_grade", "control_mean");
    }
}
