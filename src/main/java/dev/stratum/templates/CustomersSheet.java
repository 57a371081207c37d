package dev.stratum.templates;

import dev.stratum.report.Column;
import dev.stratum.report.Format;
import dev.stratum.sheet.ExcelDates;
import dev.stratum.xlsx.Styles.Kind;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/** The customers as the user enters them. */
final class CustomersSheet {
    static final String NAME = "Customers";

    private static final Column[] COLUMNS = {
        Column.of("Customer", Format.TEXT),
        Column.of("Last purchase (date)", Format.DATE),
        Column.of("Purchases (contracts)", Format.WHOLE),
        Column.of("Amount (yuan)", Format.WHOLE),
        Column.of("Days to pay (average)", Format.PLAIN),
        Column.of("Will-call share (0 to 1)", Format.TWO),
        Column.of("Salesperson return (yuan per order)", Format.WHOLE),
        Column.of("Goods cost (yuan)", Format.WHOLE),
        Column.of("Service cost (yuan)", Format.WHOLE)
    };

    /** The columns that the paper says nothing of. */
    private static final int FIRST_COST = 7;

    private CustomersSheet() {}

    static void write(Book book, CustomerRows rows) {
        SheetWriter sheet = book.sheet(NAME, 14, 15, 13, 15, 13, 14, 19, 17, 17);
        if (book.isBlank()) {
            sheet.title(
                    "Customers",
                    "Paste your customers here, one per row from row " + CustomerRows.FIRST + " down to row "
                            + rows.last() + " at most. Everything else in this workbook follows from these columns.",
                    "Goods cost and service cost are needed for profit alone; leave them blank if you do not know them."
                            + " Amounts may be in any one currency; the cuts on Tables 1 and 2 must be in the same.");
            columnStyles(sheet);
        } else {
            sheet.title(
                    "Customers: a reconstruction, not the paper's data",
                    "These " + rows.count()
                            + " customers are made up. They were made so that their segments come out as"
                            + " the RFMC paper reports them for its 167 customers; no row is a customer of the paper.",
                    "Purchases and amounts are those of 2017-10-01 to 2018-10-31. Will-call share: orders reserved or"
                            + " collected by the customer. Salesperson return: cost of the salesperson's return visits."
                            + " The paper gives no costs.");
            data(sheet);
        }
        sheet.headers("A5", Kind.INPUT_HEADER, headings(book.isBlank())).freeze("B6", CustomerRows.HEADINGS);
        sheet.sheet().setAutoFilter(CellRangeAddress.valueOf("A5:I" + rows.last()));
        rules(sheet, rows);
        book.name("last_purchase", rows.cells(NAME, "B", "B"));
        book.name("goods_cost", rows.cells(NAME, "H", "H"));
    }

    private static Column[] headings(boolean blank) {
        Column[] headings = COLUMNS.clone();
        for (int i = FIRST_COST; i < headings.length && !blank; i++) {
            headings[i] = Column.of(COLUMNS[i].heading().replace("(yuan)", "(yuan, made up)"), COLUMNS[i].format());
        }
        return headings;
    }

    private static void columnStyles(SheetWriter sheet) {
        for (int column = 0; column < COLUMNS.length; column++) {
            sheet.sheet()
                    .setDefaultColumnStyle(
                            column, sheet.book().styles().of(Kind.ENTRY_COLUMN, COLUMNS[column].format()));
        }
    }

    private static void data(SheetWriter sheet) {
        int row = CustomerRows.FIRST;
        for (List<String> customer : Sample.rows(Sample.CUSTOMERS)) {
            for (int column = 0; column < COLUMNS.length; column++) {
                sheet.value(
                        new CellReference(row - 1, column).formatAsString(),
                        Kind.ENTRY,
                        COLUMNS[column].format(),
                        value(column, customer.get(column)));
            }
            row++;
        }
    }

    private static Object value(int column, String text) {
        return switch (column) {
            case 0 -> text;
            case 1 -> ExcelDates.serial(LocalDate.parse(text));
            default -> Double.valueOf(text);
        };
    }

    private static void rules(SheetWriter sheet, CustomerRows rows) {
        Rules.date(sheet, rows.local("B", "B"), "The date of the last purchase, as a date and not as text.");
        Rules.numberFrom(sheet, rows.local("C", "C"), "How many purchases: a number, 0 or more.", "0");
        Rules.number(sheet, rows.local("D", "D"), "The amount bought: a number.");
        Rules.numberFrom(sheet, rows.local("E", "E"), "Average days from invoice to payment: a number.", "0");
        Rules.numberFrom(sheet, rows.local("F", "F"), "A share from 0 to 1; 25% is 0.25.", "0");
        Rules.numberFrom(sheet, rows.local("G", "I"), "A cost in money: a number, 0 or more.", "0");
    }
}
