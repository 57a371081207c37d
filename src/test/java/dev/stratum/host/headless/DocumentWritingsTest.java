package dev.stratum.host.headless;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How documents may be written, and that nothing is guessed where two readings are possible. */
class DocumentWritingsTest {
    @TempDir
    private Path folder;

    private Cli.Run measures(String engine, Object... arguments) {
        return Cli.run(Stream.concat(
                        Stream.of("measures", "--as-of", "2025-12-31", "--engine", engine),
                        Arrays.stream(arguments).map(String::valueOf))
                .toArray());
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("ledger.csv"), text);
    }

    private String customers(String engine, Object... arguments) throws IOException {
        Path out = folder.resolve("customers.csv");
        Files.deleteIfExists(out);
        Cli.Run run = measures(
                engine,
                Stream.concat(Arrays.stream(arguments), Stream.of("--customers", out))
                        .toArray());
        assertThat(run.code()).as(run.err()).isZero();
        return Files.readString(out).lines().skip(1).reduce("", (all, line) -> all + line + "\n");
    }

    @ParameterizedTest
    @MethodSource("dev.stratum.ledger.Engines#all")
    void amountsThatCanBeReadInTwoWaysAreAskedFor(String engine) throws IOException {
        Path file = write("Customer,Date,Amount\nA,2025-01-05,12\nA,2025-01-06,1.234\nA,2025-01-07,-5.678\n");

        Cli.Run run = measures(engine, file);

        assertThat(run.code()).isEqualTo(ExitCodes.FAILURE);
        assertThat(run.err())
                .contains(
                        "column Amount: Amounts like '1.234' (line 3) and '-5.678' (line 4) can be read in more than one"
                                + " way, so none is guessed: with --decimal . they are 1.234 and -5.678, with --decimal , they"
                                + " are 1234 and -5678; say which");
        assertThat(customers(engine, file, "--decimal", ",")).isEqualTo("A,2025-01-06,359,2,1246,623,1,5678\n");
        assertThat(customers(engine, file, "--decimal", ".")).isEqualTo("A,2025-01-06,359,2,13.234,6.617,1,5.678\n");
    }

    @ParameterizedTest
    @MethodSource("dev.stratum.ledger.Engines#all")
    void oneAmountThatTellsSettlesTheColumn(String engine) throws IOException {
        assertThat(customers(engine, write("Customer,Date,Amount\nA,2025-01-05,1.234\nA,2025-01-06,0.5\n")))
                .isEqualTo("A,2025-01-06,359,2,1.734,0.867,0,0\n");
    }

    @ParameterizedTest
    @MethodSource("dev.stratum.ledger.Engines#all")
    void twoColumnsOfOneNameAreRefusedOnlyWhenTheyAreRead(String engine) throws IOException {
        Cli.Run run = measures(engine, write("Customer,Date,Amount,Amount,Note,Note\nA,2025-01-05,1,2,x,y\n"));

        assertThat(run.code()).isEqualTo(ExitCodes.FAILURE);
        assertThat(run.err()).contains("has more than one column 'Amount'; give each a name of its own");
        assertThat(customers(engine, write("Customer,Date,Amount,Note,Note\nA,2025-01-05,1,x,y\n")))
                .isEqualTo("A,2025-01-05,360,1,1,1,0,0\n");
    }

    /** 45,662 is 5 January 2025 counted from 1900; 44,200 is the same day counted from 1904. */
    @ParameterizedTest
    @MethodSource("dev.stratum.ledger.Engines#all")
    void dayNumbersOfExcelAreDatesWhenAPersonSaysSo(String engine) throws IOException {
        Path file = write("Customer,Date,Amount\nA,45662.75,1\n");
        Cli.Run run = measures(engine, file);
        assertThat(run.err())
                .contains("Line 2, Date is '45662.75', not a date")
                .contains("with --dates excel it is 2025-01-05, with --dates excel1904 it is 2029-01-06");

        assertThat(customers(engine, file, "--dates", "excel")).isEqualTo("A,2025-01-05,360,1,1,1,0,0\n");
        assertThat(customers(engine, write("Customer,Date,Amount\nA,44200,1\n"), "--dates", "excel1904"))
                .isEqualTo("A,2025-01-05,360,1,1,1,0,0\n");
    }

    /** The day that is written counts, whatever day it is elsewhere at that moment. */
    @ParameterizedTest
    @MethodSource("dev.stratum.ledger.Engines#all")
    void aTimeZoneDoesNotMoveADate(String engine) throws IOException {
        assertThat(customers(engine, write("Customer,Date,Amount\nA,2025-01-05T00:30:00+02:00,1\n")))
                .isEqualTo("A,2025-01-05,360,1,1,1,0,0\n");
    }

    @ParameterizedTest
    @MethodSource("dev.stratum.ledger.Engines#all")
    void linesWithoutAnyValueAndTheMarkAtTheEndOfDosFilesAreNoLines(String engine) throws IOException {
        Path file = write("Customer,Date,Amount,Note\r\nA,2025-01-05,1,\r\n,,,\r\n  ,,,\r\n\r\n\u001A");
        assertThat(customers(engine, file)).isEqualTo("A,2025-01-05,360,1,1,1,0,0\n");

        Cli.Run run =
                measures(engine, write("Customer,Date,Amount,Note\r\nA,2025-01-05,1,\r\n,,,see below\r\n,,,\r\n"));
        assertThat(run.err()).startsWith("1 line not used:").contains("Line 3, Customer is blank");
    }

    @ParameterizedTest
    @CsvSource({
        "memory, UTF-8, ';'",
        "duckdb, UTF-8, '\t'",
        "memory, UTF-16, '|'",
        "duckdb, UTF-16, ','",
        "memory, GB18030, ','",
        "duckdb, GB18030, '|'"
    })
    void encodingsAndSeparatorsAreRead(String engine, String encoding, String separator) throws IOException {
        Path file = folder.resolve("ledger.csv");
        Files.write(
                file,
                "\u5ba2\u6237,\u65e5\u671f,\u91d1\u989d\n\u738b\u5e97,2025-01-05,7.5\n"
                        .replace(",", separator)
                        .getBytes(Charset.forName(encoding)));
        Object[] stated =
                encoding.startsWith("UTF") ? new Object[] {file} : new Object[] {file, "--encoding", encoding};

        assertThat(customers(engine, stated)).isEqualTo("\u738b\u5e97,2025-01-05,360,1,7.5,7.5,0,0\n");
    }

    /** As an ERP system writes it: titles with their separators, a total without a customer, a customer in two spellings. */
    private static final String EXPORT = """
            Umsatzliste Mandant 01;;;;
            Erstellt am 02.01.2026;;;;
            Belegdatum;Beleg-Nr.;Kunden-Nr.;Kunde;%s
            02.01.2025;RE1;10002;Müller & Söhne KG;1.245,90
            03.02.2025;RE2;10002;Mueller & Soehne KG;663,77
            05.02.2025;GU3;10002;Müller & Söhne KG;-100,00
            Summe;;;;1.809,67
            """;

    @ParameterizedTest
    @MethodSource("dev.stratum.ledger.Engines#all")
    void anExportIsReadAsItIs(String engine) throws IOException {
        Path file = write(EXPORT.formatted("Netto (EUR)"));
        Path out = folder.resolve("customers.csv");

        Cli.Run run = measures(engine, file, "--dates", "dmy", "--decimal", ",", "--customers", out);

        assertThat(run.err())
                .contains(
                        "Line 7, Belegdatum is 'Summe', which looks like a total and not a customer; move totals out of the table");
        assertThat(Files.readAllLines(out)).hasSize(2).last().isEqualTo("10002,2025-02-03,331,2,1909.67,954.835,1,100");
    }

    @ParameterizedTest
    @MethodSource("dev.stratum.ledger.Engines#all")
    void anUnknownNameIsAskedForWithTheColumnsBelowTheTitles(String engine) throws IOException {
        Cli.Run run = measures(engine, write(EXPORT.formatted("Wert XY").replace("Kunden-Nr.;Kunde", "Partner;Text")));

        assertThat(run.err())
                .startsWith("No column of " + folder.resolve("ledger.csv")
                        + " looks like a customer and an amount; name it with --customer --amount"
                        + " (its columns are: Belegdatum, Beleg-Nr., Partner, Text, Wert XY)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"segment", "measures"})
    void withoutADateOfAnalysisTheLastOneOfTheLedgerIsTold(String command) throws IOException {
        Path file = write("Customer,Date,Amount\nA,2025-01-05,12\nB,2025-03-06,5\n");

        Cli.Run run = Cli.run(command, String.valueOf(file));

        assertThat(run.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err())
                .startsWith("--as-of DATE is missing; the last purchase of " + file
                        + " is dated 2025-03-06: --as-of 2025-03-06");
    }

    @ParameterizedTest
    @ValueSource(strings = "Customers are told by Kunden-Nr., not by Kunde; if that is wrong, say --customer.")
    void whereTwoColumnsCouldBeTheCustomerTheChoiceIsTold(String said) throws IOException {
        String more =
                "04.03.2025;RE4;10003;Hotel Adler;80,00\n05.03.2025;RE5;10004;Kino;70,00\n06.04.2025;RE6;10005;Bau;9,00\n";
        Path file = write(EXPORT.formatted("Netto (EUR)").replace("Summe", more + "Summe"));
        Object[] words = {"segment", file, "--as-of", "2025-12-31", "--dates", "dmy", "--decimal", ","};

        assertThat(Cli.run(words).out())
                .contains(said)
                .containsPattern("Purchases +5 +2,068.67 ")
                .containsPattern("Returns +1 +-100.00 ")
                .containsPattern("Not usable +1 +1,809.67 ");
        assertThat(Cli.run(Stream.concat(Stream.of(words), Stream.of("--customer", "Kunde"))
                                .toArray())
                        .out())
                .doesNotContain("Customers are told by");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 2025/12/20 | 2025/03/04 | Dates like '2025/12/20' (line 2) and '2025/03/04' (line 3) can all be read:"
                        + " with --dates ymd they are 2025-12-20 and 2025-03-04.",
                "en | 04.02.2025 | 07/19/2025 | Dates are written in several ways, for example '04.02.2025' (line 2) and"
                        + " '07/19/2025' (line 3): no option reads them all; write them in one way.",
                "de | 2025/12/20 | 2025/03/04 | Daten wie '2025/12/20' (Zeile 2) und '2025/03/04' (Zeile 3) lassen sich alle"
                        + " lesen: mit --dates ymd sind sie 2025-12-20 und 2025-03-04.",
                "zh | 2025/12/20 | 2025/03/04 | 日期如'2025/12/20'（第 2 行）和'2025/03/04'（第 3 行）都可以读取：用 --dates ymd 读作"
                        + " 2025-12-20 和 2025-03-04。"
            })
    void howDatesCouldBeReadIsToldInEveryLanguage(String language, String one, String two, String said)
            throws IOException {
        Path file = write("Customer,Date,Amount\nA," + one + ",12\nB," + two + ",5\n");

        Cli.Run run = Cli.run("segment", String.valueOf(file), "--as-of", "2025-12-31", "--language", language);

        assertThat(run.err()).contains(said).doesNotContain(language.equals("en") ? "\0" : "reason");
    }
}
