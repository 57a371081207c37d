package dev.stratum.host.headless;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    @TempDir
    private Path folder;

    @Test
    void aCleanFileHasNoProblems() {
        Cli.Run run = Cli.run("check", Cli.file("/kmeans/iris_150x4.csv"));
        assertThat(run.code()).as(run.out()).isZero();
        assertThat(run.out()).contains("No problems found in iris_150x4.csv.");
    }

    @Test
    void aLedgerMayNameACustomerAgain() {
        Cli.Run run = Cli.run("check", Cli.file("ledger-good.csv"));
        assertThat(run.out()).doesNotContain("occurs in");
        assertThat(run.code()).isZero();
    }

    @Test
    void everyKindOfProblemInACsvFileHasItsCell() {
        Cli.Run run = Cli.run("check", Cli.file("check-bad.csv"));
        assertThat(run.code()).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(run.out())
                .contains("C3 (Sales) is the text '1,200', not a number")
                .contains("B4 (Joined) is the text '03/01/2024', not a date")
                .contains("C6 (Sales) is blank")
                .contains("C9 (Sales) is the text 'none', not a number")
                .contains("Customer A1 occurs in rows A2 and A8")
                .contains("5 problems found in check-bad.csv");
    }

    @Test
    void howTextsOfAnotherCountryAreReadIsSaid() throws IOException {
        Path export = Files.writeString(
                folder.resolve("kunden.csv"),
                "Kundennr;Letzte Bestellung;Umsatz\n1;30.05.2026;12.450,30\n2;14.02.2026;980,00\n3;01.06.2026;1.200\n");
        Cli.Run run = Cli.run("check", export);
        assertThat(run.err())
                .contains(
                        "Dates like '30.05.2026' (line 2) and '14.02.2026' (line 3) can all be read: with --dates dmy")
                .contains("can all be read: with --decimal , they are 12450.30");
        assertThat(Cli.run("check", export, "--dates", "dmy", "--decimal", ",").code())
                .isZero();
        assertThat(Cli.run("eval", "--csv", export, "SUM(RFMC.CUTS(Data!C2:C4))")
                        .err())
                .contains("with --decimal , they are 12450.30");
    }

    @Test
    void aSeparatorTooManyIsAProblemOfItsLine() {
        Cli.Run run = Cli.run("check", Cli.file("ledger-bad.csv"));
        assertThat(run.code()).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(run.out()).contains("Line 10 has 5 values but the header has 4");
    }

    @Test
    void aWorkbookIsCheckedSheetBySheetAndTableByTable() throws IOException {
        Path book = folder.resolve("book.xlsx");
        Books.write(book, workbook -> {
            Books.put(workbook, "Clients", "B2", "Clients of the year");
            Books.put(workbook, "Clients", "B3", "Client no", "Sales");
            for (int row = 4; row <= 9; row++) {
                Books.put(workbook, "Clients", "B" + row, 100.0 + row, 1000.0 * row);
            }
            Books.put(workbook, "Clients", "C6", "7 000");
            Books.put(workbook, "Clients", "B8", 104.0);
            Books.put(workbook, "Clients", "E3", "Item", "Value");
            Books.put(workbook, "Clients", "E4", "Policy", "rfmc-2021");
            Books.put(workbook, "Clients", "E5", "Window", 365.0);
            Books.formula(workbook, "Other sums", "A1", "1/0");
            Books.cell(workbook, "Other sums", "A1").setCellErrorValue((byte) 7);
        });
        Cli.Run run = Cli.run("check", book);
        assertThat(run.code()).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(run.out())
                .contains("Clients!C6 (Sales) is the text '7 000', not a number")
                .contains("Customer 104 occurs in rows Clients!B4 and Clients!B8")
                .contains("'Other sums'!A1 holds the error #DIV/0!")
                .contains("3 problems");
    }

    @Test
    void aTitleOverMergedCellsIsNoHeader() throws IOException {
        Path book = folder.resolve("book.xlsx");
        Books.write(book, workbook -> {
            Books.put(workbook, "Data", "A1", "Sales of the year");
            workbook.getSheet("Data").addMergedRegion(CellRangeAddress.valueOf("A1:B1"));
            Books.put(workbook, "Data", "A2", "Name", "Sales");
            for (int row = 3; row <= 20; row++) {
                Books.put(workbook, "Data", "A" + row, "n" + row, (double) row);
            }
        });
        assertThat(Cli.run("check", book).out()).contains("No problems found");
    }

    @Test
    void manyProblemsOfAKindAreCountedUnlessAllAreWanted() throws IOException {
        Path book = folder.resolve("book.xlsx");
        Books.write(book, workbook -> {
            Books.put(workbook, "Data", "A1", "Name", "Sales");
            for (int row = 2; row <= 60; row++) {
                Books.put(workbook, "Data", "A" + row, "n" + row, row % 8 == 0 ? "1 2" : (Object) (double) row);
            }
        });
        assertThat(Cli.run("check", book).out()).contains("... and 2 more like this", "7 problems");
        assertThat(Cli.run("check", book, "--all").lines()).hasSize(8);
    }

    @Test
    void theWorkbookOfSegmentsIsClean() {
        Path out = folder.resolve("out.xlsx");
        Cli.run("segment", Cli.file("ledger-bad.csv"), "--as-of=2024-03-31", "--out", out);
        assertThat(Cli.run("check", out).out()).contains("No problems found");
    }

    @Test
    void aMissingFileIsAFailure() {
        Cli.Run run = Cli.run("check", folder.resolve("none.xlsx"));
        assertThat(run.code()).isEqualTo(ExitCodes.FAILURE);
        assertThat(run.err()).contains("none.xlsx does not exist");
    }

    /** Whole columns of text, as exports write them: the name of a column says what it must hold. */
    @Test
    void aColumnThatIsWrongFromTopToBottomIsNamed() throws IOException {
        Path book = folder.resolve("book.xlsx");
        Books.write(book, workbook -> {
            Books.put(workbook, "Orders", "A1", "Customer", "Order date", "Amount", "R", "Score", "Days to pay");
            for (int row = 2; row <= 13; row++) {
                Books.put(
                        workbook,
                        "Orders",
                        "A" + row,
                        "A" + row,
                        "01/10/2011",
                        "1,00" + row + ".50",
                        "1,5",
                        "12,5%",
                        " ");
            }
        });
        Cli.Run run = Cli.run("check", book);
        assertThat(run.code()).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(run.out())
                .contains("Orders!B2 (Order date) is the text '01/10/2011', not a date")
                .contains("Orders!C2 (Amount) is the text '1,002.50', not a number")
                .contains("Orders!D2 (R) is the text '1,5', not a number")
                .contains("Orders!E2 (Score) is the text '12,5%', not a number")
                .doesNotContain("Days to pay")
                .contains("... and 7 more like this; --all lists them")
                .contains("48 problems found");
        Cli.Run ledger = Cli.run("check", Cli.file("ledger-currency.csv"));
        assertThat(ledger.out()).contains("C2 (Amount) is the text '$1,010.00'", "60 problems found");
        assertThat(Cli.run("check", Cli.file("ledger-currency.csv"), "--decimal", ".")
                        .code())
                .isZero();
    }

    @Test
    void bothBadDatesAreNamed() {
        assertThat(Cli.run("check", Cli.file("ledger-two-bad-dates.csv")).lines())
                .containsExactly(
                        "B5 (date) is the text '2024-02-xx', not a date; enter a date value",
                        "B8 (date) is the text '05/03/2024', not a date; enter a date value",
                        "2 problems found in ledger-two-bad-dates.csv.");
    }

    /** Columns D and E are merged from top to bottom. */
    @Test
    void wholeColumnsMayBeMerged() {
        Cli.Run run = Cli.run("check", Cli.file("merged-columns.xlsx"));
        assertThat(run.out()).contains("Data!B4 (Amount) is the text '30', not a number", "1 problem found");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void customersInMergedCellsAreNamedAsBlank() throws IOException {
        Path book = folder.resolve("book.xlsx");
        Books.write(book, workbook -> {
            Books.put(workbook, "Orders", "A1", "Customer", "Order date", "Amount");
            Books.put(workbook, "Orders", "A2", "A", 40876.0, 100.0);
            Books.put(workbook, "Orders", "A3", null, 40846.0, 50.0);
            Books.put(workbook, "Orders", "A4", null, 40786.0, 25.0);
            Books.put(workbook, "Orders", "A5", "C", 40878.0, 75.0);
            workbook.getSheet("Orders").addMergedRegion(CellRangeAddress.valueOf("A2:A4"));
        });
        assertThat(Cli.run("check", book).out())
                .contains("Orders!A3 (Customer) is blank", "Orders!A4 (Customer) is blank", "2 problems");
    }

    @Test
    void anErrorOfANewerKindIsNamed() throws IOException {
        Path book = folder.resolve("book.xlsx");
        Books.write(book, workbook -> {
            Books.put(workbook, "Data", "A1", "ID", "R", "F");
            for (int row = 2; row <= 9; row++) {
                Books.put(workbook, "Data", "A" + row, "K" + row, 1.0 * row, 2.0);
            }
            Books.cell(workbook, "Data", "B5")
                    .getCTCell()
                    .setT(org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType.E);
            Books.cell(workbook, "Data", "B5").getCTCell().setV("#SPILL!");
        });
        assertThat(Cli.run("check", book).out()).contains("Data!B5 (R) holds the error #SPILL!", "1 problem found");
    }

    @Test
    void titlesOfACsvFileAreNoHeaderAndAHeaderMayBeMissing() throws IOException {
        assertThat(Cli.run("check", Cli.file("dialects/title-lines.csv")).code())
                .isZero();
        Path bare = folder.resolve("bare.csv");
        java.nio.file.Files.writeString(bare, "1,2,x\n3,\"1,5\",y\n5,6,z\n7,8,x\n9,10,x\n");
        assertThat(Cli.run("check", bare).lines()).first().asString().startsWith("B2 is the text '1,5', not a number");
    }

    @Test
    void aQuoteThatSwallowsLinesIsNamed() {
        assertThat(Cli.run("check", Cli.file("ledger-stray-quote.csv")).out())
                .contains("Line 7 has a value of 21 lines");
    }

    @Test
    void spellingsOfACustomerAreNamed() {
        assertThat(Cli.run("check", Cli.file("ledger-spellings.csv")).out())
                .contains("A3 (CustomerID) is 'ACME ', read as the customer 'ACME' of A2; write a customer in one way");
    }

    /** The tables of the templates are results as well as data; none of them is taken for a slip. */
    @Test
    void theTemplatesAreClean() {
        assertThat(Cli.run("check", "templates/rfmc.xlsx").out()).contains("No problems found");
        assertThat(Cli.run("check", "templates/customer-value.xlsx").out()).contains("No problems found");
        assertThat(Cli.run("check", "templates/ledger-blank.xlsx").out()).contains("No problems found");
    }
}
