package dev.stratum.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.host.headless.Main;
import dev.stratum.samples.PublishedFacts;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTScatterSer;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/**
 * The RFMC paper's printed numbers (DOI 10.3233/JIFS-200737) stand in the cells of the shipped template after a refresh.
 * Every stored result is overwritten with a wrong one first, so each number below was calculated by the refresh.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RfmcPublishedTest {
    private static final double WRONG = -999;
    private static final String[] TIERS = {"Most valuable", "Valuable", "General", "Low contribution"};

    private XSSFWorkbook book;
    private int planted;
    private int exitCode;
    private String messages;

    @BeforeAll
    void refresh(@TempDir Path folder) throws IOException {
        Path wrong = folder.resolve("wrong.xlsx");
        Path refreshed = folder.resolve("refreshed.xlsx");
        try (XSSFWorkbook shipped = read(Path.of("templates", "rfmc.xlsx"));
                OutputStream out = Files.newOutputStream(wrong)) {
            List<CTCell> formulas = formulaCells(shipped);
            planted = formulas.size();
            formulas.forEach(cell -> {
                cell.setT(STCellType.N);
                cell.setV(Double.toString(WRONG));
            });
            shipped.write(out);
        }
        StringWriter err = new StringWriter();
        exitCode = Main.commandLine()
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(err))
                .execute("refresh", wrong.toString(), "--out", refreshed.toString());
        messages = err.toString();
        book = read(refreshed);
    }

    @AfterAll
    void close() throws IOException {
        book.close();
    }

    private static XSSFWorkbook read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    private static List<CTCell> formulaCells(XSSFWorkbook workbook) {
        List<CTCell> cells = new ArrayList<>();
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA || cell.isPartOfArrayFormulaGroup()) {
                        cells.add(((XSSFCell) cell).getCTCell());
                    }
                }
            }
        }
        return cells;
    }

    @Test
    void everyWrongValueIsReplaced() {
        assertThat(messages).isEmpty();
        assertThat(exitCode).isZero();
        assertThat(planted).isGreaterThan(10_000);
        assertThat(formulaCells(book))
                .hasSize(planted)
                .noneMatch(cell -> Double.toString(WRONG).equals(cell.getV()));
    }

    @Test
    @DisplayName("The first line of the customers says what they are")
    void customersSayThatTheyAreAReconstruction() {
        assertThat(text("Customers!A1")).contains("reconstruction");
        assertThat(text("Customers!A2")).contains("made up");
    }

    @Test
    @DisplayName("Section 4.1: 167 customers, 2017-10-01 to 2018-10-31, recency to 2018-10-31")
    void sampleIsThatOfThePaper() {
        assertThat(number("Start!B22")).isEqualTo(PublishedFacts.CUSTOMERS);
        assertThat(column("customer_ids")).doesNotHaveDuplicates().hasSize(PublishedFacts.CUSTOMERS);
        assertThat(date(number("Start!B15"))).isEqualTo(PublishedFacts.LAST_DAY);
        assertThat(date(number("Start!B15") - number("Start!B16") + 1)).isEqualTo(PublishedFacts.FIRST_DAY);
        assertThat(number("Start!B25")).as("outside the window").isZero();
        List<Double> last = numbers("last_purchase");
        List<Double> recency = numbers("recency");
        for (int i = 0; i < PublishedFacts.CUSTOMERS; i++) {
            assertThat(date(last.get(i))).isBetween(PublishedFacts.FIRST_DAY, PublishedFacts.LAST_DAY);
            assertThat(date(last.get(i)).plusDays(recency.get(i).longValue())).isEqualTo(PublishedFacts.LAST_DAY);
        }
    }

    private static LocalDate date(double serial) {
        return DateUtil.getLocalDateTime(serial).toLocalDate();
    }

    @Test
    @DisplayName("Figure 3: four amounts above 8 million, all others below 6 million, most below 200,000")
    void amountsOfTheCustomersAreSkewed() {
        List<Double> amounts = IntStream.rangeClosed(6, 172)
                .mapToObj(row -> number("Customers!D" + row))
                .toList();
        assertThat(amounts)
                .filteredOn(amount -> amount > PublishedFacts.GIANT_AMOUNT)
                .hasSize(PublishedFacts.GIANTS);
        assertThat(amounts)
                .filteredOn(amount -> amount < PublishedFacts.OTHER_AMOUNT)
                .hasSize(PublishedFacts.CUSTOMERS - PublishedFacts.GIANTS);
        assertThat(amounts)
                .filteredOn(amount -> amount < PublishedFacts.USUAL_AMOUNT)
                .hasSizeGreaterThan(PublishedFacts.CUSTOMERS / 2);
    }

    @Test
    @DisplayName("Figure 3: the figure's own sheet shows the same")
    void figure3ShowsTheSkew() {
        assertThat(number("'Fig 3'!E21")).isEqualTo(PublishedFacts.GIANTS);
        assertThat(number("'Fig 3'!E22")).isZero();
        assertThat(number("'Fig 3'!E24")).isGreaterThan(PublishedFacts.CUSTOMERS / 2.0);
        assertThat(number("'Fig 3'!E21") + number("'Fig 3'!E23") + number("'Fig 3'!E24"))
                .isEqualTo(number("'Fig 3'!E25"))
                .isEqualTo(PublishedFacts.CUSTOMERS);
        List<Double> shown = IntStream.rangeClosed(6, 172)
                .mapToObj(row -> number("'Fig 3'!B" + row))
                .toList();
        assertThat(shown).isSortedAccordingTo(Collections.reverseOrder());
        assertThat(shown.get(3)).isGreaterThan(PublishedFacts.GIANT_AMOUNT);
        assertThat(shown.get(4)).isLessThan(PublishedFacts.OTHER_AMOUNT);
    }

    @Test
    @DisplayName("Text to Table 1: cuts of the order size, points and weights; what is chosen says so")
    void table1HasThePrintedCuts() {
        for (int i = 0; i < 3; i++) {
            assertThat(number("'Table 1'!" + "DEF".charAt(i) + "6"))
                    .isEqualTo(PublishedFacts.ORDER_SIZE_CUTS.get(i).doubleValue());
        }
        for (int i = 0; i < 4; i++) {
            assertThat(number("'Table 1'!" + "DEFG".charAt(i) + "10"))
                    .isEqualTo(PublishedFacts.POINTS.get(i).doubleValue());
            assertThat(number("'Table 1'!B" + (6 + i)))
                    .isEqualTo(PublishedFacts.WEIGHTS.get(i).doubleValue());
        }
        assertThat(text("'Table 1'!I6")).isEqualTo("all stated");
        for (int row = 7; row <= 9; row++) {
            assertThat(text("'Table 1'!I" + row)).contains("chosen").doesNotContain("cuts stated");
        }
        for (int row = 6; row <= 9; row++) {
            assertThat(text("'Table 2'!H" + row)).contains("chosen").doesNotContain("cuts stated");
        }
    }

    @Test
    @DisplayName("Order size times frequency is the amount; days to pay, will-call and returns are plausible")
    void measuresAreConsistent() {
        for (int row = 6; row <= 172; row++) {
            double size = number("Scores!E" + row);
            assertThat(size * number("Scores!C" + row)).isCloseTo(number("Customers!D" + row), within(1e-6));
            assertThat(size).isBetween(4_000.0, 2_000_000.0);
            assertThat(number("Scores!F" + row)).as("days to pay").isBetween(5.0, 150.0);
            assertThat(number("Scores!G" + row)).as("will-call share").isBetween(0.0, 1.0);
            assertThat(number("Scores!H" + row) * number("Scores!C" + row))
                    .as("return visits are part of the service cost")
                    .isBetween(1.0, number("Scores!S" + row));
        }
    }

    @Test
    @DisplayName("Text to Table 3: a customer of type (4,1,1,4) exists")
    void theExampleOfATypeOccurs() {
        int row = IntStream.rangeClosed(6, 261)
                .filter(i -> PublishedFacts.EXAMPLE_TYPE.equals(text("'Table 3'!A" + i)))
                .findFirst()
                .orElseThrow();
        assertThat(number("'Table 3'!C" + row)).isPositive().isEqualTo((double) IntStream.rangeClosed(6, 172)
                .filter(i -> PublishedFacts.EXAMPLE_TYPE.equals(text("Grades!J" + i)))
                .count());
    }

    @Test
    @DisplayName("Table 5: 4, 10, 96, 57 customers, 2.4, 6.0, 57.5, 34.1 %")
    void table5HasThePrintedTiers() {
        tiers("Table 5", PublishedFacts.RFM_SIZES, PublishedFacts.RFM_PERCENT);
        assertThat(text("'Table 5'!A2")).contains("standardised to mean 0 and standard deviation 1");
        assertThat(text("Start!B18")).isEqualTo("spss");
        assertThat(number("Start!B17")).isEqualTo(4);
    }

    @Test
    @DisplayName("Table 6: 38, 54, 29, 46 customers, 22.8, 32.3, 17.4, 27.5 %")
    void table6HasThePrintedTiers() {
        tiers("Table 6", PublishedFacts.RFMC_SIZES, PublishedFacts.RFMC_PERCENT);
        assertThat(text("'Table 6'!A2")).contains("grades", "not scaled");
    }

    private void tiers(String sheet, List<Integer> sizes, List<Double> percent) {
        for (int tier = 0; tier < TIERS.length; tier++) {
            int row = 14 + tier;
            assertThat(text(at(sheet, "A", row))).isEqualTo(TIERS[tier]);
            assertThat(number(at(sheet, "B", row))).isEqualTo(sizes.get(tier).doubleValue());
            assertThat(printed(100 * number(at(sheet, "C", row)), 1)).isEqualTo(percent.get(tier));
        }
        assertThat(number(at(sheet, "B", 18))).isEqualTo(PublishedFacts.CUSTOMERS);
    }

    @Test
    @DisplayName("Table 5: the best bought 52 days ago, later than the others, and most often and most")
    void theBestLeadOnEveryMeasure() {
        assertThat(printed(number("'Table 5'!D14"), 0)).isEqualTo(PublishedFacts.BEST_RECENCY);
        for (int row = 15; row <= 17; row++) {
            assertThat(number("'Table 5'!D" + row)).isGreaterThan(number("'Table 5'!D14"));
            assertThat(number("'Table 5'!E" + row)).isLessThan(number("'Table 5'!E14"));
            assertThat(number("'Table 5'!F" + row)).isLessThan(number("'Table 5'!F14"));
        }
    }

    @Test
    @DisplayName("Tables 5 and 6: the most valuable are SPSS clusters 3 and 4; their centres are the segments' means")
    void theBestClustersHaveThePrintedNumbers() {
        assertThat(text(at("Table 5", "B", 6 + PublishedFacts.BEST_RFM_CLUSTER)))
                .isEqualTo(TIERS[0]);
        assertThat(text(at("Table 6", "B", 6 + PublishedFacts.BEST_RFMC_CLUSTER)))
                .isEqualTo(TIERS[0]);
        for (int i = 0; i < 3; i++) {
            assertThat(number("'Table 5'!" + "EFG".charAt(i) + "9"))
                    .isCloseTo(number("'Table 5'!" + "DEF".charAt(i) + "14"), within(1e-6));
        }
    }

    @Test
    @DisplayName("Tables 5 and 6: a sentence says of the most valuable what the paper's text says")
    void theBestAreDescribedInWords() {
        assertThat(text("'Table 5'!A19"))
                .startsWith("Most valuable: cluster 3. Its 4 customers (2.4% of all) bought 52 days ago on average");
        assertThat(text("'Table 6'!A19"))
                .isEqualTo("Most valuable: cluster 4. Its 38 customers (22.8% of all) have an average score of 3.32.");
    }

    @Test
    @DisplayName("Table 6: the average score of the best is 3.32, the highest")
    void theBestScore332() {
        assertThat(printed(number("'Table 6'!H14"), 2)).isEqualTo(PublishedFacts.BEST_MEAN_GRADE);
        for (int row = 15; row <= 17; row++) {
            assertThat(number("'Table 6'!H" + row)).isLessThan(number("'Table 6'!H" + (row - 1)));
        }
    }

    @ParameterizedTest
    @DisplayName("The SPSS start is no local optimum, and the sheet says so")
    @ValueSource(strings = {"Table 5", "Table 6"})
    void startOfThePaperFindsTheBestSolution(String sheet) {
        assertThat(text(at(sheet, "A", 22))).isEqualTo("spss");
        assertThat(text(at(sheet, "A", 23))).isEqualTo("best");
        assertThat(formula(at(sheet, "B", 22))).contains("KMEANS.SSE", "start_method");
        assertThat(formula(at(sheet, "B", 23))).contains("KMEANS.SSE", "\"best\"");
        assertThat(number(at(sheet, "B", 22))).isPositive().isCloseTo(number(at(sheet, "B", 23)), within(1e-9));
        assertThat(number(at(sheet, "C", 22))).isCloseTo(0, within(1e-9));
        assertThat(number(at(sheet, "D", 22))).isEqualTo(1);
        assertThat(text(at(sheet, "A", 24)))
                .isEqualTo(
                        "The start spss finds the lowest sum of squares known; 100.0% of the customers are placed as by"
                                + " best.");
    }

    @Test
    @DisplayName("Table 7: +20.4, +26.3, -40.1, -6.6 points")
    void table7HasThePrintedChanges() {
        for (int tier = 0; tier < TIERS.length; tier++) {
            int row = 7 + tier;
            assertThat(text(at("Table 7", "A", row))).isEqualTo(TIERS[tier]);
            assertThat(number(at("Table 7", "B", row)))
                    .isEqualTo(PublishedFacts.RFM_SIZES.get(tier).doubleValue());
            assertThat(number(at("Table 7", "D", row)))
                    .isEqualTo(PublishedFacts.RFMC_SIZES.get(tier).doubleValue());
            assertThat(printed(number(at("Table 7", "F", row)), 1)).isEqualTo(PublishedFacts.CHANGES.get(tier));
            assertThat(printed(number(at("Table 7", "F", row + 9)), 1))
                    .as("the row of printed numbers")
                    .isEqualTo(PublishedFacts.CHANGES.get(tier));
        }
    }

    @ParameterizedTest(name = "customer {0}: {1} to {2}, CTS grade {3}")
    @DisplayName("Table 8: ten customers, their segments and CTS grades; the text is silent on the tenth")
    @CsvSource({
        "1, General, Most valuable, 4",
        "2, Valuable, Most valuable, 2",
        "3, General, Most valuable, 3",
        "4, General, Most valuable, 3",
        "5, Low contribution, Valuable, 4",
        "6, General, Valuable, 3",
        "7, Low contribution, Valuable, 4",
        "8, Valuable, General, 1",
        "9, Valuable, Low contribution, 1",
        "10, General, Low contribution, 1"
    })
    void tenCustomersMove(int customer, String before, String after, int ctsGrade) {
        int row = 21 + customer;
        assertThat(text(at("Table 8", "A", row))).isEqualTo("C%03d".formatted(customer));
        assertThat(text(at("Table 8", "B", row))).isEqualTo(before);
        assertThat(text(at("Table 8", "C", row))).isEqualTo(after);
        assertThat(number(at("Table 8", "D", row))).isEqualTo((double) tier(before) - tier(after));
        assertThat(number(at("Table 8", "L", row))).isEqualTo(ctsGrade);
    }

    private static int tier(String name) {
        return List.of(TIERS).indexOf(name);
    }

    @Test
    @DisplayName("Table 8: customers 1 to 4 bought several times recently, for 700,000 yuan and above; 2 is dearest")
    void firstFourBoughtMuchAndRecently() {
        for (int row = 22; row <= 25; row++) {
            assertThat(number("'Table 8'!E" + row)).as("days").isLessThanOrEqualTo(60);
            assertThat(number("'Table 8'!F" + row)).as("purchases").isGreaterThan(1);
            assertThat(number("'Table 8'!G" + row)).isGreaterThanOrEqualTo(PublishedFacts.STORY_AMOUNT);
            if (row != 23) {
                assertThat(number("'Table 8'!G23")).isGreaterThan(number("'Table 8'!G" + row));
                assertThat(number("'Table 8'!H23")).isLessThan(number("'Table 8'!H" + row));
                assertThat(number("Scores!S7")).isGreaterThan(number("Scores!S" + (row - 16)));
            }
        }
    }

    @Test
    @DisplayName("Table 8: 8 and 9 buy much and leave little; 5, 6 and 7 leave more of less")
    void profitOfTheTenFollowsTheStory() {
        for (int row = 29; row <= 30; row++) {
            for (int cheap = 26; cheap <= 28; cheap++) {
                assertThat(number("'Table 8'!G" + row)).isGreaterThan(number("'Table 8'!G" + cheap));
                assertThat(number("'Table 8'!M" + row)).isLessThan(number("'Table 8'!M" + cheap));
            }
        }
    }

    @Test
    void controlSaysWhatGradingAloneDoes() {
        String paragraph = text("Control!A6");
        assertThat(paragraph)
                .contains("Grading alone puts %.0f of 167 customers".formatted(number("Control!B48")))
                .contains("adding cost to serve then moves %.0f".formatted(number("Control!B49")));
        for (int row = 11; row <= 14; row++) {
            assertThat(printed(number("Control!E" + row) + number("Control!F" + row), 1))
                    .isEqualTo(PublishedFacts.CHANGES.get(row - 11));
        }
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("H1 and H2: who moved, how many, and what they cost to serve")
    @CsvSource({"H1, 7, 13, 18, 25", "H2, 8, 19, 24, 26"})
    void hypothesesNameTheirCustomers(String hypothesis, int evidence, int first, int last, int total) {
        assertThat(text("Hypotheses!A" + evidence)).isEqualTo(hypothesis);
        assertThat(text("Hypotheses!B" + evidence)).isEqualTo("supports");
        boolean up = hypothesis.equals("H1");
        List<String> moved = IntStream.rangeClosed(6, 172)
                .filter(row -> up
                        ? number("Grades!Q" + row) < number("Grades!N" + row)
                        : number("Grades!Q" + row) > number("Grades!N" + row))
                .mapToObj(row -> text("Grades!A" + row))
                .toList();
        List<String> named = new ArrayList<>();
        for (int row = first; row <= last; row++) {
            String names = text("Hypotheses!F" + row);
            List<String> here = names.isEmpty() ? List.of() : Arrays.asList(names.split(", ", -1));
            assertThat(number("Hypotheses!D" + row)).isEqualTo(here.size());
            named.addAll(here);
        }
        assertThat(named).isNotEmpty().containsExactlyInAnyOrderElementsOf(moved);
        assertThat(number("Hypotheses!D" + total)).isEqualTo(moved.size()).isEqualTo(number("Hypotheses!C" + evidence));
        assertThat(number("Hypotheses!E" + total)).isCloseTo(number("Hypotheses!E" + evidence), within(1e-9));
    }

    @Test
    @DisplayName("H3: revenue, goods cost, service cost, marked made up, and profit by tier before and after")
    void profitByTier() {
        for (int column = 7; column <= 8; column++) {
            assertThat(text("Customers!" + "ABCDEFGHI".charAt(column) + "5")).contains("made up");
        }
        profits(6, PublishedFacts.RFM_SIZES, "O");
        profits(14, PublishedFacts.RFMC_SIZES, "R");
        assertThat(text("Hypotheses!A9")).isEqualTo("H3");
        // Both sheets compare shares of revenue.
        double before = 100 * number("Profit!J23");
        double after = 100 * number("Profit!J24");
        assertThat(text("Hypotheses!F9"))
                .contains("%.1f %% is left as profit against %.1f %%".formatted(after, before));
        assertThat(text("Hypotheses!B9")).isEqualTo("supports");
        assertThat(number("Hypotheses!C9")).isEqualTo(number("Profit!B24"));
    }

    private void profits(int headings, List<Integer> sizes, String segments) {
        assertThat(text("Profit!C" + headings)).startsWith("Revenue");
        assertThat(text("Profit!D" + headings)).startsWith("Goods cost").contains("made up");
        assertThat(text("Profit!E" + headings)).startsWith("Service cost").contains("made up");
        for (int tier = 0; tier < TIERS.length; tier++) {
            int row = headings + 1 + tier;
            double revenue = 0;
            double goods = 0;
            double service = 0;
            for (int customer = 6; customer <= 172; customer++) {
                if (text("Grades!" + segments + customer).equals(TIERS[tier])) {
                    revenue += number("Customers!D" + customer);
                    goods += number("Customers!H" + customer);
                    service += number("Customers!I" + customer);
                }
            }
            assertThat(text("Profit!A" + row)).isEqualTo(TIERS[tier]);
            assertThat(number("Profit!B" + row)).isEqualTo(sizes.get(tier).doubleValue());
            assertThat(number("Profit!C" + row)).isEqualTo(revenue);
            assertThat(number("Profit!D" + row)).isEqualTo(goods);
            assertThat(number("Profit!E" + row)).isEqualTo(service);
            assertThat(number("Profit!F" + row)).isEqualTo(revenue - goods - service);
        }
        assertThat(number("Profit!F" + (headings + 5)))
                .isEqualTo(numbers("profit").stream()
                        .mapToDouble(Double::doubleValue)
                        .sum());
    }

    @Test
    @DisplayName("The whale curve is a chart of cumulative profits after cost to serve")
    void whaleCurveDrawsCumulativeProfit() {
        XSSFChart chart =
                book.getSheet("Profit").getDrawingPatriarch().getCharts().get(0);
        assertThat(chart.getTitleText().toString()).isEqualTo("Whale curve");
        CTScatterSer series =
                chart.getCTChart().getPlotArea().getScatterChartArray(0).getSerArray(0);
        AreaReference shares = new AreaReference(series.getYVal().getNumRef().getF(), book.getSpreadsheetVersion());
        int first = shares.getFirstCell().getRow() + 1;
        assertThat(shares.getLastCell().getRow() + 1).isEqualTo(first + PublishedFacts.CUSTOMERS - 1);
        assertThat(CellReference.convertNumToColString(shares.getFirstCell().getCol()))
                .isEqualTo("F");

        double total =
                numbers("profit").stream().mapToDouble(Double::doubleValue).sum();
        List<Double> profits = IntStream.range(first, first + PublishedFacts.CUSTOMERS)
                .mapToObj(row -> number("Profit!C" + row))
                .toList();
        assertThat(profits)
                .containsExactlyElementsOf(numbers("profit").stream()
                        .sorted(Collections.reverseOrder())
                        .toList());
        double sum = 0;
        double highest = 0;
        for (int i = 0; i < profits.size(); i++) {
            sum += profits.get(i);
            assertThat(number("Profit!D" + (first + i))).isCloseTo(sum, within(1e-3));
            double share = number("Profit!F" + (first + i));
            assertThat(share).isCloseTo(sum / total, within(1e-9));
            highest = Math.max(highest, share);
        }
        assertThat(highest).as("the whale's back").isGreaterThan(1);
        assertThat(number("Profit!F" + (first + profits.size() - 1))).isCloseTo(1, within(1e-9));
    }

    @Test
    @DisplayName("The sheet that sets the paper beside the workbook agrees in every line")
    void findingsAgree() {
        List<Integer> rows = IntStream.rangeClosed(8, book.getSheet("Findings").getLastRowNum() + 1)
                .boxed()
                .toList();
        assertThat(rows)
                .hasSizeGreaterThan(50)
                .allSatisfy(row -> assertThat(text("Findings!E" + row))
                        .as(text("Findings!B" + row))
                        .isEqualTo("yes"));
        assertThat(text("Findings!B5")).isEqualTo("%1$d of %1$d statements".formatted(rows.size()));
        List<Double> printed = rows.stream()
                .map(row -> Built.shown(book, "Findings!C" + row))
                .filter(Double.class::isInstance)
                .map(Double.class::cast)
                .toList();
        assertThat(printed)
                .containsAll(PublishedFacts.CHANGES)
                .containsAll(
                        PublishedFacts.RFM_SIZES.stream().map(Double::valueOf).toList())
                .containsAll(
                        PublishedFacts.RFMC_SIZES.stream().map(Double::valueOf).toList())
                .contains(PublishedFacts.BEST_MEAN_GRADE, (double) PublishedFacts.BEST_RECENCY);
    }

    /** A number as a paper prints it. */
    private static double printed(double number, int decimals) {
        double power = Math.pow(10, decimals);
        return Math.round(number * power) / power;
    }

    private static String at(String sheet, String column, int row) {
        return "'" + sheet + "'!" + column + row;
    }

    private double number(String place) {
        Object shown = Built.shown(book, place);
        assertThat(shown).as(place).isInstanceOf(Double.class);
        return (Double) shown;
    }

    private String text(String place) {
        return Objects.toString(Built.shown(book, place), "");
    }

    private String formula(String place) {
        CellReference cell = new CellReference(place);
        return book.getSheet(cell.getSheetName())
                .getRow(cell.getRow())
                .getCell(cell.getCol())
                .getCellFormula();
    }

    private List<Object> column(String name) {
        return Built.named(book, name).stream().map(row -> row.get(0)).toList();
    }

    private List<Double> numbers(String name) {
        return column(name).stream().map(Double.class::cast).toList();
    }
}
