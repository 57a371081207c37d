package dev.stratum.templates;

import dev.stratum.report.BeforeAndAfter;
import dev.stratum.report.SegmentTable;
import dev.stratum.xlsx.ChartDrawing;
import dev.stratum.xlsx.ChartLabels;
import dev.stratum.xlsx.Styles;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Table 7 and figure 4: the two stratifications side by side. */
final class ComparisonSheet {
    /** Customers before and after as the paper prints them, best segment first. */
    static final List<List<Integer>> PUBLISHED = List.of(List.of(4, 10, 96, 57), List.of(38, 54, 29, 46));

    private ComparisonSheet() {}

    static void lay(Book book, BookTiers tiers) {
        SheetLayout sheet = book.sheet("Table 7");
        sheet.title(
                "Table 7: customer stratification by RFM and by RFMC",
                "How many customers each segment has before and after cost to serve joins R, F and M, and who went where."
                        + " Table 7 and figure 4 of the paper.",
                "Before: RFM. After: RFMC. Changes are percentage points of all customers. Part of the change comes from"
                        + " grading and not from cost to serve: see sheet Control.");
        sheet.frozenTitle();
        sheet.sentence(
                "comparison_says",
                "IF(row_count=0,\"\",INDEX(tier_names,1)&\": \"&TEXT(comparison[1,before_share],\"0.0%\")"
                        + "&\" of the customers by RFM, \"&TEXT(comparison[1,after_share],\"0.0%\")&\" by RFMC.\")",
                90);
        sheet.add(compared("comparison", tiers.count(), "rfm_segment", "rfmc_segment")
                .section("This workbook"));
        sheet.gap().add(published(tiers));
        sheet.gap().add(migration(tiers));
        sheet.beside("comparison")
                .bars(
                        5,
                        25,
                        new ChartLabels("Fig 4: share of customers by segment", "Segment", "Share of customers", "0%")
                                .titledBy("comparison_says[1,text]"),
                        "comparison[segment]",
                        60,
                        new ChartDrawing.Series("RFM", "comparison[before_share]", Styles.BEFORE),
                        new ChartDrawing.Series("RFMC", "comparison[after_share]", Styles.ACCENT));
    }

    /** Two stratifications compared. */
    static TableBlock compared(String name, int tiers, String before, String after) {
        return TableBlock.of(name, tiers)
                .total()
                .result("SEGMENT.COMPARE(" + before + "," + after + ",tier_names,FALSE)", columns())
                .tierColours("segment");
    }

    private static List<Field> columns() {
        return Field.all(
                "segment:20 before:14 before_share:13 after:14 after_share:13 change:19", BeforeAndAfter.SHARES);
    }

    private static TableBlock published(BookTiers tiers) {
        List<Field> fields = columns();
        fields.get(0)
                .formulas(row ->
                        row < tiers.count() ? "INDEX(tier_names," + (row + 1) + ")" : "\"Tier " + (row + 1) + "\"")
                .totalText(SegmentTable.TOTAL);
        fields.get(1).values(PUBLISHED.get(0)).total("SUM([before])");
        fields.get(2).throughout("[@before]/[#total,before]");
        fields.get(3).values(PUBLISHED.get(1)).total("SUM([after])");
        fields.get(4).throughout("[@after]/[#total,after]");
        fields.get(5).throughout("([@after_share]-[@before_share])*100");
        return TableBlock.of("published", RfmcTemplate.PAPERS_TIERS)
                .section("As the paper reports it for its 167 customers")
                .total()
                .fields(fields)
                .tierColours("segment");
    }

    private static TableBlock migration(BookTiers tiers) {
        String to = IntStream.rangeClosed(1, tiers.count())
                .mapToObj(tier -> "to" + tier + ":14 ")
                .collect(Collectors.joining());
        return TableBlock.of("migration", tiers.count())
                .section("Where customers went (rows: RFM, columns: RFMC)")
                .total()
                .result(
                        "SEGMENT.MIGRATION(rfm_segment,rfmc_segment,tier_names,FALSE)",
                        "before:20 " + to + "total",
                        BeforeAndAfter.moves(tiers.names()))
                .tierColours("before");
    }
}
