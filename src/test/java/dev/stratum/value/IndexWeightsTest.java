package dev.stratum.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.ahp.PairwiseMatrix;
import dev.stratum.ahp.WeightMethod;
import dev.stratum.policy.ValuePolicy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IndexWeightsTest {
    private static final IndexSystem BU = ValuePolicy.bu2023().system();

    @ParameterizedTest
    @EnumSource
    void weightsAreMultipliedDownTheHierarchy(WeightMethod method) {
        IndexWeights weights = IndexWeights.of(BU, judgements(), method);

        assertThat(weights.toArray())
                .containsExactly(
                        new double[] {
                            0.6 * 0.75 * 0.5, // C11: current value 0.6, profit 3 to 1, equal indicators
                            0.6 * 0.75 * 0.5,
                            0.6 * 0.25 * 0.5,
                            0.6 * 0.25 * 0.5,
                            0.4 * 0.2 * 0.5, // D11: potential value 0.4, five equal factors
                            0.4 * 0.2 * 0.5,
                            0.4 * 0.2 * 4 / 7.0, // D21 to D23: 4 to 2 to 1
                            0.4 * 0.2 * 2 / 7.0,
                            0.4 * 0.2 * 1 / 7.0,
                            0.4 * 0.2 * 0.5,
                            0.4 * 0.2 * 0.5,
                            0.4 * 0.2 * 0.5,
                            0.4 * 0.2 * 0.5,
                            0.4 * 0.2 * 0.5,
                            0.4 * 0.2 * 0.5
                        },
                        within(1e-12));
        assertThat(Arrays.stream(weights.toArray()).sum()).isCloseTo(1, within(1e-12));
    }

    @Test
    void eachPartShowsItsOwnWeightsAndConsistency() {
        IndexWeights weights = IndexWeights.of(BU, judgements(), WeightMethod.EIGENVECTOR);
        IndexWeights.Part loyalty = weights.parts().get(6);

        assertThat(loyalty.node().name()).isEqualTo("Customer loyalty");
        assertThat(loyalty.weights()).hasSize(3);
        assertThat(loyalty.consistency().orElseThrow().ratio()).isCloseTo(0, within(1e-12));
    }

    @Test
    void aSingleChildNeedsNoJudgement() {
        IndexSystem one = new IndexSystem(BU.indicators().subList(0, 1));
        IndexWeights weights = IndexWeights.of(one, Map.of(), WeightMethod.EIGENVECTOR);

        assertThat(weights.toArray()).containsExactly(1.0);
        assertThat(weights.parts())
                .allSatisfy(part -> assertThat(part.consistency()).isEmpty());
    }

    @Test
    void missingOrMisfittingJudgementsAreNamed() {
        Map<String, PairwiseMatrix> judgements = judgements();
        judgements.put("D3", equal(3));
        assertThatThrownBy(() -> IndexWeights.of(BU, judgements, WeightMethod.EIGENVECTOR))
                .hasMessageContaining("D3 Customer credit")
                .hasMessageContaining("needs 2");
        judgements.remove("D2");
        assertThatThrownBy(() -> IndexWeights.of(BU, judgements, WeightMethod.EIGENVECTOR))
                .hasMessageContaining("D2 Customer loyalty is missing")
                .hasMessageContaining("3 x 3");
    }

    @Test
    void trianglesOfJudgementsGiveTheSameWeights() {
        Map<String, double[]> triangles = new HashMap<>();
        judgements().forEach((code, matrix) -> triangles.put(code, upperTriangle(matrix)));

        assertThat(IndexWeights.ofTriangles(BU, triangles))
                .isEqualTo(IndexWeights.of(BU, judgements(), WeightMethod.EIGENVECTOR));

        triangles.put("D2", new double[] {2, 0, 2});
        assertThatThrownBy(() -> IndexWeights.ofTriangles(BU, triangles))
                .hasMessageContaining("D2 Customer loyalty")
                .hasMessageContaining("row 1, column 3 is 0");
        triangles.put("D2", new double[] {2});
        assertThatThrownBy(() -> IndexWeights.ofTriangles(BU, triangles))
                .hasMessageContaining("D2 Customer loyalty")
                .hasMessageContaining("needs 3");
    }

    private static double[] upperTriangle(PairwiseMatrix matrix) {
        List<Double> upper = new ArrayList<>();
        for (int i = 0; i < matrix.size(); i++) {
            for (int j = i + 1; j < matrix.size(); j++) {
                upper.add(matrix.get(i, j));
            }
        }
        return upper.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static Map<String, PairwiseMatrix> judgements() {
        Map<String, PairwiseMatrix> judgements = new HashMap<>();
        for (IndexSystem.Node node : BU.nodes()) {
            judgements.put(node.code(), equal(node.children().size()));
        }
        judgements.put("X1", PairwiseMatrix.ofUpperTriangle(2, 1.5));
        judgements.put("X2", PairwiseMatrix.ofUpperTriangle(2, 3));
        judgements.put("D2", PairwiseMatrix.ofUpperTriangle(3, 2, 4, 2));
        return judgements;
    }

    private static PairwiseMatrix equal(int n) {
        double[] ones = new double[n * (n - 1) / 2];
        Arrays.fill(ones, 1);
        return PairwiseMatrix.ofUpperTriangle(n, ones);
    }
}
