package dev.stratum.kmeans.proof;

import dev.stratum.kmeans.data.Points;
import java.util.Arrays;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Weighted points seen from their mean along their principal axes, where boxes around few of them are small. Distances
 * are those of the data.
 *
 * @param x coordinates, flat, {@code size * columns}
 * @param weight of each point
 * @param squares of each point its weight times its squared distance from the mean
 * @param inner of each point the sum of squares of the points that were joined to it
 * @param columns how many coordinates a point has
 * @param axes what the sum of squares is along each axis, in ascending order
 */
record Cloud(double[] x, double[] weight, double[] squares, double[] inner, int columns, double[] axes) {

    static Cloud of(Points points) {
        int n = points.size();
        int p = points.columns();
        double[] mean = points.mean();
        double[] centred = new double[n * p];
        for (int at = 0; at < centred.length; at++) {
            centred[at] = points.coordinates()[at] - mean[at % p];
        }
        double[] weight = points.copyOfWeights();
        EigenDecomposition eigen = new EigenDecomposition(products(centred, weight, p));
        RealMatrix turned = MatrixUtils.createRealMatrix(rows(centred, p)).multiply(eigen.getV());
        double[] x = new double[n * p];
        double[] squares = new double[n];
        double[] axes = new double[p];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < p; j++) {
                double value = turned.getEntry(i, j);
                x[i * p + j] = value;
                squares[i] += weight[i] * value * value;
                axes[j] += weight[i] * value * value;
            }
        }
        Arrays.sort(axes);
        return new Cloud(x, weight, squares, new double[n], p, axes);
    }

    int size() {
        return weight.length;
    }

    /** The sum of squares of all points from their mean. */
    double spread() {
        double spread = 0;
        for (double square : squares) {
            spread += square;
        }
        return spread;
    }

    /** The squared distance of a point from a place. */
    double squared(int point, double[] place) {
        double sum = 0;
        for (int j = 0, at = point * columns; j < columns; j++, at++) {
            double difference = x[at] - place[j];
            sum += difference * difference;
        }
        return sum;
    }

    /** The mean of some points. */
    double[] mean(int[] members) {
        double[] mean = new double[columns];
        double total = 0;
        for (int i : members) {
            total += weight[i];
            for (int j = 0; j < columns; j++) {
                mean[j] += weight[i] * x[i * columns + j];
            }
        }
        for (int j = 0; j < columns; j++) {
            mean[j] /= total;
        }
        return mean;
    }

    /** What a cluster of some points costs: their sum of squares from their mean. */
    double cost(int[] members) {
        double[] mean = mean(members);
        double cost = 0;
        for (int i : members) {
            cost += inner[i] + weight[i] * squared(i, mean);
        }
        return cost;
    }

    /** Two points as one, the first of them; the other keeps its place without any weight. */
    Cloud joined(int to, int from) {
        double[] places = x.clone();
        double[] weights = weight.clone();
        double[] square = squares.clone();
        double[] within = inner.clone();
        double both = weight[to] + weight[from];
        double apart = 0;
        square[to] = 0;
        for (int j = 0; j < columns; j++) {
            double a = x[to * columns + j];
            double b = x[from * columns + j];
            double mean = (weight[to] * a + weight[from] * b) / both;
            apart += (a - b) * (a - b);
            places[to * columns + j] = mean;
            square[to] += both * mean * mean;
        }
        within[to] += inner[from] + weight[to] * weight[from] / both * apart;
        weights[to] = both;
        weights[from] = 0;
        square[from] = 0;
        within[from] = 0;
        return new Cloud(places, weights, square, within, columns, axes);
    }

    private static RealMatrix products(double[] centred, double[] weight, int p) {
        double[][] products = new double[p][p];
        for (int i = 0; i < weight.length; i++) {
            for (int a = 0; a < p; a++) {
                for (int b = 0; b < p; b++) {
                    products[a][b] += weight[i] * centred[i * p + a] * centred[i * p + b];
                }
            }
        }
        return MatrixUtils.createRealMatrix(products);
    }

    private static double[][] rows(double[] flat, int columns) {
        double[][] rows = new double[flat.length / columns][columns];
        for (int at = 0; at < flat.length; at++) {
            rows[at / columns][at % columns] = flat[at];
        }
        return rows;
    }
}
