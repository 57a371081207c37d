package dev.stratum.templates;

import dev.stratum.policy.Policy;
import dev.stratum.report.Columns;
import dev.stratum.report.Format;
import dev.stratum.report.SegmentTable;
import dev.stratum.rfm.LifeCycle;
import dev.stratum.xlsx.ChartDrawing;
import dev.stratum.xlsx.ChartLabels;
import dev.stratum.xlsx.Styles;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The first sheet of a ledger book: the segments, the settings, checks, what to do, and where to find what. */
final class LedgerStartSheet {
    private static final LocalDate AS_OF = LocalDate.of(2011, 12, 9);

    /** 2010-12-01 to 2011-12-09, both included. */
    private static final int WINDOW = 374;

    private static final int COLUMNS = 8;

    /** The columns of the table of segments. */
    private static final int SEGMENT_COLUMNS = 6;

    private static final List<String[]> SHEETS = List.of(
            new String[] {"Invoices", "The ledger, one row per invoice: put yours here"},
            new String[] {"Customers", "Recency, frequency, monetary value, order size and returns of every customer"},
            new String[] {"Grades", "Cuts, grades, type and segment of every customer"},
            new String[] {
                "Summary", "Segments with their means and their share of the amount; statistics; types of customers"
            },
            new String[] {LifeStageSheet.NAME, "New, growing, steady, fading, gone or back: every customer"},
            new String[] {OneCustomerSheet.NAME, "One customer of your choice from the first purchase on"},
            new String[] {OutlookSheet.NAME, "How customers move from segment to segment, and how many each will have"},
            new String[] {OutlookSheet.PERIODS, "The customers of two periods, of which the forecast is made"},
            new String[] {DocumentsSheet.ORDERS, "Will-call share and days to pay, counted from the documents of orders"
            },
            new String[] {
                DocumentsSheet.VISITS,
                "The cost of salespeople's visits per order, and all indexes for the RFMC template"
            });

    private LedgerStartSheet() {}

    static void lay(Book book, Policy policy, BookTiers tiers, int invoices, int customers) {
        SheetLayout sheet = book.sheet(StartParts.NAME);
        sheet.title(
                "Customer segments from a ledger",
                "From invoices to recency, frequency and monetary value, to grades by the quartiles of the data, to segments by"
                        + " K-means on the grades. Method after the RFMC paper, DOI 10.3233/JIFS-200737, without cost to serve,"
                        + " which a ledger does not hold.",
                book.isBlank()
                        ? "This workbook waits for your invoices: paste them on sheet Invoices. Everything stays blank until then."
                        : "Data: Chen, D. (2015) Online Retail, UCI Machine Learning Repository, doi 10.24432/C5BW33, licence CC BY"
                                + " 4.0; derived to one row per invoice. Amounts in pounds sterling.");
        StartParts.leftOut(sheet, "invoices");
        sheet.frozenFirstRow();
        sheet.sentence("headline", headline(), 150);
        sheet.add(segments(tiers))
                .note("Mean grade: of the grades of R, F and M, 4 = best. Returns are not taken off the amounts.");
        sheet.add(settings(policy, tiers).table());
        // Right of the columns that the remarks to the settings run across.
        sheet.beside("segments", 1 + COLUMNS - SEGMENT_COLUMNS)
                .bars(
                        5,
                        17,
                        new ChartLabels("Customers and amount by segment", "Segment", "Share of all", "0%")
                                .titledBy("headline[1,text]"),
                        "segments[segment]",
                        60,
                        new ChartDrawing.Series("Customers", "segments[share]", Styles.BEFORE),
                        new ChartDrawing.Series("Amount", "segments[amount_share]", Styles.ACCENT));
        sheet.below();
        sheet.add(StartParts.state(COLUMNS, "Invoices"));
        sheet.add(StartParts.howTo(COLUMNS, steps(book.isBlank())));
        sheet.pageBreak()
                .add(StartParts.contents(
                        COLUMNS,
                        Stream.concat(SHEETS.stream(), StartParts.LAST.stream()).toList()));
        sheet.widen(COLUMNS - 2, 9);
        sheet.widen(COLUMNS - 1, 9);
    }

    /** The result in a sentence. */
    private static String headline() {
        return "IF(row_count=0,\"\",INDEX(tier_names,1)&\": \"&TEXT(segments[1,customers],\"#,##0\")&\" of \""
                + "&TEXT(segments[#total,customers],\"#,##0\")&\" customers (\"&TEXT(segments[1,share],\"0%\")&\") bring \""
                + "&TEXT(segments[1,amount_share],\"0%\")&\" of the amount.\")";
    }

    private static TableBlock segments(BookTiers tiers) {
        return TableBlock.of("segments", tiers.count())
                .section("Segments")
                .fields(Field.of("segment", Columns.SEGMENT, 22)
                        .inputs(tiers.names()::get)
                        .totalText(SegmentTable.TOTAL))
                .fields(StartParts.counted(
                        "customers:15 share:13 grade",
                        List.of(Columns.CUSTOMERS, Columns.SHARE, Columns.MEAN_GRADE),
                        "segment"))
                .fields(
                        CustomerColumns.LEDGER
                                .field("amount", 16)
                                .fill("IF([@customers]=0,\"\",SUMIF(segment,[@segment],graded_amount))")
                                .total("IF([@customers]=0,\"\",SUM(graded_amount))"),
                        Field.of("amount_share", Columns.SHARE_OF_AMOUNT, 16)
                                .throughout("IF([@customers]=0,\"\",[@amount]/[#total,amount])"))
                .total()
                .tierColours("segment")
                .named("tier_names", "segment")
                .named("segment_table", "#all,*");
    }

    private static Lines settings(Policy policy, BookTiers tiers) {
        return StartParts.settings(
                COLUMNS,
                AS_OF,
                "Recency counts the days up to this date; later invoices are not read.",
                WINDOW,
                "Invoices of so many days up to the date of analysis count; 374 takes in them all.",
                tiers,
                policy.segments().start(),
                "best tries many starts, keeps the lowest sum of squares and does not depend on the order of the rows.");
    }

    static Checks checks(int invoices, int customers) {
        Checks checks = new Checks();
        StartParts.rowCount(
                checks, "Invoices read", "Invoices", invoices, "invoices", List.of("date", "customer", "amount"));
        return checks.note(
                        "Left out",
                        Format.COUNT,
                        "row_count-SUMPRODUCT(ISNUMBER(invoice_date)*ISNUMBER(invoice_amount)"
                                + "*(ISNUMBER(invoice_customer)+ISTEXT(invoice_customer)))",
                        "Invoices without a customer, or with a date or an amount that is no number, such as the text 1,234.56.",
                        "left_out")
                .note(
                        "No customer",
                        Format.COUNT,
                        "SUMPRODUCT(ISBLANK(invoice_customer)*(1-ISBLANK(invoice_date)*ISBLANK(invoice_amount)))",
                        "Those of them without a customer.",
                        null)
                .note(
                        "Days in the ledger",
                        Format.COUNT,
                        "IF(row_count=0," + LifeCycle.USUAL_PERIOD + ",MAX(1,as_of-MIN(invoice_date)+1))",
                        "From the first invoice to the date of analysis.",
                        "ledger_days")
                .note(
                        "Customers found",
                        Format.COUNT,
                        "COUNT(customers[#open,recency])",
                        "Customers with at least one purchase in the window.",
                        null)
                .none(
                        "Not graded",
                        "checks[Customers found,value]-COUNT(mean_grade)",
                        "Must be 0: rows " + SheetLayout.FIRST_ROW + " to " + SheetLayout.lastRow(customers)
                                + " of sheet Customers are graded.")
                .none(
                        "Invoices below",
                        "COUNTA(invoices[#below,amount])",
                        "Must be 0: invoices below those rows are not read.")
                .note("Empty grades", Format.COUNT, GradeCuts.empty("cuts"), GradeCuts.EMPTY_HELP + "Grades.", null)
                .equal(
                        "Segments, customers",
                        "segments[#total,customers]",
                        "COUNT(mean_grade)",
                        "Must be 0: the segments hold every customer graded, once.")
                .equal(
                        "Types, customers",
                        "SUM(types[customers])",
                        "COUNT(mean_grade)",
                        "Must be 0: the types of sheet Summary count every customer graded, once.")
                .equal(
                        "Life stages, customers",
                        "stage_census[#total,customers]",
                        "COUNT(stages[#open,now])",
                        "Must be 0: every customer has a life stage.")
                .equal(
                        "Moves, customers",
                        "SUM(outlook[before])",
                        "COUNT(earlier[recency])",
                        "Must be 0: the forecast starts from every customer of the earlier period, once.")
                .equal(
                        "Amount in segments",
                        "SUM(segments[amount])",
                        "SUMIF(mean_grade,\">0\",graded_amount)",
                        "Must be 0: no money of customers graded is lost on the way to the segments.")
                .equal(
                        "Amount of the invoices",
                        "SUMIFS(invoice_amount,invoice_amount,\">0\",invoice_customer,\"<>\",invoice_date,\">\"&(as_of-window_days),invoice_date,\"<=\"&as_of)",
                        "SUM(customers[#open,amount])",
                        "Must be 0: purchases in the window with a customer make up the customers' amounts.");
    }

    static AboutSheet.Words about(boolean blank) {
        return new AboutSheet.Words(
                "To put the customers of a ledger into segments by recency, frequency and monetary value.",
                "After the RFMC paper, DOI 10.3233/JIFS-200737, without cost to serve, which a ledger does not hold; grades by the"
                        + " quartiles of the data.",
                blank
                        ? "Yours."
                        : "Chen, D. (2015) Online Retail, UCI Machine Learning Repository, doi 10.24432/C5BW33, licence CC BY 4.0;"
                                + " derived to one row per invoice.",
                "Invoices on sheet Invoices; date, window and segments on sheet Start; which way is better on sheet Grades; periods on Life"
                        + " stages and Forecast; the customer on One customer; orders and visits on Orders and Visits.",
                steps(blank));
    }

    private static List<String> steps(boolean blank) {
        return blank
                ? List.of(
                        "Paste your invoices on sheet Invoices, from row " + SheetLayout.FIRST_ROW
                                + ": columns as headed, values only, returns negative.",
                        "Set the date of analysis and the window above (blue cells).",
                        "Look at Checks, then read the segments above and on Summary.")
                : List.of(
                        "Read the segments above and on Summary.",
                        "Change a blue cell, such as the window: with the add-in loaded, every sheet follows.",
                        "For your own ledger open ledger-blank.xlsx, which has the same sheets without data.");
    }
}
