package dev.stratum.templates;

import dev.stratum.policy.Policy;
import dev.stratum.report.Columns;
import dev.stratum.report.CustomersTable;
import dev.stratum.report.Format;
import dev.stratum.report.PolicyTables;
import dev.stratum.rfm.Measure;
import dev.stratum.sheet.ExcelDates;
import java.time.LocalDate;
import java.util.List;

/** The invoices, the customers they make, and the customers' grades. */
final class LedgerSheets {
    private static final int DATE_LENGTH = 10;

    private static final List<Measure> MEASURES = List.of(Measure.RECENCY, Measure.FREQUENCY, Measure.MONETARY);
    private static final List<String> MEASURE_NAMES =
            Columns.headings(CustomerColumns.LEDGER.get(List.of("recency", "orders", "amount")));

    private LedgerSheets() {}

    static void invoices(Book book, int rows) {
        SheetLayout sheet = book.sheet("Invoices");
        if (book.isBlank()) {
            sheet.title(
                    "Invoices",
                    "Paste your ledger here, one row per invoice from row " + SheetLayout.FIRST_ROW + " down to row "
                            + SheetLayout.lastRow(rows) + " at most.",
                    "Returns and credits are negative. The country is not used.");
        } else {
            sheet.title(
                    "Invoices",
                    String.format("%,d", rows) + " invoices and credits of a British online shop, 2010-12-01 to"
                            + " 2011-12-09. Chen, D. (2015) Online Retail, UCI, doi 10.24432/C5BW33, CC BY 4.0.",
                    "Derived to one row per invoice. Returns and credits are negative; invoices without a customer are left out"
                            + " of the segments.");
        }
        List<List<String>> data = Sample.rows(Sample.INVOICES);
        sheet.add(TableBlock.of("invoices", rows)
                .fields(
                        Field.of("invoice", "Invoice", Format.TEXT, 14)
                                .pasted(row -> data.get(row).get(0)),
                        Field.of("date", "Date", Format.DATE, 14)
                                .pasted(row -> ExcelDates.serial(
                                        LocalDate.parse(data.get(row).get(1).substring(0, DATE_LENGTH)))),
                        CustomerColumns.LEDGER
                                .field("customer", 14)
                                .pasted(row -> data.get(row).get(2).isEmpty()
                                        ? null
                                        : data.get(row).get(2)),
                        Field.of("amount", CustomerColumns.LEDGER.get("amount").shown(Format.TWO), 18)
                                .pasted(row -> Double.valueOf(data.get(row).get(6))),
                        Field.of("country", "Country", Format.PROSE, 24)
                                .pasted(row -> data.get(row).get(3)))
                .forEntry()
                .codes("invoice:customer")
                .accepts("date", Rules.date("The date of the invoice, as a date and not as text."))
                .accepts("amount", Rules.number("The amount of the invoice: a number, negative for a return."))
                .named("invoice_date", "date")
                .named("invoice_customer", "customer")
                .named("invoice_amount", "amount")
                .frozen(0));
    }

    static void customers(Book book, int rows) {
        SheetLayout sheet = book.sheet("Customers");
        sheet.title(
                "Customers",
                "One row per customer with a purchase: recency (days since the last one), frequency (invoices), monetary value"
                        + " (amount bought, pounds), average order size and returns. RFM.LEDGER, after the paper's basic RFM"
                        + " model.",
                "Returns are counted beside and never taken off. Customers in the order of their first invoice.");
        sheet.add(TableBlock.of("customers", rows)
                .result(
                        "RFM.LEDGER(invoice_customer,invoice_date,invoice_amount,as_of,window_days,FALSE)",
                        "customer:14 recency:15 orders:14 amount:16 order_size:20 returns:12 returned:17",
                        CustomersTable.LEDGER)
                .codes("customer")
                .named("ledger_table", "customer:order_size")
                .named("ledger_customers", "customer")
                .frozen(1));
    }

    static void grades(Book book, Policy policy, int rows) {
        SheetLayout sheet = book.sheet("Grades");
        sheet.title(
                "Grades",
                "Grades of recency (RC), frequency (FC) and monetary value (MC), 4 = best, by the quartiles to the right; the"
                        + " type they make, and the segment by K-means on the three grades, ranked by the mean grade.",
                "To grade by cuts of your own, type numbers over the quartiles (first delete the formula in its top left cell).");
        sheet.add(TableBlock.of("grades", rows)
                .spill(
                        // As many rows as customers were found, so that no empty ones are printed.
                        "INDEX(ledger_table,1,1):INDEX(ledger_table,COUNT(INDEX(ledger_table,0,2)),COLUMNS(ledger_table))",
                        CustomerColumns.LEDGER.fields("customer:10 recency:9 orders:8 amount:12 order_size:11"))
                .spill(
                        "RFMC.GRADES(ledger_measures,grade_policy,FALSE)",
                        CustomerColumns.LEDGER.fields("rc:4 fc mc type:6 mean:7"))
                .spill(
                        "KMEANS.CLUSTER(ledger_grades,cluster_count,start_method,,\"none\",,FALSE)",
                        Field.of("cluster", Columns.CLUSTER, 8))
                .spill("SEGMENT.RANK(cluster,mean_grade,FALSE)", Field.of("rank", Columns.RANK, 6))
                .spill("SEGMENT.NAME(segment_rank,tier_names)", Field.of("segment", Columns.SEGMENT, 16))
                .codes("customer:type")
                .tierColours("segment")
                .named("ledger_measures", "recency:amount")
                .named("graded_amount", "amount")
                .named("ledger_grades", "rc:mc")
                .named("mean_grade", "mean")
                .named("cluster", "cluster")
                .named("segment_rank", "rank")
                .named("segment", "segment")
                .frozen(1));
        sheet.beside("grades").add(cuts(policy));
    }

    private static TableBlock cuts(Policy policy) {
        int grades = policy.grades().get(Measure.RECENCY).rule().grades();
        return TableBlock.of("cuts", MEASURES.size())
                .fields(
                        Field.of("measure", Columns.MEASURE, 17).values(MEASURE_NAMES),
                        Field.of("better", PolicyTables.BETTER, 8)
                                .inputs(row -> policy.grades()
                                        .get(MEASURES.get(row))
                                        .rule()
                                        .direction()
                                        .word()))
                .spill(
                        "RFMC.CUTS(ledger_measures,\"quantile\"," + grades + ",[better],FALSE)",
                        GradeCuts.fields(grades, Format.FITTING, 9))
                .fields(GradeCuts.withoutCustomers(grades, List.of("grades[rc]", "grades[fc]", "grades[mc]")))
                .accepts("better", Rules.direction())
                .named(PolicyTables.GRADES, "#headed,measure:from2");
    }
}
