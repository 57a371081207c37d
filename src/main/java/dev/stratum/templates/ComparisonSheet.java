package dev.stratum.templates;

import dev.stratum.report.Column;
import dev.stratum.report.Format;
import dev.stratum.segment.TierNames;
import dev.stratum.xlsx.ChartDrawing;
import dev.stratum.xlsx.Styles;
import dev.stratum.xlsx.Styles.Kind;

/** Table 7 and figure 4: the two stratifications side by side. */
final class ComparisonSheet {
    static final String NAME = "Table 7";

    static final Column[] COLUMNS = {
        Column.of("Segment", Format.TEXT),
        Column.of("Customers before", Format.WHOLE),
        Column.of("Share before", Format.SHARE),
        Column.of("Customers after", Format.WHOLE),
        Column.of("Share after", Format.SHARE),
        Column.of("Change (percentage points)", Format.CHANGE)
    };

    /** Customers before and after as the paper prints them, best segment first. */
    static final int[][] PUBLISHED = {{4, 38}, {10, 54}, {96, 29}, {57, 46}};

    private ComparisonSheet() {}

    static void write(Book book, TierNames names) {
        SheetWriter sheet = book.sheet(NAME, 20, 15, 14, 16, 18, 19, 3, 13, 13, 13, 13, 13, 13);
        sheet.title(
                "Table 7: customer stratification by RFM and by RFMC",
                "How many customers each segment has before and after cost to serve joins R, F and M, and who went where."
                        + " Table 7 and figure 4 of the paper.",
                "Before: RFM. After: RFMC. Changes are percentage points of all customers. Part of the change comes from"
                        + " grading and not from cost to serve: see sheet Control.");
        sheet.section("A5", 6, "This workbook");
        sheet.table("A6", "SEGMENT.COMPARE(rfm_segment,rfmc_segment,tier_names,FALSE)", 6, true, COLUMNS);
        published(sheet);
        sheet.section("A23", 6, "Where customers went (rows: RFM, columns: RFMC)");
        sheet.table(
                "A24",
                "SEGMENT.MIGRATION(rfm_segment,rfmc_segment,tier_names,FALSE)",
                6,
                true,
                Column.of("Before / after", Format.TEXT),
                Column.of(names.name(1), Format.WHOLE),
                Column.of(names.name(2), Format.WHOLE),
                Column.of(names.name(3), Format.WHOLE),
                Column.of(names.name(4), Format.WHOLE),
                Column.of("Total before", Format.WHOLE));
        Rules.tierColours(sheet, "A7:A10", "A16:A19", "A25:A28");
        book.afterCalculation(() -> ChartDrawing.bars(
                sheet.place("H5", "N30"),
                new ChartDrawing.Labels("Fig 4: share of customers by segment", "Segment", "Share of customers", "0%"),
                "'Table 7'!$A$7:$A$10",
                60,
                new ChartDrawing.Series("RFM", "'Table 7'!$C$7:$C$10", Styles.BEFORE),
                new ChartDrawing.Series("RFMC", "'Table 7'!$E$7:$E$10", Styles.ACCENT)));
        sheet.freeze("A5", 1);
    }

    private static void published(SheetWriter sheet) {
        sheet.section("A14", 6, "As the paper reports it for its 167 customers");
        sheet.headers("A15", Kind.HEADER, COLUMNS);
        for (int tier = 0; tier < PUBLISHED.length; tier++) {
            int row = 16 + tier;
            sheet.formula("A" + row, Kind.BODY, Format.TEXT, "INDEX(tier_names," + (tier + 1) + ")");
            sheet.value("B" + row, Kind.BODY, Format.WHOLE, PUBLISHED[tier][0]);
            sheet.value("D" + row, Kind.BODY, Format.WHOLE, PUBLISHED[tier][1]);
        }
        sheet.text("A20", Kind.TOTAL, "Total");
        sheet.formula("B20", Kind.TOTAL, Format.WHOLE, "SUM(B16:B19)");
        sheet.formula("D20", Kind.TOTAL, Format.WHOLE, "SUM(D16:D19)");
        for (int row = 16; row <= 20; row++) {
            Kind kind = row == 20 ? Kind.TOTAL : Kind.BODY;
            sheet.formula("C" + row, kind, Format.SHARE, "B{r}/B$20");
            sheet.formula("E" + row, kind, Format.SHARE, "D{r}/D$20");
            sheet.formula("F" + row, kind, Format.CHANGE, "(E{r}-C{r})*100");
        }
    }
}
