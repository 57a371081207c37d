package dev.stratum.host.headless;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stratum.policy.Policy;
import dev.stratum.report.ValueText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
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

class SegmentCommandTest {
    private static final String SMALL = "--as-of=2024-03-31";

    @TempDir
    private Path folder;

    /** The published counts of this data set for purchases of known customers: 4,338 customers, 18,532 invoices. */
    @Test
    void aRealLedgerGivesTheReferenceToTheLastPenny() throws IOException {
        Path ledger = Cli.unpacked("/dev/stratum/samples/online_retail_invoices.csv.gz", folder);
        Path reference = Cli.unpacked("/rfm/online_retail_reference.csv.gz", folder);
        Path out = folder.resolve("x.xlsx");
        Cli.Run run = Cli.run("segment", ledger, "--where", "Type=SALE", "--as-of", "2011-12-09", "--out", out);
        assertThat(run.code()).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(run.out()).contains("4,338 customers", "18,532", "8,911,407.90");
        assertThat(run.err()).contains("CustomerID is blank");
        Map<String, String> expected = new HashMap<>();
        for (String line : Files.readAllLines(reference)) {
            String[] values = line.split(",", -1);
            expected.put(values[0], String.join(" ", values[2], values[3], values[4]));
        }
        Map<String, String> actual = new HashMap<>();
        actual.put("customer_id", "R_days F_orders M_amount");
        try (XSSFWorkbook workbook = Books.open(out)) {
            XSSFSheet customers = workbook.getSheet("Customers");
            for (int i = 1; i <= customers.getLastRowNum(); i++) {
                Row row = customers.getRow(i);
                actual.put(number(row, 0), number(row, 8) + " " + number(row, 9) + " " + number(row, 10));
            }
        }
        assertThat(actual).isEqualTo(expected);
    }

    private static String number(Row row, int column) {
        return ValueText.exact(row.getCell(column).getNumericCellValue());
    }

    @Test
    void printsTheSegmentsAndWhatBecameOfTheLines() {
        Cli.Run run = Cli.run("segment", Cli.file("ledger-good.csv"), SMALL);
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("\nledger-good.csv as of 2024-03-31, policy ledger-quartiles: 6 customers\n")
                .contains("Most valuable", "Valuable", "General", "Low contribution")
                .containsPattern("Purchases +8 ")
                .containsPattern("Returns +1 ")
                .containsPattern("Zero +1 ")
                .containsPattern("After as of +1 ")
                .containsPattern("All lines +11")
                .contains("Customers without a purchase, not listed: 1");
        assertThat(run.lines())
                .filteredOn(line -> line.startsWith("Total"))
                .singleElement()
                .asString()
                .contains("6", "100.0%", "1,680.35");
    }

    @Test
    void customersAreClusteredByTheirMeasuresWhenAPersonSaysSo() throws IOException {
        Path ledger = Cli.file("/rfm/online_retail/online_retail_lines.csv.gz");
        for (String engine : List.of("memory", "duckdb")) {
            Cli.Run run = Cli.run(
                    "segment",
                    ledger,
                    "--as-of",
                    "2011-12-09",
                    "--cluster",
                    "measures",
                    "--engine",
                    engine,
                    "--customers",
                    folder.resolve(engine + ".csv"),
                    "--out",
                    folder.resolve(engine + ".xlsx"));
            assertThat(run.code()).as(run.err()).isEqualTo(ExitCodes.PROBLEMS);
            assertThat(run.out()).contains("Segments are clusters of the measures themselves");
        }
        assertThat(folder.resolve("duckdb.csv")).hasSameTextualContentAs(folder.resolve("memory.csv"));
        try (XSSFWorkbook book = Books.open(folder.resolve("duckdb.xlsx"))) {
            assertThat(book.getSheet("What if")).isNull();
            assertThat(book.getSheet("Clusters").getRow(1).getCell(0).getStringCellValue())
                    .startsWith(
                            "K-means on the measures, each in standard deviations from its mean, start 'best' on a sample");
        }
        Cli.Run refused = Cli.run("segment", ledger, "--as-of=2011-12-09", "--cluster=measures", "--model=m.json");
        assertThat(refused.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(refused.err()).contains("--cluster measures makes segments of this ledger alone");
    }

    @Test
    void typesAloneGiveTheSegmentsWithoutAnyCustomer() throws IOException {
        Path ledger = Cli.file("/rfm/online_retail/online_retail_lines.csv.gz");
        Path page = folder.resolve("types.html");
        Cli.Run all = Cli.run("segment", ledger, "--as-of=2011-12-09", "--format=csv");
        Cli.Run types =
                Cli.run("segment", ledger, "--as-of=2011-12-09", "--format=csv", "--only-types", "--report", page);
        assertThat(types.code()).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(types.lines().subList(0, 6)).isEqualTo(all.lines().subList(0, 6));
        assertThat(Files.readString(page))
                .contains("Made of counts and sums of types alone", "Census of types")
                .doesNotContain("17850");
        Cli.Run refused = Cli.run("segment", ledger, "--as-of=2011-12-09", "--only-types", "--customers=c.csv");
        assertThat(refused.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(refused.err()).contains("--only-types reads no customer and no line");
    }

    @Test
    void csvIsTheSegmentTableAndNothingElse() {
        Cli.Run run = Cli.run("segment", Cli.file("ledger-good.csv"), SMALL, "--format", "csv");
        assertThat(run.err()).isEmpty();
        assertThat(run.lines())
                .hasSize(6)
                .startsWith("Segment,Customers,Share,Amount,Share of amount,Mean grade,Mean RC,Mean FC,Mean MC,"
                        + "Mean Recency (days),Mean Frequency (orders),Mean Monetary")
                .endsWith("Total,6,1,1680.35,1,3,2.5,4,2.5,43.833333333333336,1.1666666666666667,280.05833333333334");
    }

    @Test
    void aPageToSendHoldsEverythingInOneFile() throws IOException {
        Path page = folder.resolve("segments.html");
        Cli.Run run = Cli.run("segment", Cli.file("ledger-good.csv"), SMALL, "--report", page);
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEqualTo("Written to " + page + System.lineSeparator());
        assertThat(Files.readString(page))
                .startsWith("<!DOCTYPE html>")
                .contains("Customer segments of ledger-good.csv as of 2024-03-31", ">Census of types<", ">Cuts<")
                .contains(">1,680.35</td>");
    }

    @Test
    void jsonHasTheSegmentsAndWhatBecameOfTheLines() throws IOException {
        Path out = folder.resolve("out.xlsx");
        Cli.Run run = Cli.run("segment", Cli.file("ledger-good.csv"), SMALL, "--format", "JSON", "--out", out);
        assertThat(run.err()).isEqualTo("Written to " + out + System.lineSeparator());
        JsonNode report = new ObjectMapper().readTree(run.out());
        assertThat(report.get("title").asText()).isEqualTo("Customer segments of ledger-good.csv as of 2024-03-31");
        assertThat(report.get("notes").get(0).asText()).contains("policy ledger-quartiles: 6 customers");
        assertThat(report.get("tables").get("Segments")).hasSize(5);
        assertThat(report.get("tables").get("Segments").get(4).get("Amount").asDouble())
                .isEqualTo(1680.35);
        assertThat(report.get("tables")
                        .get("Lines of the ledger")
                        .get(0)
                        .get("Number")
                        .asInt())
                .isEqualTo(8);
    }

    @Test
    void aFormatThatIsNotKnownIsRefusedWithTheNearestOne() {
        Cli.Run run = Cli.run("segment", Cli.file("ledger-good.csv"), SMALL, "--format", "jsn");
        assertThat(run.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err()).contains("'jsn' is not known; use one of: csv, json, text, html; did you mean json?");
        assertThat(Cli.run("segment", Cli.file("ledger-good.csv"), SMALL, "--format", "xlsx")
                        .code())
                .as("bytes are no answer for a terminal")
                .isEqualTo(ExitCodes.USAGE);
    }

    @Test
    void aWindowLeavesEarlierLinesOut() {
        Cli.Run run = Cli.run("segment", Cli.file("ledger-good.csv"), SMALL, "--window", 61);
        assertThat(run.out()).contains("window of 61 days: 5 customers").containsPattern("Outside window +3 ");
    }

    @Test
    void findsOtherColumnsByTheirOptions() {
        Path ledger = Cli.file("ledger-other-names.csv");
        Cli.Run missing = Cli.run("segment", ledger, SMALL);
        assertThat(missing.code()).isEqualTo(ExitCodes.FAILURE);
        assertThat(missing.err()).contains("a customer", "--customer", "Partner, Booked, Net");
        Cli.Run found = Cli.run(
                "segment",
                ledger,
                SMALL,
                "--customer",
                "partner",
                "--date",
                "Booked",
                "--amount",
                "NET",
                "--policy",
                one());
        assertThat(found.code()).as(found.err()).isZero();
        assertThat(found.out()).contains("1 customer");
    }

    /** A policy with one segment, for ledgers of few customers. */
    private Path one() {
        Path policy = folder.resolve("one.json");
        try {
            String shipped = new String(
                    Policy.class.getResourceAsStream("ledger-quartiles.json").readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(
                    policy,
                    shipped.replace("\"ledger-quartiles\"", "\"one\"")
                            .replace("\"k\": { \"value\": 4", "\"k\": { \"value\": 1")
                            .replaceAll("(?s)(\"Most valuable\"[^}]*}).*?]", "$1]"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return policy;
    }

    @Test
    void readsSemicolons() {
        Cli.Run run = Cli.run("segment", Cli.file("ledger-semicolons.csv"), SMALL, "--policy", one());
        assertThat(run.out()).contains("policy one: 2 customers", "30.50");
    }

    @Test
    void conditionsOnOneColumnAreAlternativesAndOnTwoBothHold() {
        Path ledger = Cli.file("ledger-good.csv");
        assertThat(Cli.run("segment", ledger, SMALL, "--policy", one(), "--where=customer=ada", "--where=Customer=Gus")
                        .out())
                .contains("2 customers")
                .containsPattern("Left out +7 ");
        assertThat(Cli.run("segment", ledger, SMALL, "--policy", one(), "--where=customer=ada", "--where=orderno=1")
                        .out())
                .contains("1 customer")
                .containsPattern("Left out +9 ");
    }

    @Test
    void linesThatBreakARuleAreListedWithTheirNumbers() throws IOException {
        Path issues = folder.resolve("issues.csv");
        Cli.Run run = Cli.run("segment", Cli.file("ledger-bad.csv"), SMALL, "--issues", issues);
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(run.out()).containsPattern("Purchases +5 ").containsPattern("Not usable +9 ");
        assertThat(run.err())
                .contains("9 lines not used")
                .contains("Line 3, Amount is '1,200', not a number")
                .contains("Line 4, Date is '5 May 2011', not a date")
                .contains("Line 5, Client is blank")
                .contains("and 4 more; all are in " + issues);
        List<String> lines = Files.readAllLines(issues);
        assertThat(lines.get(0)).isEqualTo("Line,Column,Value,What is wrong and what to do");
        assertThat(lines.stream().skip(1).map(line -> line.split(",", -1)).map(v -> v[0] + " " + v[1]))
                .containsExactly(
                        "3 Amount",
                        "4 Date",
                        "5 Client",
                        "6 Date",
                        "7 Amount",
                        "9 Amount",
                        "10 whole line",
                        "11 Date",
                        "14 Date");
    }

    @Test
    void theWorkbookListsEveryLineNotUsed() throws IOException {
        Path out = folder.resolve("out.xlsx");
        Cli.run("segment", Cli.file("ledger-bad.csv"), SMALL, "--out", out);
        try (XSSFWorkbook workbook = Books.open(out)) {
            XSSFSheet sheet = workbook.getSheet("Rows not used");
            assertThat(sheet.getRow(sheet.getLastRowNum()).getCell(0).getNumericCellValue())
                    .isEqualTo(14);
            assertThat(sheet.getRow(sheet.getLastRowNum()).getCell(3).getStringCellValue())
                    .contains("Line 14, Date is blank");
        }
    }

    /** Where lines have no numbers nothing says that they are listed. */
    @Test
    void linesOfADocumentThatHasNoNumbersForThemAreCountedByReason() throws IOException {
        Path ledger = Files.writeString(folder.resolve("sales.jsonl"), """
                {"customer": "A", "date": "2024-01-05", "amount": 3}
                {"customer": "", "date": "2024-02-05", "amount": 4}
                {"customer": "B", "date": null, "amount": 5}
                {"customer": null, "date": "2024-02-06", "amount": 6}
                """);
        Path out = folder.resolve("out.xlsx");

        Cli.Run run = Cli.run("segment", ledger, SMALL, "--out", out);

        assertThat(run.err())
                .contains("3 lines not used (customer 2, date 1)")
                .contains("They are counted and not listed: only lines of text files and of workbooks have numbers.")
                .doesNotContain("all are in");
        assertThat(Cli.run("measures", ledger, SMALL).err()).contains("They are counted and not listed");
        try (XSSFWorkbook workbook = Books.open(out)) {
            XSSFSheet sheet = workbook.getSheet("Rows not used");
            assertThat(List.of(1, 2, 3))
                    .extracting(row -> sheet.getRow(row).getCell(0).getStringCellValue())
                    .containsExactly(
                            "3 lines of sales.jsonl cannot be used; line 1 is the header.",
                            "By reason: No customer 2; No date 1.",
                            "They are counted and not listed: only lines of text files and of workbooks have numbers.");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ledger-empty.csv, has no usable row",
        "ledger-all-bad.csv, Line 2; Date is 'yesterday'",
        "ledger-latin1.csv, not UTF-8",
        "no-such-file.csv, does not exist",
        "ledger-other-names.csv, looks like a customer",
    })
    void aFileWithoutAnyUseFailsInOneSentenceAndLeavesOutputsAlone(String name, String words) throws IOException {
        Path out = folder.resolve("out.xlsx");
        Files.writeString(out, "precious");
        Path ledger = name.startsWith("no-such") ? folder.resolve(name) : Cli.file(name);
        Cli.Run run = Cli.run("segment", ledger, SMALL, "--out", out);
        assertThat(run.code()).isEqualTo(ExitCodes.FAILURE);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains(words.replace(';', ','));
        assertThat(run.out()).isEmpty();
        assertThat(out).hasContent("precious");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(out);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--as-of=31.3.2024 | like 2011-12-09",
                "--as-of=2024-02-30 | like 2011-12-09",
                "--as-of=2024-03-31 --window=0 | 1 day or more",
                "--as-of=2024-03-31 --window=year | year",
                "--as-of=2024-03-31 --where=Type | COL=VALUE",
                "--as-of=2024-03-31 --out=x.csv | .xlsx",
                "--as-of=2024-03-31 --report=x.pdf | --report x.pdf must end in .html",
                "--customer=Client | --as-of",
            })
    void aWrongCommandLineIsRefused(String options, String words) {
        Object[] line = Stream.concat(
                        Stream.of("segment", Cli.file("ledger-good.csv").toString()), Stream.of(options.split(" ", -1)))
                .toArray();
        Cli.Run run = Cli.run(line);
        assertThat(run.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err()).contains(words);
    }

    @Test
    void unknownColumnsAndPoliciesAreNamed() {
        Path ledger = Cli.file("ledger-good.csv");
        assertThat(Cli.run("segment", ledger, SMALL, "--amount", "Gross"))
                .satisfies(run -> assertThat(run.code()).isEqualTo(ExitCodes.FAILURE))
                .satisfies(run -> assertThat(run.err()).contains("no column 'Gross'", "Order Date"));
        assertThat(Cli.run("segment", ledger, SMALL, "--where", "Type=SALE").err())
                .contains("no column 'Type'");
        assertThat(Cli.run("segment", ledger, SMALL, "--policy", "rfm-99").err())
                .contains("Policy 'rfm-99' is not known");
        assertThat(Cli.run("segment", ledger, SMALL, "--policy", "none.json").err())
                .contains("none.json does not exist");
    }

    @Test
    void theLedgerIsNeverOverwritten() throws IOException {
        Path ledger = folder.resolve("ledger.csv");
        Files.copy(Cli.file("ledger-bad.csv"), ledger);
        Cli.Run run = Cli.run("segment", ledger, SMALL, "--issues", ledger);
        assertThat(run.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(ledger).hasSameTextualContentAs(Cli.file("ledger-bad.csv"));
    }

    @Test
    void twoCustomersMakeTwoSegments() {
        Cli.Run run = Cli.run("segment", Cli.file("ledger-semicolons.csv"), SMALL);
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Only 2 kinds of customers differ", "so there are 2 segments.");
    }

    @Test
    void withoutAnyPurchaseTheLinesThatCannotBeUsedAreTold() throws IOException {
        Path ledger = folder.resolve("few.csv");
        Files.writeString(ledger, """
            Customer,Date,Amount
            A,2024-01-02,-5
            B,2024-01-03,x
            ,2024-01-04,7
            """);
        Path out = folder.resolve("out.xlsx");
        Cli.Run run = Cli.run("segment", ledger, SMALL, "--out", out);
        assertThat(run.code()).isEqualTo(ExitCodes.FAILURE);
        assertThat(run.err()).contains("2 lines not used").contains("Line 3").contains("Line 4");
        assertThat(run.err().lines().reduce((first, last) -> last).orElseThrow())
                .contains("no line above zero is dated on or before");
        assertThat(out).doesNotExist();
    }

    @Test
    void fewerKindsOfCustomersThanTiersAreSegmentedAllTheSame() {
        Cli.Run three = Cli.run("segment", Cli.file("ledger-three-customers.csv"), "--as-of", "2011-12-31");
        assertThat(three.code()).isZero();
        assertThat(three.out())
                .contains("Only 3 kinds of customers differ in their grades; the policy has 4 tiers, so there are 3"
                        + " segments.")
                .containsPattern("General +1 +33.3%");
        Cli.Run equal = Cli.run("segment", Cli.file("ledger-equal-customers.csv"), "--as-of", "2011-12-31");
        assertThat(equal.code()).isZero();
        assertThat(equal.out())
                .contains("All customers have the same grades")
                .containsPattern("Most valuable +30 +100.0%");
    }

    private static final String[] AT_END = {"--as-of", "2011-12-31"};

    private static Cli.Run segment(String file, String... more) {
        List<Object> arguments = new ArrayList<>(List.of("segment", Cli.file(file)));
        arguments.addAll(List.of(AT_END));
        arguments.addAll(List.of(more));
        return Cli.run(arguments.toArray());
    }

    private static List<String> table(Cli.Run run) {
        return run.lines().stream()
                .dropWhile(line -> !line.startsWith("Segments"))
                .takeWhile(line -> !line.startsWith("Lines"))
                .toList();
    }

    /** 60 lines, 7 customers, 3,024.90, written by a shop, a bank, Excel, an ERP and the Online Retail file. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sep-line|",
                "time-zone|",
                "title-lines|",
                "currency|--decimal=.",
                "day-month-year|--dates=dmy",
                "decimal-comma|--decimal=,",
                "month-day-time|--dates=mdy",
                "quantity-price|--amount=Quantity*UnitPrice"
            })
    void everyDialectGivesTheSameTable(String file, String option) {
        Cli.Run plain = segment("dialects/plain.csv");
        assertThat(plain.out()).contains("3,024.90");
        Cli.Run run =
                option == null ? segment("dialects/" + file + ".csv") : segment("dialects/" + file + ".csv", option);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(table(run)).isEqualTo(table(plain));
    }

    @Test
    void whereNoFormIsNamedTheSentenceShowsTheReadings() {
        assertThat(segment("dialects/day-month-year.csv").err())
                .contains("Dates like '01/01/2011' (line 2) and '02/02/2011' (line 3) can all be read: with --dates dmy"
                        + " they are 2011-01-01 and 2011-02-02.");
        assertThat(segment("dialects/currency.csv").err())
                .contains("can all be read: with --decimal . they are 10.00 and 11.37");
        assertThat(segment("dialects/quantity-price.csv").out())
                .contains("No column is an amount, so it is Quantity * UnitPrice; if that is wrong, say --amount.");
        assertThat(segment("ledger-two-bad-dates.csv", "--window=100000").err())
                .contains("Line 5, date is '2024-02-xx'");
        assertThat(Cli.run("segment", Cli.file("ledger-two-bad-dates.csv"), "--as-of", "2024-06-30")
                        .err())
                .contains("Line 5, date is '2024-02-xx'", "Line 8, date is '05/03/2024'")
                .contains("Dates like '05/03/2024' (line 8) can be read in more than one way, so none is guessed: with"
                        + " --dates dmy it is 2024-03-05, with --dates mdy it is 2024-05-03.");
    }

    /** Line 7 opens a quote that line 27 closes. */
    @Test
    void aQuoteThatSwallowsLinesIsListed() {
        Cli.Run run = segment("ledger-stray-quote.csv");
        assertThat(run.code()).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(run.err())
                .contains("Line 7 has a value of 21 lines that holds lines like those of the file, the first being"
                        + " 'C6,2011-07-07,18.22,x'");
    }

    @Test
    void lineBreaksOfAValueGoOnWorking() throws IOException {
        Path ledger = folder.resolve("breaks.csv");
        Files.writeString(ledger, """
            Customer,Date,Amount,Note
            A,2011-01-02,5,"Main St 5
            New York, USA
            call 2011-01-02"
            B,2011-01-03,6,x
            """);
        Cli.Run run = Cli.run("segment", ledger, "--as-of", "2011-12-31");
        assertThat(run.code()).isZero();
        assertThat(run.out()).containsPattern("Purchases +2");
    }

    /** By one rule: blanks around a name do not count, 17850.0 is 17850. The function gives the same five customers. */
    @Test
    void oneCustomerMayBeWrittenInSeveralWays() {
        Cli.Run run = segment("ledger-spellings.csv");
        assertThat(run.out())
                .contains("5 customers")
                .contains(
                        "3 spellings are read as a customer written otherwise before, for example 'ACME ' (line 3) and"
                                + " 'ACME' (line 2).");
        assertThat(run.out()).containsPattern("Valuable +1 +20.0% +60.00 .* 305.0 +3.0 +60.00");
        Cli.Run function = Cli.run(
                "eval",
                "--csv",
                Cli.file("ledger-spellings.csv"),
                "ROWS(RFM.LEDGER(Data!A2:A9,Data!B2:B9,Data!C2:C9,DATE(2011,12,31)))-1");
        assertThat(function.out().strip()).isEqualTo("5");
    }

    @Test
    void customersThatAreEasilyConfusedAreTold() throws IOException {
        Path ledger = folder.resolve("alike.csv");
        Files.writeString(ledger, """
                Customer,Date,Amount
                ACME Ltd.,2011-01-02,5
                Acme Ltd,2011-01-03,6
                00042,2011-01-03,6
                42,2011-01-04,6
                """);
        assertThat(Cli.run("segment", ledger, "--as-of", "2011-12-31").out())
                .contains("4 customers")
                .contains("2 customers are easily confused with another and counted apart, for example 'Acme Ltd' (line"
                        + " 3) and 'ACME Ltd.' (line 2).");
    }

    @Test
    void noFormulaOfAStrangerGetsIntoTheListOfLines() throws IOException {
        Path issues = folder.resolve("issues.csv");
        segment("ledger-formulas.csv", "--issues=" + issues);
        assertThat(Files.readAllLines(issues))
                .hasSizeGreaterThan(8)
                .anyMatch(line -> line.startsWith("62,Date,'=cmd|"))
                .noneMatch(line -> line.matches(".*(^|,)\"?[=+@\\uFF1D].*"));
        Cli.Run run = Cli.run("eval", "--csv", Cli.file("ledger-formulas.csv"), "--format", "csv", "Data!A62:D71");
        assertThat(run.lines())
                .noneMatch(line -> line.matches("(.*,)?\"?[=+@].*"))
                .anyMatch(line -> line.startsWith("'=cmd"));
    }

    @Test
    void aNameThatNoCellHoldsIsALineThatCannotBeUsed() throws IOException {
        Path ledger = folder.resolve("long.csv");
        Files.writeString(ledger, "Customer,Date,Amount\n" + "x".repeat(40_000) + ",2011-01-02,5\nB,2011-01-03,6\n");
        Path out = folder.resolve("long.xlsx");
        Cli.Run run = Cli.run("segment", ledger, "--as-of", "2011-12-31", "--out", out);
        assertThat(run.code()).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(run.err()).contains("Line 2, Customer is a text of 40000 characters; shorten it to 32767 at most");
        assertThat(run.err()).doesNotContain("fault");
        assertThat(out).exists();
    }

    @Test
    void aFileWithoutNamesSaysSo() throws IOException {
        Path ledger = folder.resolve("bare.csv");
        Files.writeString(ledger, "A,2011-01-02,5\nB,2011-01-03,6\n");
        assertThat(Cli.run("segment", ledger, "--as-of", "2011-12-31").err())
                .contains("not named: the first line holds values, A, 2011-01-02, 5");
    }
}
