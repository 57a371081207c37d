package dev.stratum.host.headless;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two months of a published ledger: the segments of March graded anew in May by the cuts of March. */
class CompareCommandTest {
    private static final List<String> KINDS = List.of("xlsx", "csv", "parquet", "json");

    @TempDir
    private static Path months;

    @TempDir
    private Path folder;

    @BeforeAll
    static void twoMonths() throws IOException {
        segments("march", "2005-03-31");
        segments("may", "2005-05-31", "--model", month("march.json"));
        segmented("2005-05-31", Stream.of("--out", month("following.xlsx"), "--previous", month("march.xlsx")));
    }

    private static void segments(String name, String asOf, Object... more) throws IOException {
        segmented(
                asOf,
                Stream.concat(
                        Stream.of("--out", month(name + ".xlsx"), "--save-model", month(name + ".json")),
                        Stream.of(more)));
        for (String kind : List.of("csv", "parquet")) {
            segmented(asOf, Stream.of("--model", month(name + ".json"), "--customers", month(name + "." + kind)));
        }
    }

    private static void segmented(String asOf, Stream<?> options) throws IOException {
        Cli.Run run = ClassicModels.segments(months, asOf, options.toArray());
        assertThat(run.code()).as(run.err()).isZero();
    }

    private static Path month(String name) {
        return months.resolve(name);
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    @Test
    void everyKindOfFileTellsTheSame() throws IOException {
        Cli.Run books = Cli.run("compare", month("march.xlsx"), month("may.xlsx"));
        assertThat(books.code()).as(books.err()).isZero();
        assertThat(books.out())
                .contains("What moved since 2005-03-31", "Customers: from opening to closing", "Who went where")
                // The ledger's totals of both dates: 8,817,895.05 to 9,604,190.61.
                .contains("the amount went from 8,817,895.05 to 9,604,190.61.")
                .contains("crossed");
        for (String before : KINDS) {
            Cli.Run run = Cli.run("compare", month("march." + before), month("may.xlsx"));
            assertThat(run.out().replace("march." + before, "2005-03-31")).isEqualTo(books.out());
        }
        // Of two files without cuts nobody knows which cut was crossed; everything else is the same.
        Cli.Run bare = Cli.run("compare", month("march.csv"), month("may.parquet"), "--format", "csv");
        assertThat(bare.code()).as(bare.err()).isZero();
        assertThat(bare.out())
                .isEqualTo(Cli.run("compare", month("march.json"), month("may.json"), "--format", "csv")
                        .out());
    }

    @Test
    void theBridgeReconcilesWithBothTotals() throws IOException {
        Path out = file("moved.xlsx");
        assertThat(Cli.run("compare", month("march.xlsx"), month("may.xlsx"), "--out", out)
                        .code())
                .isZero();
        try (XSSFWorkbook book = Books.open(out)) {
            XSSFSheet sheet = book.getSheet("What moved");
            int header = header(sheet, "More or less");
            int rows = 0;
            for (int row = header + 1; number(sheet, row, 1) != null; row++, rows++) {
                double opening = number(sheet, row, 1);
                double flows = 0;
                for (int column = 2; column <= 6; column++) {
                    flows += number(sheet, row, column);
                }
                assertThat(Math.round(100 * (opening + flows))).isEqualTo(Math.round(100 * number(sheet, row, 7)));
            }
            assertThat(rows).isEqualTo(5);
        }
    }

    private static int header(XSSFSheet sheet, String heading) {
        for (Row row : sheet) {
            for (var cell : row) {
                if (cell.toString().equals(heading)) {
                    return row.getRowNum();
                }
            }
        }
        throw new AssertionError(heading);
    }

    private static Double number(XSSFSheet sheet, int row, int column) {
        return sheet.getRow(row) == null || sheet.getRow(row).getCell(column) == null
                ? null
                : sheet.getRow(row).getCell(column).getNumericCellValue();
    }

    @Test
    void aMoveNamesTheMeasureTheValuesTheCutAndHowFarBeyondItIs() throws IOException {
        Files.writeString(file("old.csv"), """
            Customer,Segment,Rank,RC,FC,MC,Recency (days),Frequency (orders),Monetary
            00017,Best,1,4,4,4,10,9,1000
            B,Rest,2,1,1,1,300,1,5
            """);
        Files.writeString(file("new.csv"), """
            Monetary,Customer,Segment,Rank,RC,FC,MC,Recency (days),Frequency (orders)
            1000,00017,Rest,2,1,4,4,250,9
            8,C,Rest,2,1,1,1,30,1
            """);
        Path changes = file("changes.csv");
        Cli.Run run = Cli.run("compare", file("old.csv"), file("new.csv"), "--changes", changes);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("Since old.csv: 1 customer moved (0 up, 1 down), 0 stayed, 1 new, 1 gone")
                .contains("1 customer from Best to Rest with 1,000.00.");
        assertThat(Files.readAllLines(changes))
                .element(1)
                .asString()
                .startsWith(
                        "00017,Best,Rest,-1,Recency (days),10,250,,,,1000,1000,Recency 10 -> 250 days: grade 4 -> 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Customer,Segment\\nA,Best | has no column 'Rank'; its columns are: Customer, Segment",
                "Customer,Segment,Rank,RC,FC,MC,Recency (days),Frequency (orders),Monetary\\nA,Best,1,4,4,4,x,9,1 "
                        + "| Recency (days) of customer A",
                "Customer,Segment,Rank,RC,FC,MC,Recency (days),Frequency (orders),Monetary\\nA,Best,1,4,4,4,1,9,1\\n"
                        + "A,Best,1,4,4,4,1,9,1 | A",
            })
    void aFileThatHasNoSegmentsSaysWhatIsMissing(String content, String words) throws IOException {
        Path bad = Files.writeString(file("bad.csv"), content.replace("\\n", "\n") + "\n");
        Cli.Run run = Cli.run("compare", bad, bad);
        assertThat(run.code()).isEqualTo(ExitCodes.FAILURE);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains("bad.csv", words);
    }

    @Test
    void theEarlierDateComesFirst() throws IOException {
        Cli.Run run = Cli.run("compare", month("may.xlsx"), month("march.xlsx"));
        assertThat(run.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err()).contains("name the earlier one first");
    }

    @Test
    void aWorkbookOfAnEarlierMonthIsWhatMovesAreCountedFrom() throws IOException {
        try (XSSFWorkbook book = Books.open(month("following.xlsx"))) {
            assertThat(book.getSheet("What moved").getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("What moved since 2005-03-31");
            assertThat(book.getSheet("Start").getRow(3).getCell(0).getStringCellValue())
                    .startsWith("Since 2005-03-31: ");
        }
    }
}
