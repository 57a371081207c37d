package dev.stratum.kmeans.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.kmeans.data.Points;
import dev.stratum.kmeans.data.Rows;
import dev.stratum.kmeans.pass.InitialCentres;
import org.junit.jupiter.api.Test;

/** The initial centres on lines short enough to check by hand. */
class InitialCentresTest {

    @Test
    void spssFirstRuleReplacesTheNearerOfTheTwoClosestCentres() {
        // 9 is 6 from its nearest centre 3, farther than 0 and 3 are apart: it takes the place of 3.
        InitialCentres initial = SpssStart.choose(line(0, 3, 9), 2);

        assertThat(initial.points()).containsExactly(0, 2);
        assertThat(initial.replacements()).isOne();
    }

    @Test
    void spssSecondRuleComparesWithTheSecondNearestCentre() {
        // -1 is 1 from its nearest centre 0, so the first rule fails; but it is 11 from the second nearest, 10, and
        // 0 is only 10 from there: it takes the place of 0.
        InitialCentres initial = SpssStart.choose(line(0, 10, -1), 2);

        assertThat(initial.points()).containsExactly(2, 1);
        assertThat(initial.replacements()).isOne();
    }

    @Test
    void spssComparesStrictly() {
        // 6 is as far from 3 as 0 is: neither rule replaces 3; 3 lies between and replaces nothing.
        assertThat(SpssStart.choose(line(0, 3, 6, 3, 1), 2).points()).containsExactly(0, 2);
        assertThat(SpssStart.choose(line(0, 3, 3, 2), 2).replacements()).isZero();
    }

    @Test
    void spssTiesGoToTheLowestNumber() {
        // The middle of 0 and 4, raised by 10, is as near to one as to the other.
        Points plane = Points.of(Rows.of(new double[][] {{0, 0}, {4, 0}, {2, 10}}));

        assertThat(SpssStart.choose(plane, 2).points()).containsExactly(2, 1);
    }

    @Test
    void maximinBeginsFarthestFromTheMean() {
        // Mean 3.6; 10 is farthest, then 0, then 4, whose nearest centre is 4 away.
        assertThat(MaximinStart.choose(line(0, 1, 3, 4, 10), 3).points()).containsExactly(4, 0, 3);
    }

    @Test
    void maximinTiesGoToTheFirstInSortedOrder() {
        assertThat(MaximinStart.choose(line(0, 5, 10), 2).points()).containsExactly(0, 2);
    }

    @Test
    void densityBeginsAtTheDensestPointAndPassesOverNoise() {
        // Two clumps and a far single value. Mean distance 33.4 (36 pairs), so each clump sees itself and the other;
        // the single value sees itself alone and comes last although it is farthest.
        Points points = line(0, 1, 2, 3, 20, 21, 22, 23, 100);

        InitialCentres initial = DensityStart.choose(points, 9);

        assertThat(initial.points()[0]).isZero();
        assertThat(initial.points()[1]).isEqualTo(7);
        assertThat(initial.points()[8]).isEqualTo(8);
    }

    @Test
    void plusPlusDrawsDifferentPoints() {
        for (int seed = 0; seed < 50; seed++) {
            assertThat(PlusPlusStart.choose(line(1, 2, 3, 4, 5, 6), 6, seed).points())
                    .containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
        }
    }

    private static Points line(double... values) {
        return Points.of(new Rows(values, values.length, 1));
    }
}
