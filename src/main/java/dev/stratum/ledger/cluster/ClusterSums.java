package dev.stratum.ledger.cluster;

import dev.stratum.ledger.memory.StepRows;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a pass gives: per cluster how many points it has, their exact sums, and those of their squares.
 *
 * @param counts per cluster
 * @param sums per cluster and column
 * @param squares per cluster and column
 */
public record ClusterSums(List<Long> counts, List<List<BigDecimal>> sums, List<List<BigDecimal>> squares) {

    /** Keeps copies. */
    public ClusterSums {
        counts = List.copyOf(counts);
        sums = List.copyOf(sums);
        squares = List.copyOf(squares);
    }

    static ClusterSums of(StepRows rows, int k, int columns) {
        List<String> names = rows.columns();
        List<BigDecimal> none = Collections.nCopies(columns, BigDecimal.ZERO);
        List<Long> counts = new ArrayList<>(Collections.nCopies(k, 0L));
        List<List<BigDecimal>> sums = new ArrayList<>(Collections.nCopies(k, none));
        List<List<BigDecimal>> squares = new ArrayList<>(Collections.nCopies(k, none));
        for (Object[] row : rows.rows()) {
            int cluster = ((BigDecimal) row[names.indexOf(PointSteps.LABEL)]).intValueExact();
            List<BigDecimal> sum = new ArrayList<>();
            List<BigDecimal> square = new ArrayList<>();
            for (int j = 0; j < columns; j++) {
                sum.add((BigDecimal) row[names.indexOf(PointSteps.point(j))]);
                square.add((BigDecimal) row[names.indexOf(PointSteps.squares(j))]);
            }
            counts.set(cluster, ((BigDecimal) row[names.indexOf(PointSteps.COUNT)]).longValueExact());
            sums.set(cluster, sum);
            squares.set(cluster, square);
        }
        return new ClusterSums(counts, sums, squares);
    }

    /** The means of the clusters; a centre without points stays. */
    List<List<BigDecimal>> means(List<List<BigDecimal>> centres) {
        List<List<BigDecimal>> means = new ArrayList<>();
        for (int c = 0; c < centres.size(); c++) {
            BigDecimal count = BigDecimal.valueOf(counts.get(c));
            means.add(
                    count.signum() == 0
                            ? centres.get(c)
                            : sums.get(c).stream()
                                    .map(sum -> sum.divide(count, MeasureScale.EXACT))
                                    .toList());
        }
        return means;
    }

    /** The sum of squared distances of the points of each cluster from its mean, in variances. */
    List<BigDecimal> within(List<BigDecimal> variances) {
        List<BigDecimal> within = new ArrayList<>();
        for (int c = 0; c < counts.size(); c++) {
            BigDecimal total = BigDecimal.ZERO;
            for (int j = 0; j < variances.size() && counts.get(c) > 0; j++) {
                if (variances.get(j).signum() > 0) {
                    BigDecimal count = BigDecimal.valueOf(counts.get(c));
                    BigDecimal sum = sums.get(c).get(j);
                    BigDecimal aside = squares.get(c).get(j).multiply(count).subtract(sum.multiply(sum));
                    total = total.add(aside.divide(count.multiply(variances.get(j)), MeasureScale.EXACT));
                }
            }
            within.add(total);
        }
        return within;
    }
}
