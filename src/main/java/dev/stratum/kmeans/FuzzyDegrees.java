package dev.stratum.kmeans;

import dev.stratum.kmeans.data.Lanes;
import dev.stratum.kmeans.data.Points;
import java.util.Arrays;

/**
 * The degrees of some points that follow each other, side by side in {@link Lanes}, and what these points add to the means
 * of the clusters. Each point is worked out, and added, as if it were alone. Not for several threads at once.
 */
final class FuzzyDegrees {

    /** So many points fit the nearest cache with all that is known of them. */
    static final int BLOCK = 256;

    private final Points points;
    private final double fuzziness;
    private final Lanes lanes;

    /** By cluster: the degree of each lane. */
    private final double[][] degrees;

    private final double[] least = new double[BLOCK];
    private final double[] sums = new double[BLOCK];
    private final double[] weights = new double[BLOCK];
    private int first;
    private int count;

    FuzzyDegrees(Points points, int k, double fuzziness) {
        this.points = points;
        this.fuzziness = fuzziness;
        this.lanes = new Lanes(points, BLOCK);
        this.degrees = new double[k][BLOCK];
    }

    /** Works out the degrees of points {@code from} to {@code to} at some centres; at most {@value #BLOCK}. */
    void work(double[] centres, int from, int to) {
        first = from;
        count = to - from;
        lanes.take(first, count);
        Arrays.fill(least, 0, count, Double.POSITIVE_INFINITY);
        for (int c = 0; c < degrees.length; c++) {
            lanes.squared(centres, c, degrees[c], count);
            lower(least, degrees[c], count);
        }
        boolean onCentre = false;
        for (int lane = 0; lane < count; lane++) {
            onCentre |= least[lane] == 0;
        }
        double power = 1 / (fuzziness - 1);
        Arrays.fill(sums, 0, count, 0);
        for (double[] own : degrees) {
            // Relative to the nearest centre nothing overflows; a row on a centre belongs to it alone.
            share(least, own, count);
            if (onCentre) {
                nothingOfNothing(own, count);
            }
            power(own, power, count);
            add(sums, own, count);
        }
        for (double[] own : degrees) {
            divide(own, sums, count);
        }
    }

    /** Puts the degrees into a flat table of points and clusters. */
    void put(double[] table) {
        int k = degrees.length;
        for (int c = 0; c < k; c++) {
            double[] own = degrees[c];
            for (int lane = 0, at = first * k + c; lane < count; lane++, at += k) {
                table[at] = own[lane];
            }
        }
    }

    /** Adds the points, weighted by their degrees to the power of the fuzziness, to the sums and weights of the clusters. */
    void pour(double[] ofClusters, double[] total) {
        int columns = points.columns();
        for (int c = 0; c < degrees.length; c++) {
            System.arraycopy(degrees[c], 0, weights, 0, count);
            power(weights, fuzziness, count);
            if (points.weights() != null) {
                for (int lane = 0; lane < count; lane++) {
                    weights[lane] *= points.weights()[first + lane];
                }
            }
            if (columns == 4) {
                pourFour(ofClusters, total, c);
                continue;
            }
            total[c] = sum(total[c]);
            for (int j = 0; j < columns; j++) {
                ofClusters[c * columns + j] = sum(ofClusters[c * columns + j], lanes.column(j));
            }
        }
    }

    private double sum(double begun) {
        double sum = begun;
        for (int lane = 0; lane < count; lane++) {
            sum += weights[lane];
        }
        return sum;
    }

    private double sum(double begun, double[] column) {
        double sum = begun;
        for (int lane = 0; lane < count; lane++) {
            sum += weights[lane] * column[lane];
        }
        return sum;
    }

    /** Written out for R, F, M and C: five sums grow at a time, none of which waits for the others. */
    private void pourFour(double[] ofClusters, double[] total, int c) {
        double[] column0 = lanes.column(0);
        double[] column1 = lanes.column(1);
        double[] column2 = lanes.column(2);
        double[] column3 = lanes.column(3);
        double sum = total[c];
        double sum0 = ofClusters[4 * c];
        double sum1 = ofClusters[4 * c + 1];
        double sum2 = ofClusters[4 * c + 2];
        double sum3 = ofClusters[4 * c + 3];
        for (int lane = 0; lane < count; lane++) {
            double weight = weights[lane];
            sum += weight;
            sum0 += weight * column0[lane];
            sum1 += weight * column1[lane];
            sum2 += weight * column2[lane];
            sum3 += weight * column3[lane];
        }
        total[c] = sum;
        ofClusters[4 * c] = sum0;
        ofClusters[4 * c + 1] = sum1;
        ofClusters[4 * c + 2] = sum2;
        ofClusters[4 * c + 3] = sum3;
    }

    // Loops so plain that the compiler of the JVM turns each into instructions for several numbers at once.

    private static void lower(double[] least, double[] own, int count) {
        for (int lane = 0; lane < count; lane++) {
            least[lane] = Math.min(least[lane], own[lane]);
        }
    }

    private static void share(double[] least, double[] own, int count) {
        for (int lane = 0; lane < count; lane++) {
            own[lane] = least[lane] / own[lane];
        }
    }

    private static void add(double[] sums, double[] own, int count) {
        for (int lane = 0; lane < count; lane++) {
            sums[lane] += own[lane];
        }
    }

    private static void divide(double[] own, double[] sums, int count) {
        for (int lane = 0; lane < count; lane++) {
            own[lane] /= sums[lane];
        }
    }

    private static void nothingOfNothing(double[] own, int count) {
        for (int lane = 0; lane < count; lane++) {
            own[lane] = Double.isNaN(own[lane]) ? 1 : own[lane];
        }
    }

    /** The usual fuzziness of 2 needs the first and the second power only, which take no logarithm. */
    private static void power(double[] numbers, double exponent, int count) {
        if (exponent == 2) {
            for (int lane = 0; lane < count; lane++) {
                numbers[lane] *= numbers[lane];
            }
        } else if (exponent != 1) {
            for (int lane = 0; lane < count; lane++) {
                numbers[lane] = Math.pow(numbers[lane], exponent);
            }
        }
    }
}
