package dev.stratum.work;

import dev.stratum.cts.CtsPolicy;
import dev.stratum.kmeans.Clustering;
import dev.stratum.kmeans.KMeans;
import dev.stratum.kmeans.data.Rows;
import dev.stratum.kmeans.start.Trials;
import dev.stratum.rfm.GradePolicy;
import dev.stratum.rfm.GradeRule;
import dev.stratum.rfm.GradeScale;
import dev.stratum.rfm.Grades;
import dev.stratum.rfm.Measure;
import dev.stratum.segment.TierCount;
import dev.stratum.segment.TierNames;
import dev.stratum.stats.DecimalSum;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What puts a customer into a segment: the rules of the score, the cuts of the grades, the centres of the clusters and their
 * names. Whoever keeps it grades and assigns the customers of a later month as those of today.
 *
 * @param cts the rules of cost to serve, the cuts of its indexes fixed; empty without it
 * @param scales the cuts of R, F, M and, with cost to serve, of its score
 * @param centres the centres of the clusters in grades, row by row, as many columns as there are scales; no scaling
 * @param tiers the tier of each cluster, 1 = best
 * @param names the names of the tiers, best first
 */
public record SegmentModel(
        Optional<CtsPolicy> cts, List<GradeScale> scales, double[] centres, int[] tiers, TierNames names) {

    private static final int FINGERPRINT_BYTES = 6;

    /** Keeps a copy of the list, and the names of the tiers that there are. */
    public SegmentModel {
        scales = List.copyOf(scales);
        TierNames given = names;
        names = new TierNames(
                IntStream.rangeClosed(1, tiers.length).mapToObj(given::name).toList());
        if (tiers.length == 0 || centres.length != tiers.length * scales.size()) {
            throw new IllegalArgumentException(centres.length + " values are not " + tiers.length + " centres");
        }
    }

    /**
     * What a segmentation goes by.
     *
     * @param segments the segments
     * @param cts the rules of cost to serve; empty without it
     * @return the model that gives the same segments again
     */
    public static SegmentModel of(Segmentation segments, Optional<CtsPolicy> cts) {
        return new SegmentModel(
                segments.grades().columns() > 3 ? cts : Optional.empty(),
                segments.grades().scales(),
                segments.clusters().centres(),
                segments.tiersOfClusters(),
                segments.names());
    }

    /**
     * The cuts as rules of grades.
     *
     * @return fixed cuts for each measure
     */
    public GradePolicy grades() {
        Map<Measure, GradeRule> rules = new EnumMap<>(Measure.class);
        List<Measure> measures = List.of(Measure.values());
        for (int i = 0; i < scales.size(); i++) {
            rules.put(measures.get(i), new GradeRule.Fixed(scales.get(i)));
        }
        return new GradePolicy(rules);
    }

    /**
     * Grades customers by the cuts of this model.
     *
     * @param customers the customers, as many measures as there are scales
     * @return their grades
     */
    public Grades grade(Customers customers) {
        return Grades.of(customers.measures(), scales);
    }

    /**
     * Puts customers into the segments of this model.
     *
     * @param customers the customers, as many measures as there are scales
     * @return each with the nearest centre; of equally near ones that of the lower cluster number
     */
    public Segmentation assign(Customers customers) {
        Grades graded = grade(customers);
        Rows points = Segmentation.points(graded);
        KMeans.Assignment nearest = KMeans.assign(points, centres);
        int[] labels = nearest.labels();
        int k = tiers.length;
        long[] counts = new long[k];
        DecimalSum[] within = new DecimalSum[k];
        Arrays.setAll(within, cluster -> new DecimalSum());
        double[] distances = nearest.distances();
        for (int i = 0; i < labels.length; i++) {
            counts[labels[i]]++;
            within[labels[i]].add(distances[i] * distances[i]);
        }
        int[] none = new int[k];
        Arrays.fill(none, -1);
        Clustering clusters = new Clustering(
                points,
                k,
                centres.clone(),
                none,
                labels,
                counts,
                centres.clone(),
                new double[0][],
                true,
                Arrays.stream(within).mapToDouble(DecimalSum::total).toArray(),
                Trials.ONE);
        return new Segmentation(
                customers,
                graded,
                new TierCount(k, k),
                ClusterBy.GRADES,
                points,
                clusters,
                IntStream.of(labels).map(label -> tiers[label]).toArray(),
                names);
    }

    /**
     * A few letters that stand for these rules: whoever grades and assigns by other ones has others.
     *
     * @return the first twelve hexadecimal digits of the SHA-256 of all of them
     */
    public String fingerprint() {
        StringBuilder text = new StringBuilder();
        cts.ifPresent(rules -> {
            rules.points()
                    .forEach(
                            (level, points) -> text.append(level).append(points).append(';'));
            rules.indexes()
                    .forEach(index -> text.append(index.measure().code())
                            .append(index.weight())
                            .append(index.scale())
                            .append(';'));
        });
        scales.forEach(scale -> text.append(scale.cuts()).append(';'));
        text.append(Arrays.toString(centres)).append(Arrays.toString(tiers)).append(names.names());
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every Java has it
        }
    }
}
