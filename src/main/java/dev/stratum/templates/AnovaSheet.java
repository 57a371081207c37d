package dev.stratum.templates;

import dev.stratum.report.ClusterTables;
import dev.stratum.report.Format;
import dev.stratum.xlsx.ChartDrawing;
import dev.stratum.xlsx.ChartLabels;
import dev.stratum.xlsx.Styles;
import java.util.List;

/** Table 4 and figure 3: analysis of variance of the clusters. */
final class AnovaSheet {
    /** Bu 2023, Table 4: F and Sig. */
    private static final List<Double> PRINTED_F = List.of(108.622, 38.270, 18.498);

    private static final List<Double> PRINTED_SIG = List.of(0.000, 0.000, 0.003);

    private AnovaSheet() {}

    static void lay(Book book) {
        SheetLayout sheet = book.sheet("Table 4");
        sheet.title(
                "Table 4: F statistic and its probability",
                "How much the clusters differ in each value: variance between clusters over variance within them. Table 4 and"
                        + " figure 3 of the paper.",
                "Descriptive only: the clusters were chosen to differ, so Sig. is no test of a hypothesis.");
        sheet.frozenTitle();
        sheet.add(TableBlock.of("anova", ValueTemplate.VALUES.size())
                .section("Analysis of variance")
                .result(
                        "KMEANS.ANOVA(values[#headed,total:potential],cluster_count,start_method,,,,TRUE)",
                        "measure:24 between:14 df:11 within:14 error_df:11 f:13 sig",
                        ClusterTables.anova(Format.FOUR, Format.THREE, Format.PROBABILITY)));
        if (!book.isBlank()) {
            sheet.add(printed());
        }
        sheet.beside("anova")
                .bars(
                        6,
                        19,
                        new ChartLabels("Fig 3: F statistic by value", "Value", "F", "0"),
                        "anova[measure]",
                        120,
                        new ChartDrawing.Series("F", "anova[f]", Styles.ACCENT));
        sheet.below();
        if (!book.isBlank()) {
            sheet.gap()
                    .note(
                            "Why one Sig. differs: with 4 clusters of 10 customers F has 3 and 6 degrees of freedom, and F = 18.498 then has a"
                                    + " probability of 0.00196, so 0.002. The printed 0.003 would belong to an F of about 15.7; the F"
                                    + " values themselves agree.");
        }
    }

    private static TableBlock printed() {
        String same = "IF(ABS(ROUND(anova[@%1$s],3)-[@%1$s])<0.0001,\"yes\",\"no\")";
        return TableBlock.of("printed_anova", ValueTemplate.VALUES.size())
                .section("As printed")
                .fields(
                        Field.of("value", "Value", Format.TEXT, 23).values(ValueTemplate.VALUES),
                        Field.of("f", "F printed", Format.THREE, 14).values(PRINTED_F),
                        Field.blank("after_f", 11),
                        Field.of("sig", "Sig. printed", Format.THREE, 14).values(PRINTED_SIG),
                        Field.blank("after_sig", 11),
                        Field.of("same_f", "Same F", Format.CENTRED, 13).fill(same.formatted("f")),
                        Field.of("same_sig", "Same Sig.", Format.CENTRED, 13).fill(same.formatted("sig")));
    }
}
