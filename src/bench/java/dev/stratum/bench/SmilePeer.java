package dev.stratum.bench;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import smile.clustering.KMeans;

/** Smile 3.1.1, from centres that it draws itself by k-means++. */
final class SmilePeer {

    private SmilePeer() {}

    static Supplier<double[]> prepare(Workload workload) {
        double[][] rows =
                IntStream.range(0, workload.rows()).mapToObj(workload::row).toArray(double[][]::new);
        return () -> Arrays.stream(KMeans.fit(rows, workload.k(), Workload.MOST_ITERATIONS, 0.0).centroids)
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }
}
