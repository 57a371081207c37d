package dev.stratum.host.headless;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.ledger.EngineProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MeasuresCommandTest {
    private static final String LEDGER = """
        InvoiceNo,InvoiceDate,CustomerID,Quantity,UnitPrice,Status,Note
        1,2024-01-05,00042,3,1.10,Shipped,
        1,2024-01-05 10:00:00,00042,1,0.05,Shipped,"two
        lines"
        2,2024-03-01,00042,2,2.5,Cancelled,
        C3,2024-03-02,00042,-1,1.10,Shipped,
        4,2024-02-01, B  Ltd ,1,10,Shipped,
        5,2024-02-02,B Ltd,1,20,Shipped,a,b
        6,2024-02-30,B Ltd,1,20,Shipped,
        7,2024-02-03,B Ltd,x,20,Shipped,
        8,2024-02-03,,1,20,Shipped,
        9,2024-05-01,B Ltd,1,20,Shipped,
        10,2024-02-04,B Ltd,0,20,Shipped,
        ,2024-02-04,Total,100,20,Shipped,
        """;
    private static final String MAPPING = """
        {"purchases": {"amount": "Quantity * UnitPrice", "leaveOut": {"Status": ["cancelled"]}}}
        """;

    @TempDir
    private Path folder;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Cli.Run measures(String engine, Object... arguments) {
        return Cli.run(Stream.concat(
                        Stream.of("measures", "--as-of", "2024-04-01", "--engine", engine),
                        Arrays.stream(arguments).map(String::valueOf))
                .toArray());
    }

    @Test
    void aDocumentIsNotWrittenOver() throws IOException {
        Path ledger = write("ledger.csv", LEDGER);
        Cli.Run run = measures("memory", ledger, "--mapping", write("mapping.json", MAPPING), "--customers", ledger);

        assertThat(run.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err()).startsWith(ledger + " is the ledger itself; write to another file.");
        assertThat(ledger).hasContent(LEDGER);
    }

    @ParameterizedTest
    @MethodSource("dev.stratum.ledger.Engines#all")
    void everyLineIsCountedAndTheFirstOnesThatCannotBeUsedAreTold(String engine) throws IOException {
        Path out = folder.resolve("customers.csv");
        Cli.Run run = measures(
                engine, write("ledger.csv", LEDGER), "--mapping", write("mapping.json", MAPPING), "--customers", out);

        assertThat(run.code()).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(Files.readString(out).lines())
                .containsExactly(
                        "Customer,Last purchase,R (days),F (orders),M,Order size,Returns,Returned",
                        "00042,2024-01-05,87,1,3.35,3.35,1,1.1",
                        "B Ltd,2024-02-01,60,1,10,10,0,0");
        assertThat(run.out().lines().map(line -> line.replaceAll(" +", " ")))
                .contains(
                        "purchases Used 3 13.35 they make the measures",
                        "purchases Returns 1 -1.1 counted and summed apart, never taken off M",
                        "purchases Zero 1 0 neither purchase nor return",
                        "purchases After as of 1 20 dated later than the date of analysis",
                        "purchases Left out 1 5 by the conditions of the mapping",
                        "all All 12");
        assertThat(run.err().lines())
                .contains(
                        "  Line 8 has 8 values but the header has 7; put values that hold a separator in quotes",
                        "  Line 9, InvoiceDate is '2024-02-30', not a date; write it like 2011-12-09, or say how it is"
                                + " written with --dates",
                        "  Line 10, Quantity is 'x', not a number; write it like 1200.50, without separators or"
                                + " currency signs, or say how it is written with --decimal",
                        "  Line 11, CustomerID is blank; fill it in or leave the whole row blank",
                        "  Line 14, CustomerID is 'Total', which looks like a total and not a customer; move totals"
                                + " out of the table");
        assertThat(run.out())
                .contains("1 spelling is read as a customer written otherwise before, for example 'B Ltd' (line 12) and"
                        + " ' B  Ltd ' (line 7).");
    }

    @ParameterizedTest
    @MethodSource("dev.stratum.ledger.Engines#all")
    void datesAndNumbersAreReadAsTheMappingSays(String engine) throws IOException {
        Path file = folder.resolve("umsatz.csv");
        Files.write(
                file,
                "Kunde;Rechnungsdatum;Betrag\nM\u00fcller;05.03.2024;1.234,56\nM\u00fcller;31.03.2024;(0,50)\n"
                        .getBytes(Charset.forName("windows-1252")));
        Path out = folder.resolve("kunden.csv");

        Cli.Run run = measures(
                engine, file, "--dates", "dmy", "--decimal", ",", "--encoding", "windows-1252", "--customers", out);

        assertThat(run.err()).isEmpty();
        assertThat(Files.readString(out)).contains("M\u00fcller,2024-03-05,27,1,1234.56,1234.56,1,0.5");
    }

    @ParameterizedTest
    @MethodSource("dev.stratum.ledger.Engines#all")
    void whatCanBeReadInTwoWaysIsNotGuessed(String engine) throws IOException {
        Cli.Run run = measures(engine, write("ledger.csv", "Customer,Date,Amount\nA,05/03/2024,1\nA,06/03/2024,2\n"));

        assertThat(run.code()).isEqualTo(ExitCodes.FAILURE);
        assertThat(run.err())
                .contains("Dates like '05/03/2024' (line 2) and '06/03/2024' (line 3) can be read in more than one way")
                .contains("with --dates dmy they are 2024-03-05 and 2024-03-06")
                .contains("with --dates mdy they are 2024-05-03 and 2024-06-03");
    }

    @ParameterizedTest
    @MethodSource("dev.stratum.ledger.Engines#all")
    void aPackedFileThatIsCutOffGivesOneSentenceAndNoFile(String engine) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write("Customer,Date,Amount\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 20_000; i++) {
                out.write((i * 7919L % 10_007 + ",2024-01-05," + i + ".5\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        Path file =
                Files.write(folder.resolve("cut.csv.gz"), Arrays.copyOf(packed.toByteArray(), packed.size() * 2 / 3));
        Path out = folder.resolve("customers.csv");

        Cli.Run run = measures(engine, file, "--customers", out);

        assertThat(run.code()).isEqualTo(ExitCodes.FAILURE);
        assertThat(run.err().lines()).containsExactly(file + " cannot be read: it is damaged or cut off");
        assertThat(out).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("dev.stratum.ledger.Engines#ofAllFiles")
    void whatIsDamagedInJsonLinesAndParquetIsToldAndWhatWasThereStays(String engine) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            lines.append("{\"customer\": \"")
                    .append(i * 7919L % 97)
                    .append("\", \"date\": \"2024-01-05\", \"amount\": ")
                    .append(i)
                    .append(".5}\n");
        }
        byte[] packed = packed(lines.toString());
        Path sound = Files.write(folder.resolve("sound.jsonl.gz"), packed);
        Path out = folder.resolve("customers.parquet");
        assertThat(measures(engine, sound, "--customers", out).err()).isEmpty();
        byte[] before = Files.readAllBytes(out);

        Path cut = Files.write(folder.resolve("cut.jsonl.gz"), Arrays.copyOf(packed, packed.length * 2 / 3));
        Path bad = write(
                "bad.jsonl",
                lines.replace(lines.indexOf("}\n", 9_000), lines.length() - 1, "")
                        .toString());
        Path parquet = Files.write(folder.resolve("cut.parquet"), Arrays.copyOf(before, before.length / 2));

        refused(measures(engine, cut, "--customers", out), cut + " cannot be read: it is damaged or cut off");
        refused(
                measures(engine, bad, "--customers", out),
                bad + " cannot be read: line " + lines.toString().lines().count() + " is no JSON object");
        refused(
                measures(engine, parquet, "--customers", out),
                parquet + " cannot be read: it is damaged, or no Parquet file");
        assertThat(out).hasBinaryContent(before);
        measures(engine, sound, "--customers", out);
        assertThat(out).as("a rerun").hasBinaryContent(before);
    }

    private static void refused(Cli.Run run, String sentence) {
        assertThat(run.code()).isEqualTo(ExitCodes.FAILURE);
        assertThat(run.err().lines()).containsExactly(sentence);
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("dev.stratum.ledger.Engines#all")
    void aQuoteThatIsNeverClosedIsToldWithItsLine(String engine) throws IOException {
        Path file = write("quote.csv", "Customer,Date,Amount\nA,2024-01-05,1\n\"B,2024-01-05,2\nC,2024-01-05,3\n");
        Path out = folder.resolve("customers.csv");

        Cli.Run run = measures(engine, file, "--customers", out);

        assertThat(run.code()).isEqualTo(ExitCodes.FAILURE);
        assertThat(run.err()).contains("quote.csv cannot be read: a quote that opens in line 3 is never closed");
        assertThat(out).doesNotExist();
    }

    @Test
    void theMappingIsShownWithWhatWasGuessedAndTakenAgain() throws IOException {
        Path ledger = write("ledger.csv", LEDGER);
        Cli.Run shown = measures("duckdb", ledger, "--mapping", write("mapping.json", MAPPING), "--show-mapping");
        Path saved = write("saved.json", shown.out());

        assertThat(shown.out())
                .contains("\"column\" : \"CustomerID\",\n      \"basis\" : \"guessed\"")
                .contains("\"column\" : \"Quantity * UnitPrice\",\n      \"basis\" : \"stated\"");
        assertThat(measures("duckdb", ledger, "--mapping", saved, "--show-mapping")
                        .out())
                .isEqualTo(shown.out());
    }

    @Test
    void aMistakeInAMappingIsToldWithItsPath() throws IOException {
        Path ledger = write("ledger.csv", LEDGER);
        Path wrong = write("wrong.json", "{\"purchases\": {\"custmer\": \"CustomerID\"}}");

        assertThat(measures("duckdb", ledger, "--mapping", wrong).err())
                .startsWith("Mapping wrong.json: $.purchases.custmer is not a known field; the fields here are ");
    }

    @ParameterizedTest
    @MethodSource("dev.stratum.ledger.Engines#ofAllFiles")
    void parquetAndJsonLinesGiveWhatCsvGives(String engine) throws IOException {
        Path json = write("sales.jsonl", """
            {"customer": "00042", "date": "2024-01-05", "order": "1", "amount": 3.35}
            {"customer": "00042", "date": "2024-03-02", "order": "3", "amount": -1.1}
            {"customer": "B", "date": "2024-02-01", "order": "4", "amount": 10}
            """);
        Path first = folder.resolve("first.csv");
        assertThat(measures(engine, json, "--customers", first).err()).isEmpty();
        Path parquet = folder.resolve("customers.parquet");
        assertThat(measures(engine, json, "--customers", parquet).err()).isEmpty();
        // The table of customers is itself a ledger of one line each.
        Path second = folder.resolve("second.csv");
        assertThat(measures(
                                engine,
                                parquet,
                                "--date",
                                "Last purchase",
                                "--amount",
                                "[M] - Returned",
                                "--customers",
                                second)
                        .err())
                .isEmpty();

        assertThat(Files.readString(first)).contains("00042,2024-01-05,87,1,3.35,3.35,1,1.1");
        assertThat(Files.readString(second))
                .contains("00042,2024-01-05,87,1,2.25,2.25,0,0", "B,2024-02-01,60,1,10,10,0,0");
    }

    @ParameterizedTest
    @MethodSource("dev.stratum.ledger.Engines#ofAllFiles")
    void severalFilesAreOneLedgerWhateverTheOrderOfTheirColumns(String engine) throws IOException {
        write("sales-1.csv", "Customer,Date,Amount,Invoice\nA,2024-01-05,1,7\n");
        write("sales-2.csv", "Amount,Invoice,Date,Customer\n2,7,2024-01-06,A\n4,8,2024-01-07,A\n");
        Path out = folder.resolve("customers.csv");

        measures(engine, folder.resolve("sales-*.csv"), "--customers", out);

        assertThat(Files.readString(out)).contains("A,2024-01-07,85,2,7,3.5,0,0");
    }

    @ParameterizedTest
    @MethodSource("dev.stratum.ledger.Engines#all")
    void everyEngineReadsTheSameWritings(String engine) throws IOException {
        Path file = write("odd.csv", """
            Customer,Date,Amount
            A,2024-01-05T10:00:00,1e3
            17850.0,2024-01-05 10:00:00.5,.5
            17850,2024-01-06,+2.
            B,2024-1-5,1
            B,2024-01-05 24:00:00,1
            B,infinity,1
            B,19000-01-01,1
            B,2024-01-05,1_000
            B,2024-01-05,nan
            """);
        Path out = folder.resolve("customers.csv");

        Cli.Run run = measures(engine, file, "--customers", out);

        assertThat(Files.readString(out).lines().skip(1))
                .containsExactly(
                        "17850,2024-01-06,86,2,2.5,1.25,0,0",
                        "A,2024-01-05,87,1,1000,1000,0,0",
                        "B,2024-01-05,87,1,1000,1000,0,0");
        assertThat(run.out().lines().map(line -> line.replaceAll(" +", " ")))
                .anyMatch(line -> line.startsWith("purchases Not a date 4 "))
                .anyMatch(line -> line.startsWith("purchases Not a number 1 "));
    }

    @Test
    void anEngineInAJarOfItsOwnSaysHowToHaveItAndAnUnknownOneWhichThereAre() throws IOException {
        Path file = write("ledger.csv", LEDGER);

        assertThat(measures("spork", file).err())
                .contains("'spork' is not known; use one of: duckdb, jdbc, memory, spark; did you mean spark?");
        if (!EngineProvider.here().containsKey("spark")) {
            Cli.Run run = measures("spark", file);
            assertThat(run.code()).isEqualTo(ExitCodes.FAILURE);
            assertThat(run.err().lines())
                    .containsExactly("--engine spark did not measure the documents: Spark is not part of this program;"
                            + " give the same command to src/spark/stratum-spark after mvn -f src/spark/pom.xml"
                            + " package, or to spark-submit with its jar");
        }
    }

    @Test
    void whereNoColumnIsAnOrderNumberEveryLineIsSaidToBeAnOrder() throws IOException {
        String said = "No column is an order number, so every line is an order; if that is wrong, say --order.";

        assertThat(measures("duckdb", write("a.csv", "Customer,Date,Amount,Slip\nA,2024-01-05,1,7\n"))
                        .out())
                .contains(said);
        assertThat(measures("duckdb", write("b.csv", "Customer,Date,Amount,Invoice\nA,2024-01-05,1,7\n"))
                        .out())
                .doesNotContain(said);
    }

    /** 100.09999999999999 is 100.1 written with sixteen digits, as C does with %.16g; 0.1234567 is itself. */
    @ParameterizedTest
    @MethodSource("dev.stratum.ledger.Engines#all")
    void aNumberWithTheNoiseOfFloatingPointIsTheShorterOne(String engine) throws IOException {
        Path out = folder.resolve("customers.csv");
        measures(
                engine,
                write("noise.csv", "Customer,Date,Amount\nA,2024-01-05,100.09999999999999\nA,2024-01-06,1.5\n"),
                "--customers",
                out);

        assertThat(Files.readString(out)).contains("A,2024-01-06,86,2,101.6,50.8,0,0");
    }

    /** A product in an engine's own type of 18 digits holds less than a million with 12 decimals. */
    @ParameterizedTest
    @MethodSource("dev.stratum.ledger.Engines#all")
    void amountsOfOneLineMayBeMillions(String engine) throws IOException {
        Path out = folder.resolve("customers.csv");
        measures(engine, write("large.csv", """
                        Customer,Date,Invoice,Quantity,UnitPrice
                        A,2024-01-05,1,12345678,1234.5678
                        B,2024-01-05,2,3,0.123456
                        C,2024-01-05,3,99999999,99999999.99
                        C,2024-01-06,4,99999999,99999999.99
                        """), "--customers", out);

        assertThat(Files.readString(out).lines().skip(1))
                .containsExactly(
                        "A,2024-01-05,87,1,15241576527.9684,15241576527.9684,0,0",
                        "B,2024-01-05,87,1,0.370368,0.370368,0,0",
                        "C,2024-01-06,86,2,1.9999999798e16,9.999999899e15,0,0");
    }

    @ParameterizedTest
    @MethodSource("dev.stratum.ledger.Engines#all")
    void ofSeveralFilesTheOneWithTheLineIsNamed(String engine) throws IOException {
        Path first = write("one.csv", "Customer,Date,Amount\nA,2024-01-05,1\n");
        Path second = write("two.csv", "Customer,Date,Amount\nA,2024-01-05,1\nA,2024-01-06,many\n");

        assertThat(measures(engine, first, second).err()).contains(second + ": Line 3, Amount is 'many', not a number");
    }

    @ParameterizedTest
    @MethodSource("dev.stratum.ledger.Engines#all")
    void oneLineThatIsNoNumberOrHasMoreDigitsChangesNoOther(String engine) throws IOException {
        StringBuilder lines = new StringBuilder("Customer,Date,Amount\n");
        for (int i = 0; i < 3_000; i++) {
            lines.append("A,2024-01-05,0.1\n");
        }
        Path out = folder.resolve("customers.csv");
        Cli.Run run = measures(
                engine,
                write("late.csv", lines + "A,2024-01-06,123456789.25\nA,2024-01-07,many\n"),
                "--customers",
                out);

        assertThat(Files.readString(out)).contains("A,2024-01-06,86,3001,123457089.25,");
        assertThat(run.err()).contains("Line 3003, Amount is 'many', not a number");
    }

    @Test
    void theWayIsShownAsSqlOfADatabase() throws IOException {
        Cli.Run run = measures("duckdb", write("ledger.csv", LEDGER), "--show-sql", "--dialect", "sqlserver");

        assertThat(run.out())
                .contains("NULLIF(TRIM(CAST([CustomerID] AS NVARCHAR(4000)) COLLATE Latin1_General_100_BIN2), '') AS"
                        + " customer")
                .contains("GROUP BY customer, order_no, order_day, fate")
                .contains("CAST('2024-04-01' AS DATE) < day THEN 3")
                .contains("--   SELECT * FROM control\n-- What became of lines (fate): 0 Used, 1 Returns,");
    }
}
