package dev.stratum.templates;

import dev.stratum.policy.Policy;
import dev.stratum.report.CensusTable;
import dev.stratum.report.Column;
import dev.stratum.report.Columns;
import dev.stratum.report.Format;
import dev.stratum.report.SegmentTable;
import dev.stratum.rfm.Measure;
import dev.stratum.xlsx.ChartDrawing;
import dev.stratum.xlsx.ChartLabels;
import dev.stratum.xlsx.Styles;
import java.util.List;

/** The segments of a ledger with their means, statistics of the measures, and the types of customers. */
final class LedgerSummarySheet {
    private static final List<Column> MEANS =
            CustomerColumns.LEDGER.get(List.of("recency", "orders", "amount", "order_size")).stream()
                    .map(measure -> measure.shown(Format.FITTING))
                    .toList();

    private LedgerSummarySheet() {}

    static void lay(Book book, Policy policy, BookTiers tiers) {
        SheetLayout sheet = book.sheet("Summary");
        int types = (int) Math.pow(policy.grades().get(Measure.RECENCY).rule().grades(), MEANS.size() - 1);
        sheet.title(
                "Summary",
                "The segments with the means of their customers, how much of the amount each brings, the statistics of the"
                        + " measures and the " + types + " types. Laid out as Tables 3, 4 and 6 of the RFMC paper.",
                "Recency in days, order sizes and amounts in pounds.");
        sheet.frozenTitle();
        sheet.sentence(
                "shares_say",
                "IF(row_count=0,\"\",INDEX(tier_names,1)&\": \"&TEXT(shares[1,customers],\"0%\")&\" of the customers bring \""
                        + "&TEXT(shares[1,amount],\"0%\")&\" of the amount.\")",
                90);
        sheet.add(means(tiers));
        sheet.gap().add(shares(tiers));
        sheet.beside("shares")
                .bars(
                        6,
                        19,
                        new ChartLabels("Share of customers and of the amount", "Segment", "Share", "0%")
                                .titledBy("shares_say[1,text]"),
                        "shares[segment]",
                        60,
                        new ChartDrawing.Series("Customers", "shares[customers]", Styles.BEFORE),
                        new ChartDrawing.Series("Amount", "shares[amount]", Styles.ACCENT));
        sheet.below()
                .pageBreak()
                .add(
                        TableBlock.of("statistics", MEANS.size())
                                .section("Descriptive statistics")
                                .result(
                                        "STATS.DESCRIBE(grades[#headed,recency:order_size],TRUE)",
                                        DescriptiveSheets.statistics(
                                                "measure:20 n:13 least most:14 mean deviation:15 lower:16 median:13 upper:14 skewness:12")));
        sheet.gap()
                .add(TableBlock.of("types", types)
                        .section("Types of customers: grades of R, F and M side by side")
                        .result(
                                "RFMC.CENSUS(ledger_grades,FALSE)",
                                "type:20 mean:13 customers share:14",
                                CensusTable.COLUMNS)
                        .codes("type"));
    }

    private static TableBlock means(BookTiers tiers) {
        return TableBlock.of("means", tiers.count())
                .section("Segments, best first")
                .total()
                .result(
                        "SEGMENT.SUMMARY(grades[#headed,segment],grades[#headed,recency:order_size],tier_names,TRUE)",
                        "segment:20 customers:13 share recency:14 orders amount:15 order_size:16",
                        SegmentTable.columns(MEANS))
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
