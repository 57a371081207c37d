package dev.stratum.host.headless;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents in workbooks: 45,292 is 1 January 2024 counted from 1900, and 43,830 the same day counted from 1904. */
class WorkbookDocumentsTest {
    private static final double NEW_YEAR = 45_292;
    private static final double FROM_1904 = 43_830;

    @TempDir
    private Path folder;

    private Cli.Run measures(String engine, Object... arguments) {
        return Cli.run(Stream.concat(
                        Stream.of("measures", "--as-of", "2024-04-01", "--engine", engine),
                        Arrays.stream(arguments).map(String::valueOf))
                .toArray());
    }

    private Path book(String name, Sheets content) throws IOException {
        Path file = folder.resolve(name);
        Books.write(file, content::fill);
        return file;
    }

    @FunctionalInterface
    private interface Sheets {
        void fill(XSSFWorkbook book);
    }

    private static void year(XSSFWorkbook book, String sheet, double newYear) {
        Books.put(book, sheet, "B2", "Invoices of the year");
        Books.put(book, sheet, "B4", "Customer", "Invoice date", "Amount", "Invoice no");
        Books.put(book, sheet, "B5", 42.0, newYear, 0.1, "1");
        Books.put(book, sheet, "B6", 42.0, newYear + 1.75, 0.2, "2");
        Books.put(book, sheet, "B8", "B Ltd", newYear + 31, -5.0, "C3");
    }

    private static final String MEASURED = """
            Customer,Last purchase,R (days),F (orders),M,Order size,Returns,Returned
            42,2024-01-02,90,2,0.3,0.15,0,0
            """;

    @ParameterizedTest
    @ValueSource(strings = {"memory", "duckdb"})
    void theHeaderIsFoundBelowATitleAndCellsAreWhatTheyHold(String engine) throws IOException {
        Path out = folder.resolve("customers.csv");
        Cli.Run run = measures(engine, book("sales.xlsx", book -> year(book, "2024", NEW_YEAR)), "--customers", out);

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(Files.readString(out)).isEqualToNormalizingNewlines(MEASURED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory", "duckdb"})
    void datesCountFrom1904WhereTheWorkbookSaysSo(String engine) throws IOException {
        Path out = folder.resolve("customers.csv");
        Path file = book("mac.xlsx", book -> {
            book.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
            year(book, "2024", FROM_1904);
        });
        measures(engine, file, "--customers", out);

        assertThat(Files.readString(out)).isEqualToNormalizingNewlines(MEASURED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory", "duckdb"})
    void everySheetWithTheColumnsCountsAndSoDoesACsvBeside(String engine) throws IOException {
        Path out = folder.resolve("customers.csv");
        Path file = book("sales.xlsx", book -> {
            Books.put(book, "Notes", "A1", "Exported on Monday", "by the till");
            year(book, "2023", NEW_YEAR - 365);
            year(book, "2024", NEW_YEAR);
        });
        Path csv = Files.writeString(
                folder.resolve("more.csv"), "Invoice no;Amount;Customer;Invoice date\n9;7;B Ltd;2024-03-01\n");
        Cli.Run run = measures(engine, file, csv, "--customers", out);

        assertThat(run.code()).isZero();
        assertThat(Files.readString(out)).isEqualToNormalizingNewlines("""
                Customer,Last purchase,R (days),F (orders),M,Order size,Returns,Returned
                42,2024-01-02,90,2,0.6,0.3,0,0
                B Ltd,2024-03-01,31,1,7,7,1,10
                """);
    }

    /** Orders with a number and payments without one would both do as payments. */
    @ParameterizedTest
    @ValueSource(strings = {"memory", "duckdb"})
    void sheetsHoldTheDocumentsThatTheirNameSays(String engine) throws IOException {
        Path out = folder.resolve("customers.csv");
        Path file = book("sales.xlsx", book -> {
            Books.put(book, "Orders", "A1", "Customer", "Order date", "Order no");
            Books.put(book, "Orders", "A2", "007", NEW_YEAR, "1");
            Books.put(book, "Order lines", "A1", "Order no", "Quantity", "Unit price");
            Books.put(book, "Order lines", "A2", "1", 2.0, 1.5);
            Books.put(book, "Order lines", "A3", "1", 1.0, 4.0);
            Books.put(book, "Payments", "A1", "Customer", "Payment date", "Amount");
            Books.put(book, "Payments", "A2", "007", NEW_YEAR + 9, 7.0);
        });
        Cli.Run run = measures(engine, file, "--lines", file, "--payments", file, "--customers", out);

        assertThat(run.err()).isEmpty();
        assertThat(Files.readString(out).lines().skip(1)).containsExactly("007,2024-01-01,91,1,7,7,0,0,9,1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory", "duckdb"})
    void aRowThatCannotBeUsedIsToldWithTheAddressOfItsCell(String engine) throws IOException {
        Path file = book("sales.xlsx", book -> {
            year(book, "My sales", NEW_YEAR);
            Books.put(book, "My sales", "B9", "B Ltd", NEW_YEAR, null, "4");
            Books.cell(book, "My sales", "D9").setCellErrorValue(FormulaError.NA.getCode());
            Books.put(book, "My sales", "B10", "B Ltd", "31.01.2024", 8.0, "5");
            Books.put(book, "My sales", "B11", "B Ltd", NEW_YEAR, "1,200", "6");
            Books.put(book, "My sales", "B12", null, NEW_YEAR, 1.0, "7");
        });
        Cli.Run run = measures(engine, file);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .startsWith("4 lines not used:")
                .contains("'My sales'!D9 holds the error #N/A")
                .contains("'My sales'!C10")
                .contains("'My sales'!D11")
                .contains("'My sales'!B12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory", "duckdb"})
    void textsOfDatesAndAmountsAreReadWhenAPersonSaysHow(String engine) throws IOException {
        Path out = folder.resolve("customers.csv");
        Path file = book("sales.xlsx", book -> {
            Books.put(book, "Data", "A1", "Customer", "Date", "Amount");
            Books.put(book, "Data", "A2", "007", "31.01.2024", "1.200,50");
            Books.put(book, "Data", "A3", "007", NEW_YEAR, 0.25);
        });
        Cli.Run run = measures(engine, file, "--dates", "dmy", "--decimal", ",", "--customers", out);

        assertThat(run.code()).isZero();
        assertThat(Files.readString(out)).contains("007,2024-01-31,61,2,1200.75,600.375,0,0");
    }

    @Test
    void aWorkbookWithoutTheColumnsIsToldWithItsFirstSheet() throws IOException {
        Path file = book("sales.xlsx", book -> {
            Books.put(book, "Notes", "A1", "This", "that");
            Books.put(book, "More", "A1", "These", "those");
        });
        Cli.Run run = measures("duckdb", file);

        assertThat(run.code()).isEqualTo(ExitCodes.FAILURE);
        assertThat(run.err()).contains("sales.xlsx, sheet Notes").contains("This, that");
    }
}
