package dev.stratum.templates;

import dev.stratum.policy.Policy;
import dev.stratum.report.Column;
import dev.stratum.report.Format;
import dev.stratum.xlsx.Styles.Kind;
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
        SheetWriter sheet = book.sheet(StartRows.NAME, 22, 15, 13, 13, 16, 16, 15, 15);
        sheet.title(
                "Customer segments from a ledger",
                "From invoices to recency, frequency and monetary value, to grades by the quartiles of the data, to segments by"
                        + " K-means on the grades. Method after the RFMC paper, DOI 10.3233/JIFS-200737, without cost to serve,"
                        + " which a ledger does not hold.",
                book.isBlank()
                        ? "This workbook waits for your invoices: paste them on sheet Invoices. Everything stays blank until then."
                        : "Data: Chen, D. (2015) Online Retail, UCI Machine Learning Repository, doi 10.24432/C5BW33, licence CC BY"
                                + " 4.0; derived to one row per invoice. Amounts in pounds sterling.");
        result(sheet, policy.segments().names().names());
        StartRows start = new StartRows(sheet, 8);
        settings(start, policy);
        checks(start, invoices, customers);
        start.howTo(29, steps(book.isBlank()));
        start.contents(35, SHEETS);
        sheet.pageBreak(29);
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

    private static void settings(StartRows start, Policy policy) {
        start.section(14, "Settings");
        start.dates(
                15,
                AS_OF,
                "Recency counts the days up to this date; later invoices are not read.",
                WINDOW,
                "Invoices of so many days up to the date of analysis count. 374 takes in all of 2010-12-01 to 2011-12-09.");
        start.clusters(
                17,
                "Segments (k)",
                policy.segments().k(),
                "Number of clusters, 2 to 4; their names stand in the table above.",
                policy.segments().start().word(),
                "best tries many starts, keeps the lowest sum of squares and does not depend on the order of the rows.");
    }

    private static void checks(StartRows start, CustomerRows invoices, CustomerRows customers) {
        start.section(20, "Checks");
        start.addIn(21);
        start.rowCount(
                22,
                "Invoices read",
                invoices.filled(LedgerSheets.INVOICES, "BCD"),
                "Rows " + CustomerRows.FIRST + " to " + invoices.last() + " of sheet Invoices are read.");
        start.leftOut(
                23,
                "Left out",
                "invoices",
                "row_count-SUMPRODUCT(ISNUMBER(invoice_date)*ISNUMBER(invoice_amount)"
                        + "*(ISNUMBER(invoice_customer)+ISTEXT(invoice_customer)))",
                "Invoices without a customer, or with a date or an amount that is no number, such as the text 1,234.56.");
        start.check(
                24,
                "No customer",
                Format.COUNT,
                "SUMPRODUCT(ISBLANK(invoice_customer)*(1-ISBLANK(invoice_date)*ISBLANK(invoice_amount)))",
                "Those of them without a customer.");
        start.check(
                25,
                "Customers found",
                Format.COUNT,
                "COUNT(Customers!$B$6:$B$200000)",
                "Customers with at least one purchase in the window.");
        start.check(
                26,
                "Not graded",
                Format.COUNT,
                "B25-COUNT(mean_grade)",
                "Must be 0: rows " + CustomerRows.FIRST + " to " + customers.last()
                        + " of sheet Customers are graded.");
        start.check(
                27,
                "Invoices below",
                Format.COUNT,
                "COUNTA(Invoices!$D$" + (invoices.last() + 1) + ":$D$200000)",
                "Must be 0: invoices below those rows are not read.");
    }

    private static String[] steps(boolean blank) {
        return blank
                ? new String[] {
                    "Paste your invoices on sheet Invoices, from row 6: columns as headed, values only, returns negative.",
                    "Set the date of analysis and the window above (blue cells).",
                    "Look at Checks, then read the segments above and on Summary."
                }
                : new String[] {
                    "Read the segments above and on Summary.",
                    "Change a blue cell, such as the window: with the add-in loaded, every sheet follows.",
                    "For your own ledger open ledger-blank.xlsx, which has the same sheets without data."
                };
    }
}
