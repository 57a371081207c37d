package dev.stratum.host.headless;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.actions.Actions;
import dev.stratum.actions.Samples;
import dev.stratum.sheet.ExcelDates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Buttons on the command line. */
class RunCommandTest {
    @TempDir
    private Path folder;

    private Path book;

    @BeforeEach
    void write() throws IOException {
        book = folder.resolve("customers.xlsx");
        Books.write(book, workbook -> {
            Object[][] customers = Samples.customers();
            for (int row = 0; row < customers.length; row++) {
                Books.put(workbook, "My customers", "A" + (row + 1), customers[row]);
            }
        });
    }

    @Test
    void everyButtonIsListedWithWhatItAsks() {
        Cli.Run run = Cli.run("run", "--list");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(Actions.all().stream()
                        .map(action -> action.button().id())
                        .toList())
                .contains("--set as_of=", "--set policy=", "--set template=", "--set file=");
    }

    @Test
    void customersAreSegmentedWithATableAndAChart() throws IOException {
        Cli.Run run = Cli.run("run", "segmentCustomers", book, "--set", "policy=rfmc-2021");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("24 customers in four segments.").contains("Written to " + book);
        try (XSSFWorkbook workbook = Books.open(book)) {
            assertThat(workbook.getSheet("Segments").getRow(4).getCell(0).getStringCellValue())
                    .isEqualTo("C1");
            assertThat(workbook.getSheet("Segment summary")
                            .getDrawingPatriarch()
                            .getCharts())
                    .hasSize(2);
            assertThat(workbook.getName("stratum_segments").getRefersToFormula())
                    .startsWith("Segments!$A$1:");
            assertThat(workbook.isSheetHidden(workbook.getSheetIndex("Stratum as written")))
                    .isTrue();
        }
    }

    @Test
    void aDateThatIsGivenCountsMoreThanTheOneOfTheLastMonth() throws IOException {
        Path ledger = folder.resolve("ledger.xlsx");
        Object[][] lines = {
            {"Order no", "Order date", "Customer", "Amount"},
            {"A1", "2018-09-21", "Ann", 100.0},
            {"A2", "2018-10-21", "Bob", 60.0},
            {"A3", "2018-10-25", "Ann", 20.0}
        };
        Books.write(ledger, workbook -> {
            for (int row = 0; row < lines.length; row++) {
                Object[] line = lines[row].clone();
                if (row > 0) {
                    line[1] = (double) ExcelDates.serial(LocalDate.parse((String) line[1]));
                }
                Books.put(workbook, "Invoices", "A" + (row + 1), line);
            }
        });
        for (String date : List.of("2018-10-31", "2018-11-30")) {
            Cli.Run run = Cli.run("run", "buildFromLedger", ledger, "--set", "as_of=" + date);
            assertThat(run.code()).isZero();
            try (XSSFWorkbook workbook = Books.open(ledger)) {
                assertThat(workbook.getSheet("Customers from ledger")
                                .getRow(1)
                                .getCell(0)
                                .getStringCellValue())
                        .contains("as of " + date);
            }
        }
    }

    @Test
    void anAnswerThatNobodyAskedForIsTold() {
        Cli.Run run =
                Cli.run("run", "segmentCustomers", book, "--set", "policy=rfmc-2021", "--set", "as_of=2018-10-31");
        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("--set as_of was not needed");
    }

    @Test
    void theSameRunGivesTheSameFile() {
        Path one = folder.resolve("one.xlsx");
        Path two = folder.resolve("two.xlsx");
        Cli.run("run", "segmentCustomers", book, "--yes", "--out", one);
        Cli.run("run", "segmentCustomers", book, "--yes", "--out", two);
        assertThat(one).hasSameBinaryContentAs(two);
    }

    @Test
    void aSecondRunWritesOverItsOwnSheets() throws IOException {
        Cli.run("run", "segmentCustomers", book, "--yes");
        Cli.run("run", "segmentCustomers", book, "--at", "My customers", "--yes");
        try (XSSFWorkbook workbook = Books.open(book)) {
            assertThat(workbook.getSheet("Segments 2")).isNull();
        }
    }

    @Test
    void aQuestionWithoutAnAnswerNamesTheAnswersAndChangesNothing() throws IOException {
        byte[] before = Files.readAllBytes(book);
        Cli.Run run = Cli.run("run", "segmentCustomers", book);
        assertThat(run.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err())
                .contains(
                        "How are the customers graded? Answer with --set policy=... and one of: ledger-quartiles, rfmc-2021")
                .contains("or with --yes for the first");
        assertThat(book).hasBinaryContent(before);
    }

    @Test
    void anAnswerThatIsNoneSaysSo() {
        Cli.Run run = Cli.run("run", "segmentCustomers", book, "--set", "policy=best");
        assertThat(run.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err()).contains("'best' is no answer to: How are the customers graded?");
    }

    @Test
    void anAnswerToNoQuestionIsRefused() {
        Cli.Run run = Cli.run("run", "charts", book, "--set", "colour=blue");
        assertThat(run.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err()).contains("charts asks nothing, not for colour");
    }

    @Test
    void anUnknownButtonIsAnsweredWithTheNearest() {
        assertThat(Cli.run("run", "segmentCustomer", book).err())
                .contains("There is no button segmentCustomer; did you mean segmentCustomers?");
    }

    @Test
    void aButtonThatCannotDoItsWorkLeavesTheFile() throws IOException {
        byte[] before = Files.readAllBytes(book);
        Cli.Run run = Cli.run("run", "compareRefreshes", book);
        assertThat(run.code()).isEqualTo(ExitCodes.FAILURE);
        assertThat(run.err()).contains("use Refresh all on two dates of analysis");
        assertThat(book).hasBinaryContent(before);
    }

    @Test
    void rowsLeftOutAreToldAndShowInTheExitCode() throws IOException {
        Books.write(book, workbook -> {
            Books.put(workbook, "Data", "A1", "Customer", "Recency", "Purchases", "Amount");
            Books.put(workbook, "Data", "A2", "C1", 10.0, 3.0, "1,200");
            for (int row = 3; row < 15; row++) {
                Books.put(workbook, "Data", "A" + row, "C" + row, 10.0 * row, 15.0 - row, 90_000.0 * row);
            }
        });
        Cli.Run run = Cli.run("run", "grades", book, "--yes");
        assertThat(run.out()).contains("1 row was left out: see sheet Problems.");
        assertThat(run.code()).isEqualTo(ExitCodes.PROBLEMS);
    }

    @Test
    void whatReadsOnlyWritesNothing() throws IOException {
        Path csv = folder.resolve("table.csv");
        byte[] before = Files.readAllBytes(book);
        Cli.Run run = Cli.run("run", "export", book, "--at", "My customers!B3", "--set", "file=" + csv);
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("24 rows saved as " + csv).doesNotContain("Written to");
        assertThat(csv).content().startsWith("Customer,");
        assertThat(book).hasBinaryContent(before);
    }

    @Test
    void aNewWorkbookComesFromATemplate() {
        Path target = folder.resolve("new.xlsx");
        Cli.Run run = Cli.run("run", "newWorkbook", "--set", "template=customer-value", "--out", target);
        assertThat(run.err()).isEmpty();
        assertThat(target).exists();
    }

    @Test
    void twoRefreshesOfATemplateAreCompared() throws IOException {
        Path template = folder.resolve("rfmc.xlsx");
        Cli.run("template", "rfmc", "--out", template);
        assertThat(Cli.run("run", "refreshAll", template).out())
                .contains("167 customers recalculated.", "This is the first refresh");
        try (XSSFWorkbook workbook = Books.open(template)) {
            CellReference settings = new CellReference(workbook.getName("as_of").getRefersToFormula());
            var asOf = workbook.getSheet(settings.getSheetName())
                    .getRow(settings.getRow())
                    .getCell(settings.getCol());
            asOf.setCellValue(asOf.getNumericCellValue() + 31);
            workbook.getSheet("Customers").getRow(5).getCell(3).setCellValue(9_000_000);
            try (var out = Files.newOutputStream(template)) {
                workbook.write(out);
            }
        }
        assertThat(Cli.run("run", "refreshAll", template).out()).contains("See sheet Moves.");
        Cli.Run compared = Cli.run("run", "compareRefreshes", template);
        assertThat(compared.out()).contains("167 customers of both dates compared: see sheet Comparison.");
    }

    @Test
    void aPlaceThatIsNoneIsRefused() {
        assertThat(Cli.run("run", "checkData", book, "--at", "Nowhere!A1").err())
                .contains("--at Nowhere!A1 is no place in " + book)
                .contains("My customers!A1");
    }
}
