package dev.stratum.kmeans;

import dev.stratum.kmeans.data.Rows;
import dev.stratum.stats.AnovaRow;
import dev.stratum.stats.OneWayAnova;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The analysis of variance that SPSS prints under its clusters (Table 4 of Bu 2023): for each column, how much larger
 * the variation between clusters is than within them. Descriptive only: the clusters were chosen to differ, so the
 * probabilities are no test of anything.
 */
public final class ClusterAnova {

    private ClusterAnova() {}

    /**
     * One row per column of the data.
     *
     * @param data the rows that were clustered
     * @param clustering their clusters
     * @return the rows of the table, in the order of the columns
     */
    public static List<AnovaRow> of(Rows data, Clustering clustering) {
        return IntStream.range(0, data.columns())
                .mapToObj(column -> OneWayAnova.of(data.column(column), clustering.labels(), clustering.k()))
                .toList();
    }
}
