package dev.stratum.host.headless;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.host.headless.ledger.JournalFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentJournalTest {
    @TempDir
    private Path folder;

    private Cli.Run segments(String asOf, Object... more) throws IOException {
        return ClassicModels.segments(
                folder,
                asOf,
                Stream.concat(Stream.of("--journal", journal()), Stream.of(more))
                        .toArray());
    }

    private Path journal() {
        return folder.resolve("journal.csv");
    }

    /** The second column of a file of customers is the segment. */
    private static Map<String, String> segments(Path customers) throws IOException {
        Map<String, String> segments = new LinkedHashMap<>();
        Files.readAllLines(customers).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .forEach(values -> segments.put(values[0], values[1]));
        return segments;
    }

    @Test
    void theJournalOnlyGrowsAndReplayedItGivesTheSegmentsOfToday() throws IOException {
        Path march = folder.resolve("march.csv");
        Path may = folder.resolve("may.csv");
        Cli.Run first = segments("2005-03-31", "--customers", march);
        assertThat(first.code()).as(first.err()).isZero();
        String then = Files.readString(journal());
        assertThat(then).startsWith("Date,Policy,Version,Customer,Kind,From,To,Reason\n2005-03-31,");
        assertThat(JournalFile.read(journal()).inForce()).isEqualTo(segments(march));

        assertThat(segments("2005-05-31", "--customers", may, "--previous", march)
                        .code())
                .isZero();
        String now = Files.readString(journal());
        assertThat(now).startsWith(then).hasSizeGreaterThan(then.length()).contains(": grade ");
        assertThat(JournalFile.read(journal()).inForce()).isEqualTo(segments(may));

        assertThat(segments("2005-05-31").code()).isZero();
        assertThat(journal()).as("the same day twice adds nothing").hasContent(now);
    }

    @Test
    void anOverrideIsInForceEverywhereAndShownAsWhatItIs() throws IOException {
        Path customers = folder.resolve("customers.csv");
        Path out = folder.resolve("out.xlsx");
        assertThat(segments("2005-03-31", "--customers", customers).code()).isZero();
        String customer = segments(customers).entrySet().stream()
                .filter(entry -> entry.getValue().equals("General"))
                .findFirst()
                .orElseThrow()
                .getKey();
        Cli.Run given = segments(
                "2005-03-31", "--override", customer + "=most valuable", "--because", "key account, says the board");
        assertThat(given.code()).as(given.err()).isZero();
        Cli.Run later = segments("2005-05-31", "--customers", customers, "--out", out);
        assertThat(later.out()).contains("1 customer is in a segment that a person gave");
        assertThat(segments(customers)).containsEntry(customer, "Most valuable");
        assertThat(JournalFile.read(journal()).inForce()).isEqualTo(segments(customers));
        try (XSSFWorkbook book = Books.open(out)) {
            XSSFSheet sheet = book.getSheet("Customers");
            Row header = sheet.getRow(0);
            int column = 0;
            while (!header.getCell(column).getStringCellValue().equals("Override")) {
                column++;
            }
            int reason = column;
            assertThat(sheet)
                    .filteredOn(row -> row.getCell(reason).getStringCellValue().startsWith("key account"))
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.getCell(1).getStringCellValue()).isEqualTo("Most valuable");
                        assertThat(row.getCell(reason).getStringCellValue())
                                .isEqualTo("key account, says the board (2005-03-31)");
                    });
            assertThat(book.getSheet("Journal").getLastRowNum())
                    .isEqualTo(JournalFile.read(journal()).entries().size());
        }
        assertThat(segments("2005-05-31", "--override", customer + "=", "--because", "sold", "--customers", customers)
                        .out())
                .doesNotContain("that a person gave");
        assertThat(JournalFile.read(journal()).inForce()).isEqualTo(segments(customers));
    }

    @Test
    void anOverrideMayBeTypedIntoTheFile() throws IOException {
        Path customers = folder.resolve("customers.csv");
        assertThat(segments("2005-03-31", "--customers", customers).code()).isZero();
        String last = List.copyOf(segments(customers).keySet())
                .get(segments(customers).size() - 1);
        Files.writeString(
                journal(), Files.readString(journal()) + "2005-04-02,,," + last + ",override,,Valuable,promised");
        Cli.Run run = segments("2005-05-31", "--customers", customers);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(segments(customers)).containsEntry(last, "Valuable");
        assertThat(JournalFile.read(journal()).inForce()).isEqualTo(segments(customers));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2005-04-02,,,103,override,,Valuable, | line 2: the override of customer 103 has no reason",
                "April,,,103,override,,Valuable,x | line 2: 'April' is no date like 2025-11-30",
                "2005-04-02,,,103,typed,,Valuable,x | line 2: Kind is 'typed', not computed or override",
                "2005-04-02,,,,override,,Valuable,x | line 2: Customer is blank",
            })
    void aLineThatIsNoEntryIsNamedAndNothingIsWritten(String line, String words) throws IOException {
        String content = "Date,Policy,Version,Customer,Kind,From,To,Reason\n" + line + "\n";
        Files.writeString(journal(), content);
        Cli.Run run = segments("2005-05-31");
        assertThat(run.code()).isEqualTo(ExitCodes.FAILURE);
        assertThat(run.err()).isEqualToIgnoringNewLines("Journal journal.csv: " + words);
        assertThat(journal()).content().isEqualTo(content);
    }

    @Test
    void whatCannotBeJournalledIsRefusedBeforeAnyWork() throws IOException {
        assertThat(segments("2005-05-31").code()).isZero();
        assertThat(segments("2005-03-31"))
                .satisfies(run -> assertThat(run.code()).isEqualTo(ExitCodes.USAGE))
                .satisfies(run -> assertThat(run.err()).contains("is at 2005-05-31 already"));
        assertThat(segments("2005-05-31", "--override", "103=Valuable").err()).contains("--because go together");
        assertThat(segments("2005-05-31", "--override", "103=Vip", "--because", "x")
                        .err())
                .contains("Vip", "Most valuable");
    }
}
