package dev.stratum.kmeans;

import java.util.stream.IntStream;

/** The first k cases as they stand. */
final class FirstStart {

    private FirstStart() {}

    static InitialCentres choose(Points points, int k) {
        return InitialCentres.at(points, first(k));
    }

    /** The first k rows; the centres are told as rows. */
    static InitialCentres choose(Cases cases, int k) {
        int[] rows = first(k);
        double[] centres =
                cases.points().pick(IntStream.of(rows).map(cases::pointOf).toArray());
        return new InitialCentres(centres, rows, 0);
    }

    private static int[] first(int k) {
        return IntStream.range(0, k).toArray();
    }
}
