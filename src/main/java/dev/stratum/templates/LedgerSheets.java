package dev.stratum.templates;

import dev.stratum.report.Column;
import dev.stratum.report.Format;
import dev.stratum.sheet.ExcelDates;
import dev.stratum.xlsx.Styles.Kind;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.util.CellReference;

/** The invoices, the customers they make, and the customers' grades. */
final class LedgerSheets {
    static final String INVOICES = "Invoices";
    static final String CUSTOMERS = "Customers";
    static final String GRADES = "Grades";

    private static final int DATE_LENGTH = 10;

    private static final Column[] COLUMNS = {
        Column.of("Invoice", Format.TEXT),
        Column.of("Date", Format.DATE),
        Column.of("Customer", Format.TEXT),
        Column.of("Amount (pounds)", Format.TWO),
        Column.of("Country", Format.PROSE)
    };

    private LedgerSheets() {}

    static void invoices(Book book, CustomerRows rows) {
        SheetWriter sheet = book.sheet(INVOICES, 14, 14, 14, 18, 24);
        if (book.isBlank()) {
            sheet.title(
                    INVOICES,
                    "Paste your ledger here, one row per invoice from row 6 down to row " + rows.last() + " at most.",
                    "Returns and credits are negative. The country is not used.");
            for (int column = 0; column < COLUMNS.length; column++) {
                sheet.sheet()
                        .setDefaultColumnStyle(column, book.styles().of(Kind.ENTRY_COLUMN, COLUMNS[column].format()));
            }
        } else {
            sheet.title(
                    INVOICES,
                    String.format("%,d", rows.count()) + " invoices and credits of a British online shop, 2010-12-01 to"
                            + " 2011-12-09. Chen, D. (2015) Online Retail, UCI, doi 10.24432/C5BW33, CC BY 4.0.",
                    "Derived to one row per invoice. Returns and credits are negative; invoices without a customer are left out"
                            + " of the segments.");
            data(sheet);
        }
        sheet.headers("A5", Kind.INPUT_HEADER, COLUMNS).freeze("A6", CustomerRows.HEADINGS);
        sheet.codes(rows.local("A", "C"));
        Rules.date(sheet, rows.local("B", "B"), "The date of the invoice, as a date and not as text.");
        Rules.number(sheet, rows.local("D", "D"), "The amount of the invoice: a number, negative for a return.");
        book.name("invoice_date", rows.cells(INVOICES, "B", "B"));
        book.name("invoice_customer", rows.cells(INVOICES, "C", "C"));
        book.name("invoice_amount", rows.cells(INVOICES, "D", "D"));
    }

    private static void data(SheetWriter sheet) {
        int row = CustomerRows.FIRST;
        for (List<String> invoice : Sample.rows(Sample.INVOICES)) {
            String customer = invoice.get(2);
            Object[] cells = {
                invoice.get(0),
                ExcelDates.serial(LocalDate.parse(invoice.get(1).substring(0, DATE_LENGTH))),
                customer.isEmpty() ? null : customer,
                Double.valueOf(invoice.get(6)),
                invoice.get(3)
            };
            for (int column = 0; column < cells.length; column++) {
                sheet.value(
                        new CellReference(row - 1, column).formatAsString(),
                        Kind.ENTRY_COLUMN,
                        COLUMNS[column].format(),
                        cells[column]);
            }
            row++;
        }
    }

    static void customers(Book book, CustomerRows rows) {
        SheetWriter sheet = book.sheet(CUSTOMERS, 14, 15, 14, 16, 20, 12, 17);
        sheet.title(
                CUSTOMERS,
                "One row per customer with a purchase: recency (days since the last one), frequency (invoices), monetary value"
                        + " (amount bought, pounds), average order size and returns. RFM.LEDGER, after the paper's basic RFM"
                        + " model.",
                "Returns are counted beside and never taken off. Customers in the order of their first invoice.");
        sheet.table(
                "A5",
                "RFM.LEDGER(invoice_customer,invoice_date,invoice_amount,as_of,window_days,FALSE)",
                rows.count() + 1,
                false,
                Column.of("Customer", Format.TEXT),
                Column.of("Recency (days)", Format.WHOLE),
                Column.of("Frequency (orders)", Format.WHOLE),
                Column.of("Monetary", Format.TWO),
                Column.of("Average order size", Format.TWO),
                Column.of("Returns", Format.WHOLE),
                Column.of("Returns amount", Format.TWO));
        sheet.codes(rows.local("A", "A"));
        sheet.freeze("B6", CustomerRows.HEADINGS);
        book.name("ledger_table", rows.cells(CUSTOMERS, "A", "E"));
    }

    static void grades(Book book, CustomerRows rows) {
        SheetWriter sheet = book.sheet(GRADES, 12, 10, 11, 14, 14, 6, 6, 6, 8, 9, 9, 8, 18, 3, 18, 9, 13, 13, 13);
        sheet.title(
                GRADES,
                "Grades of recency (RC), frequency (FC) and monetary value (MC), 4 = best, by the quartiles to the right; the"
                        + " type they make, and the segment by K-means on the three grades, ranked by the mean grade.",
                "To grade by cuts of your own, type numbers over the quartiles (first delete the formula in its top left cell).");
        sheet.headers(
                "A5",
                Kind.HEADER,
                Column.of("Customer", Format.TEXT),
                Column.of("Recency (days)", Format.WHOLE),
                Column.of("Orders", Format.WHOLE),
                Column.of("Amount (pounds)", Format.WHOLE),
                Column.of("Order size (pounds)", Format.WHOLE),
                Column.of("RC", Format.GRADE),
                Column.of("FC", Format.GRADE),
                Column.of("MC", Format.GRADE),
                Column.of("Type", Format.CENTRED),
                Column.of("Mean grade", Format.TWO),
                Column.of("Cluster", Format.GRADE),
                Column.of("Rank", Format.GRADE),
                Column.of("Segment", Format.TEXT));
        int n = rows.count();
        sheet.spill(
                "A6",
                "IF(ledger_table=\"\",\"\",ledger_table)",
                n,
                Format.TEXT,
                Format.WHOLE,
                Format.WHOLE,
                Format.WHOLE,
                Format.WHOLE);
        sheet.spill(
                "F6",
                "RFMC.GRADES(ledger_measures,grade_policy,FALSE)",
                n,
                Format.GRADE,
                Format.GRADE,
                Format.GRADE,
                Format.CENTRED,
                Format.TWO);
        sheet.spill("K6", "KMEANS.CLUSTER(ledger_grades,cluster_count,start_method,,\"none\",,FALSE)", n, Format.GRADE);
        sheet.spill("L6", "SEGMENT.RANK(cluster,mean_grade,FALSE)", n, Format.GRADE);
        sheet.spill("M6", "SEGMENT.NAME(segment_rank,tier_names)", n, Format.TEXT);
        cuts(sheet);
        sheet.codes(rows.local("A", "I"));
        Rules.tierColours(sheet, rows.local("M", "M"));
        sheet.freeze("B6", CustomerRows.HEADINGS);
        String[][] names = {
            {"ledger_measures", "B", "D"},
            {"graded_amount", "D", "D"},
            {"ledger_grades", "F", "H"},
            {"mean_grade", "J", "J"},
            {"cluster", "K", "K"},
            {"segment_rank", "L", "L"},
            {"segment", "M", "M"}
        };
        for (String[] name : names) {
            book.name(name[0], rows.cells(GRADES, name[1], name[2]));
        }
    }

    private static void cuts(SheetWriter sheet) {
        sheet.headers(
                "O5",
                Kind.HEADER,
                Column.of("Measure", Format.TEXT),
                Column.of("Better", Format.CENTRED),
                Column.of("Grade 4 from", Format.WHOLE),
                Column.of("Grade 3 from", Format.WHOLE),
                Column.of("Grade 2 from", Format.WHOLE));
        String[][] measures = {{"Recency (days)", "fewer"}, {"Orders", "more"}, {"Amount (pounds)", "more"}};
        for (int i = 0; i < measures.length; i++) {
            sheet.text("O" + (6 + i), Kind.BODY, measures[i][0]);
            sheet.value("P" + (6 + i), Kind.INPUT, Format.CENTRED, measures[i][1]);
        }
        sheet.spill(
                "Q6",
                "RFMC.CUTS(ledger_measures,\"quantile\",4,$P$6:$P$8,FALSE)",
                3,
                Format.FITTING,
                Format.FITTING,
                Format.FITTING);
        Rules.oneOf(sheet, "P6:P8", "more: a larger number is better; fewer: a smaller one is.", "more", "fewer");
        sheet.book().name("grade_policy", "Grades!$O$5:$S$8");
    }
}
