package dev.stratum.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.kmeans.Start;
import dev.stratum.policy.Policy;
import dev.stratum.rfm.Grades;
import dev.stratum.samples.TwoRuns.Run;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The sample of 167 made-up customers gives the numbers of the RFMC paper (DOI 10.3233/JIFS-200737) under the product's
 * own rules. What the paper prints is in {@link PublishedFacts}, with the place where it stands.
 */
class RfmcSampleTest {
    private static final Policy POLICY = Policy.shipped("rfmc-2021");

    private final List<SampleCsv.Line> lines;
    private final List<SampleCustomer> customers;
    private final Grades grades;
    private final Run rfm;
    private final Run rfmc;

    RfmcSampleTest() throws IOException {
        lines = SampleCsv.read();
        customers = lines.stream().map(SampleCsv.Line::customer).toList();
        grades = TwoRuns.grades(customers, POLICY);
        rfm = TwoRuns.rfmRun(customers, Start.SPSS);
        rfmc = TwoRuns.rfmcRun(customers, POLICY, Start.SPSS);
    }

    @Test
    void hasOneLinePerCustomerAndNoTwoAlike() {
        assertThat(lines).extracting(SampleCsv.Line::id).containsExactlyElementsOf(numbered());
        assertThat(customers).doesNotHaveDuplicates();
    }

    private static List<String> numbered() {
        return IntStream.rangeClosed(1, PublishedFacts.CUSTOMERS)
                .mapToObj("C%03d"::formatted)
                .toList();
    }

    @Test
    @DisplayName("Section 4.1: last purchases lie in 2017-10-01..2018-10-31; ours are on working days")
    void datesLieInThePeriod() {
        assertThat(customers)
                .extracting(customer -> SampleCsv.AS_OF.minusDays(customer.recency()))
                .allSatisfy(date -> {
                    assertThat(date).isBetween(LocalDate.of(2017, 10, 1), SampleCsv.AS_OF);
                    assertThat(date.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
                });
    }

    @Test
    @DisplayName("Figure 3: four amounts above 8 million, the others below 6 million, most below 200,000")
    void amountsAreSkewedAsPrinted() {
        assertThat(count(c -> c.amount() > PublishedFacts.GIANT_AMOUNT)).isEqualTo(4);
        assertThat(count(c -> c.amount() < PublishedFacts.OTHER_AMOUNT)).isEqualTo(PublishedFacts.CUSTOMERS - 4);
        assertThat(count(c -> c.amount() < PublishedFacts.USUAL_AMOUNT)).isEqualTo(98);
    }

    private long count(Predicate<SampleCustomer> condition) {
        return customers.stream().filter(condition).count();
    }

    @Test
    @DisplayName("Tables 5 and 7: RFM tiers of 4, 10, 96, 57; the best is SPSS cluster 3")
    void rfmRunGivesThePrintedTiers() {
        assertThat(rfm.sizes()).isEqualTo(PublishedFacts.RFM_SIZES);
        assertThat(bestCluster(rfm)).isEqualTo(PublishedFacts.BEST_RFM_CLUSTER);
        assertThat(rfm.clustering().iterations()).isLessThanOrEqualTo(PublishedFacts.SPSS_ITERATIONS);
    }

    @Test
    @DisplayName("Table 5: the best bought 52 days ago, later than the others, most often and most")
    void theBestLeadOnEveryMeasure() {
        double[] recency = means(0);
        assertThat(Math.round(recency[0])).isEqualTo(PublishedFacts.BEST_RECENCY);
        assertThat(Arrays.stream(recency, 1, 4))
                .allSatisfy(other -> assertThat(other).isGreaterThan(recency[0]));
        for (int measure = 1; measure <= 2; measure++) {
            double[] mean = means(measure);
            assertThat(Arrays.stream(mean, 1, 4))
                    .allSatisfy(other -> assertThat(other).isLessThan(mean[0]));
        }
    }

    /** Mean of R, F or M per tier of the RFM run, best first. */
    private double[] means(int measure) {
        double[] flat = TwoRuns.rfm(customers);
        return IntStream.rangeClosed(1, 4)
                .mapToDouble(tier -> IntStream.range(0, customers.size())
                        .filter(i -> rfm.tiers()[i] == tier)
                        .mapToDouble(i -> flat[3 * i + measure])
                        .average()
                        .orElseThrow())
                .toArray();
    }

    @Test
    @DisplayName("Tables 6 and 7: RFMC tiers of 38, 54, 29, 46; the best is SPSS cluster 4")
    void rfmcRunGivesThePrintedTiers() {
        assertThat(rfmc.sizes()).isEqualTo(PublishedFacts.RFMC_SIZES);
        assertThat(bestCluster(rfmc)).isEqualTo(PublishedFacts.BEST_RFMC_CLUSTER);
        assertThat(rfmc.clustering().iterations()).isLessThanOrEqualTo(PublishedFacts.SPSS_ITERATIONS);
    }

    @Test
    @DisplayName("Table 6: the average score of the best is 3.32")
    void theBestAverage332() {
        int cluster = bestCluster(rfmc) - 1;
        double mean = Arrays.stream(rfmc.clustering().centres(), 4 * cluster, 4 * cluster + 4)
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(PublishedFacts.BEST_MEAN_GRADE, within(0.00499));
        assertThat(rfmc.ranking().bestFirst().get(0).meanScore()).isCloseTo(mean, within(1e-12));
    }

    private static int bestCluster(Run run) {
        return run.ranking().bestFirst().get(0).cluster() + 1;
    }

    @Test
    @DisplayName("Not printed: the SPSS start happens to find the best of many solutions, so order does not matter")
    void theBestOfManyStartsDividesAlike() {
        Run bestRfm = TwoRuns.rfmRun(customers, Start.BEST);
        Run bestRfmc = TwoRuns.rfmcRun(customers, POLICY, Start.BEST);
        assertThat(bestRfm.tiers()).isEqualTo(rfm.tiers());
        assertThat(bestRfmc.tiers()).isEqualTo(rfmc.tiers());
        assertThat(bestRfm.sumOfSquares()).isCloseTo(rfm.sumOfSquares(), within(1e-9));
        assertThat(bestRfmc.sumOfSquares()).isCloseTo(rfmc.sumOfSquares(), within(1e-9));
    }

    @ParameterizedTest(name = "customer {0}: tier {1} to {2}, CTS grade {3}")
    @DisplayName("Table 8: the ten customers; tiers 1 = most valuable to 4 = low contribution")
    @CsvSource({
        "1, 3, 1, 4",
        "2, 2, 1, 2",
        "3, 3, 1, 3",
        "4, 3, 1, 3",
        "5, 4, 2, 4",
        "6, 3, 2, 3",
        "7, 4, 2, 4",
        "8, 2, 3, 1",
        "9, 2, 4, 1",
        "10, 3, 4, 1"
    })
    void tenCustomersMove(int number, int from, int to, int ctsGrade) {
        assertThat(rfm.tiers()[number - 1]).isEqualTo(from);
        assertThat(rfmc.tiers()[number - 1]).isEqualTo(to);
        assertThat(grades.get(number - 1, 3)).isEqualTo(ctsGrade);
    }

    @ParameterizedTest
    @DisplayName("Table 8: customers 1 to 4 bought several times recently, for 700,000 yuan and above")
    @CsvSource({"1", "2", "3", "4"})
    void firstFourBoughtMuchAndRecently(int number) {
        SampleCustomer customer = customers.get(number - 1);
        assertThat(customer.amount()).isGreaterThanOrEqualTo(PublishedFacts.STORY_AMOUNT);
        assertThat(grades.get(number - 1, 0)).isEqualTo(4);
        assertThat(grades.get(number - 1, 1)).isGreaterThanOrEqualTo(3);
    }

    @Test
    @DisplayName("Table 8: of customers 1 to 4, number 2 buys most and costs most to serve")
    void customerTwoCostsMost() {
        for (int other : new int[] {0, 2, 3}) {
            assertThat(lines.get(1).money().serviceCost())
                    .isGreaterThan(lines.get(other).money().serviceCost());
            assertThat(customers.get(1).amount())
                    .isGreaterThan(customers.get(other).amount());
            assertThat(grades.get(1, 3)).isLessThan(grades.get(other, 3));
        }
    }

    @ParameterizedTest
    @DisplayName("Table 8: customers 8 and 9 buy much and leave less than the average margin")
    @CsvSource({"8", "9"})
    void dearCustomersLeaveLittle(int number) {
        SampleCsv.Line line = lines.get(number - 1);
        double averageAmount = customers.stream()
                .filter(c -> c.amount() < PublishedFacts.OTHER_AMOUNT)
                .mapToInt(SampleCustomer::amount)
                .average()
                .orElseThrow();
        double revenue = lines.stream().mapToDouble(l -> l.money().revenue()).sum();
        double profit = lines.stream().mapToDouble(l -> l.money().profit()).sum();
        assertThat((double) line.customer().amount()).isGreaterThan(3 * averageAmount);
        assertThat(line.money().margin()).isLessThan(profit / revenue);
    }

    @Test
    @DisplayName("Section 3.2: there is a customer of type (4,1,1,4)")
    void thePapersExampleOfATypeOccurs() {
        assertThat(IntStream.range(0, customers.size())
                        .mapToObj(i -> grades.type(i).code()))
                .contains("4114");
    }

    @Test
    @DisplayName("Section 5: some customers that are dear to serve lose money; cheap ones do not")
    void onlyDearCustomersLoseMoney() {
        List<Integer> losers = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).money().profit() < 0)
                .boxed()
                .toList();
        assertThat(losers).hasSizeBetween(10, 40);
        assertThat(losers).allSatisfy(i -> assertThat(grades.get(i, 3)).isLessThanOrEqualTo(2));
    }

    @Test
    void returnVisitsArePartOfTheServiceCost() {
        assertThat(lines)
                .allSatisfy(line -> assertThat(
                                line.customer().salesReturn() * line.customer().purchases())
                        .isPositive()
                        .isLessThan((int) (0.7 * line.money().serviceCost())));
    }

    @Test
    void measuresAreThoseOfAPlausibleEnterprise() {
        assertThat(customers).allSatisfy(customer -> {
            assertThat(customer.daysToPay()).isBetween(5, 150);
            assertThat(customer.willCall()).isBetween(0.0, 1.0);
            assertThat(customer.purchases()).isPositive();
            assertThat(customer.orderSize()).isGreaterThanOrEqualTo(4_000);
        });
        for (int measure = 0; measure < 4; measure++) {
            for (int grade = 1; grade <= 4; grade++) {
                int column = measure;
                int wanted = grade;
                assertThat(IntStream.range(0, customers.size())
                                .filter(i -> grades.get(i, column) == wanted)
                                .count())
                        .as("customers with grade %d of measure %d", grade, measure + 1)
                        .isGreaterThan(PublishedFacts.CUSTOMERS / 10);
            }
        }
    }
}
