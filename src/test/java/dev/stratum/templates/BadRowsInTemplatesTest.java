package dev.stratum.templates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.engine.RecalculationReport;
import dev.stratum.engine.WorkbookCalculator;
import dev.stratum.functions.StratumFunctions;
import dev.stratum.sheet.ExcelDates;
import java.io.IOException;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Rows pasted into the blank templates that no result can count: a check counts them, and a sentence tells it. */
class BadRowsInTemplatesTest {
    private static final int FIRST = 5;

    private static void fill(XSSFSheet sheet, int row, Object... cells) {
        XSSFRow line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        for (int column = 0; column < cells.length; column++) {
            XSSFCell cell = line.createCell(column);
            if (cells[column] instanceof Number number) {
                cell.setCellValue(number.doubleValue());
            } else if (cells[column] instanceof FormulaError error) {
                cell.setCellErrorValue(error);
            } else if (cells[column] instanceof String text) {
                cell.setCellValue(text);
            }
        }
    }

    private static RecalculationReport recalculate(XSSFWorkbook book) {
        return new WorkbookCalculator(book, StratumFunctions.catalogue()).recalculate();
    }

    @Test
    void invoicesLeftOutAreCountedAboveTheTotal() throws IOException {
        try (XSSFWorkbook book = Shipped.open("ledger-blank")) {
            XSSFSheet invoices = book.getSheet("Invoices");
            int day = ExcelDates.serial(LocalDate.of(2011, 12, 9));
            fill(invoices, FIRST, "Invoice", "Date", "Customer", "Amount", "Country");
            for (int i = 0; i < 40; i++) {
                fill(invoices, FIRST + 1 + i, "I" + i, day - 7 * i, "K" + i % 12, 100 + 17 * i);
            }
            fill(invoices, FIRST + 41, "T", day, "K1", "1,234.56");
            fill(invoices, FIRST + 42, "D", "2011-12-01", "K2", 50);
            fill(invoices, FIRST + 43, "E", day, "K3", FormulaError.DIV0);
            fill(invoices, FIRST + 44, "N", day, null, 60);

            RecalculationReport report = recalculate(book);

            assertThat(Shipped.shown(book, "ledger-blank", "checks[Invoices read,value]"))
                    .as("lines")
                    .isEqualTo(45.0);
            assertThat(Shipped.shown(book, "ledger-blank", "checks[Left out,value]"))
                    .as("left out")
                    .isEqualTo(5.0);
            assertThat(Shipped.shown(book, "ledger-blank", "checks[No customer,value]"))
                    .as("no customer")
                    .isEqualTo(1.0);
            assertThat(Shipped.shown(book, "ledger-blank", "warning[1,text]"))
                    .asString()
                    .startsWith("5 invoices left out");
            assertThat(report.notes()).as("refresh tells them as well").isNotEmpty();
        }
    }

    @Test
    void textAmountsAloneAreNoCustomersMissing() throws IOException {
        try (XSSFWorkbook book = Shipped.open("ledger-blank")) {
            for (int i = 0; i < 90; i++) {
                fill(
                        book.getSheet("Invoices"),
                        FIRST + i,
                        "I" + i,
                        40000 + i * 8,
                        "K" + i % 12,
                        i < 22 ? "1,234.56" : Double.valueOf(100.0 + i));
            }

            recalculate(book);

            assertThat(Shipped.shown(book, "ledger-blank", "checks[No customer,value]"))
                    .as("no customer")
                    .isEqualTo(0.0);
            assertThat(Shipped.shown(book, "ledger-blank", "warning[1,text]"))
                    .asString()
                    .startsWith("22 invoices left out");
        }
    }

    @Test
    void customersLeftOutAreCountedAboveTheSegments() throws IOException {
        try (XSSFWorkbook book = Shipped.open("rfmc-blank")) {
            XSSFSheet customers = book.getSheet("Customers");
            int day = ExcelDates.serial(LocalDate.of(2018, 10, 1));
            fill(customers, FIRST, "Customer", "Last purchase", "Purchases", "Amount", "Days", "Share", "Return");
            for (int i = 0; i < 40; i++) {
                fill(
                        customers,
                        FIRST + 1 + i,
                        i == 7 ? null : "K" + i,
                        day - 5 * i,
                        1 + i % 9,
                        1e5 + 9e4 * i,
                        10 + i,
                        i / 50.0,
                        i % 6,
                        i == 3 ? "1,000" : Double.valueOf(400),
                        20);
            }
            fill(customers, FIRST + 41, "T", day, 3, "1,234.56", 10, 0.1, 2);
            fill(customers, FIRST + 42, "D", "2018-10-01", 3, 5e5, 10, 0.1, 2);

            recalculate(book);

            assertThat(Shipped.shown(book, "rfmc-blank", "checks[Customers read,value]"))
                    .as("rows")
                    .isEqualTo(43.0);
            assertThat(Shipped.shown(book, "rfmc-blank", "checks[Not scored,value]"))
                    .as("not scored")
                    .isEqualTo(3.0);
            assertThat(Shipped.shown(book, "rfmc-blank", "checks[Costs not read,value]"))
                    .as("costs not read")
                    .isEqualTo(1.0);
            assertThat(Shipped.shown(book, "rfmc-blank", "warning[1,text]"))
                    .asString()
                    .startsWith("3 customers left out");
        }
    }

    @Test
    void customersWithoutValueAreCountedAboveTheCategories() throws IOException {
        try (XSSFWorkbook book = Shipped.open("customer-value-blank")) {
            Object[] row = new Object[16];
            for (int i = 0; i < 12; i++) {
                for (int j = 1; j < row.length; j++) {
                    row[j] = 1 + (i * 7 + j * 3) % 5;
                }
                row[0] = i == 4 ? null : "V" + i;
                row[5] = i == 9 ? "3" : row[5];
                row[6] = i == 10 ? FormulaError.NA : row[6];
                fill(book.getSheet("Scores"), FIRST + i, row);
            }

            recalculate(book);

            assertThat(Shipped.shown(book, "customer-value-blank", "checks[Customers read,value]"))
                    .as("rows")
                    .isEqualTo(12.0);
            assertThat(Shipped.shown(book, "customer-value-blank", "checks[Not valued,value]"))
                    .as("not valued")
                    .isEqualTo(2.0);
            assertThat(Shipped.shown(book, "customer-value-blank", "warning[1,text]"))
                    .asString()
                    .startsWith("2 customers left out");
        }
    }

    @Test
    void nothingIsSaidWhenEveryRowCounts() {
        for (String name : new String[] {"rfmc", "customer-value", "rfmc-blank", "ledger-blank"}) {
            assertThat(Shipped.shown(Shipped.shared(name), name, "warning[1,text]"))
                    .as(name)
                    .isEqualTo("");
        }
    }
}
