package dev.stratum.templates;

import dev.stratum.policy.Policy;
import dev.stratum.policy.SegmentSettings;
import dev.stratum.sheet.ExcelDates;
import dev.stratum.templates.Styles.Kind;
import java.time.LocalDate;
import java.util.List;

/** The first sheet of a ledger book: the segments, the settings, checks, what to do, and where to find what. */
final class LedgerStartSheet {
    private static final LocalDate AS_OF = LocalDate.of(2011, 12, 9);

    /** 2010-12-01 to 2011-12-09, both included. */
    private static final int WINDOW = 374;

    private static final String[][] SHEETS = {
        {"Invoices", "The ledger, one row per invoice: put yours here"},
        {"Customers", "Recency, frequency, monetary value, order size and returns of every customer"},
        {"Grades", "Cuts, grades, type and segment of every customer"},
        {"Summary", "Segments with their means and their share of the amount; statistics; types of customers"}
    };

    private LedgerStartSheet() {}

    static void write(Book book, Policy policy, CustomerRows invoices, CustomerRows customers) {
        SheetWriter sheet = book.sheet("Start", 22, 15, 13, 13, 16, 16, 15, 15);
        sheet.title(
                "Customer segments from a ledger",
                "From invoices to recency, frequency and monetary value, to grades by the quartiles of the data, to segments by"
                        + " K-means on the grades. Method after the RFMC paper, DOI 10.3233/JIFS-200737, without cost to serve,"
                        + " which a ledger does not hold.",
                book.isBlank()
                        ? "This workbook waits for your invoices: paste them on sheet Invoices. Everything stays blank until then."
                        : "Data: Chen, D. (2015) Online Retail, UCI Machine Learning Repository, doi 10.24432/C5BW33, licence CC BY"
                                + " 4.0; derived to one row per invoice. Amounts in pounds sterling.");
        result(sheet, policy.segments().tierNames());
        settings(sheet, policy);
        checks(sheet, invoices, customers);
        howTo(sheet);
        sheet.section("A34", 8, "Sheets");
        for (int i = 0; i < SHEETS.length; i++) {
            sheet.link("A" + (35 + i), SHEETS[i][0], SHEETS[i][0]);
            sheet.text("B" + (35 + i), Kind.LINE, SHEETS[i][1]);
        }
        sheet.freeze("A2", 1);
    }

    private static void result(SheetWriter sheet, List<String> tiers) {
        sheet.section("A5", 6, "Segments");
        sheet.headers(
                "A6",
                Kind.HEADER,
                Column.of("Segment", Format.TEXT),
                Column.of("Customers", Format.WHOLE),
                Column.of("Share", Format.SHARE),
                Column.of("Mean grade", Format.TWO),
                Column.of("Amount (pounds)", Format.WHOLE),
                Column.of("Share of amount", Format.SHARE));
        for (int tier = 0; tier < tiers.size(); tier++) {
            sheet.value("A" + (7 + tier), Kind.INPUT, Format.TEXT, tiers.get(tier));
            line(sheet, 7 + tier, Kind.BODY, "COUNTIF(segment,$A{r})", "SUMIF(segment,$A{r},%s)");
        }
        sheet.text("A11", Kind.TOTAL, "Total");
        line(sheet, 11, Kind.TOTAL, "SUM(B7:B10)", "SUM(%s)");
        sheet.paragraph(
                12,
                Kind.NOTE,
                "Mean grade: of the grades of R, F and M, 4 = best. Returns are not taken off the amounts.");
        Rules.tierColours(sheet, "A7:A10");
        sheet.book().name("tier_names", "Start!$A$7:$A$10");
        sheet.book().name("segment_table", "Start!$A$6:$F$11");
    }

    private static void line(SheetWriter sheet, int row, Kind kind, String count, String sum) {
        sheet.formula("B" + row, kind, Format.WHOLE, count);
        sheet.formula("C" + row, kind, Format.SHARE, "IF(B$11=0,\"\",B{r}/B$11)");
        sheet.formula("D" + row, kind, Format.TWO, "IF(B{r}=0,\"\"," + String.format(sum, "mean_grade") + "/B{r})");
        sheet.formula("E" + row, kind, Format.WHOLE, "IF(B{r}=0,\"\"," + String.format(sum, "graded_amount") + ")");
        sheet.formula("F" + row, kind, Format.SHARE, "IF(B{r}=0,\"\",E{r}/E$11)");
    }

    private static void settings(SheetWriter sheet, Policy policy) {
        sheet.section("A14", 8, "Settings");
        StartSheet.setting(
                sheet,
                15,
                "Date of analysis",
                Format.DATE,
                ExcelDates.serial(AS_OF),
                "as_of",
                "Recency counts the days up to this date; later invoices are not read.");
        StartSheet.setting(
                sheet,
                16,
                "Window (days)",
                Format.GRADE,
                WINDOW,
                "window_days",
                "Invoices of so many days up to the date of analysis count. 374 takes in all of 2010-12-01 to 2011-12-09.");
        StartSheet.setting(
                sheet,
                17,
                "Segments (k)",
                Format.GRADE,
                policy.segments().k().value(),
                "cluster_count",
                "Number of clusters, 2 to 4; their names stand in the table above.");
        StartSheet.setting(
                sheet,
                18,
                "Start of K-means",
                Format.CENTRED,
                policy.segments().start().value(),
                "start_method",
                "best tries many starts, keeps the lowest sum of squares and does not depend on the order of the rows.");
        Rules.date(sheet, "B15", "The date of analysis, as a date and not as text.");
        Rules.whole(sheet, "B16", "Days: a whole number from 1 to 36500.", "1", "36500");
        Rules.whole(sheet, "B17", "A whole number from 2 to 4.", "2", "4");
        Rules.oneOf(
                sheet,
                "B18",
                "One of: " + String.join(", ", SegmentSettings.STARTS) + ".",
                SegmentSettings.STARTS.toArray(String[]::new));
    }

    private static void checks(SheetWriter sheet, CustomerRows invoices, CustomerRows customers) {
        sheet.section("A20", 8, "Checks");
        StartSheet.check(
                sheet,
                21,
                "Stratum add-in",
                Format.CENTRED,
                "IFERROR(STRATUM.VERSION(),\"Add-in not loaded\")",
                "Press Ctrl+Alt+F9: the version shows when the add-in is loaded. Until then all numbers are as saved.");
        StartSheet.check(
                sheet,
                22,
                "Invoices read",
                Format.COUNT,
                "COUNT(" + invoices.cells(LedgerSheets.INVOICES, "D", "D") + ")",
                "Rows " + CustomerRows.FIRST + " to " + invoices.last() + " of sheet Invoices are read.");
        StartSheet.check(
                sheet,
                23,
                "Invoices below",
                Format.COUNT,
                "COUNTA(Invoices!$D$" + (invoices.last() + 1) + ":$D$200000)",
                "Must be 0: invoices below those rows are not read.");
        StartSheet.check(
                sheet,
                24,
                "No customer",
                Format.COUNT,
                "row_count-COUNTA(" + invoices.cells(LedgerSheets.INVOICES, "C", "C") + ")",
                "Invoices without a customer; they are left out.");
        StartSheet.check(
                sheet,
                25,
                "Customers found",
                Format.COUNT,
                "COUNT(Customers!$B$6:$B$200000)",
                "Customers with at least one purchase in the window.");
        StartSheet.check(
                sheet,
                26,
                "Not graded",
                Format.COUNT,
                "B25-COUNT(mean_grade)",
                "Must be 0: rows " + CustomerRows.FIRST + " to " + customers.last()
                        + " of sheet Customers are graded.");
        sheet.book().name("row_count", "Start!$B$22");
    }

    private static void howTo(SheetWriter sheet) {
        sheet.section("A28", 8, "How to use it");
        String[] steps = sheet.book().isBlank()
                ? new String[] {
                    "1. Paste your invoices on sheet Invoices, from row 6: columns as headed, values only, returns negative.",
                    "2. Set the date of analysis and the window above (blue cells).",
                    "3. Look at Checks, then read the segments above and on Summary."
                }
                : new String[] {
                    "1. Read the segments above and on Summary.",
                    "2. Change a blue cell, such as the window: with the add-in loaded, every sheet follows.",
                    "3. For your own ledger open ledger-blank.xlsx, which has the same sheets without data."
                };
        for (int i = 0; i < steps.length; i++) {
            sheet.text("A" + (29 + i), Kind.LINE, steps[i]);
        }
    }
}
