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
import java.util.ArrayList;
import java.util.List;
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
    SMILE_OWN_START(SmilePeer::prepare),
    SCIKIT_LEARN_LLOYD("lloyd", "python3", "src/bench/peer.py"),
    SCIKIT_LEARN_ELKAN("elkan", "python3", "src/bench/peer.py"),
    R_LLOYD("Lloyd", "Rscript", "--vanilla", "src/bench/peer.R"),
    R_MACQUEEN("MacQueen", "Rscript", "--vanilla", "src/bench/peer.R");

    private final Function<Workload, Run> prepare;
    private final List<String> command;

    Engine(Function<Workload, Supplier<double[]>> prepare) {
        this.prepare = workload -> Run.here(prepare.apply(workload));
        this.command = List.of();
    }

    Engine(String algorithm, String... command) {
        this.command = command[0].equals("python3") ? withPython(command) : List.of(command);
        this.prepare = workload -> Program.of(workload, algorithm, this.command);
    }

    /** Another Python where {@code PYTHON} names one. */
    private static List<String> withPython(String... command) {
        List<String> named = new ArrayList<>(List.of(command));
        named.set(0, System.getenv().getOrDefault("PYTHON", command[0]));
        return List.copyOf(named);
    }

    /** Whether what it needs is installed. */
    boolean isThere() {
        return switch (this) {
            case SCIKIT_LEARN_LLOYD, SCIKIT_LEARN_ELKAN -> Program.works(command.get(0), "-c", "import sklearn");
            case R_LLOYD, R_MACQUEEN -> Program.works(command.get(0), "--version");
            default -> true;
        };
    }

    /** Whether it runs in this JVM. */
    boolean isJava() {
        return command.isEmpty();
    }

    /** Whether it begins at other centres than those of the workload. */
    boolean drawsItsOwnStart() {
        return this == TRIBUO_OWN_START || this == SMILE_OWN_START;
    }

    /** Converts the workload, outside the clock. */
    Run prepare(Workload workload) {
        return prepare.apply(workload);
    }

    /** The initial centres as ELKI takes them. */
    interface ElkiFactory {
        elki.clustering.kmeans.KMeans<elki.data.NumberVector, ?> create(int k, Predefined start);
    }
}
