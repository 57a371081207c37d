package dev.stratum.functions;

import static dev.stratum.functions.Calls.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.sheet.CellError;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What SEGMENT.NEAREST says is the smallest change that KMEANS.PREDICT obeys. */
class NearestPropertyTest {

    @ParameterizedTest
    @ValueSource(strings = {"none", "zscore", "minmax", "pca"})
    void aHairMoreThanTheChangeReachesTheClusterAndALittleLessStays(String scale) {
        int told = 0;
        for (int seed = 0; seed < 60; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int columns = 2 + random.nextInt(3);
            Object[][] data = new Object[30][columns];
            for (Object[] row : data) {
                double common = random.nextInt(4);
                for (int j = 0; j < columns; j++) {
                    row[j] = Math.pow(10, j) * (common + 2 * random.nextDouble());
                }
            }
            int k = 2 + random.nextInt(4);
            // The change is right for whatever centres; the best take a hundred times as long to find.
            String start = seed % 6 == 0 ? "best" : "kmeans++";
            Object[][] centres = call("KMEANS.CENTERS", data, (double) k, start, null, scale, (double) seed);
            Object[][] own = call("KMEANS.PREDICT", data, centres, null, scale);
            Object[] fixed = {null, new Object[][] {{1.0}}, null};
            for (Object target : new Object[] {null, 1.0 + random.nextInt(k), "better"}) {
                Object[][] nearest = call("SEGMENT.NEAREST", data, centres, target, fixed[seed % 3], null, scale);
                Object[][] less = moved(data, nearest, 0.99, centres, scale);
                Object[][] more = moved(data, nearest, 1 + 1e-6, centres, scale);
                for (int row = 0; row < data.length; row++) {
                    if (nearest[row][0] instanceof CellError) {
                        continue; // no such change
                    }
                    told++;
                    if (seed % 3 == 1) {
                        assertThat(nearest[row][2]).isEqualTo(0.0);
                    }
                    assertThat(reachedBesideTheEnd(random, data[row], nearest[row], centres, scale, data))
                            .as("seed %d, row %d, target %s, fixed %d", seed, row, target, seed % 3)
                            .isTrue();
                    assertThat(less[row][0])
                            .as("seed %d, row %d, target %s", seed, row, target)
                            .isNotEqualTo(nearest[row][0]);
                    if (target == null) {
                        assertThat(more[row][0]).isEqualTo(nearest[row][0]);
                        assertThat(less[row][0]).isEqualTo(own[row][0]);
                    }
                }
            }
        }
        assertThat(told).isGreaterThan(3000);
    }

    /** A lattice of some 1,200 points around every row: none that is nearer than the change is in a cluster that counts. */
    @Test
    void noPointOfALatticeAroundTheRowIsNearer() {
        int told = 0;
        for (int seed = 0; seed < 12; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Object[][] data = new Object[25][];
            Arrays.setAll(data, row -> new Object[] {random.nextDouble(0, 10), random.nextDouble(0, 10)});
            int k = 2 + random.nextInt(4);
            Object[][] centres = call("KMEANS.CENTERS", data, (double) k);
            Object[][] own = call("KMEANS.PREDICT", data, centres);
            for (Object target : new Object[] {null, 1.0 + random.nextInt(k)}) {
                Object[][] nearest = call("SEGMENT.NEAREST", data, centres, target);
                for (int row = 0; row < data.length; row++) {
                    if (nearest[row][0] instanceof CellError) {
                        continue; // in the target already
                    }
                    told++;
                    Object[][] inside = lattice(data[row], 0.999 * (double) nearest[row][1]);
                    assertThat(inside.length).isGreaterThan(1_000);
                    Object reached = nearest[row][0];
                    Object stays = own[row][0];
                    assertThat(Arrays.stream(call("KMEANS.PREDICT", inside, centres)))
                            .as("seed %d, row %d, target %s", seed, row, target)
                            .allMatch(
                                    cluster -> target == null ? cluster[0].equals(stays) : !cluster[0].equals(reached));
                }
            }
        }
        assertThat(told).isGreaterThan(400);
    }

    private static Object[][] lattice(Object[] row, double radius) {
        int steps = 20;
        return IntStream.rangeClosed(-steps, steps)
                .boxed()
                .flatMap(x -> IntStream.rangeClosed(-steps, steps)
                        .filter(y -> x * x + y * y <= steps * steps)
                        .mapToObj(y ->
                                new Object[] {(double) row[0] + radius * x / steps, (double) row[1] + radius * y / steps
                                }))
                .toArray(Object[][]::new);
    }

    /** The end may be a corner between three clusters: then the way a hair on is not straight ahead. */
    private static boolean reachedBesideTheEnd(
            SplittableRandom random, Object[] row, Object[] change, Object[][] centres, String scale, Object[][] data) {
        // Straight on is nearly always right, so that few of the 400 ends are looked at.
        for (int ends = 0; ends < 400; ends += 10) {
            Object[][] round = new Object[10][row.length];
            for (Object[] end : round) {
                for (int j = 0; j < row.length; j++) {
                    double step = (double) change[2 + j];
                    end[j] = (double) row[j] + step * (1 + 1e-6 * random.nextDouble(-1, 1));
                }
            }
            if (Arrays.stream(call("KMEANS.PREDICT", round, centres, null, scale, data))
                    .anyMatch(cluster -> cluster[0].equals(change[0]))) {
                return true;
            }
        }
        return false;
    }

    /** The cluster of every row after so much of its change; a row without one stays. */
    private static Object[][] moved(
            Object[][] data, Object[][] nearest, double part, Object[][] centres, String scale) {
        Object[][] moved = new Object[data.length][];
        for (int row = 0; row < data.length; row++) {
            moved[row] = data[row].clone();
            for (int j = 0; j < moved[row].length && !(nearest[row][0] instanceof CellError); j++) {
                moved[row][j] = (double) data[row][j] + part * (double) nearest[row][2 + j];
            }
        }
        return call("KMEANS.PREDICT", moved, centres, null, scale, data);
    }

    /** Every other type is tried: none with fewer steps is in the cluster that counts. */
    @Test
    void noFewerStepsOfGradesReachTheCluster() {
        int told = 0;
        for (int seed = 0; seed < 20; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Object[][] data = new Object[25][3];
            for (Object[] row : data) {
                for (int j = 0; j < 3; j++) {
                    row[j] = 1.0 + random.nextInt(4);
                }
            }
            Object[][] centres = call("KMEANS.CENTERS", data, 4.0);
            Object[][] types = new Object[64][3];
            for (int type = 0; type < 64; type++) {
                types[type] = grades(type / 16, type / 4 % 4, type % 4);
            }
            Object[][] ofType = call("KMEANS.PREDICT", types, centres);
            Object[][] own = call("KMEANS.PREDICT", data, centres);
            Object[][] nearest =
                    call("SEGMENT.NEAREST", data, centres, null, new Object[][] {{3.0}}, null, null, null, 4.0);
            for (int row = 0; row < data.length; row++) {
                double fewest = Double.POSITIVE_INFINITY;
                for (int type = 0; type < 64; type++) {
                    if (!ofType[type][0].equals(own[row][0]) && types[type][2].equals(data[row][2])) {
                        fewest = Math.min(fewest, steps(data[row], types[type]));
                    }
                }
                if (nearest[row][0] instanceof CellError) {
                    assertThat(fewest).isInfinite();
                    continue;
                }
                told++;
                Object[] moved = new Object[3];
                for (int j = 0; j < 3; j++) {
                    moved[j] = (double) data[row][j] + (double) nearest[row][2 + j];
                }
                assertThat(call("KMEANS.PREDICT", new Object[][] {moved}, centres)[0][0])
                        .isEqualTo(nearest[row][0]);
                assertThat(steps(data[row], moved)).isEqualTo(fewest);
            }
        }
        assertThat(told).isGreaterThan(300);
    }

    private static Object[] grades(int... fromZero) {
        return Arrays.stream(fromZero).mapToObj(grade -> 1.0 + grade).toArray();
    }

    private static double steps(Object[] from, Object[] to) {
        double steps = 0;
        for (int j = 0; j < from.length; j++) {
            steps += Math.abs((double) from[j] - (double) to[j]);
        }
        return steps;
    }
}
