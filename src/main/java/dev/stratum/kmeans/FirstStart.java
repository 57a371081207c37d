package dev.stratum.kmeans;

import java.util.stream.IntStream;

/** The first k cases as they stand. */
final class FirstStart {

    private FirstStart() {}

    static InitialCentres choose(Points points, int k) {
        return InitialCentres.at(points, first(k));
    }

    static int[] first(int k) {
        return IntStream.range(0, k).toArray();
    }
}
