package dev.stratum.templates;

import dev.stratum.policy.Policy;
import dev.stratum.report.Columns;
import dev.stratum.report.Format;
import dev.stratum.rfm.Measure;
import dev.stratum.xlsx.ChartDrawing;
import dev.stratum.xlsx.Styles;
import java.util.List;

/** The segments of a ledger with their means, statistics of the measures, and the types of customers. */
final class LedgerSummarySheet {
    private static final int MEASURES = 4;

    private LedgerSummarySheet() {}

    static void lay(Book book, Policy policy, BookTiers tiers) {
        SheetLayout sheet = book.sheet("Summary");
        int types = (int) Math.pow(policy.grades().get(Measure.RECENCY).rule().grades(), MEASURES - 1);
        sheet.title(
                "Summary",
                "The segments with the means of their customers, how much of the amount each brings, the statistics of the"
                        + " measures and the " + types + " types. Laid out as Tables 3, 4 and 6 of the RFMC paper.",
                "Recency in days, order sizes and amounts in pounds.");
        sheet.frozenTitle();
        sheet.add(means(tiers));
        sheet.gap().add(shares(tiers));
        sheet.beside("shares")
                .bars(
                        6,
                        19,
                        new ChartDrawing.Labels("Share of customers and of the amount", "Segment", "Share", "0%"),
                        "shares[segment]",
                        60,
                        new ChartDrawing.Series("Customers", "shares[customers]", Styles.BEFORE),
                        new ChartDrawing.Series("Amount", "shares[amount]", Styles.ACCENT));
        sheet.below()
                .pageBreak()
                .add(TableBlock.of("statistics", MEASURES)
                        .section("Descriptive statistics")
                        .result(
                                "STATS.DESCRIBE(grades[#headed,recency:order_size],TRUE)",
                                DescriptiveSheets.statistics(List.of(20, 13, 13, 14, 14, 15, 16, 13, 14, 12))));
        sheet.gap()
                .add(TableBlock.of("types", types)
                        .section("Types of customers: grades of R, F and M side by side")
                        .result(
                                "RFMC.CENSUS(ledger_grades,FALSE)",
                                Field.of("type", "Type", Format.TEXT, 20),
                                Field.of("mean", Columns.MEAN_GRADE, 13),
                                Field.of("customers", Columns.CUSTOMERS, 13),
                                Field.of("share", Columns.SHARE, 14))
                        .codes("type"));
    }

    private static TableBlock means(BookTiers tiers) {
        return TableBlock.of("means", tiers.count())
                .section("Segments, best first")
                .total()
                .result(
                        "SEGMENT.SUMMARY(grades[#headed,segment],grades[#headed,recency:order_size],tier_names,TRUE)",
                        Field.of("segment", Columns.SEGMENT, 20),
                        Field.of("customers", Columns.CUSTOMERS, 13),
                        Field.of("share", Columns.SHARE, 13),
                        Field.of("recency", "Mean Recency (days)", Format.FITTING, 14),
                        Field.of("orders", "Mean Orders", Format.FITTING, 14),
                        Field.of("amount", "Mean Amount (pounds)", Format.FITTING, 15),
                        Field.of("order_size", "Mean Order size (pounds)", Format.FITTING, 16))
                .tierColours("segment");
    }

    private static TableBlock shares(BookTiers tiers) {
        return TableBlock.of("shares", tiers.count())
                .section("Customers and amount")
                .fields(
                        Field.of("segment", Columns.SEGMENT, 20).tiers(),
                        Field.of("customers", "Share of customers", Format.SHARE, 13)
                                .fill("segments[@share]"),
                        Field.of("amount", Columns.SHARE_OF_AMOUNT, 13).fill("segments[@amount_share]"))
                .tierColours("segment");
    }
}
