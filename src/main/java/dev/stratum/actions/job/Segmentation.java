package dev.stratum.actions.job;

import dev.stratum.kmeans.KMeans;
import dev.stratum.kmeans.KMeansSettings;
import dev.stratum.kmeans.data.Rows;
import dev.stratum.report.ResultTable;
import dev.stratum.rfm.EmptyGrades;
import dev.stratum.rfm.Grades;
import dev.stratum.segment.ClusterRanking;
import dev.stratum.segment.TierCount;
import dev.stratum.segment.TierNames;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Customers in segments: K-means on the grades, clusters ranked by their mean grade, as in section 4.2 of the RFMC
 * paper.
 *
 * @param data the customers
 * @param grades their grades
 * @param tiers the segment of each, 1 = best
 * @param names the names of the segments
 */
public record Segmentation(CustomerData data, Grades grades, int[] tiers, TierNames names) {

    /**
     * Makes segments.
     *
     * @param data the customers
     * @param grades their grades
     * @param rules how many segments, how K-means begins, their names
     * @return the segments
     */
    public static Segmentation of(CustomerData data, Grades grades, RulesInForce rules) {
        double[] means = new double[grades.rows()];
        for (int row = 0; row < means.length; row++) {
            means[row] = grades.type(row).mean();
        }
        int[] labels = KMeans.converged(
                        points(grades),
                        KMeansSettings.of(new TierCount(rules.k(), grades.kinds()).tiers())
                                .withStart(rules.start()))
                .labels();
        return new Segmentation(data, grades, ClusterRanking.rank(labels, means).rowRanks(), rules.names());
    }

    /**
     * What a person should know about grades and the segments made of them: fewer tiers than wanted, grades that nobody
     * has.
     *
     * @param grades the grades of customers
     * @param wanted how many segments are wanted; 0 when none are
     * @return sentences, mostly none
     */
    public static List<String> hints(Grades grades, int wanted) {
        return Stream.concat(
                        Stream.of(new TierCount(wanted, grades.kinds()).sentence()),
                        grades.emptyGrades().stream().map(EmptyGrades::sentence))
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    /**
     * Grades as points to cluster.
     *
     * @param grades the grades of customers
     * @return one point per customer
     */
    public static Rows points(Grades grades) {
        return new Rows(grades.toDoubles(), grades.rows(), grades.columns());
    }

    /**
     * How many segments there are.
     *
     * @return the number of the last segment
     */
    public int count() {
        int last = 0;
        for (int tier : tiers) {
            last = Math.max(last, tier);
        }
        return last;
    }

    /**
     * The customers as they are kept.
     *
     * @param asOf the date of analysis, an Excel serial
     * @return one entry per customer
     */
    public SegmentSnapshot snapshot(int asOf) {
        int columns = data.columns();
        List<SegmentSnapshot.Entry> entries = new ArrayList<>();
        for (int i = 0; i < data.size(); i++) {
            double[] measures = new double[columns];
            int[] own = new int[columns];
            for (int column = 0; column < columns; column++) {
                measures[column] = data.measures()[i * columns + column];
                own[column] = grades.get(i, column);
            }
            entries.add(new SegmentSnapshot.Entry(
                    data.ids().get(i), data.keys().get(i), tiers[i], names.name(tiers[i]), measures, own));
        }
        return new SegmentSnapshot(asOf, entries, grades.scales());
    }

    /**
     * The customers as a table, in the order of their rows.
     *
     * @return names of the columns and one row per customer
     */
    public Object[][] table() {
        int columns = data.columns();
        List<String> header = new ArrayList<>(List.of("Customer", "Segment", "Rank", "Type", "Mean grade"));
        header.addAll(SegmentSnapshot.GRADES.subList(0, columns));
        header.addAll(SegmentSnapshot.MEASURES.subList(0, columns));
        ResultTable table = ResultTable.of(header);
        for (int i = 0; i < data.size(); i++) {
            List<Object> row = new ArrayList<>(List.of(
                    data.ids().get(i),
                    names.name(tiers[i]),
                    tiers[i],
                    grades.type(i).code(),
                    grades.type(i).mean()));
            for (int column = 0; column < columns; column++) {
                row.add(grades.get(i, column));
            }
            for (int column = 0; column < columns; column++) {
                row.add(data.measures()[i * columns + column]);
            }
            table.row(row.toArray());
        }
        return table.cells();
    }
}
