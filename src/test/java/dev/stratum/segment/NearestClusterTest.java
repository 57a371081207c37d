package dev.stratum.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.segment.NearestCluster.Change;
import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** By ruler and compasses: clusters meet half way between their centres. */
class NearestClusterTest {
    private static final double[][] EACH_BY_ITSELF = {{1, 0}, {0, 1}};

    private static BitSet set(int... clusters) {
        BitSet set = new BitSet();
        Arrays.stream(clusters).forEach(set::set);
        return set;
    }

    private static Change change(double[] centres, double[][] effects, double[] row, int... targets) {
        return new NearestCluster(centres, centres.length / 2, effects)
                .from(row, 0, set(targets))
                .orElseThrow();
    }

    private static void holds(Change change, int cluster, double distance, double... moves) {
        assertThat(change.cluster()).isEqualTo(cluster);
        assertThat(change.distance()).isCloseTo(distance, within(1e-12));
        assertThat(change.change()).containsExactly(moves, within(1e-12));
    }

    @Test
    void theWayLeadsAcrossThePlaneHalfWay() {
        holds(change(new double[] {0, 0, 4, 0}, EACH_BY_ITSELF, new double[] {1, 5}, 1), 1, 1, 1, 0);
        holds(change(new double[] {0, 0, 3, 4}, EACH_BY_ITSELF, new double[] {0, 0}, 1), 1, 2.5, 1.5, 2);
        holds(change(new double[] {1, 1, -3, 1}, EACH_BY_ITSELF, new double[] {2, 0}, 1), 1, 3, -3, 0);
    }

    @Test
    void changesAreInTheUnitsOfTheMeasures() {
        double[][] effects = {{0.5, 0}, {0, 2}};
        holds(change(new double[] {0, 0, 4, 0}, effects, new double[] {1, 5}, 1), 1, 1, 2, 0);
        holds(change(new double[] {0, 0, 3, 4}, effects, new double[] {0, 0}, 1), 1, 2.5, 3, 1);
    }

    /** One unit moves a row by (1, 1): two of them reach (2, 2), a way of the root of 8. */
    @Test
    void aMeasureMayMoveARowAlongSeveralAxes() {
        holds(change(new double[] {0, 0, 4, 4}, new double[][] {{1, 1}}, new double[] {0, 0}, 1), 1, Math.sqrt(8), 2);
        holds(change(new double[] {0, 0, 4, 0}, new double[][] {{3, 4}}, new double[] {0, 0}, 1), 1, 10.0 / 3, 2.0 / 3);
    }

    @Test
    void measuresThatCannotBeMovedStay() {
        double[][] second = {{}, {0, 1}};
        holds(change(new double[] {0, 0, 3, 4}, second, new double[] {0, 0}, 1), 1, 3.125, 0, 3.125);
        double[][] withoutEffect = {{0, 0}, {0, 1}};
        holds(change(new double[] {0, 0, 3, 4}, withoutEffect, new double[] {0, 0}, 1), 1, 3.125, 0, 3.125);
        assertThat(new NearestCluster(new double[] {0, 0, 4, 0}, 2, second).from(new double[] {1, 5}, 0, set(1)))
                .isEmpty();
    }

    @Test
    void theNearestOfTheTargetsCounts() {
        double[] centres = {0, 0, 6, 0, 0, 2, -5, 0};
        double[] row = {0, 0};
        holds(change(centres, EACH_BY_ITSELF, row, 1, 2, 3), 2, 1, 0, 1);
        holds(change(centres, EACH_BY_ITSELF, row, 1, 3), 3, 2.5, -2.5, 0);
        holds(change(centres, EACH_BY_ITSELF, row, 0, 1), 1, 3, 3, 0);
        assertThat(new NearestCluster(centres, 4, EACH_BY_ITSELF).from(row, 0, set(0)))
                .isEmpty();
        assertThat(new NearestCluster(centres, 4, EACH_BY_ITSELF).from(row, 0, set()))
                .isEmpty();
    }

    @Test
    void ofEquallyNearOnesTheFirstCounts() {
        double[] centres = {0, 0, 2, 0, -2, 0};
        holds(change(centres, EACH_BY_ITSELF, new double[] {0, 0}, 1, 2), 1, 1, 1, 0);
    }

    /** Half way to 6 the nearest centre is 2: the third cluster begins at 4. */
    @Test
    void aClusterBehindAnotherIsReachedThroughIt() {
        double[] centres = {0, 0, 2, 0, 6, 0};
        holds(change(centres, EACH_BY_ITSELF, new double[] {0, 0}, 2), 2, 4, 4, 0);
        holds(change(centres, EACH_BY_ITSELF, new double[] {0, 0}, 1, 2), 1, 1, 1, 0);
    }

    /** The quarter from (2, 2) up is the last cluster's. */
    @Test
    void theRoomBetweenSeveralPlanesIsEnteredAtItsNearestPoint() {
        double[] squares = {0, 0, 4, 0, 0, 4, 4, 4};
        holds(change(squares, EACH_BY_ITSELF, new double[] {1, 0}, 3), 3, Math.sqrt(5), 1, 2);
        holds(change(squares, EACH_BY_ITSELF, new double[] {1, 3}, 3), 3, 1, 1, 0);
        double[][] halves = {{0.5, 0}, {0, 0.5}};
        holds(change(squares, halves, new double[] {1, 0}, 3), 3, Math.sqrt(5), 2, 4);
    }

    /** A grid of all changes finds no shorter one, and a hair beyond the change the new centre is the nearest. */
    @Test
    void noShorterChangeReachesTheTarget() {
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < 30; round++) {
            double[] centres = random.doubles(8, 0, 10).toArray();
            double[] row = {centres[0], centres[1]};
            Change change = change(centres, EACH_BY_ITSELF, row, 3);
            double shortest = Double.POSITIVE_INFINITY;
            for (double x = -12; x <= 12; x += 0.125) {
                for (double y = -12; y <= 12; y += 0.125) {
                    if (nearest(centres, row[0] + x, row[1] + y) == 3) {
                        shortest = Math.min(shortest, Math.hypot(x, y));
                    }
                }
            }
            // Without a point of the grid the cluster is farther away or thinner than the grid shows.
            assertThat(change.distance()).isLessThanOrEqualTo(shortest + 1e-9);
            double[] moved = {row[0] + change.change()[0], row[1] + change.change()[1]};
            assertThat(Math.hypot(moved[0] - centres[6], moved[1] - centres[7]))
                    .isCloseTo(toNearest(centres, moved), within(1e-9));
            assertThat(Math.hypot(change.change()[0], change.change()[1])).isCloseTo(change.distance(), within(1e-9));
        }
    }

    private static int nearest(double[] centres, double x, double y) {
        int nearest = 0;
        for (int c = 1; c < centres.length / 2; c++) {
            if (Math.hypot(centres[2 * c] - x, centres[2 * c + 1] - y)
                    < Math.hypot(centres[2 * nearest] - x, centres[2 * nearest + 1] - y)) {
                nearest = c;
            }
        }
        return nearest;
    }

    private static double toNearest(double[] centres, double... point) {
        int nearest = nearest(centres, point[0], point[1]);
        return Math.hypot(centres[2 * nearest] - point[0], centres[2 * nearest + 1] - point[1]);
    }
}
