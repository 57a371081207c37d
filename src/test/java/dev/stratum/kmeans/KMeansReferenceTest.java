package dev.stratum.kmeans;

import static dev.stratum.kmeans.ReferenceCase.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stratum.kmeans.data.Points;
import dev.stratum.kmeans.pass.InitialCentres;
import dev.stratum.kmeans.start.SpssStart;
import dev.stratum.kmeans.start.Trials;
import dev.stratum.problem.ExcelError;
import dev.stratum.problem.StratumException;
import dev.stratum.stats.AnovaRow;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Initial pass and iteration against a separate program, GNU PSPP and R; see {@code kmeans/SOURCE.md}. */
class KMeansReferenceTest {

    private static final Offset<Double> TOLERANCE = within(1e-11);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bu2023_table",
                "iris_150x4",
                "grades_167x4",
                "edge_duplicates_k3",
                "edge_empty_cluster",
                "edge_missing",
                "edge_tie_midpoint"
            })
    void followsTheReference(String name) {
        ReferenceCase reference = ReferenceCase.read(name);
        Clustering found = KMeans.run(reference.data(), reference.settings());

        assertThat(found.initialRows())
                .isEqualTo(ReferenceCase.fromZero(reference.initial().get("rows_1based_among_complete_cases")));
        assertThat(found.initialCentres())
                .containsExactly(numbers(reference.initial().get("centers")));

        JsonNode lloyd = reference.lloyd();
        assertThat(found.labels()).isEqualTo(ReferenceCase.fromZero(lloyd.get("labels")));
        assertThat(found.centres()).containsExactly(numbers(lloyd.get("centers")), TOLERANCE);
        assertThat(Arrays.stream(found.counts()).asDoubleStream().toArray()).isEqualTo(numbers(lloyd.get("counts")));
        assertThat(found.iterations()).isEqualTo(lloyd.get("iterations").asInt());
        assertThat(flat(found.history())).containsExactly(numbers(lloyd.get("change_history")), TOLERANCE);
        assertThat(found.converged()).isEqualTo(lloyd.get("converged").asBoolean());
        assertThat(found.withinSumOfSquares()).containsExactly(numbers(lloyd.get("withinss")), TOLERANCE);
        assertThat(found.sumOfSquares()).isCloseTo(lloyd.get("tot_withinss").asDouble(), TOLERANCE);
        assertThat(flat(found.distancesBetweenCentres()))
                .containsExactly(numbers(lloyd.get("center_distances")), TOLERANCE);
        assertThat(found.trials()).isEqualTo(new Trials(1, 1, 1, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bu2023_table",
                "iris_150x4",
                "grades_167x4",
                "edge_duplicates_k3",
                "edge_empty_cluster",
                "edge_missing",
                "edge_tie_midpoint"
            })
    void analysesTheVarianceAsTheReference(String name) {
        ReferenceCase reference = ReferenceCase.read(name);
        Clustering found = KMeans.run(reference.data(), reference.settings());

        List<AnovaRow> rows = ClusterAnova.of(reference.data(), found);

        JsonNode anova = reference.lloyd().get("anova");
        assertThat(rows).hasSize(anova.size());
        for (int i = 0; i < rows.size(); i++) {
            AnovaRow row = rows.get(i);
            JsonNode expected = anova.get(i);
            assertThat(row.betweenDf()).isEqualTo(expected.get("cluster_df").asInt());
            assertThat(row.withinDf()).isEqualTo(expected.get("error_df").asInt());
            assertThat(row.betweenMeanSquare())
                    .isCloseTo(expected.get("cluster_ms").asDouble(), TOLERANCE);
            assertThat(row.withinMeanSquare())
                    .isCloseTo(expected.get("error_ms").asDouble(), TOLERANCE);
            if (expected.get("F").isNull()) {
                assertThat(row.f()).isNotFinite();
            } else {
                assertThat(row.f() / expected.get("F").asDouble()).isCloseTo(1, TOLERANCE);
                assertThat(row.p() / expected.get("sig").asDouble()).isCloseTo(1, within(1e-9));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bu2023_table",
                "iris_150x4",
                "grades_167x4",
                "edge_duplicates_k3",
                "edge_missing",
                "edge_tie_midpoint"
            })
    void theInitialPassReplacesAsOftenAsTheReference(String name) {
        ReferenceCase reference = ReferenceCase.read(name);

        InitialCentres initial = SpssStart.choose(Points.of(reference.data()), reference.k());

        assertThat(initial.replacements())
                .isEqualTo(reference.initial().get("replacements").asInt());
    }

    @Test
    void moreClustersThanDifferentRowsAreRefused() {
        ReferenceCase reference = ReferenceCase.read("edge_k_gt_n");

        assertThatThrownBy(() -> KMeans.run(reference.data(), reference.settings()))
                .isInstanceOfSatisfying(
                        StratumException.class,
                        problem -> assertThat(problem.error()).isEqualTo(ExcelError.NUM))
                .hasMessageContainingAll("k is 5", "3 different complete rows", "from 1 to 3");
    }

    /** Tables 2 and 3 of Bu (2023), and the customers it lists in each category, pages 110 and 111. */
    @Test
    void reproducesThePublishedTables() {
        Clustering found = KMeans.run(
                ReferenceCase.read("bu2023_table").data(), KMeansSettings.of(4).withStart(Start.SPSS));

        assertThat(found.initialRows()).containsExactly(0, 8, 4, 5);
        assertThat(found.centres())
                .containsExactly(
                        new double[] {
                            2.4968, 1.4789, 1.0179, 2.7262, 1.2686, 1.4576, 3.4112, 2.1404, 1.2708, 4.2575, 2.7546,
                            1.5029
                        },
                        within(1e-12));
        assertThat(found.history()[0]).containsExactly(new double[] {0.116, 0.128, 0.035, 0.205}, within(1e-12));
        assertThat(found.history()[1]).containsOnly(0);
        assertThat(members(found, 0)).containsExactly(1, 7, 8);
        assertThat(members(found, 1)).containsExactly(2, 9);
        assertThat(members(found, 2)).containsExactly(3, 5, 10);
        assertThat(members(found, 3)).containsExactly(4, 6);
    }

    private static int[] members(Clustering found, int cluster) {
        return IntStream.range(0, found.labels().length)
                .filter(row -> found.labels()[row] == cluster)
                .map(row -> row + 1)
                .toArray();
    }

    private static double[] flat(double[][] table) {
        return Arrays.stream(table).flatMapToDouble(Arrays::stream).toArray();
    }
}
