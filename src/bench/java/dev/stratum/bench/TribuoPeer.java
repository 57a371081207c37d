package dev.stratum.bench;

import java.util.Arrays;
import java.util.function.Supplier;
import org.tribuo.MutableDataset;
import org.tribuo.clustering.ClusterID;
import org.tribuo.clustering.ClusteringFactory;
import org.tribuo.clustering.kmeans.KMeansModel;
import org.tribuo.clustering.kmeans.KMeansTrainer;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.distance.L2Distance;
import org.tribuo.math.la.DenseVector;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** Tribuo 4.3.2 on two threads, from centres that it draws itself by k-means++. */
final class TribuoPeer {

    private TribuoPeer() {}

    static Supplier<double[]> prepare(Workload workload) {
        ClusteringFactory factory = new ClusteringFactory();
        MutableDataset<ClusterID> data =
                new MutableDataset<>(new SimpleDataSourceProvenance("table", factory), factory);
        String[] names = {"x0", "x1", "x2", "x3"};
        for (int i = 0; i < workload.rows(); i++) {
            data.add(new ArrayExample<>(ClusteringFactory.UNASSIGNED_CLUSTER_ID, names, workload.row(i)));
        }
        return () -> {
            KMeansModel model = new KMeansTrainer(
                            workload.k(),
                            Workload.MOST_ITERATIONS,
                            new L2Distance(),
                            KMeansTrainer.Initialisation.PLUSPLUS,
                            2,
                            Workload.SEED)
                    .train(data);
            return Arrays.stream(model.getCentroidVectors())
                    .flatMapToDouble(vector -> Arrays.stream(((DenseVector) vector).toArray()))
                    .toArray();
        };
    }
}
