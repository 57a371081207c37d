package dev.stratum.templates;

import dev.stratum.report.Column;
import dev.stratum.report.Format;
import dev.stratum.xlsx.ChartDrawing;
import dev.stratum.xlsx.Styles;
import dev.stratum.xlsx.Styles.Kind;

/** The segments of a ledger with their means, statistics of the measures, and the types of customers. */
final class LedgerSummarySheet {
    private static final String NAME = "Summary";
    private static final int TYPES = 64;

    private LedgerSummarySheet() {}

    static void write(Book book, CustomerRows rows) {
        SheetWriter sheet = book.sheet(NAME, 20, 13, 13, 14, 14, 15, 16, 13, 14, 12);
        sheet.title(
                NAME,
                "The segments with the means of their customers, how much of the amount each brings, the statistics of the"
                        + " measures and the 64 types. Laid out as Tables 3, 4 and 6 of the RFMC paper.",
                "Recency in days, order sizes and amounts in pounds.");
        sheet.section("A5", 7, "Segments, best first");
        sheet.table(
                "A6",
                "SEGMENT.SUMMARY(" + rows.headed(LedgerSheets.GRADES, "M", "M") + ","
                        + rows.headed(LedgerSheets.GRADES, "B", "E") + ",tier_names,TRUE)",
                6,
                true,
                Column.of("Segment", Format.TEXT),
                Column.of("Customers", Format.WHOLE),
                Column.of("Share", Format.SHARE),
                Column.of("Mean Recency (days)", Format.FITTING),
                Column.of("Mean Orders", Format.FITTING),
                Column.of("Mean Amount (pounds)", Format.FITTING),
                Column.of("Mean Order size (pounds)", Format.FITTING));
        sheet.section("A14", 3, "Customers and amount");
        sheet.headers(
                "A15",
                Kind.HEADER,
                Column.of("Segment", Format.TEXT),
                Column.of("Share of customers", Format.SHARE),
                Column.of("Share of amount", Format.SHARE));
        for (int row = 16; row <= 19; row++) {
            sheet.formula("A" + row, Kind.BODY, Format.TEXT, "INDEX(tier_names," + (row - 15) + ")");
            sheet.formula("B" + row, Kind.BODY, Format.SHARE, "Start!C" + (row - 9));
            sheet.formula("C" + row, Kind.BODY, Format.SHARE, "Start!F" + (row - 9));
        }
        book.afterCalculation(() -> ChartDrawing.bars(
                sheet.place("E14", "J32"),
                new ChartDrawing.Labels("Share of customers and of the amount", "Segment", "Share", "0%"),
                "Summary!$A$16:$A$19",
                60,
                new ChartDrawing.Series("Customers", "Summary!$B$16:$B$19", Styles.BEFORE),
                new ChartDrawing.Series("Amount", "Summary!$C$16:$C$19", Styles.ACCENT)));
        sheet.pageBreak(34);
        sheet.section("A34", 10, "Descriptive statistics");
        sheet.table(
                "A35",
                "STATS.DESCRIBE(" + rows.headed(LedgerSheets.GRADES, "B", "E") + ",TRUE)",
                5,
                false,
                DescriptiveSheets.STATISTICS);
        sheet.section("A42", 4, "Types of customers: grades of R, F and M side by side");
        sheet.table(
                "A43",
                "RFMC.CENSUS(ledger_grades,FALSE)",
                TYPES + 1,
                false,
                Column.of("Type", Format.TEXT),
                Column.of("Mean grade", Format.TWO),
                Column.of("Customers", Format.WHOLE),
                Column.of("Share", Format.SHARE));
        sheet.codes("A44:A107");
        Rules.tierColours(sheet, "A7:A10", "A16:A19");
        sheet.freeze("A5", 1);
    }
}
