package dev.stratum.kmeans.start;

import dev.stratum.kmeans.data.Grouping;
import dev.stratum.kmeans.data.Points;
import dev.stratum.kmeans.data.Squared;
import dev.stratum.kmeans.pass.InitialCentres;
import java.util.Arrays;

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
public final class SpssStart {

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

    private SpssStart(Points points, InitialCentres first) {
        this.points = points;
        this.k = first.points().length;
        this.columns = points.columns();
        this.chosen = first.points().clone();
        this.centres = first.centres().clone();
        this.toCentre = new double[k];
        this.between = new double[k * k];
    }

    /** The pass over points in their order. */
    public static InitialCentres choose(Points points, int k) {
        SpssStart pass = new SpssStart(points, FirstStart.choose(points, k));
        if (k > 1) {
            pass.measureCentres();
            for (int x = k; x < points.size(); x++) {
                pass.consider(x, x);
            }
        }
        return pass.result();
    }

    /**
     * The pass over rows in their order; the centres chosen are told as rows. A row equal to one that replaced no
     * centre replaces none either, as long as the centres are the same: when no point is left that could, the pass is
     * over.
     */
    public static InitialCentres choose(Grouping cases, int k) {
        SpssStart pass = new SpssStart(cases.points(), FirstStart.choose(cases, k));
        if (k > 1) {
            pass.measureCentres();
            int size = cases.points().size();
            int[] idleSince = new int[size];
            Arrays.fill(idleSince, -1);
            int idle = 0;
            for (int row = k; row < cases.rows() && idle < size; row++) {
                int x = cases.pointOf(row);
                if (idleSince[x] != pass.replacements) {
                    int before = pass.replacements;
                    pass.consider(x, row);
                    idle = pass.replacements == before ? idle + 1 : 0;
                    idleSince[x] = before;
                }
            }
        }
        return pass.result();
    }

    private InitialCentres result() {
        return new InitialCentres(centres, chosen, replacements);
    }

    private void consider(int x, int name) {
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
            replace(toCentre[closerOne] <= toCentre[closerOther] ? closerOne : closerOther, x, name);
        } else if (toCentre[second] > nearestOtherCentre(nearest)) {
            replace(nearest, x, name);
        }
    }

    private void replace(int centre, int x, int name) {
        System.arraycopy(points.coordinates(), x * columns, centres, centre * columns, columns);
        chosen[centre] = name;
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
