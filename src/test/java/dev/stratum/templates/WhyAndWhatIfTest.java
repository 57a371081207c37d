package dev.stratum.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.engine.WorkbookCalculator;
import dev.stratum.functions.StratumFunctions;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Why this segment, what would change it, how sure is it: answered in the book of the paper. */
@Tag("slow")
class WhyAndWhatIfTest {
    private static final String RFMC = "rfmc";
    private static final int CUSTOMERS = 167;

    private static List<Object> column(XSSFWorkbook book, String block, String column) {
        return IntStream.rangeClosed(1, CUSTOMERS)
                .mapToObj(row -> Shipped.shown(book, RFMC, block + "[" + row + "," + column + "]"))
                .toList();
    }

    private static double number(XSSFWorkbook book, String reference) {
        return (Double) Shipped.shown(book, RFMC, reference);
    }

    private static void type(XSSFWorkbook book, String reference, Double value) {
        CellReference cell = new CellReference(Shipped.place(RFMC, reference));
        XSSFCell typed =
                book.getSheet(cell.getSheetName()).getRow(cell.getRow()).getCell(cell.getCol());
        if (value == null) {
            typed.setBlank();
        } else {
            typed.setCellValue(value);
        }
    }

    private static void recalculate(XSSFWorkbook book) {
        assertThat(new WorkbookCalculator(book, StratumFunctions.catalogue())
                        .recalculate()
                        .errors())
                .isEmpty();
    }

    @Test
    void everySentenceBeginsWithTheSegmentThatTheCustomerIsIn() {
        XSSFWorkbook book = Shipped.shared(RFMC);
        List<Object> sentences = column(book, "why", "why");
        List<Object> segments = column(book, "grades", "rfmc_segment");
        for (int i = 0; i < CUSTOMERS; i++) {
            assertThat((String) sentences.get(i)).startsWith(segments.get(i) + ", because of ");
        }
    }

    /** Ji and Jia weigh R, F and M; here cost to serve counts by far the most, then recency. */
    @Test
    void weightsOfTheGradesRankTheSegmentsOnEverySheet() throws IOException {
        try (XSSFWorkbook book = Shipped.open(RFMC)) {
            List<Object> equal = column(book, "grades", "rfmc_segment");
            for (int counts : List.of(4, 1)) {
                for (int measure = 1; measure <= 4; measure++) {
                    type(book, "table2[" + measure + ",weight]", measure == counts ? 1_000.0 : 1.0);
                }
                recalculate(book);
                List<Object> segments = column(book, "grades", "rfmc_segment");
                List<Object> ranks = column(book, "grades", "rfmc_rank");
                List<Object> grades =
                        column(book, "grades", List.of("rc", "fc", "mc", "ctsc").get(counts - 1));
                assertThat(segments).isNotEqualTo(equal);
                assertThat(mean(grades, ranks, 1.0)).isGreaterThan(mean(grades, ranks, 4.0));
                assertThat(column(book, "movers", "today")).isEqualTo(segments);
                List<Object> why = column(book, "why", "why");
                for (int i = 0; i < CUSTOMERS; i++) {
                    assertThat((String) why.get(i)).startsWith(segments.get(i) + ", because of ");
                }
            }
        }
    }

    private static double mean(List<Object> grades, List<Object> ranks, double rank) {
        return IntStream.range(0, grades.size())
                .filter(i -> ranks.get(i).equals(rank))
                .mapToDouble(i -> (Double) grades.get(i))
                .average()
                .orElseThrow();
    }

    /** {@code stratum eval --book templates/rfmc.xlsx 'SEGMENT.EXPLAIN(rfmc_measures,grade_policy)'}, customers 1, 5 and 6. */
    @Test
    void theNextSegmentIsTheFirstWayOfTheSentence() {
        XSSFWorkbook book = Shipped.shared(RFMC);
        assertThat(column(book, "why", "next").subList(0, 6))
                .startsWith("(the best)")
                .endsWith(
                        "Most valuable with 6 purchases more and 56,950 more",
                        "Most valuable with 23 days fewer or 1 purchase more");
    }

    @Test
    void customersWhoSeldomStayInTheirClusterAreMarked() {
        XSSFWorkbook book = Shipped.shared(RFMC);
        List<Object> confidence = column(book, "why", "confidence");
        List<Object> sure = column(book, "why", "sure");
        for (int i = 0; i < CUSTOMERS; i++) {
            assertThat((Double) confidence.get(i)).isBetween(0.0, 1.0);
            assertThat(sure.get(i)).isEqualTo((Double) confidence.get(i) < 0.75 ? "low" : "");
        }
        assertThat(sure).contains("low", "");
    }

    /** KMEANS.CERTIFICATE on both tables; the sums of squares are those of Tables 5 and 6. */
    @Test
    void theClustersOfBothTablesAreProvenToBeTheBestThereAre() {
        XSSFWorkbook book = Shipped.shared(RFMC);
        for (String run : List.of("rfm", "rfmc")) {
            assertThat(Shipped.shown(book, RFMC, run + "_certificate[4,value]")).isEqualTo("yes");
            double sum = number(book, run + "_starts[chosen,sse]");
            assertThat(number(book, run + "_certificate[1,value]")).isCloseTo(sum, within(1e-9 * sum));
            assertThat(number(book, run + "_certificate[2,value]"))
                    .isLessThanOrEqualTo(sum)
                    .isCloseTo(sum, within(1e-8 * sum));
        }
    }

    /** Why, what if and how sure, each in a sentence on the first sheet. */
    @Test
    void theFirstSheetAnswersTheThreeQuestions() {
        XSSFWorkbook book = Shipped.shared(RFMC);
        assertThat((String) Shipped.shown(book, RFMC, "why_says[1,text]"))
                .startsWith("Why, for example C005: Valuable, because of days since last purchase 230 (grade 2)")
                .endsWith("; Most valuable with 6 purchases more and 56,950 more.");
        assertThat((String) Shipped.shown(book, RFMC, "what_if_says[1,text]"))
                .isEqualTo("What if: " + Shipped.shown(book, RFMC, "what_if[1,text]"));
        long low = column(book, "why", "sure").stream().filter("low"::equals).count();
        assertThat((String) Shipped.shown(book, RFMC, "how_sure_says[1,text]"))
                .startsWith(
                        "How sure: " + (CUSTOMERS - low) + " of 167 customers stay in their cluster in at least 75%");
    }

    @Test
    void thePathsConserveCustomersAndMoneyAndAgreeWithTheListOfCustomers() {
        XSSFWorkbook book = Shipped.shared(RFMC);
        assertThat(number(book, "if_segments[#total,today]")).isEqualTo(CUSTOMERS);
        assertThat(number(book, "if_segments[#total,own]")).isEqualTo(CUSTOMERS);
        for (String money : List.of("amount", "profit")) {
            assertThat(number(book, "if_segments[#total,own_" + money + "]"))
                    .isCloseTo(number(book, "if_segments[#total,today_" + money + "]"), within(1e-6));
        }
        long moved = column(book, "movers", "steps").stream()
                .filter(steps -> !steps.equals(0.0))
                .count();
        // stratum eval: SEGMENT.WHATIF(rfmc_measures,grade_policy,{"Days since last purchase, grade 4 up to",30})
        assertThat(moved).isEqualTo(84);
        assertThat((String) Shipped.shown(book, RFMC, "what_if[1,text]"))
                .isEqualTo(
                        "With these cuts 84 of 167 customers change the segment (21 up, 63 down), and with them 34.8% of the"
                                + " amount.");
    }

    @Test
    void theCurvesEndWithAllCustomersAndAllProfit() {
        XSSFWorkbook book = Shipped.shared(RFMC);
        for (String end : List.of("today", "today_profit", "own", "own_profit")) {
            assertThat(number(book, "if_whale[1," + end + "]")).isZero();
            assertThat(number(book, "if_whale[5," + end + "]")).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void withoutCutsOfOnesOwnNobodyMoves() throws IOException {
        try (XSSFWorkbook book = Shipped.open(RFMC)) {
            type(book, "own_cuts[1,own4]", null);
            recalculate(book);
            assertThat(Shipped.shown(book, RFMC, "what_if[1,text]"))
                    .isEqualTo("With these cuts nobody changes the segment.");
            assertThat(column(book, "movers", "own")).isEqualTo(column(book, "grades", "rfmc_segment"));
        }
    }

    @Test
    void theConfidenceThatIsLowIsTypedOnTheFirstSheet() throws IOException {
        try (XSSFWorkbook book = Shipped.open(RFMC)) {
            type(book, "settings[Low confidence below,value]", 0.0);
            recalculate(book);
            assertThat(column(book, "why", "sure")).containsOnly("");
        }
    }
}
