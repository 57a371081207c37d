package dev.stratum.kmeans.start;

import dev.stratum.kmeans.data.Points;
import dev.stratum.kmeans.data.Squared;
import java.util.Arrays;

/** How far each point is from the nearest of the centres chosen so far. */
final class Gaps {

    private static final double CENTRE = -1;

    private final Points points;
    private final double[] squared;

    Gaps(Points points) {
        this.points = points;
        this.squared = new double[points.size()];
        Arrays.fill(squared, Double.POSITIVE_INFINITY);
    }

    /** Makes one more point a centre. */
    void add(int centre) {
        for (int i = 0; i < squared.length; i++) {
            squared[i] = Math.min(
                    squared[i],
                    Squared.distance(points.coordinates(), i, points.coordinates(), centre, points.columns()));
        }
        squared[centre] = CENTRE;
    }

    /** The squared gap of each point, negative at the centres themselves; infinite before the first centre. */
    double[] squared() {
        return squared;
    }
}
