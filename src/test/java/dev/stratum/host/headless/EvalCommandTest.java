package dev.stratum.host.headless;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalCommandTest {
    private static final Path IRIS = Cli.file("/kmeans/iris_150x4.csv");

    @Test
    void evaluatesAFormulaWithoutAnyFile() {
        assertThat(Cli.run("eval", "RFMC.CODE(4,1,1,4)").out().strip()).isEqualTo("4114");
        assertThat(Cli.run("eval", "=SUM(1,2)*10").out().strip()).isEqualTo("30");
    }

    /** scikit-learn 1.x and SPSS agree on these centres of the iris data: 50, 62 and 38 rows. */
    @Test
    void printsTheCentresOfACsvFileInFullPrecision() {
        Cli.Run run = Cli.run("eval", "--csv", IRIS, "--format", "csv", "KMEANS.CENTERS(Data!A2:D151,3,\"spss\",100)");
        assertThat(run.code()).isZero();
        assertThat(run.lines()).hasSize(3);
        double[][] centres = run.lines().stream()
                .map(line -> Arrays.stream(line.split(",", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .sorted((a, b) -> Double.compare(a[0], b[0]))
                .toArray(double[][]::new);
        assertThat(centres[0]).containsExactly(new double[] {5.006, 3.428, 1.462, 0.246}, within());
        assertThat(centres[1])
                .containsExactly(
                        new double[] {5.901612903225807, 2.748387096774194, 4.393548387096774, 1.4338709677419355},
                        within());
        assertThat(centres[2])
                .containsExactly(
                        new double[] {6.85, 3.073684210526316, 5.742105263157895, 2.0710526315789473}, within());
    }

    private static Offset<Double> within() {
        return Offset.offset(1e-12);
    }

    @Test
    void roundsAndAlignsATable() {
        Cli.Run run = Cli.run("eval", "--csv", IRIS, "SEGMENT.SUMMARY({1;2;1},{10.5;2;11.25},,FALSE)");
        assertThat(run.code()).isZero();
        assertThat(run.lines().get(0)).startsWith("Segment").contains("Customers", "Share");
        assertThat(run.lines().get(1)).matches("-+(  -+)+");
        assertThat(run.lines().get(2)).contains("Most valuable", "0.6667", "10.875");
    }

    @Test
    void nestsNativeFunctions() {
        assertThat(Cli.run("eval", "--csv", IRIS, "ROUND(MAX(KMEANS.CENTERS(Data!A2:D151,3)),2)")
                        .out()
                        .strip())
                .isEqualTo("6.85");
    }

    @Test
    void anErrorTellsItsReasonAndEndsWithOne() {
        Cli.Run run = Cli.run("eval", "--csv", IRIS, "KMEANS.CLUSTER(Data!A2:D151,1000)");
        assertThat(run.code()).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(run.out().strip()).isEqualTo("#NUM!");
        assertThat(run.err()).startsWith("#NUM!: ").contains("k is 1000");
    }

    @Test
    void errorsWithinAResultAreShownInPlaceAndExplained() {
        Cli.Run run =
                Cli.run("eval", "--csv", Cli.file("check-bad.csv"), "--format", "csv", "KMEANS.CLUSTER(C2:C13,2)");
        assertThat(run.code()).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(run.lines()).hasSize(12);
        assertThat(run.lines().get(1)).isEqualTo("\"#N/A\"");
        assertThat(run.lines().get(0)).matches("[12]");
        assertThat(run.err()).contains("2 cells with an error", "Row 2, column 1 #N/A", "1,200");
    }

    @Test
    void jsonHoldsNumbersTextsTruthValuesAndErrors() throws IOException {
        Cli.Run run = Cli.run("eval", "--csv", Cli.file("kinds.csv"), "--format", "json", "Data!A1:E4");
        JsonNode rows = new ObjectMapper().readTree(run.out());
        assertThat(rows).hasSize(4);
        assertThat(rows.get(0).get(4).asText()).isEqualTo("value");
        assertThat(rows.get(1).get(0).numberValue()).isEqualTo(1);
        assertThat(rows.get(1).get(1).asInt()).as("serial of 2024-02-29").isEqualTo(45351);
        assertThat(rows.get(1).get(2).booleanValue()).isTrue();
        assertThat(rows.get(1).get(3).asText()).as("a code keeps its zeros").isEqualTo("007");
        assertThat(rows.get(3).get(1).doubleValue()).isEqualTo(45352.5);
        assertThat(rows.get(3).get(3).asText()).as("a code keeps its digits").isEqualTo("12345678901234567");
        assertThat(rows.get(3).get(4).asText()).as("no coercion").isEqualTo("1,200");
    }

    @Test
    void readsAWorkbook(@TempDir Path folder) throws IOException {
        Path book = folder.resolve("book.xlsx");
        Books.write(book, workbook -> {
            Books.put(workbook, "Sales", "A1", 2.0, 3.0);
            Books.formula(workbook, "Sales", "C1", "A1+B1");
        });
        assertThat(Cli.run("eval", "--book", book, "SUM(Sales!A1:C1)").out().strip())
                .isEqualTo("10");
    }

    @Test
    void wholeColumnsOfTwoSheetsGoTogetherWhateverElseStandsBelow(@TempDir Path folder) throws IOException {
        Path book = folder.resolve("book.xlsx");
        Books.write(book, workbook -> {
            Books.put(workbook, "Before", "A1", 1.0);
            Books.put(workbook, "Before", "A2", 2.0);
            Books.put(workbook, "After", "A1", 1.0);
            Books.put(workbook, "After", "A2", 1.0);
            Books.put(workbook, "After", "C99", "checked in May");
        });
        assertThat(Cli.run("eval", "--book", book, "--format", "csv", "SEGMENT.MIGRATION(Before!A:A,After!A:A)")
                        .out()
                        .lines())
                .hasSize(4);
    }

    @Test
    void tellsWhichFileIsMissingOrUnreadable(@TempDir Path folder) {
        Cli.Run run = Cli.run("eval", "--csv", folder.resolve("none.csv"), "1");
        assertThat(run.code()).isEqualTo(ExitCodes.FAILURE);
        assertThat(run.err()).contains("none.csv does not exist");
        assertThat(Cli.run("eval", "--book", IRIS, "1").err()).contains("is not an .xlsx workbook");
        assertThat(Cli.run("eval", "--csv", Cli.file("ledger-latin1.csv"), "1").err())
                .contains("not UTF-8");
    }

    @Test
    void tellsWhatIsWrongWithAFormula() {
        Cli.Run run = Cli.run("eval", "SUM(1,");
        assertThat(run.code()).isEqualTo(ExitCodes.FAILURE);
        assertThat(run.err()).startsWith("The formula SUM(1, cannot be read").doesNotContain("\tat ");
        assertThat(Cli.run("eval", "CTS.SCORES(1)").code()).isNotZero();
    }

    @Test
    void takesOneSourceOnly() {
        assertThat(Cli.run("eval", "--csv", IRIS, "--book", IRIS, "1").code()).isEqualTo(ExitCodes.USAGE);
    }

    @Test
    void rowsThatAResultLeavesOutAreToldAndTheExitCodeIsOne(@TempDir Path folder) throws IOException {
        Path ledger = folder.resolve("ledger.csv");
        java.nio.file.Files.writeString(ledger, "CustomerID,Amount\nA,100\nB,\"1,200.00\"\nC,75\n");
        Cli.Run run = Cli.run("eval", "--csv", ledger, "STATS.DESCRIBE(Data!B1:B4)");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("Amount");
        assertThat(run.err()).contains("1 of 3 rows is left out. Row 3, Amount is the text '1,200.00'");
        assertThat(Cli.run("eval", "--csv", ledger, "STRATUM.WHY(STATS.DESCRIBE(Data!B1:B4))")
                        .out())
                .contains("1 of 3 rows is left out.");
    }
}
