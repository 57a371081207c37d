package dev.stratum.templates;

import dev.stratum.report.Column;
import dev.stratum.report.Format;
import dev.stratum.xlsx.Styles.Kind;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The control run: graded R, F and M without cost to serve, which separates the effect of grading from that of cost. */
final class ControlSheet {
    static final String NAME = "Control";

    private ControlSheet() {}

    static void write(Book book) {
        SheetWriter sheet = book.sheet(NAME, 30, 15, 16, 17, 20, 20, 22);
        sheet.title(
                "Control: grading without cost to serve",
                "The paper compares RFM on measures with RFMC on grades, so its change has two causes. Here the three grades of"
                        + " R, F and M are clustered alone: RFM to control is the effect of grading, control to RFMC the effect"
                        + " of cost to serve. Not in the paper.");
        summary(sheet);
        sheet.section("A5", 7, "In short");
        sheet.section("A9", 7, "Where the change comes from");
        sheet.headers(
                "A10",
                Kind.HEADER,
                Column.of("Segment", Format.TEXT),
                Column.of("Share by RFM", Format.SHARE),
                Column.of("Share by graded RFM", Format.SHARE),
                Column.of("Share by RFMC", Format.SHARE),
                Column.of("Change by grading (points)", Format.CHANGE),
                Column.of("Change by cost to serve (points)", Format.CHANGE),
                Column.of("Change in all (points)", Format.CHANGE));
        for (int tier = 1; tier <= 4; tier++) {
            int row = 10 + tier;
            sheet.formula("A" + row, Kind.BODY, Format.TEXT, "INDEX(tier_names," + tier + ")");
            share(sheet, "B" + row, "rfm_segment");
            share(sheet, "C" + row, "control_segment");
            share(sheet, "D" + row, "rfmc_segment");
            change(sheet, "E" + row, "C{r}-B{r}");
            change(sheet, "F" + row, "D{r}-C{r}");
            change(sheet, "G" + row, "D{r}-B{r}");
        }
        sheet.section("A17", 6, "Effect of grading: RFM on measures (before) and on grades (after)");
        compare(sheet, "A18", "rfm_segment,control_segment");
        sheet.pageBreak(26);
        sheet.section("A26", 6, "Effect of cost to serve: graded RFM (before) and RFMC (after)");
        compare(sheet, "A27", "control_segment,rfmc_segment");
        agreement(sheet);
        Rules.tierColours(sheet, "A11:A14", "A19:A22", "A28:A31");
        sheet.freeze("A5", 1);
    }

    private static void share(SheetWriter sheet, String at, String segment) {
        sheet.formula(at, Kind.BODY, Format.SHARE, "IF(row_count=0,\"\",COUNTIF(" + segment + ",$A{r})/row_count)");
    }

    private static void change(SheetWriter sheet, String at, String difference) {
        sheet.formula(at, Kind.BODY, Format.CHANGE, "IFERROR((" + difference + ")*100,\"\")");
    }

    private static void compare(SheetWriter sheet, String at, String pair) {
        sheet.table(at, "SEGMENT.COMPARE(" + pair + ",tier_names,FALSE)", 6, true, ComparisonSheet.COLUMNS);
    }

    /** One paragraph whose numbers are formulas. */
    private static void summary(SheetWriter sheet) {
        sheet.paragraphFormula(
                6,
                "IF(row_count=0,\"No customers yet.\",\"Grading alone puts \"&B48&\" of \"&row_count&\" customers into another"
                        + " segment; adding cost to serve then moves \"&B49&\". The share of the best segment goes from \""
                        + "&TEXT(B11,\"0.0%\")&\" by RFM to \"&TEXT(C11,\"0.0%\")&\" by graded RFM and \"&TEXT(D11,\"0.0%\")"
                        + "&\" by RFMC: \"&TEXT(E11,\"+0.0;-0.0\")&\" points by grading and \"&TEXT(F11,\"+0.0;-0.0\")"
                        + "&\" points by cost to serve. Over all segments, grading shifts \"&TEXT(B50,\"0.0\")"
                        + "&\" and cost to serve \"&TEXT(B51,\"0.0\")&\" points of the customers.\")",
                420);
    }

    private static void agreement(SheetWriter sheet) {
        sheet.section("A35", 2, "How alike RFM and graded RFM are");
        sheet.table(
                "A36",
                "STATS.AGREEMENT(rfm_segment,control_segment,FALSE)",
                4,
                false,
                Column.of("Measure", Format.TEXT),
                Column.of("Value", Format.THREE));
        sheet.section("A41", 2, "How alike graded RFM and RFMC are");
        sheet.table(
                "A42",
                "STATS.AGREEMENT(control_segment,rfmc_segment,FALSE)",
                4,
                false,
                Column.of("Measure", Format.TEXT),
                Column.of("Value", Format.THREE));
        sheet.section("A47", 2, "How many customers moved");
        count(sheet, 48, "Customers moved by grading", "rfm_segment<>control_segment");
        count(sheet, 49, "Customers moved by cost to serve", "control_segment<>rfmc_segment");
        shift(sheet, 50, "Points shifted by grading", "E");
        shift(sheet, 51, "Points shifted by cost to serve", "F");
    }

    private static void count(SheetWriter sheet, int row, String label, String condition) {
        sheet.text("A" + row, Kind.BODY, label);
        sheet.spill("B" + row, "SUMPRODUCT(--(" + condition + "))", 1, Format.WHOLE);
    }

    /** Half the sum of all changes: what one segment gains another loses. */
    private static void shift(SheetWriter sheet, int row, String label, String column) {
        sheet.text("A" + row, Kind.BODY, label);
        String sum = IntStream.rangeClosed(11, 14)
                .mapToObj(i -> "ABS(" + column + i + ")")
                .collect(Collectors.joining("+"));
        sheet.formula("B" + row, Kind.BODY, Format.ONE, "IF(row_count=0,\"\",(" + sum + ")/2)");
    }
}
