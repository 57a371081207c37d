package dev.stratum.bench;

import java.util.ArrayList;
import java.util.function.Supplier;
import weka.clusterers.SimpleKMeans;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.EuclideanDistance;
import weka.core.Instances;

/** Weka 3.8.6 SimpleKMeans on two slots. */
final class WekaPeer {

    private WekaPeer() {}

    static Supplier<double[]> prepare(Workload workload) {
        ArrayList<Attribute> attributes = new ArrayList<>();
        for (int j = 0; j < Workload.COLUMNS; j++) {
            attributes.add(new Attribute("x" + j));
        }
        Instances instances = new Instances("data", attributes, workload.rows());
        for (int i = 0; i < workload.rows(); i++) {
            instances.add(new DenseInstance(1, workload.row(i)));
        }
        return () -> {
            try {
                SimpleKMeans engine = new SimpleKMeans();
                EuclideanDistance distance = new EuclideanDistance();
                distance.setDontNormalize(true);
                engine.setDistanceFunction(distance);
                engine.setNumClusters(workload.k());
                engine.setMaxIterations(Workload.MOST_ITERATIONS);
                engine.setSeed(Workload.SEED);
                engine.setDontReplaceMissingValues(true);
                engine.setPreserveInstancesOrder(true);
                engine.setFastDistanceCalc(true);
                engine.setNumExecutionSlots(2);
                engine.buildClusterer(instances);
                Instances means = engine.getClusterCentroids();
                double[] centres = new double[means.size() * Workload.COLUMNS];
                for (int i = 0; i < centres.length; i++) {
                    centres[i] = means.get(i / Workload.COLUMNS).value(i % Workload.COLUMNS);
                }
                return centres;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        };
    }
}
