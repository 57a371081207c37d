package dev.stratum.templates;

import dev.stratum.policy.Policy;
import dev.stratum.report.Column;
import dev.stratum.report.Format;
import dev.stratum.xlsx.Styles.Kind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** The first sheet: the result, the settings, checks, what to do, and where to find what. */
final class StartSheet {
    private static final LocalDate AS_OF = LocalDate.of(2018, 10, 31);

    private static final String[][] SHEETS = {
        {"Customers", "The customers and their measures: put yours here"},
        {"Table 1", "Levels, points and weights of the cost-to-serve indexes: change them here"},
        {"Table 2", "Grades of R, F, M and CTS: change their cuts here"},
        {"Scores", "Recency, order size, CTS levels, points, score and profit of every customer"},
        {"Grades", "Grades, type and segments of every customer"},
        {"Table 3", "How many customers each of the 256 types has"},
        {"Table 4", "Descriptive statistics"},
        {"Fig 3", "Purchase amounts"},
        {"Table 5", "The RFM clusters"},
        {"Table 6", "The RFMC clusters"},
        {"Table 7", "RFM and RFMC side by side, and who went where (with figure 4)"},
        {"Table 8", "Customers whose segment changed"},
        {HypothesesSheet.NAME, "The paper's hypotheses, and the customers behind them"},
        {ProfitSheet.NAME, "Revenue, costs and profit by segment, before and after, and the whale curve"},
        {ControlSheet.NAME, "Graded RFM without cost to serve: how much of the change grading alone makes"},
        {FindingsSheet.NAME, "What the paper prints, beside what this workbook gives"}
    };

    private StartSheet() {}

    static void write(Book book, Policy policy, CustomerRows rows) {
        SheetWriter sheet = book.sheet(StartRows.NAME, 22, 16, 13, 14, 17, 13, 14, 16);
        sheet.title(
                "Customer segments by RFM and RFMC",
                "Two stratifications of the same customers: RFM (recency, frequency, monetary value) and RFMC, which adds the"
                        + " cost to serve. After \"Customer stratification theory and value evaluation-analysis based on improved"
                        + " RFM model\", Journal of Intelligent & Fuzzy Systems, DOI 10.3233/JIFS-200737.",
                book.isBlank()
                        ? "This workbook waits for your customers: paste them on sheet Customers. Everything stays blank until"
                                + " then."
                        : "The " + rows.count()
                                + " customers are made up so that the segments come out as the paper reports"
                                + " them; they are not the paper's customers, whose data is not published.");
        result(sheet, policy.segments().names().names());
        StartRows start = new StartRows(sheet, 8);
        settings(start, policy);
        checks(start, rows);
        start.howTo(28, steps(book.isBlank()));
        start.contents(34, Arrays.copyOf(SHEETS, book.isBlank() ? SHEETS.length - 1 : SHEETS.length));
        sheet.pageBreak(28);
        sheet.freeze("A2", 1);
    }

    private static void result(SheetWriter sheet, List<String> tiers) {
        sheet.section("A5", 8, "Segments");
        sheet.headers(
                "A6",
                Kind.HEADER,
                Column.of("Segment", Format.TEXT),
                Column.of("RFM customers", Format.WHOLE),
                Column.of("RFM share", Format.SHARE),
                Column.of("RFM mean grade", Format.TWO),
                Column.of("RFMC customers", Format.WHOLE),
                Column.of("RFMC share", Format.SHARE),
                Column.of("RFMC mean grade", Format.TWO),
                Column.of("Change (points)", Format.CHANGE));
        for (int tier = 0; tier < tiers.size(); tier++) {
            int row = 7 + tier;
            sheet.value("A" + row, Kind.INPUT, Format.TEXT, tiers.get(tier));
            half(sheet, row, Kind.BODY, "BCD", "COUNTIF(rfm_segment,$A{r})", "SUMIF(rfm_segment,$A{r},mean_grade)");
            half(sheet, row, Kind.BODY, "EFG", "COUNTIF(rfmc_segment,$A{r})", "SUMIF(rfmc_segment,$A{r},mean_grade)");
            sheet.formula("H" + row, Kind.BODY, Format.CHANGE, "IFERROR((F{r}-C{r})*100,\"\")");
        }
        sheet.text("A11", Kind.TOTAL, "Total");
        half(sheet, 11, Kind.TOTAL, "BCD", "SUM(B7:B10)", "SUM(mean_grade)");
        half(sheet, 11, Kind.TOTAL, "EFG", "SUM(E7:E10)", "SUM(mean_grade)");
        sheet.formula("H11", Kind.TOTAL, Format.CHANGE, "IFERROR((F{r}-C{r})*100,\"\")");
        sheet.paragraph(
                12,
                Kind.NOTE,
                "Mean grade: of the four grades of R, F, M and CTS, 4 = best. Change: percentage points from RFM to RFMC.");
        Rules.tierColours(sheet, "A7:A10");
        sheet.book().name("tier_names", "Start!$A$7:$A$10");
        sheet.book().name("segment_table", "Start!$A$6:$H$11");
    }

    private static void half(SheetWriter sheet, int row, Kind kind, String columns, String count, String gradeSum) {
        char counts = columns.charAt(0);
        sheet.formula(counts + "" + row, kind, Format.WHOLE, count);
        sheet.formula(
                columns.charAt(1) + "" + row,
                kind,
                Format.SHARE,
                "IF(" + counts + "$11=0,\"\"," + counts + "{r}/" + counts + "$11)");
        sheet.formula(
                columns.charAt(2) + "" + row,
                kind,
                Format.TWO,
                "IF(" + counts + "{r}=0,\"\"," + gradeSum + "/" + counts + "{r})");
    }

    private static void settings(StartRows start, Policy policy) {
        start.section(14, "Settings");
        start.dates(
                15,
                AS_OF,
                "Recency counts the days up to this date.",
                policy.window().orElseThrow(),
                "Purchases and amounts are those of so many days up to the date of analysis; used to check the dates.");
        start.clusters(
                17,
                "Segments (k)",
                policy.segments().k(),
                "Number of clusters, 2 to 4; their names stand in the table above.",
                policy.segments().start().word(),
                "spss as in the paper; best tries many starts and does not depend on the order of the customers.");
    }

    private static void checks(StartRows start, CustomerRows rows) {
        start.section(20, "Checks");
        start.addIn(21);
        start.rowCount(
                22,
                "Customers read",
                rows.filled(CustomersSheet.NAME, "ABCDEFG"),
                "Rows " + CustomerRows.FIRST + " to " + rows.last() + " of sheet Customers are read.");
        start.check(
                23,
                "Customers below",
                Format.COUNT,
                "COUNTA(Customers!$A$" + (rows.last() + 1) + ":$A$100000)",
                rows.count() >= 1000
                        ? "Must be 0: customers below those rows are not read."
                        : "Must be 0: customers below those rows are not read; rfmc-blank.xlsx reads 5,000.");
        start.leftOut(
                24,
                "Not scored",
                "customers",
                "row_count-COUNT(mean_grade)",
                "Customers with a blank or wrong cell; they show #N/A and belong to no segment.");
        start.check(
                25,
                "Outside the window",
                Format.COUNT,
                "COUNTIF(recency,\">=\"&window_days)",
                "Customers whose last purchase is older than the window.");
        start.check(
                26,
                "Costs not read",
                Format.COUNT,
                rows.notNumbers(CustomersSheet.NAME, "HI"),
                "Must be 0: goods or service costs that are no numbers, so sheet Profit lacks those customers.");
    }

    private static String[] steps(boolean blank) {
        return blank
                ? new String[] {
                    "Paste your customers on sheet Customers, from row 6: one row each, columns as headed, values only.",
                    "Set the date of analysis above, and the thresholds on Table 1 and Table 2 (blue cells).",
                    "Look at Checks: every customer should be scored. Fix the rows that show #N/A on sheet Grades.",
                    "Read the segments above, their change on Table 7 and Table 8, and its cause on Control."
                }
                : new String[] {
                    "Read the segments above, their change on Table 7 and Table 8, and its cause on Control.",
                    "Change a blue cell, such as a cut on Table 1 or Table 2: with the add-in loaded, every sheet follows.",
                    "For your own customers open rfmc-blank.xlsx, which has the same sheets without data."
                };
    }
}
