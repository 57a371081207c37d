package dev.stratum.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.functions.FunctionCatalogue;
import dev.stratum.functions.StratumFunctions;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each call that is measured gives a result, and the right one; what it costs is never a test. */
class FunctionCallsTest {

    private static final int ROWS = 120;
    private static final FunctionCalls CALLS = new FunctionCalls();
    private static final FunctionCatalogue CATALOGUE = StratumFunctions.catalogue();

    /** They take judgements, experts, weights or nothing: no table that grows with the customers. */
    private static final Set<String> WITHOUT_ROWS = Set.of(
            "AHP.COMPLETE",
            "AHP.CONSISTENCY",
            "AHP.GROUP",
            "AHP.SENSITIVITY",
            "AHP.SYNTHESIZE",
            "AHP.WEIGHTS",
            "CTS.WEIGHTS",
            "SEGMENT.PLAN",
            "STRATUM.POLICY",
            "STRATUM.VERSION",
            "STRATUM.WHY",
            "VALUE.PANEL");

    /** They answer with the same clustering as KMEANS.CLUSTER, in a few cells. */
    private static final Set<String> LIKE_CLUSTER =
            Set.of("KMEANS.COUNTS", "KMEANS.HISTORY", "KMEANS.INITIAL", "KMEANS.SSE");

    static List<String> calls() {
        return CALLS.names();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void eachCallHasAResultWithoutErrors(String call) {
        Object[][] cells = result(call);

        assertThat(cells).isNotEmpty();
        assertThat(Stream.of(cells).flatMap(Arrays::stream)).noneMatch(Throwable.class::isInstance);
        assertThat(Stream.of(cells).flatMap(Arrays::stream).filter(cell -> !"".equals(cell)))
                .isNotEmpty();
    }

    @Test
    void everyFunctionThatTakesRowsIsMeasured() {
        Set<String> measured = new TreeSet<>(WITHOUT_ROWS);
        measured.addAll(LIKE_CLUSTER);
        calls().forEach(call -> measured.add(FunctionCalls.function(call)));

        assertThat(measured).containsExactlyElementsOf(CATALOGUE.names());
    }

    @Test
    void rowsHaveTheNearestOfTheCentres() {
        Object[][] data = (Object[][]) CALLS.arguments("KMEANS.CLUSTER grades", ROWS)[0];
        Object[][] centres = result("KMEANS.CENTERS grades");
        Object[][] labels = result("KMEANS.CLUSTER grades");

        for (int row = 0; row < ROWS; row++) {
            double least = Double.POSITIVE_INFINITY;
            for (Object[] centre : centres) {
                least = Math.min(least, squared(data[row], centre));
            }
            assertThat(squared(data[row], centres[(int) number(labels[row][0]) - 1]))
                    .isEqualTo(least);
        }
    }

    @Test
    void degreesOfARowSumToOne() {
        for (Object[] row : result("KMEANS.MEMBERSHIP continuous")) {
            assertThat(sum(row)).isEqualTo(1, within(1e-12));
        }
    }

    @Test
    void theMeanDistanceIsThatOfAllPairs() {
        Object[][] data = (Object[][]) CALLS.arguments("KMEANS.MEANDIST continuous", ROWS)[0];
        double sum = 0;
        for (int i = 0; i < ROWS; i++) {
            for (int j = 0; j < i; j++) {
                sum += Math.sqrt(squared(data[i], data[j]));
            }
        }

        assertThat(number(result("KMEANS.MEANDIST continuous")[0][0]))
                .isEqualTo(sum / (ROWS * (ROWS - 1) / 2), within(1e-12));
    }

    @Test
    void theWhaleCurveEndsAtTheTotal() {
        Object[][] curve = result("CTS.WHALE");
        Object[][] profit = (Object[][]) CALLS.arguments("CTS.WHALE", ROWS)[1];

        assertThat(curve).hasNumberOfRows(ROWS + 1);
        assertThat(number(curve[ROWS][3]))
                .isEqualTo(Stream.of(profit).mapToDouble(FunctionCallsTest::sum).sum(), within(1e-9));
    }

    @Test
    void changesAreTheCustomersInAnotherSegment() {
        Object[] arguments = CALLS.arguments("SEGMENT.CHANGES", ROWS);
        int moved = 0;
        for (int row = 0; row < ROWS; row++) {
            moved += ((Object[][]) arguments[1])[row][0].equals(((Object[][]) arguments[2])[row][0]) ? 0 : 1;
        }

        assertThat(result("SEGMENT.CHANGES")).hasNumberOfRows(moved + 1);
    }

    @Test
    void theLedgerHasTwentyLinesForEachCustomer() {
        assertThat(result("RFM.LEDGER")).hasNumberOfRows(ROWS / 20 + 1);
    }

    @Test
    void typesAreTheGradesSideBySide() {
        Object[] grades = CALLS.arguments("RFMC.CODE", ROWS);
        Object[][] codes = result("RFMC.CODE");
        Object[][] means = result("RFMC.MEAN");
        for (int row = 0; row < ROWS; row++) {
            StringBuilder code = new StringBuilder();
            double sum = 0;
            for (Object column : grades) {
                double grade = number(((Object[][]) column)[row][0]);
                code.append((int) grade);
                sum += grade;
            }
            assertThat(String.valueOf(codes[row][0])).startsWith(code.toString());
            assertThat(number(means[row][0])).isEqualTo(sum / 4);
        }
    }

    /** The break that leaves the least sum of squares within the two classes of each column, found by trying them all. */
    @Test
    void naturalBreaksLeaveTheLeastSumOfSquares() {
        Object[][] data = (Object[][]) CALLS.arguments("RFMC.CUTS natural-breaks", ROWS)[0];
        double[] sorted =
                Stream.of(data).mapToDouble(row -> number(row[1])).sorted().toArray();
        double least = Double.POSITIVE_INFINITY;
        double best = 0;
        for (int cut = 1; cut < ROWS; cut++) {
            double squares = squares(sorted, 0, cut) + squares(sorted, cut, ROWS);
            if (squares < least) {
                least = squares;
                best = sorted[cut];
            }
        }

        Object[][] found =
                CATALOGUE.find("RFMC.CUTS").orElseThrow().call(data, "natural-breaks", new Object[][] {{2.0}});

        assertThat(Stream.of(found).flatMap(Arrays::stream)).contains(best);
    }

    private static double squares(double[] sorted, int from, int to) {
        double mean = Arrays.stream(sorted, from, to).average().orElseThrow();
        return Arrays.stream(sorted, from, to).map(x -> (x - mean) * (x - mean)).sum();
    }

    private static Object[][] result(String call) {
        return CATALOGUE.find(FunctionCalls.function(call)).orElseThrow().call(CALLS.arguments(call, ROWS));
    }

    private static double squared(Object[] a, Object[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            double difference = number(a[j]) - number(b[j]);
            sum += difference * difference;
        }
        return sum;
    }

    private static double sum(Object... row) {
        return Stream.of(row).mapToDouble(FunctionCallsTest::number).sum();
    }

    private static double number(Object cell) {
        return ((Number) cell).doubleValue();
    }
}
