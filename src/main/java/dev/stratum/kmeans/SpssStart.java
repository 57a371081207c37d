package dev.stratum.kmeans;

/**
 * The initial pass of SPSS QUICK CLUSTER. The first k cases are the centres; then every later case x either
 *
 * <ol>
 *   <li>replaces the nearer to it of the two closest centres, if x is farther from its nearest centre than those two
 *       are from each other; or else
 *   <li>replaces its nearest centre, if x is farther from its second nearest centre than its nearest centre is from
 *       any other centre.
 * </ol>
 *
 * <p>Both comparisons are strict; of equal distances the lowest number counts. Source: IBM SPSS Statistics Algorithms,
 * QUICK CLUSTER; GNU PSPP does the same.
 */
final class SpssStart {

    private final Points points;
    private final int k;
    private final int columns;
    private final double[] centres;
    private final int[] chosen;
    private final double[] toCentre;
    private final double[] between;
    private int closerOne;
    private int closerOther;
    private int replacements;

    private SpssStart(Points points, int k) {
        this.points = points;
        this.k = k;
        this.columns = points.columns();
        this.chosen = FirstStart.first(k);
        this.centres = points.pick(chosen);
        this.toCentre = new double[k];
        this.between = new double[k * k];
    }

    static InitialCentres choose(Points points, int k) {
        SpssStart pass = new SpssStart(points, k);
        if (k > 1) {
            pass.measureCentres();
            for (int x = k; x < points.size(); x++) {
                pass.consider(x);
            }
        }
        return new InitialCentres(pass.centres, pass.chosen, pass.replacements);
    }

    private void consider(int x) {
        int nearest = 0;
        int second = -1;
        for (int c = 0; c < k; c++) {
            toCentre[c] = Squared.distance(points.coordinates(), x, centres, c, columns);
            if (c > 0 && toCentre[c] < toCentre[nearest]) {
                second = nearest;
                nearest = c;
            } else if (c > 0 && (second < 0 || toCentre[c] < toCentre[second])) {
                second = c;
            }
        }
        if (toCentre[nearest] > between[closerOne * k + closerOther]) {
            replace(toCentre[closerOne] <= toCentre[closerOther] ? closerOne : closerOther, x);
        } else if (toCentre[second] > nearestOtherCentre(nearest)) {
            replace(nearest, x);
        }
    }

    private void replace(int centre, int x) {
        System.arraycopy(points.coordinates(), x * columns, centres, centre * columns, columns);
        chosen[centre] = x;
        replacements++;
        measureCentres();
    }

    private void measureCentres() {
        double shortest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < k; i++) {
            for (int j = i + 1; j < k; j++) {
                double squared = Squared.distance(centres, i, centres, j, columns);
                between[i * k + j] = squared;
                between[j * k + i] = squared;
                if (squared < shortest) {
                    shortest = squared;
                    closerOne = i;
                    closerOther = j;
                }
            }
        }
    }

    private double nearestOtherCentre(int centre) {
        double shortest = Double.POSITIVE_INFINITY;
        for (int other = 0; other < k; other++) {
            if (other != centre) {
                shortest = Math.min(shortest, between[centre * k + other]);
            }
        }
        return shortest;
    }
}
