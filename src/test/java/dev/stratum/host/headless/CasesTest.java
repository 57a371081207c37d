package dev.stratum.host.headless;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of real life that went wrong once, from the command line to what it prints and writes. */
@Isolated("sets the language of the process")
class CasesTest {
    private static final String AS_OF = "DATE(2011,12,9)";

    @TempDir
    private Path folder;

    /** A command on files of one case: its exit code, and what it says in this order. */
    record Case(String name, int code, List<String> arguments, List<String> says) {
        @Override
        public String toString() {
            return name + ": " + String.join(" ", arguments);
        }

        /** The arguments with the files of the case in the place of names that begin with @. */
        Object[] real(Path folder) {
            return arguments.stream()
                    .map(argument -> argument.startsWith("@/")
                            ? Cli.file(argument.substring(1))
                            : argument.startsWith("@out")
                                    ? folder.resolve(argument.substring(1))
                                    : argument.startsWith("@")
                                            ? Cli.file("/cases/" + name + "/" + argument.substring(1))
                                            : argument)
                    .toArray();
        }
    }

    private static Case ends(int code, String name, List<String> arguments, String... says) {
        return new Case(name, code, arguments, List.of(says));
    }

    private static Case evaluates(int code, String name, List<String> table, String formula, String... says) {
        List<String> arguments = new ArrayList<>(List.of("eval", "--format", "csv"));
        arguments.addAll(table);
        arguments.add(formula);
        return new Case(name, code, arguments, List.of(says));
    }

    private static List<String> csv(String file) {
        return List.of("--csv", file);
    }

    private static List<String> book(String file) {
        return List.of("--book", file);
    }

    /** Values by hand or from the program that is named beside them. */
    static Stream<Case> commands() {
        return Stream.of(
                // A2:A4 are merged: two lines have no customer.
                ends(
                        1,
                        "check-merged-customers",
                        List.of("check", "@book.xlsx"),
                        "Orders!A3 (Customer) is blank",
                        "Orders!A4 (Customer) is blank"),
                evaluates(
                        1,
                        "check-merged-customers",
                        book("@book.xlsx"),
                        "RFM.LEDGER(Orders!A1:A6,Orders!B1:B6,Orders!C1:C6," + AS_OF + ")",
                        "A,10,1,100",
                        "2 of 5 rows are left out. Row 3 of customers is blank"),
                ends(
                        1,
                        "check-merged-customers",
                        List.of("refresh", "@book.xlsx", "--out", "@out.xlsx"),
                        "Rows left out of results",
                        "Orders!F1: 2 of 5 rows are left out"),
                // Whole columns of text: the meaning of the header tells that they are amounts and dates.
                ends(
                        1,
                        "check-whole-column-text",
                        List.of("check", "@book.xlsx", "--all"),
                        "Orders!B2 (Order date) is the text '01/10/2011', not a date",
                        "Orders!B13 (Order date)",
                        "Orders!C2 (Amount) is the text '1,000.50', not a number",
                        "Orders!C13 (Amount)",
                        "(R) is the text '1,5'"),
                ends(
                        1,
                        "check-whole-column-text",
                        List.of("check", "@/headless/ledger-currency.csv"),
                        "C2 (Amount) is the text '$1,010.00'",
                        "60 problems found"),
                // Dates counted from 1904, by Python's datetime.
                evaluates(
                        0,
                        "date-1904",
                        book("@/engine/cases/date-1904.xlsx"),
                        "RFM.LEDGER(Data!A1:A4,Data!B1:B4,Data!C1:C4," + AS_OF + ")",
                        "A,10,2,125",
                        "B,40,1,50"),
                evaluates(
                        1,
                        "future-date-message",
                        List.of(),
                        "RFM.RECENCY(DATE(2012,1,1),DATE(2011,12,9))",
                        "#NUM!",
                        "The date of the last purchase is 2012-01-01; it must be on or before as_of, 2011-12-09"),
                evaluates(
                        0,
                        "histogram-decimals",
                        List.of(),
                        "STATS.HISTOGRAM({0;0.1;0.2;0.3;0.4;0.5;0.6;0.7;0.8;0.9;1},10)",
                        "0.2,0.3,1",
                        "0.3,0.4,1",
                        "0.6,0.7,1",
                        "0.7,0.8,1",
                        "0.9,1,2"),
                evaluates(1, "hostile-overflow", List.of(), "1E308*10", "#NUM!"),
                ends(
                        1,
                        "hostile-overflow",
                        List.of("refresh", "@/engine/cases/hostile-overflow.xlsx", "--out", "@out.xlsx"),
                        "Sheet1!A2: blank -> #NUM!",
                        "6 cells with an error"),
                ends(
                        1,
                        "hostile-name-loop",
                        List.of("refresh", "@/engine/cases/name-loop-self.xlsx", "--out", "@out.xlsx"),
                        "1 formula not recalculated",
                        "Sheet1!A1: the name loop refers to itself"),
                ends(
                        3,
                        "hostile-sheet-parts-missing",
                        List.of("refresh", "@cut.xlsx", "--out", "@out.xlsx"),
                        "the file is cut off or damaged; get a sound copy"),
                ends(
                        3,
                        "hostile-sheet-parts-missing",
                        List.of("refresh", "@missing.xlsx", "--out", "@out.xlsx"),
                        "the sheet Customers is missing in it"),
                // Dates as text of type d, by Python's datetime.
                ends(0, "iso-date-cells", List.of("check", "@book.xlsx"), "No problems found"),
                evaluates(
                        0,
                        "iso-date-cells",
                        book("@book.xlsx"),
                        "RFM.LEDGER(Data!A1:A4,Data!B1:B4,Data!C1:C4,Data!A6)",
                        "A,10,2,125",
                        "B,40,1,50"),
                ends(
                        0,
                        "iso-date-cells",
                        List.of("refresh", "@book.xlsx", "--out", "@out.xlsx"),
                        "1 formula",
                        "0 cells changed"),
                // A circle on purpose: a bonus of the profit after the bonus.
                ends(
                        1,
                        "iterative-calculation",
                        List.of("refresh", "@/engine/cases/iterative-calculation.xlsx", "--out", "@out.xlsx"),
                        "0 cells changed",
                        "Data!A2: it refers to itself"),
                // Counted by hand: lines 3, 4 and 5 are bad, line 6 is paid before it was sent.
                evaluates(
                        1,
                        "ledger-function-drops-lines",
                        csv("@ledger.csv"),
                        "RFM.LEDGER(Data!A1:A6,Data!B1:B6,Data!C1:C6," + AS_OF + ")",
                        "3 of 5 rows are left out. Row 3 of amounts is the text '1,200.00'"),
                evaluates(
                        1,
                        "ledger-function-drops-lines",
                        csv("@ledger.csv"),
                        "RFM.DAYSTOPAY(Data!A1:A6,Data!B1:B6,Data!D1:D6)",
                        "2 of 5 rows are left out. Row 4",
                        "1 of 3 invoices is left out. Row 6 of paid is 2011-11-01, before the invoice of 2011-12-01"),
                evaluates(
                        1,
                        "ledger-function-drops-lines",
                        csv("@ledger.csv"),
                        "STATS.DESCRIBE(Data!C1:C6)",
                        "Amount,4,50,100,73.75",
                        "1 of 5 rows is left out. Row 3"),
                // Exact fractions; scipy 1.10 f_oneway agrees to 15 digits.
                evaluates(
                        0,
                        "num-anova-far-from-zero",
                        csv("@values.csv"),
                        "STATS.ANOVA(Data!A2:A10,Data!B2:B10)",
                        ",0.00016191709",
                        ",0.99983810"),
                evaluates(
                        0, "num-anova-far-from-zero", csv("@values.csv"), "STATS.DESCRIBE(Data!A2:A10)", ",0.66558933"),
                ends(
                        1,
                        "num-check-misses-date",
                        List.of("check", "@/headless/ledger-two-bad-dates.csv"),
                        "B5 (date) is the text '2024-02-xx', not a date",
                        "B8 (date) is the text '05/03/2024', not a date",
                        "2 problems found"),
                // Excel and LibreOffice Calc 7.4: rows 2, 3 and 4.
                evaluates(0, "num-headless-row-array", csv("@data.csv"), "SUMPRODUCT(ROW(Data!A2:A4))", "9"),
                evaluates(
                        0,
                        "num-headless-row-array",
                        csv("@data.csv"),
                        "CTS.WEIGHTS(ROW(Data!A1:A4))",
                        "0.4",
                        "0.3",
                        "0.2",
                        "0.1"),
                ends(
                        0,
                        "one-time-buyers",
                        List.of("segment", "@ledger.csv", "--as-of", "2011-12-31", "--out", "@out.xlsx"),
                        "400 customers",
                        "Frequency: no customer has grade 2 or 1. 216 of 400 customers share the value 1"),
                evaluates(
                        0,
                        "same-customer-two-spellings",
                        csv("@/headless/ledger-spellings.csv"),
                        "ROWS(RFM.LEDGER(Data!A2:A9,Data!B2:B9,Data!C2:C9,DATE(2011,12,31)))-1",
                        "5"),
                ends(
                        0,
                        "same-customer-two-spellings",
                        List.of(
                                "segment",
                                "@/headless/ledger-spellings.csv",
                                "--as-of",
                                "2011-12-31",
                                "--out",
                                "@out.xlsx"),
                        "5 customers",
                        "3 spellings are read as a customer written otherwise before"),
                evaluates(0, "table-by-name", book("@/engine/cases/table-by-name.xlsx"), "ROWS(Tbl)", "4"),
                evaluates(
                        0, "table-by-name", book("@/engine/cases/table-by-name.xlsx"), "SUM(Tbl[Line '[net']])", "575"),
                evaluates(
                        0,
                        "table-by-name",
                        book("@/engine/cases/table-by-name.xlsx"),
                        "KMEANS.CLUSTER(Tbl[Amount $],2)",
                        "2",
                        "1",
                        "1",
                        "2"),
                // 22 of 90 amounts are text.
                ends(
                        1,
                        "template-text-amounts",
                        List.of("refresh", "@ledger-template.xlsx", "--out", "@out.xlsx"),
                        "Rows left out of results",
                        "22 of 90 rows are left out. Row 1 of amounts is the text '1,365.13'"),
                evaluates(
                        1,
                        "text-in-first-row",
                        csv("@ledger.csv"),
                        "RFMC.GRADE(Data!C2:C6,{100,70,60})",
                        "#N/A",
                        "4",
                        "1",
                        "3",
                        "3",
                        "Row 1 of measure is the text '1,200.00', not a number"),
                evaluates(
                        1,
                        "text-in-first-row",
                        csv("@ledger.csv"),
                        "KMEANS.CLUSTER(Data!C2:C6,2)",
                        "#N/A",
                        "2",
                        "1",
                        "2",
                        "2",
                        "Row 1 of data is the text '1,200.00'"),
                evaluates(
                        1,
                        "text-in-first-row",
                        csv("@ledger.csv"),
                        "STATS.DESCRIBE(Data!C2:C6)",
                        "Column 1,4,50,100,76.25",
                        "Row 1 of range is the text '1,200.00'"),
                // Cuts 2, 1, 1: at a cut the better grade wins.
                evaluates(
                        0,
                        "ties-in-cuts",
                        List.of(),
                        "RFMC.GRADE({1;2;3;8},RFMC.CUTS({1;1;1;1;1;1;2;2;3;8}))",
                        "3",
                        "4",
                        "4",
                        "4",
                        "6 of 10 customers share the value 1"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aCommandGivesItsRightValue(Case expected) {
        Cli.Run run = Cli.run(expected.real(folder));
        String said = run.out() + run.err();
        assertThat(run.code()).as(said).isEqualTo(expected.code());
        assertThat(said)
                .containsSubsequence(expected.says())
                .doesNotContain("Exception", "Unexpected failure", "fault of Stratum");
        if (expected.code() == ExitCodes.FAILURE) {
            assertThat(folder).isEmptyDirectory();
        }
    }

    /** 1, 2, 3 and 4, 5, 6 sum to 21; two groups of two clusters by hand. */
    @ParameterizedTest
    @CsvSource({
        "compressible-styles/book, A9, 21",
        "strict-ooxml/book, A9, 21",
        "unknown-error-cell/spill, A9, 21",
        "unknown-error-cell/spill, B9, 4",
        "unknown-error-cell/calc, A9, 21",
        "unknown-error-cell/calc, B9, 4",
        "unknown-error-cell/getting-data, A9, 21",
        "unknown-error-cell/getting-data, B9, 4",
        "iso-date-cells/book, B6, 10",
        "hostile-table-without-header/book, D1, 18",
    })
    void aRefreshedCellHoldsItsRightValue(String file, String cell, String value) {
        Path out = folder.resolve("out.xlsx");
        Cli.Run run = Cli.run("refresh", Cli.file("/cases/" + file + ".xlsx"), "--out", out);
        assertThat(run.code()).as(run.err()).isZero();
        String sheet = file.startsWith("hostile-table") ? "Sheet1" : "Data";
        assertThat(Cli.run("eval", "--format", "csv", "--book", out, sheet + "!" + cell)
                        .lines())
                .containsExactly(value);
    }

    @ParameterizedTest
    @CsvSource({"spill, #SPILL!", "calc, #CALC!", "getting-data, #GETTING_DATA"})
    void checkNamesErrorsOfNewerKinds(String file, String error) {
        Cli.Run run = Cli.run("check", Cli.file("/cases/unknown-error-cell/" + file + ".xlsx"));
        assertThat(run.code()).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(run.out()).contains("Data!B5 (R) holds the error " + error, "1 problem found");
    }

    /** Which of the four customers, told by their values, are together. */
    @Test
    void theSameCustomersAreTogetherInAnyOrderOfTheRows() throws IOException {
        assertThat(divided("a")).isEqualTo(divided("b")).hasSize(2);
        for (String file : List.of("grid-a", "grid-b")) {
            Cli.Run run = Cli.run("eval", "--csv", scaled(file), "KMEANS.SSE(Data!A2:B25,2,,,\"pca\")");
            assertThat(run.code()).isEqualTo(ExitCodes.PROBLEMS);
            assertThat(run.err()).contains("Factor scores are not determined");
        }
    }

    private static Path scaled(String name) {
        return Cli.file("/cases/num-order-of-rows-scaled/" + name + ".csv");
    }

    private static Set<Set<String>> divided(String name) throws IOException {
        List<String> customers = Files.readAllLines(scaled(name)).subList(1, 5);
        List<String> clusters = Cli.run(
                        "eval", "--format", "csv", "--csv", scaled(name), "KMEANS.CLUSTER(Data!A2:B5,2,,,\"zscore\")")
                .lines();
        return Set.copyOf(Stream.of(0, 1, 2, 3)
                .collect(Collectors.groupingBy(
                        clusters::get, Collectors.mapping(customers::get, Collectors.toUnmodifiableSet())))
                .values());
    }

    @Test
    void aSignedWorkbookIsLeftAloneWhenNothingChangesAndRefusedWhenACellDoes() throws IOException {
        Path signed = Files.copy(Cli.file("/cases/hostile-signed/signed.xlsx"), folder.resolve("signed.xlsx"));
        byte[] before = Files.readAllBytes(signed);
        assertThat(Cli.run("refresh", signed).code()).isZero();
        assertThat(signed).hasBinaryContent(before);
        Path stale = folder.resolve("stale.xlsx");
        edit(signed, stale, "xl/worksheets/sheet1.xml", "<v>123</v>", "<f>1+1</f><v>1</v>");
        byte[] written = Files.readAllBytes(stale);
        Cli.Run run = Cli.run("refresh", stale);
        assertThat(run.code()).isEqualTo(ExitCodes.FAILURE);
        assertThat(run.err()).contains("stale.xlsx cannot be written: the workbook is signed", "Remove signature");
        assertThat(stale).hasBinaryContent(written);
        assertThat(Cli.run("refresh", stale, "--out", folder.resolve("out.xlsx"))
                        .code())
                .isEqualTo(ExitCodes.FAILURE);
        assertThat(folder.resolve("out.xlsx")).doesNotExist();
    }

    @Test
    void aTableWithoutAHeaderRowKeepsTheNamesOfItsColumns() throws IOException {
        Path stale = folder.resolve("stale.xlsx");
        edit(
                Cli.file("/cases/hostile-table-without-header/book.xlsx"),
                stale,
                "xl/worksheets/sheet1.xml",
                "<v>18</v>",
                "<v>17</v>");
        assertThat(Cli.run("refresh", stale).out()).contains("Sheet1!D1: 17 -> 18");
        assertThat(part(stale, "xl/tables/table1.xml")).contains("\"Column1\"", "\"Column2\"");
    }

    /** The same workbook, formulas and words in every language. */
    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist", "tr-TR"})
    void theLanguageOfTheMachineChangesNothing(String language) {
        Locale own = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            assertThat(Cli.run("refresh", Path.of("templates/rfmc.xlsx"), "--out", folder.resolve("out.xlsx"))
                            .out())
                    .contains(" 0 cells changed");
            assertThat(Cli.run("eval", "TEXT(1234.5,\"0.00\")").lines()).containsExactly("1234.50");
            assertThat(Cli.run("eval", "DOLLAR(1234.5)").lines()).containsExactly("$1,234.50");
            assertThat(Cli.run("eval", "TEXT(DATE(2011,12,9),\"yyyy-mm-dd mmmm\")&\" \"&UPPER(\"i\")")
                            .lines())
                    .containsExactly("2011-12-09 December I");
        } finally {
            Locale.setDefault(own);
        }
    }

    /** A sheet of more than 100 million bytes; long texts make it so with few rows. */
    @Test
    void aSheetOfMoreThanAHundredMegabytesIsRead() throws IOException {
        int rows = 3_200;
        Path large = folder.resolve("large.xlsx");
        String note = "n".repeat(32_000);
        long size = rewritten(Cli.file("/cases/strict-ooxml/book.xlsx"), large, sheet -> {
            sheet.write(("<worksheet xmlns=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><sheetData>"
                            + "<row><c t=\"inlineStr\"><is><t>ID</t></is></c><c t=\"inlineStr\"><is><t>R</t></is></c>"
                            + "<c t=\"inlineStr\"><is><t>Note</t></is></c></row>")
                    .getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < rows; i++) {
                sheet.write(("<row><c><v>" + (100_000 + i) + "</v></c><c><v>" + (1 + i % 4)
                                + "</v></c><c t=\"inlineStr\"><is><t>" + note + "</t></is></c></row>")
                        .getBytes(StandardCharsets.UTF_8));
            }
            sheet.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
        });
        assertThat(size).isGreaterThan(100_000_000);
        assertThat(Cli.run("check", large)).satisfies(run -> {
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(run.out()).contains("No problems found");
        });
        assertThat(Cli.run("eval", "--format", "csv", "--book", large, "COUNT(Data!A:A)")
                        .lines())
                .containsExactly(String.valueOf(rows));
    }

    /** Writes a sheet. */
    @FunctionalInterface
    private interface SheetContent {
        void writeTo(OutputStream sheet) throws IOException;
    }

    private static void edit(Path from, Path to, String part, String old, String anew) throws IOException {
        String content = part(from, part);
        assertThat(content).contains(old);
        byte[] changed = content.replace(old, anew).getBytes(StandardCharsets.UTF_8);
        rewritten(from, to, part, sheet -> sheet.write(changed));
    }

    private static long rewritten(Path from, Path to, SheetContent content) throws IOException {
        return rewritten(from, to, "xl/worksheets/sheet1.xml", content);
    }

    /** Copies a workbook with another content of one part; gives the size of that part. */
    private static long rewritten(Path from, Path to, String part, SheetContent content) throws IOException {
        try (ZipFile old = new ZipFile(from.toFile());
                ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(to)))) {
            zip.setLevel(Deflater.BEST_SPEED);
            long[] size = {0};
            old.stream().forEach(entry -> {
                try {
                    ZipEntry anew = new ZipEntry(entry.getName());
                    zip.putNextEntry(anew);
                    if (entry.getName().equals(part)) {
                        content.writeTo(zip);
                    } else {
                        zip.write(old.getInputStream(entry).readAllBytes());
                    }
                    zip.closeEntry();
                    size[0] = entry.getName().equals(part) ? anew.getSize() : size[0];
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
            return size[0];
        }
    }

    private static String part(Path file, String part) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(part)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
