package dev.stratum.bench;

import elki.clustering.kmeans.KMeans;
import elki.clustering.kmeans.initialization.Predefined;
import elki.data.Cluster;
import elki.data.Clustering;
import elki.data.NumberVector;
import elki.data.model.MeanModel;
import elki.data.type.TypeUtil;
import elki.database.Database;
import elki.database.StaticArrayDatabase;
import elki.database.relation.Relation;
import elki.datasource.ArrayAdapterDatabaseConnection;
import java.util.List;
import java.util.function.Supplier;

/** ELKI 0.8.0; its database is built outside the clock. */
final class Elki {

    private Elki() {}

    static Supplier<double[]> prepare(Workload workload, Engine.ElkiFactory factory) {
        double[][] rows = new double[workload.rows()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = workload.row(i);
        }
        Database database = new StaticArrayDatabase(new ArrayAdapterDatabaseConnection(rows));
        database.initialize();
        Relation<NumberVector> relation = database.getRelation(TypeUtil.NUMBER_VECTOR_FIELD);
        return () -> {
            double[][] start = new double[workload.k()][];
            for (int c = 0; c < start.length; c++) {
                start[c] = workload.row(workload.start()[c]);
            }
            KMeans<NumberVector, ?> engine = factory.create(workload.k(), new Predefined(start));
            return centres(engine.run(relation));
        };
    }

    private static double[] centres(Clustering<?> result) {
        List<? extends Cluster<?>> clusters = result.getAllClusters();
        double[] centres = new double[clusters.size() * Workload.COLUMNS];
        for (int c = 0; c < clusters.size(); c++) {
            double[] mean = ((MeanModel) clusters.get(c).getModel()).getMean();
            System.arraycopy(mean, 0, centres, c * Workload.COLUMNS, Workload.COLUMNS);
        }
        return centres;
    }
}
