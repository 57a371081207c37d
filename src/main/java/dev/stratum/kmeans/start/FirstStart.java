package dev.stratum.kmeans.start;

import dev.stratum.kmeans.data.Grouping;
import dev.stratum.kmeans.data.Points;
import dev.stratum.kmeans.pass.InitialCentres;
import java.util.stream.IntStream;

/** The first k cases as they stand. */
public final class FirstStart {

    private FirstStart() {}

    public static InitialCentres choose(Points points, int k) {
        return InitialCentres.at(points, first(k));
    }

    /** The first k rows; the centres are told as rows. */
    public static InitialCentres choose(Grouping cases, int k) {
        int[] rows = first(k);
        double[] centres =
                cases.points().pick(IntStream.of(rows).map(cases::pointOf).toArray());
        return new InitialCentres(centres, rows, 0);
    }

    private static int[] first(int k) {
        return IntStream.range(0, k).toArray();
    }
}
