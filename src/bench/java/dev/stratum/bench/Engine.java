package dev.stratum.bench;

import elki.clustering.kmeans.AnnulusKMeans;
import elki.clustering.kmeans.ElkanKMeans;
import elki.clustering.kmeans.ExponionKMeans;
import elki.clustering.kmeans.HamerlyKMeans;
import elki.clustering.kmeans.KDTreeFilteringKMeans;
import elki.clustering.kmeans.KDTreePruningKMeans;
import elki.clustering.kmeans.initialization.Predefined;
import elki.clustering.kmeans.parallel.ParallelLloydKMeans;
import elki.distance.minkowski.EuclideanDistance;
import java.util.function.Function;
import java.util.function.Supplier;

/** The engines compared: each takes a workload in its own form, outside the clock, and then runs to final centres. */
public enum Engine {
    STRATUM(Stratum::prepare),
    ELKI_HAMERLY(w -> Elki.prepare(
            w, (k, start) -> new HamerlyKMeans<>(EuclideanDistance.STATIC, k, Workload.MOST_ITERATIONS, start, false))),
    ELKI_EXPONION(w -> Elki.prepare(
            w, (k, start) -> new ExponionKMeans<>(EuclideanDistance.STATIC, k, Workload.MOST_ITERATIONS, start, false))),
    ELKI_ANNULUS(w -> Elki.prepare(
            w, (k, start) -> new AnnulusKMeans<>(EuclideanDistance.STATIC, k, Workload.MOST_ITERATIONS, start, false))),
    ELKI_ELKAN(w -> Elki.prepare(
            w, (k, start) -> new ElkanKMeans<>(EuclideanDistance.STATIC, k, Workload.MOST_ITERATIONS, start, false))),
    ELKI_KD_FILTERING(w -> Elki.prepare(
            w,
            (k, start) -> new KDTreeFilteringKMeans<>(
                    EuclideanDistance.STATIC,
                    k,
                    Workload.MOST_ITERATIONS,
                    start,
                    KDTreePruningKMeans.Split.BOUNDED_MIDPOINT,
                    0))),
    ELKI_PARALLEL_LLOYD(w -> Elki.prepare(
            w, (k, start) -> new ParallelLloydKMeans<>(EuclideanDistance.STATIC, k, Workload.MOST_ITERATIONS, start))),
    COMMONS_MATH(CommonsMath::prepare),
    WEKA(WekaPeer::prepare),
    /** Cannot begin at given centres: draws its own, so it does not do the same iterations. */
    TRIBUO_OWN_START(TribuoPeer::prepare),
    /** The same. */
    SMILE_OWN_START(SmilePeer::prepare);

    private final Function<Workload, Supplier<double[]>> prepare;

    Engine(Function<Workload, Supplier<double[]>> prepare) {
        this.prepare = prepare;
    }

    /** Whether it begins at other centres than those of the workload. */
    boolean drawsItsOwnStart() {
        return this == TRIBUO_OWN_START || this == SMILE_OWN_START;
    }

    /** Converts the workload; the result runs once per call and returns the final centres. */
    Supplier<double[]> prepare(Workload workload) {
        return prepare.apply(workload);
    }

    /** The initial centres as ELKI takes them. */
    interface ElkiFactory {
        elki.clustering.kmeans.KMeans<elki.data.NumberVector, ?> create(int k, Predefined start);
    }
}
