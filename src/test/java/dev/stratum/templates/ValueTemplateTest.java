package dev.stratum.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.engine.RecalculationReport;
import dev.stratum.engine.WorkbookCalculator;
import dev.stratum.functions.StratumFunctions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A refresh of the shipped workbook gives every number that Bu 2023 prints. */
class ValueTemplateTest {
    private static final Path SHIPPED = Path.of("templates", "customer-value.xlsx");
    private static final String[] CATEGORIES = {
        "Low-value",
        "Potential value",
        "Sub-value",
        "Value",
        "Sub-value",
        "Value",
        "Low-value",
        "Low-value",
        "Potential value",
        "Sub-value"
    };

    private XSSFWorkbook workbook;

    @BeforeEach
    void open() throws IOException {
        try (InputStream in = Files.newInputStream(SHIPPED)) {
            workbook = new XSSFWorkbook(in);
        }
    }

    @AfterEach
    void close() throws IOException {
        workbook.close();
    }

    @Test
    void everyFormulaIsRefreshedWithoutAnError() {
        RecalculationReport report = refresh(workbook);
        assertThat(report.errors()).isEmpty();
        assertThat(report.skipped()).isEmpty();
        assertThat(report.stratumCalls()).isPositive();
    }

    /** Bu 2023, Table 2, to 4 decimals. */
    @ParameterizedTest
    @CsvSource({
        "7, 2.4968, 2.7262, 3.4112, 4.2575",
        "8, 1.4789, 1.2686, 2.1404, 2.7546",
        "9, 1.0179, 1.4576, 1.2708, 1.5029"
    })
    void theCentresAreThoseOfTableTwo(int row, double first, double second, double third, double fourth) {
        refresh(workbook);
        assertThat(numbers("Table 2", "B", "E", row))
                .containsExactly(new double[] {first, second, third, fourth}, within(0.00005));
        assertThat(text("Table 2", "B26")).isEqualTo("yes");
        assertThat(text("Table 2", "E26")).isEqualTo("yes");
    }

    /**
     * Bu 2023, section 3.2: "all samples are divided into K initial classes". From a division that has one customer elsewhere
     * K-means comes to the published clusters.
     */
    @Test
    void startingFromTheExpertsDivisionEndsAtTheSameClusters() {
        assertThat(Shipped.shown(workbook, "customer-value", "experts[10,same]"))
                .isEqualTo("no");
        assertThat(Shipped.shown(workbook, "customer-value", "same[2,value]")).isEqualTo(1.0);
        for (int row = 1; row <= CATEGORIES.length; row++) {
            int own = row;
            double cluster = (Double) Shipped.shown(workbook, "customer-value", "experts[" + row + ",started]");
            for (int other = 1; other < own; other++) {
                assertThat(CATEGORIES[own - 1].equals(CATEGORIES[other - 1]))
                        .isEqualTo(Shipped.shown(workbook, "customer-value", "experts[" + other + ",started]")
                                .equals(cluster));
            }
        }
    }

    /** Bu 2023, section 4.2: customers 1, 9, 5 and 6. */
    @Test
    void theInitialCentresAreThePublishedCustomers() {
        refresh(workbook);
        assertThat(numbers("Table 2", "B", "E", 15)).containsExactly(1, 9, 5, 6);
        assertThat(numbers("Table 2", "B", "E", 10)).containsExactly(3, 2, 3, 2);
    }

    /** Bu 2023, Table 3. */
    @Test
    void theCentresMoveAsInTableThree() {
        refresh(workbook);
        assertThat(numbers("Table 3", "A", "E", 7))
                .containsExactly(new double[] {1, 0.116, 0.128, 0.035, 0.205}, within(0.0005));
        assertThat(numbers("Table 3", "A", "E", 8)).containsExactly(2, 0, 0, 0, 0);
        assertThat(cell("Table 3", "A9")).isNull();
    }

    /** Bu 2023, Table 4; Sig. of X3 is 0.00196 by the F distribution with 3 and 6 degrees of freedom, printed 0.003. */
    @ParameterizedTest
    @CsvSource({"7, 108.622, 0.0000128, yes", "8, 38.270, 0.000263, yes", "9, 18.498, 0.001956, no"})
    void theFValuesAreThoseOfTableFour(int row, double f, double significance, String asPrinted) {
        refresh(workbook);
        assertThat(number("Table 4", "F" + row)).isCloseTo(f, within(0.0005));
        assertThat(number("Table 4", "G" + row)).isCloseTo(significance, within(0.0000005));
        assertThat(number("Table 4", "C" + row)).isEqualTo(3);
        assertThat(number("Table 4", "E" + row)).isEqualTo(6);
        assertThat(text("Table 4", "F" + (row + 6))).isEqualTo("yes");
        assertThat(text("Table 4", "G" + (row + 6))).isEqualTo(asPrinted);
    }

    /** Bu 2023, section 4.2: low-value 1, 7, 8; potential value 2, 9; sub-value 3, 5, 10; value 4, 6. */
    @Test
    void theCategoriesAreThePublishedOnes() {
        refresh(workbook);
        assertThat(texts("Categories", "F", 6, 15)).containsExactly(CATEGORIES);
        assertThat(texts("Categories", "I", 6, 15)).containsOnly("yes");
        assertThat(texts("Table 2", "B", 11, 11)).containsExactly("Low-value");
    }

    /** The values must come from scores and judgements, so a change of either is felt. */
    @Test
    void theValuesFollowFromScoresAndJudgements() {
        refresh(workbook);
        double before = number("Values", "C6");
        double solved = 1.493070842592909;
        assertThat(before).isCloseTo(solved, within(1e-12));
        cell("Scores", "B6").setCellValue(number("Scores", "B6") + 1);
        refresh(workbook);
        assertThat(number("Values", "C6") - before).isCloseTo(number("Table 1", "G7"), within(1e-12));
        assertThat(number("Table 1", "G22")).isCloseTo(1, within(1e-12));
        assertThat(number("Table 1", "C26")).isCloseTo(0.6, within(1e-12));
        String judgement = "D" + (rowOf("Table 1", "X1", 50) + 1);
        cell("Table 1", judgement).setCellValue(1);
        refresh(workbook);
        assertThat(number("Table 1", "C26")).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void aPlantedValueDoesNotSurviveARefresh() {
        String[][] planted = {
            {"Table 2", "C8"}, {"Table 3", "B7"}, {"Table 4", "F7"}, {"Values", "B10"}, {"Table 1", "G7"}
        };
        List<Double> right = new ArrayList<>();
        for (String[] place : planted) {
            right.add(number(place[0], place[1]));
            cell(place[0], place[1]).setCellValue(99.5);
        }
        cell("Categories", "F9").setCellValue("Low-value");
        cell("Start", "B7").setCellValue(77);
        refresh(workbook);
        for (int i = 0; i < planted.length; i++) {
            assertThat(number(planted[i][0], planted[i][1])).isEqualTo(right.get(i));
        }
        assertThat(text("Categories", "F9")).isEqualTo("Value");
        assertThat(number("Start", "B7")).isEqualTo(2);
    }

    @Test
    void aBadScoreIsExplainedAndLeavesTheOthersAlone() {
        cell("Scores", "L8").setCellValue(7);
        RecalculationReport report = refresh(workbook);
        assertThat(report.errors()).anySatisfy(failure -> {
            assertThat(failure.cell()).isEqualTo("Values!B8");
            assertThat(failure.error()).isEqualTo("#N/A");
            assertThat(failure.reason())
                    .contains("Row 4 of scores, column 11 (D32 Average default rate) is 7", "from 1 to 5");
        });
        assertThat(number("Values", "B9")).isCloseTo(4.2028, within(0.0001));
        assertThat(Shipped.shown(workbook, "customer-value", "checks[Not valued,value]"))
                .isEqualTo(1.0);
        assertThat(Shipped.shown(workbook, "customer-value", "verdict[1,value]"))
                .isEqualTo("1 to look at");
        Object[][] why =
                new WorkbookCalculator(workbook, StratumFunctions.catalogue()).evaluate("STRATUM.WHY(Values!B8)");
        assertThat(why[0][0]).asString().startsWith("Row 4 of scores, column 11");
    }

    /** One of ten customers differs: kappa by Cohen's definition is (0.9 - 0.25) / (1 - 0.25). */
    @Test
    void theAgreementWithTheExpertsIsCounted() {
        refresh(workbook);
        assertThat(number("Fig 4", "H6")).isCloseTo(0.9, within(1e-12));
        assertThat(number("Fig 4", "H7")).isCloseTo(0.65 / 0.75, within(1e-12));
        assertThat(number("Fig 4", "H9")).isCloseTo(0.9, within(1e-12));
        assertThat(numbers("Fig 4", "H", "M", 16)).containsExactly(1, 2, 0, 0, 3, 2);
    }

    @Test
    void aBlankWorkbookFilledWithTheCustomersGivesTheSame() throws IOException {
        try (InputStream in = Files.newInputStream(Path.of("templates", "customer-value-blank.xlsx"));
                XSSFWorkbook blank = new XSSFWorkbook(in)) {
            assertThat(refresh(blank).errors()).isEmpty();
            XSSFSheet to = blank.getSheet("Scores");
            for (int row = 5; row < 15; row++) {
                for (int column = 0; column < 16; column++) {
                    (to.getRow(row) == null ? to.createRow(row) : to.getRow(row))
                            .createCell(column)
                            .setCellValue(workbook.getSheet("Scores")
                                    .getRow(row)
                                    .getCell(column)
                                    .getNumericCellValue());
                }
            }
            RecalculationReport report = refresh(blank);
            assertThat(report.errors()).isEmpty();
            assertThat(report.skipped()).isEmpty();
            workbook.close();
            workbook = blank;
            assertThat(texts("Categories", "F", 6, 15)).containsExactly(CATEGORIES);
            assertThat(number("Table 4", "F7")).isCloseTo(108.622, within(0.0005));
            assertThat(number("Start", "B11")).isEqualTo(10);
        }
    }

    private static RecalculationReport refresh(XSSFWorkbook book) {
        return new WorkbookCalculator(book, StratumFunctions.catalogue()).recalculate();
    }

    private int rowOf(String sheet, String text, int from) {
        for (int row = from; row < from + 50; row++) {
            XSSFCell cell = cell(sheet, "A" + row);
            if (cell != null && cell.getCellType() == CellType.STRING && text.equals(cell.getStringCellValue())) {
                return row;
            }
        }
        throw new AssertionError(text + " is not below row " + from);
    }

    private XSSFCell cell(String sheet, String at) {
        CellReference place = new CellReference(at);
        return workbook.getSheet(sheet).getRow(place.getRow()) == null
                ? null
                : workbook.getSheet(sheet).getRow(place.getRow()).getCell(place.getCol());
    }

    private double number(String sheet, String at) {
        return cell(sheet, at).getNumericCellValue();
    }

    private String text(String sheet, String at) {
        return cell(sheet, at).getStringCellValue();
    }

    private double[] numbers(String sheet, String from, String to, int row) {
        double[] numbers = new double[to.charAt(0) - from.charAt(0) + 1];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(sheet, (char) (from.charAt(0) + i) + Integer.toString(row));
        }
        return numbers;
    }

    private List<String> texts(String sheet, String column, int first, int last) {
        List<String> texts = new ArrayList<>();
        for (int row = first; row <= last; row++) {
            texts.add(text(sheet, column + row));
        }
        return texts;
    }
}
