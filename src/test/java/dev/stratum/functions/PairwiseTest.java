package dev.stratum.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.problem.ExcelError;
import dev.stratum.sheet.CellError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Missing values by pairs. The values are those of {@code src/test/resources/others/pairwise.R}, which works the definition of SPSS
 * out without a package; PSPP 1.6.2 stops at PAIRWISE with a failed assertion.
 */
class PairwiseTest {
    private static final Path OTHERS = Path.of("src/test/resources/others");
    private static final Object[][] CENTRES = {{5.0, 3.4, 1.5, 0.2}, {6.0, 2.8, 4.5, 1.4}, {6.6, 3.0, 5.6, 2.0}};
    private static final double CLOSE = 1e-12;

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(OTHERS.resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static double[] numbers(String... parts) {
        return Arrays.stream(parts).mapToDouble(Double::parseDouble).toArray();
    }

    /** The flowers, or those that lack value j of row i, from 1, where 7 i + 3 j is a multiple of 10. */
    private static Object[][] flowers(boolean lacking) {
        List<String> lines = lines("flowers.csv");
        Object[][] rows = new Object[lines.size() - 1][];
        for (int i = 0; i < rows.length; i++) {
            double[] values = numbers(lines.get(i + 1).split(",", -1));
            int row = i + 1;
            rows[i] = IntStream.rangeClosed(1, 4)
                    .mapToObj(j -> lacking && (7 * row + 3 * j) % 10 == 0 ? (Object) "" : (Object) values[j - 1])
                    .toArray();
        }
        return rows;
    }

    private static Map<String, double[]> expected() {
        Map<String, double[]> values = new LinkedHashMap<>();
        for (String line : lines("pairwise.csv")) {
            String[] parts = line.split(",", -1);
            values.put(parts[0], numbers(Arrays.copyOfRange(parts, 1, parts.length)));
        }
        return values;
    }

    private static Object[][] call(String function, Object... arguments) {
        return StratumFunctions.catalogue().find(function).orElseThrow().call(arguments);
    }

    private static Object[][] pairwise(String function) {
        return call(function, flowers(true), 3.0, CENTRES, null, null, null, null, "pairwise");
    }

    private static double[] column(Object[][] cells, int column) {
        return Arrays.stream(cells).mapToDouble(row -> (Double) row[column]).toArray();
    }

    @Test
    void rowsThatLackValuesGoToTheCentreThatIsNearestByTheOthers() {
        assertThat(column(pairwise("KMEANS.CLUSTER"), 0)).isEqualTo(expected().get("labels"));
    }

    @Test
    void centresAreTheMeansOfTheValuesThatThereAre() {
        Object[][] centres = pairwise("KMEANS.CENTERS");
        for (int c = 0; c < 3; c++) {
            assertThat(Arrays.stream(centres[c])
                            .mapToDouble(value -> (Double) value)
                            .toArray())
                    .containsExactly(expected().get("centre" + (c + 1)), within(CLOSE));
        }
    }

    @Test
    void distancesAndTheirSquaresAreThoseOfTheValuesThatThereAre() {
        double sse = expected().get("sse")[0];
        assertThat((Double) pairwise("KMEANS.SSE")[0][0]).isCloseTo(sse, within(1e-10));
        assertThat(Arrays.stream(column(pairwise("KMEANS.DISTANCE"), 0))
                        .map(distance -> distance * distance)
                        .sum())
                .isCloseTo(sse, within(1e-10));
    }

    @Test
    void theAnalysisOfVarianceCountsTheRowsThatHaveAValue() {
        Object[][] anova = pairwise("KMEANS.ANOVA");
        int f = Arrays.asList(anova[0]).indexOf("F");
        assertThat(column(Arrays.copyOfRange(anova, 1, 5), f))
                .containsExactly(expected().get("f"), within(1e-8));
    }

    @Test
    void withoutBlanksItIsTheSameClusteringOnEveryScale() {
        for (String start : List.of("spss", "best")) {
            for (String scale : List.of("none", "zscore", "minmax")) {
                Object[][] plain = call("KMEANS.CLUSTER", flowers(false), 3.0, start, null, scale);
                assertThat(call("KMEANS.CLUSTER", flowers(false), 3.0, start, null, scale, null, null, "pairwise"))
                        .isDeepEqualTo(plain);
            }
        }
    }

    @Test
    void theOrderOfTheRowsChangesNothing() {
        Object[][] rows = flowers(true);
        Object[][] turned = new Object[rows.length][];
        Arrays.setAll(turned, i -> rows[rows.length - 1 - i]);
        double[] labels = column(call("KMEANS.CLUSTER", rows, 3.0, "best", null, "zscore", null, null, "pairwise"), 0);
        double[] back = column(call("KMEANS.CLUSTER", turned, 3.0, "best", null, "zscore", null, null, "pairwise"), 0);
        for (int i = 0; i < labels.length; i++) {
            assertThat(back[labels.length - 1 - i]).isEqualTo(labels[i]);
        }
    }

    @Test
    void everyTableIsMadeAndTextIsStillNoNumber() {
        Object[][] data = {{1.0, 2.0}, {1.5, ""}, {8.0, 9.0}, {"", 8.5}, {"", ""}, {"x", 3.0}};
        Object[][] labels = call("KMEANS.CLUSTER", data, 2.0, "spss", null, null, null, null, "Pairwise");
        assertThat(column(Arrays.copyOf(labels, 4), 0)).containsExactly(1, 1, 2, 2);
        assertThat(labels[4][0]).isEqualTo("");
        assertThat(((CellError) labels[5][0]).code()).isEqualTo(ExcelError.NA);
        for (String table : List.of("REPORT", "HISTORY", "INITIAL", "COUNTS")) {
            assertThat(call("KMEANS." + table, data, 2.0, "spss", null, null, null, null, "pairwise")[0][0])
                    .isNotInstanceOf(CellError.class);
        }
    }

    @Test
    void noiseRunningMeansAndFactorsAreRefusedBesideIt() {
        for (String options : List.of("pairwise, noise", "running,pairwise")) {
            assertThatThrownBy(
                            () -> call("KMEANS.CLUSTER", flowers(true), 3.0, "spss", null, null, null, null, options))
                    .hasMessageContaining("options 'pairwise, ");
        }
        assertThatThrownBy(
                        () -> call("KMEANS.CLUSTER", flowers(true), 3.0, "spss", null, "pca", null, null, "pairwise"))
                .hasMessageContaining("scale 'pca'", "none, zscore, minmax");
    }
}
