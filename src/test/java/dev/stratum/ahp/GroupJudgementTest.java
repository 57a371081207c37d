package dev.stratum.ahp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupJudgementTest {
    private static final PairwiseMatrix FIRST = PairwiseMatrix.ofUpperTriangle(3, 3, 5, 3);
    private static final List<PairwiseMatrix> THREE = List.of(
            FIRST,
            PairwiseMatrix.ofUpperTriangle(3, 1 / 2.0, 4, 6),
            PairwiseMatrix.ofUpperTriangle(3, 2, 1 / 3.0, 1 / 5.0));

    /** Weights by numpy.linalg.eig, the consensus from its definition, equations 1.1 to 1.10 of Goepel (AHP-OS). */
    @Test
    void theConsensusIsThatOfGoepel() {
        GroupJudgement group = GroupJudgement.of(THREE, 1, 1, 1);
        assertThat(group.consensus(WeightMethod.EIGENVECTOR)).isCloseTo(0.5218398657680355, within(1e-12));
        assertThat(group.agreement(0, WeightMethod.EIGENVECTOR)).isCloseTo(0.9454632071805767, within(1e-12));
        assertThat(group.agreement(2, WeightMethod.EIGENVECTOR)).isCloseTo(0.7677675540546388, within(1e-12));
        assertThat(WeightMethod.EIGENVECTOR.weights(group.joined()))
                .containsExactly(new double[] {0.44739928, 0.32729118, 0.22530954}, within(1e-8));
    }

    @Test
    void whoseWordCountsTwiceIsAsTwoExperts() {
        GroupJudgement weighted = GroupJudgement.of(THREE, 2, 1, 1);
        GroupJudgement twice = GroupJudgement.of(List.of(FIRST, THREE.get(0), THREE.get(1), THREE.get(2)), 1, 1, 1, 1);
        // numpy: exp of the weighted mean of the logarithms
        assertThat(weighted.joined().get(0, 2)).isCloseTo(2.40281141, within(1e-8));
        assertThat(weighted.joined().toArray()).containsExactly(twice.joined().toArray(), within(1e-12));
        assertThat(weighted.consensus(WeightMethod.EIGENVECTOR))
                .isCloseTo(0.5744583989918499, within(1e-12))
                .isCloseTo(twice.consensus(WeightMethod.EIGENVECTOR), within(1e-12));
    }

    @Test
    void theSameJudgementsAgreeAndOppositeOnesDoNot() {
        assertThat(GroupJudgement.of(List.of(FIRST, FIRST), 1, 1).consensus(WeightMethod.GEOMETRIC_MEAN))
                .isCloseTo(1, within(1e-12));
        PairwiseMatrix nine = PairwiseMatrix.ofUpperTriangle(2, 9);
        PairwiseMatrix ninth = PairwiseMatrix.ofUpperTriangle(2, 1 / 9.0);
        assertThat(GroupJudgement.of(List.of(nine, ninth), 1, 1).consensus(WeightMethod.EIGENVECTOR))
                .isCloseTo(0, within(1e-12));
    }

    @Test
    void refusesOtherWeights() {
        assertThatThrownBy(() -> GroupJudgement.of(THREE, 1, 1))
                .hasFieldOrPropertyWithValue("problem", Problem.WRONG_COLUMNS);
        assertThatThrownBy(() -> GroupJudgement.of(THREE, 1, -1, 1)).hasMessageContaining("matrix 2 is -1");
        assertThatThrownBy(() -> GroupJudgement.of(THREE, 0, 0, 0))
                .hasFieldOrPropertyWithValue("problem", Problem.OUT_OF_RANGE);
    }
}
