package dev.stratum.templates;

import dev.stratum.policy.Policy;
import dev.stratum.policy.SegmentSettings;
import dev.stratum.sheet.ExcelDates;
import dev.stratum.templates.Styles.Kind;
import java.time.LocalDate;
import java.util.List;

/** The first sheet: the result, the settings, checks, what to do, and where to find what. */
final class StartSheet {
    private static final String NAME = "Start";
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
        {"Hypotheses", "The paper's hypotheses, service cost, profit and the whale curve"},
        {"Control", "Graded RFM without cost to serve: how much of the change grading alone makes"}
    };

    private StartSheet() {}

    static void write(Book book, Policy policy, CustomerRows rows) {
        SheetWriter sheet = book.sheet(NAME, 22, 15, 13, 13, 15, 13, 13, 14);
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
        result(sheet, policy.segments().tierNames());
        settings(sheet, policy);
        checks(sheet, rows);
        howTo(sheet);
        contents(sheet);
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

    private static void settings(SheetWriter sheet, Policy policy) {
        sheet.section("A14", 8, "Settings");
        setting(
                sheet,
                15,
                "Date of analysis",
                Format.DATE,
                ExcelDates.serial(AS_OF),
                "as_of",
                "Recency counts the days up to this date.");
        setting(
                sheet,
                16,
                "Window (days)",
                Format.GRADE,
                policy.window().orElseThrow(),
                "window_days",
                "Purchases and amounts are those of so many days up to the date of analysis; used to check the dates.");
        setting(
                sheet,
                17,
                "Segments (k)",
                Format.GRADE,
                policy.segments().k().value(),
                "cluster_count",
                "Number of clusters, 2 to 4; their names stand in the table above.");
        setting(
                sheet,
                18,
                "Start of K-means",
                Format.CENTRED,
                policy.segments().start().value(),
                "start_method",
                "spss as in the paper; best tries many starts and does not depend on the order of the customers.");
        Rules.date(sheet, "B15", "The date of analysis, as a date and not as text.");
        Rules.whole(sheet, "B16", "Days: a whole number from 1 to 36500.", "1", "36500");
        Rules.whole(sheet, "B17", "A whole number from 2 to 4.", "2", "4");
        Rules.oneOf(
                sheet,
                "B18",
                "One of: " + String.join(", ", SegmentSettings.STARTS) + ".",
                SegmentSettings.STARTS.toArray(String[]::new));
    }

    /** A named setting with its explanation. */
    static void setting(
            SheetWriter sheet, int row, String label, Format format, Object value, String name, String help) {
        sheet.text("A" + row, Kind.BODY, label);
        sheet.value("B" + row, Kind.INPUT, format, value);
        sheet.text("C" + row, Kind.NOTE_LINE, help);
        sheet.book().name(name, "Start!$B$" + row);
    }

    private static void checks(SheetWriter sheet, CustomerRows rows) {
        sheet.section("A20", 8, "Checks");
        check(
                sheet,
                21,
                "Stratum add-in",
                Format.CENTRED,
                "IFERROR(STRATUM.VERSION(),\"Add-in not loaded\")",
                "Press Ctrl+Alt+F9: the version shows when the add-in is loaded. Until then all numbers are as saved.");
        check(
                sheet,
                22,
                "Customers read",
                Format.COUNT,
                "COUNTA(" + rows.cells(CustomersSheet.NAME, "A", "A") + ")",
                "Rows " + CustomerRows.FIRST + " to " + rows.last() + " of sheet Customers are read.");
        check(
                sheet,
                23,
                "Customers below",
                Format.COUNT,
                "COUNTA(Customers!$A$" + (rows.last() + 1) + ":$A$100000)",
                rows.count() >= 1000
                        ? "Must be 0: customers below those rows are not read."
                        : "Must be 0: customers below those rows are not read; rfmc-blank.xlsx reads 5,000.");
        check(
                sheet,
                24,
                "Not scored",
                Format.COUNT,
                "row_count-COUNT(mean_grade)",
                "Customers with a blank or wrong cell; they show #N/A and belong to no segment.");
        check(
                sheet,
                25,
                "Outside the window",
                Format.COUNT,
                "COUNTIF(recency,\">=\"&window_days)",
                "Customers whose last purchase is older than the window.");
        sheet.book().name("row_count", "Start!$B$22");
    }

    /** A number that shows whether all is well. */
    static void check(SheetWriter sheet, int row, String label, Format format, String formula, String help) {
        sheet.text("A" + row, Kind.BODY, label);
        sheet.formula("B" + row, Kind.BODY, format, formula);
        sheet.text("C" + row, Kind.NOTE_LINE, help);
    }

    private static void howTo(SheetWriter sheet) {
        sheet.section("A27", 8, "How to use it");
        String[] steps = sheet.book().isBlank()
                ? new String[] {
                    "1. Paste your customers on sheet Customers, from row 6: one row each, columns as headed, values only.",
                    "2. Set the date of analysis above, and the thresholds on Table 1 and Table 2 (blue cells).",
                    "3. Look at Checks: every customer should be scored. Fix the rows that show #N/A on sheet Grades.",
                    "4. Read the segments above, their change on Table 7 and Table 8, and its cause on Control."
                }
                : new String[] {
                    "1. Read the segments above, their change on Table 7 and Table 8, and its cause on Control.",
                    "2. Change a blue cell, such as a cut on Table 1 or Table 2: with the add-in loaded, every sheet follows.",
                    "3. For your own customers open rfmc-blank.xlsx, which has the same sheets without data."
                };
        for (int i = 0; i < steps.length; i++) {
            sheet.text("A" + (28 + i), Kind.LINE, steps[i]);
        }
    }

    private static void contents(SheetWriter sheet) {
        sheet.section("A33", 8, "Sheets");
        for (int i = 0; i < SHEETS.length; i++) {
            sheet.link("A" + (34 + i), SHEETS[i][0], SHEETS[i][0]);
            sheet.text("B" + (34 + i), Kind.LINE, SHEETS[i][1]);
        }
    }
}
