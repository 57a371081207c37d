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
        // What is said: that the charts show what the planted values made them show.
        assertThat(messages.lines()
                        .filter(line ->
                                !line.contains("the chart of ") && !line.matches(" {2}\\.\\.\\. and \\d+ more")))
                .containsExactly("Not renewed:");
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
        assertThat(number("checks[Customers read,value]")).isEqualTo(PublishedFacts.CUSTOMERS);
        assertThat(column("customer_ids")).doesNotHaveDuplicates().hasSize(PublishedFacts.CUSTOMERS);
        assertThat(date(number("settings[Date of analysis,value]"))).isEqualTo(PublishedFacts.LAST_DAY);
        assertThat(date(number("settings[Date of analysis,value]") - number("settings[Window (days),value]") + 1))
                .isEqualTo(PublishedFacts.FIRST_DAY);
        assertThat(number("checks[Outside the window,value]"))
                .as("outside the window")
                .isZero();
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
        List<Double> amounts = IntStream.rangeClosed(1, PublishedFacts.CUSTOMERS)
                .mapToObj(row -> number("customers[" + row + ",amount]"))
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
        assertThat(number("facts[giants,customers]")).isEqualTo(PublishedFacts.GIANTS);
        assertThat(number("facts[large,customers]")).isZero();
        assertThat(number("facts[small,customers]")).isGreaterThan(PublishedFacts.CUSTOMERS / 2.0);
        assertThat(number("facts[giants,customers]")
                        + number("facts[middle,customers]")
                        + number("facts[small,customers]"))
                .isEqualTo(number("facts[all,customers]"))
                .isEqualTo(PublishedFacts.CUSTOMERS);
        List<Double> shown = IntStream.rangeClosed(1, PublishedFacts.CUSTOMERS)
                .mapToObj(row -> number("ranked[" + row + ",amount]"))
                .toList();
        assertThat(shown).isSortedAccordingTo(Collections.reverseOrder());
        assertThat(shown.get(3)).isGreaterThan(PublishedFacts.GIANT_AMOUNT);
        assertThat(shown.get(4)).isLessThan(PublishedFacts.OTHER_AMOUNT);
    }

    @Test
    @DisplayName("Text to Table 1: cuts of the order size, points and weights; what is chosen says so")
    void table1HasThePrintedCuts() {
        for (int i = 0; i < 3; i++) {
            assertThat(number("table1[1," + "ABC".charAt(i) + "]"))
                    .isEqualTo(PublishedFacts.ORDER_SIZE_CUTS.get(i).doubleValue());
        }
        for (int i = 0; i < 4; i++) {
            assertThat(number("table1[#total," + "ABCD".charAt(i) + "]"))
                    .isEqualTo(PublishedFacts.POINTS.get(i).doubleValue());
            assertThat(number("table1[" + (1 + i) + ",weight]"))
                    .isEqualTo(PublishedFacts.WEIGHTS.get(i).doubleValue());
        }
        assertThat(text("table1[1,basis]")).isEqualTo("all stated");
        for (int row = 2; row <= 4; row++) {
            assertThat(text("table1[" + row + ",basis]")).contains("chosen").doesNotContain("cuts stated");
        }
        for (int row = 1; row <= 4; row++) {
            assertThat(text("table2[" + row + ",basis]")).contains("chosen").doesNotContain("cuts stated");
        }
    }

    @Test
    @DisplayName("Order size times frequency is the amount; days to pay, will-call and returns are plausible")
    void measuresAreConsistent() {
        for (int row = 1; row <= PublishedFacts.CUSTOMERS; row++) {
            double size = number("scores[" + row + ",index1]");
            assertThat(size * number("scores[" + row + ",purchases]"))
                    .isCloseTo(number("customers[" + row + ",amount]"), within(1e-6));
            assertThat(size).isBetween(4_000.0, 2_000_000.0);
            assertThat(number("scores[" + row + ",index2]")).as("days to pay").isBetween(5.0, 150.0);
            assertThat(number("scores[" + row + ",index3]"))
                    .as("will-call share")
                    .isBetween(0.0, 1.0);
            assertThat(number("scores[" + row + ",index4]") * number("scores[" + row + ",purchases]"))
                    .as("return visits are part of the service cost")
                    .isBetween(1.0, number("scores[" + row + ",service]"));
        }
    }

    @Test
    @DisplayName("Text to Table 3: a customer of type (4,1,1,4) exists")
    void theExampleOfATypeOccurs() {
        int row = IntStream.rangeClosed(1, 256)
                .filter(i -> PublishedFacts.EXAMPLE_TYPE.equals(text("types[" + i + ",type]")))
                .findFirst()
                .orElseThrow();
        assertThat(number("types[" + row + ",customers]")).isPositive().isEqualTo((double)
                IntStream.rangeClosed(1, PublishedFacts.CUSTOMERS)
                        .filter(i -> PublishedFacts.EXAMPLE_TYPE.equals(text("grades[" + i + ",type]")))
                        .count());
    }

    @Test
    @DisplayName("Table 5: 4, 10, 96, 57 customers, 2.4, 6.0, 57.5, 34.1 %")
    void table5HasThePrintedTiers() {
        tiers("rfm_segments", PublishedFacts.RFM_SIZES, PublishedFacts.RFM_PERCENT);
        assertThat(text("'Table 5'!A2")).contains("standardised to mean 0 and standard deviation 1");
        assertThat(text("settings[Start of K-means,value]")).isEqualTo("spss");
        assertThat(number("settings[Segments (k),value]")).isEqualTo(4);
    }

    @Test
    @DisplayName("Table 6: 38, 54, 29, 46 customers, 22.8, 32.3, 17.4, 27.5 %")
    void table6HasThePrintedTiers() {
        tiers("rfmc_segments", PublishedFacts.RFMC_SIZES, PublishedFacts.RFMC_PERCENT);
        assertThat(text("'Table 6'!A2")).contains("grades", "not scaled");
    }

    private void tiers(String block, List<Integer> sizes, List<Double> percent) {
        for (int tier = 0; tier < TIERS.length; tier++) {
            int row = 1 + tier;
            assertThat(text(block + "[" + row + ",segment]")).isEqualTo(TIERS[tier]);
            assertThat(number(block + "[" + row + ",customers]"))
                    .isEqualTo(sizes.get(tier).doubleValue());
            assertThat(printed(100 * number(block + "[" + row + ",share]"), 1)).isEqualTo(percent.get(tier));
        }
        assertThat(number(block + "[#total,customers]")).isEqualTo(PublishedFacts.CUSTOMERS);
    }

    @Test
    @DisplayName("Table 5: the best bought 52 days ago, later than the others, and most often and most")
    void theBestLeadOnEveryMeasure() {
        assertThat(printed(number("rfm_segments[1,recency]"), 0)).isEqualTo(PublishedFacts.BEST_RECENCY);
        for (int row = 2; row <= 4; row++) {
            String segment = "rfm_segments[" + row + ",";
            assertThat(number(segment + "recency]")).isGreaterThan(number("rfm_segments[1,recency]"));
            assertThat(number(segment + "purchases]")).isLessThan(number("rfm_segments[1,purchases]"));
            assertThat(number(segment + "amount]")).isLessThan(number("rfm_segments[1,amount]"));
        }
    }

    @Test
    @DisplayName("Tables 5 and 6: the most valuable are SPSS clusters 3 and 4; their centres are the segments' means")
    void theBestClustersHaveThePrintedNumbers() {
        assertThat(text("rfm_centres[" + PublishedFacts.BEST_RFM_CLUSTER + ",segment]"))
                .isEqualTo(TIERS[0]);
        assertThat(text("rfmc_centres[" + PublishedFacts.BEST_RFMC_CLUSTER + ",segment]"))
                .isEqualTo(TIERS[0]);
        for (String measure : List.of("recency", "purchases", "amount")) {
            assertThat(number("rfm_centres[" + PublishedFacts.BEST_RFM_CLUSTER + "," + measure + "]"))
                    .isCloseTo(number("rfm_segments[1," + measure + "]"), within(1e-6));
        }
    }

    @Test
    @DisplayName("Tables 5 and 6: a sentence says of the most valuable what the paper's text says")
    void theBestAreDescribedInWords() {
        assertThat(text("rfm_best[1,text]"))
                .startsWith("Most valuable: cluster 3. Its 4 customers (2.4% of all) bought 52 days ago on average");
        assertThat(text("rfmc_best[1,text]"))
                .isEqualTo("Most valuable: cluster 4. Its 38 customers (22.8% of all) have an average score of 3.32.");
    }

    @Test
    @DisplayName("Table 6: the average score of the best is 3.32, the highest")
    void theBestScore332() {
        assertThat(printed(number("rfmc_segments[1,mean]"), 2)).isEqualTo(PublishedFacts.BEST_MEAN_GRADE);
        for (int row = 2; row <= 4; row++) {
            assertThat(number("rfmc_segments[" + row + ",mean]"))
                    .isLessThan(number("rfmc_segments[" + (row - 1) + ",mean]"));
        }
    }

    @ParameterizedTest
    @DisplayName("The SPSS start is no local optimum, and the sheet says so")
    @ValueSource(strings = {"rfm_starts", "rfmc_starts"})
    void startOfThePaperFindsTheBestSolution(String block) {
        assertThat(text(block + "[chosen,start]")).isEqualTo("spss");
        assertThat(text(block + "[best,start]")).isEqualTo("best");
        assertThat(formula(block + "[chosen,sse]")).contains("KMEANS.SSE", "start_method");
        assertThat(formula(block + "[best,sse]")).contains("KMEANS.SSE", "\"best\"");
        assertThat(number(block + "[chosen,sse]")).isPositive().isCloseTo(number(block + "[best,sse]"), within(1e-9));
        assertThat(number(block + "[chosen,above]")).isCloseTo(0, within(1e-9));
        assertThat(number(block + "[chosen,placed]")).isEqualTo(1);
        assertThat(text(block.replace("starts", "fit") + "[1,text]"))
                .isEqualTo(
                        "The start spss finds the lowest sum of squares there is, which the certificate proves; 100.0% of the customers are placed as by"
                                + " best.");
    }

    @Test
    @DisplayName("Table 7: +20.4, +26.3, -40.1, -6.6 points")
    void table7HasThePrintedChanges() {
        for (int tier = 0; tier < TIERS.length; tier++) {
            int row = 1 + tier;
            assertThat(text("comparison[" + row + ",segment]")).isEqualTo(TIERS[tier]);
            assertThat(number("comparison[" + row + ",before]"))
                    .isEqualTo(PublishedFacts.RFM_SIZES.get(tier).doubleValue());
            assertThat(number("comparison[" + row + ",after]"))
                    .isEqualTo(PublishedFacts.RFMC_SIZES.get(tier).doubleValue());
            assertThat(printed(number("comparison[" + row + ",change]"), 1))
                    .isEqualTo(PublishedFacts.CHANGES.get(tier));
            assertThat(printed(number("published[" + row + ",change]"), 1))
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
        String row = "look_up[" + customer + ",";
        assertThat(text(row + "customer]")).isEqualTo("C%03d".formatted(customer));
        assertThat(text(row + "before]")).isEqualTo(before);
        assertThat(text(row + "after]")).isEqualTo(after);
        assertThat(number(row + "steps]")).isEqualTo((double) tier(before) - tier(after));
        assertThat(number(row + "ctsc]")).isEqualTo(ctsGrade);
    }

    private static int tier(String name) {
        return List.of(TIERS).indexOf(name);
    }

    @Test
    @DisplayName("Table 8: customers 1 to 4 bought several times recently, for 700,000 yuan and above; 2 is dearest")
    void firstFourBoughtMuchAndRecently() {
        for (int row = 1; row <= 4; row++) {
            assertThat(number("look_up[" + row + ",recency]")).as("days").isLessThanOrEqualTo(60);
            assertThat(number("look_up[" + row + ",purchases]")).as("purchases").isGreaterThan(1);
            assertThat(number("look_up[" + row + ",amount]")).isGreaterThanOrEqualTo(PublishedFacts.STORY_AMOUNT);
            if (row != 2) {
                assertThat(number("look_up[2,amount]")).isGreaterThan(number("look_up[" + row + ",amount]"));
                assertThat(number("look_up[2,cts]")).isLessThan(number("look_up[" + row + ",cts]"));
                assertThat(number("scores[2,service]")).isGreaterThan(number("scores[" + row + ",service]"));
            }
        }
    }

    @Test
    @DisplayName("Table 8: 8 and 9 buy much and leave little; 5, 6 and 7 leave more of less")
    void profitOfTheTenFollowsTheStory() {
        for (int row = 8; row <= 9; row++) {
            for (int cheap = 5; cheap <= 7; cheap++) {
                assertThat(number("look_up[" + row + ",amount]"))
                        .isGreaterThan(number("look_up[" + cheap + ",amount]"));
                assertThat(number("look_up[" + row + ",profit]")).isLessThan(number("look_up[" + cheap + ",profit]"));
            }
        }
    }

    @Test
    void controlSaysWhatGradingAloneDoes() {
        String paragraph = text("in_short[1,text]");
        assertThat(paragraph)
                .contains("Grading alone puts %.0f of 167 customers".formatted(number("moved_by[grading,value]")))
                .contains("adding cost to serve then moves %.0f".formatted(number("moved_by[cost,value]")));
        for (int row = 1; row <= 4; row++) {
            assertThat(printed(number("causes[" + row + ",grading]") + number("causes[" + row + ",cost]"), 1))
                    .isEqualTo(PublishedFacts.CHANGES.get(row - 1));
        }
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("H1 and H2: who moved, how many, and what they cost to serve")
    @CsvSource({"H1, 1, 6", "H2, 7, 12"})
    void hypothesesNameTheirCustomers(String hypothesis, int first, int last) {
        String evidence = "evidence[" + hypothesis + ",";
        String total = "moved_totals[" + hypothesis + ",";
        assertThat(text(evidence + "hypothesis]")).isEqualTo(hypothesis);
        assertThat(text(evidence + "verdict]")).isEqualTo("supports");
        boolean up = hypothesis.equals("H1");
        List<String> moved = IntStream.rangeClosed(1, PublishedFacts.CUSTOMERS)
                .filter(row -> up
                        ? number("grades[" + row + ",rfmc_rank]") < number("grades[" + row + ",rfm_rank]")
                        : number("grades[" + row + ",rfmc_rank]") > number("grades[" + row + ",rfm_rank]"))
                .mapToObj(row -> text("grades[" + row + ",customer]"))
                .toList();
        List<String> named = new ArrayList<>();
        for (int row = first; row <= last; row++) {
            String names = text("moved[" + row + ",names]");
            List<String> here = names.isEmpty() ? List.of() : Arrays.asList(names.split(", ", -1));
            assertThat(number("moved[" + row + ",customers]")).isEqualTo(here.size());
            named.addAll(here);
        }
        assertThat(named).isNotEmpty().containsExactlyInAnyOrderElementsOf(moved);
        assertThat(number(total + "customers]")).isEqualTo(moved.size()).isEqualTo(number(evidence + "customers]"));
        assertThat(number(total + "grade]")).isCloseTo(number(evidence + "grade]"), within(1e-9));
    }

    @Test
    @DisplayName("H3: revenue, goods cost, service cost, marked made up, and profit by tier before and after")
    void profitByTier() {
        for (String cost : List.of("goods", "service")) {
            assertThat(text("customers[#head," + cost + "]")).contains("made up");
        }
        profits("rfm", PublishedFacts.RFM_SIZES);
        profits("rfmc", PublishedFacts.RFMC_SIZES);
        assertThat(text("evidence[H3,hypothesis]")).isEqualTo("H3");
        // Both sheets compare shares of revenue.
        double before = 100 * number("best_profit[1,profit_share]");
        double after = 100 * number("best_profit[2,profit_share]");
        assertThat(text("evidence[H3,finding]"))
                .contains("%.1f %% is left as profit against %.1f %%".formatted(after, before));
        assertThat(text("evidence[H3,verdict]")).isEqualTo("supports");
        assertThat(number("evidence[H3,customers]")).isEqualTo(number("best_profit[2,customers]"));
    }

    private void profits(String run, List<Integer> sizes) {
        String profit = run + "_profit[";
        assertThat(text(profit + "#head,revenue]")).startsWith("Revenue");
        assertThat(text(profit + "#head,goods]")).startsWith("Goods cost").contains("made up");
        assertThat(text(profit + "#head,service]")).startsWith("Service cost").contains("made up");
        for (int tier = 0; tier < TIERS.length; tier++) {
            String row = profit + (1 + tier) + ",";
            double revenue = 0;
            double goods = 0;
            double service = 0;
            for (int customer = 1; customer <= PublishedFacts.CUSTOMERS; customer++) {
                if (text("grades[" + customer + "," + run + "_segment]").equals(TIERS[tier])) {
                    revenue += number("customers[" + customer + ",amount]");
                    goods += number("customers[" + customer + ",goods]");
                    service += number("customers[" + customer + ",service]");
                }
            }
            assertThat(text(row + "segment]")).isEqualTo(TIERS[tier]);
            assertThat(number(row + "customers]")).isEqualTo(sizes.get(tier).doubleValue());
            assertThat(number(row + "revenue]")).isEqualTo(revenue);
            assertThat(number(row + "goods]")).isEqualTo(goods);
            assertThat(number(row + "service]")).isEqualTo(service);
            assertThat(number(row + "profit]")).isEqualTo(revenue - goods - service);
        }
        assertThat(number(profit + "#total,profit]"))
                .isEqualTo(numbers("profit").stream()
                        .mapToDouble(Double::doubleValue)
                        .sum());
    }

    @Test
    @DisplayName("The whale curve is a chart of cumulative profits after cost to serve")
    void whaleCurveDrawsCumulativeProfit() {
        XSSFChart chart =
                book.getSheet("Profit").getDrawingPatriarch().getCharts().get(0);
        assertThat(chart.getTitleFormula()).isEqualTo(Shipped.place("rfmc", "whale_says[1,text]"));
        long losing = numbers("profit").stream().filter(profit -> profit < 0).count();
        assertThat(text("whale_says[1,text]")).endsWith(losing + " of 167 customers lose money.");
        CTScatterSer series =
                chart.getCTChart().getPlotArea().getScatterChartArray(0).getSerArray(0);
        assertThat(series.getYVal().getNumRef().getF()).isEqualTo(Shipped.place("rfmc", "curve[share]"));

        double total =
                numbers("profit").stream().mapToDouble(Double::doubleValue).sum();
        List<Double> profits = IntStream.rangeClosed(1, PublishedFacts.CUSTOMERS)
                .mapToObj(row -> number("curve[" + row + ",profit]"))
                .toList();
        assertThat(profits)
                .containsExactlyElementsOf(numbers("profit").stream()
                        .sorted(Collections.reverseOrder())
                        .toList());
        double sum = 0;
        double highest = 0;
        for (int i = 0; i < profits.size(); i++) {
            sum += profits.get(i);
            assertThat(number("curve[" + (i + 1) + ",cumulative]")).isCloseTo(sum, within(1e-3));
            double share = number("curve[" + (i + 1) + ",share]");
            assertThat(share).isCloseTo(sum / total, within(1e-9));
            highest = Math.max(highest, share);
        }
        assertThat(highest).as("the whale's back").isGreaterThan(1);
        assertThat(number("curve[" + profits.size() + ",share]")).isCloseTo(1, within(1e-9));
    }

    @Test
    @DisplayName("The sheet that sets the paper beside the workbook agrees in every line")
    void findingsAgree() {
        List<Integer> rows = IntStream.rangeClosed(
                        1, Shipped.layout("rfmc").block("findings").rows())
                .boxed()
                .toList();
        assertThat(rows)
                .hasSizeGreaterThan(50)
                .allSatisfy(row -> assertThat(text("findings[" + row + ",agrees]"))
                        .as(text("findings[" + row + ",statement]"))
                        .isEqualTo("yes"));
        assertThat(text("in_agreement[1,value]")).isEqualTo("%1$d of %1$d statements".formatted(rows.size()));
        List<Double> printed = rows.stream()
                .map(row -> Shipped.shown(book, Shipped.place("rfmc", "findings[" + row + ",paper]")))
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

    /** The address of a reference to a block, or of what is one already. */
    private static String cell(String place) {
        return place.contains("[") ? Shipped.place("rfmc", place) : place;
    }

    private double number(String place) {
        Object shown = Shipped.shown(book, cell(place));
        assertThat(shown).as(place).isInstanceOf(Double.class);
        return (Double) shown;
    }

    private String text(String place) {
        return Objects.toString(Shipped.shown(book, cell(place)), "");
    }

    private String formula(String place) {
        CellReference cell = new CellReference(cell(place));
        return book.getSheet(cell.getSheetName())
                .getRow(cell.getRow())
                .getCell(cell.getCol())
                .getCellFormula();
    }

    private List<Object> column(String name) {
        return Shipped.named(book, name).stream().map(row -> row.get(0)).toList();
    }

    private List<Double> numbers(String name) {
        return column(name).stream().map(Double.class::cast).toList();
    }
}
