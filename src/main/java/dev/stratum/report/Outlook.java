package dev.stratum.report;

import dev.stratum.kmeans.Certificate;
import dev.stratum.kmeans.Confidence;
import dev.stratum.work.ClusterBy;
import dev.stratum.work.SegmentReasons;
import dev.stratum.work.Segmentation;
import dev.stratum.work.SegmentsInForce;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** What stands beside the segment of each customer: how sure it is, and what leads to the next one. */
public final class Outlook {
    /** Up to so many customers each is told. */
    public static final int MOST_CUSTOMERS = 100_000;

    /** The share of samples in which a customer stays in its cluster. */
    public static final Column CONFIDENCE = Column.of("Confidence", Format.CONFIDENCE);

    /** The shortest ways to the next better segment; in the best one what is lost before it falls. */
    public static final Column NEXT = Column.of("To the next segment", Format.PROSE);

    /** Both columns, in their order. */
    public static final List<Column> COLUMNS = List.of(CONFIDENCE, NEXT);

    private static final int SEED = 1;

    private Outlook() {}

    /**
     * What can be told of customers.
     *
     * @param inForce the customers
     * @param text the words of the ways
     * @return the columns that say something, with the value of each customer, counted from 0, null for one that a person
     *     put elsewhere; not how sure segments are that the centres of a model gave, as another sample of these customers says
     *     nothing of those
     */
    public static Map<Column, IntFunction<Object>> of(SegmentsInForce inForce, ExplanationText text) {
        Segmentation segments = inForce.computed();
        Map<Column, IntFunction<Object>> columns = new LinkedHashMap<>();
        if (segments.tiers().length > MOST_CUSTOMERS) {
            return columns;
        }
        if (isOwn(segments)) {
            double[] stays = Confidence.of(segments.clusters(), Confidence.USUAL_SAMPLES, SEED)
                    .stays();
            columns.put(
                    CONFIDENCE, customer -> inForce.override(customer).isPresent() ? null : (Object) stays[customer]);
        }
        if (segments.by() == ClusterBy.GRADES) {
            boolean[] movable = new boolean[segments.grades().columns()];
            Arrays.fill(movable, true);
            SegmentReasons reasons = new SegmentReasons(segments, movable);
            columns.put(
                    NEXT, customer -> inForce.override(customer).isPresent() ? null : text.next(reasons.of(customer)));
        }
        return columns;
    }

    /**
     * How far the clusters are from the best there are.
     *
     * @param segments the customers
     * @return empty where they were found elsewhere, or where it takes too long
     */
    public static Optional<Certificate> certificate(Segmentation segments) {
        boolean few = segments.by() == ClusterBy.GRADES || segments.tiers().length <= MOST_CUSTOMERS;
        return isOwn(segments) && few
                ? Optional.of(Certificate.of(segments.clusters(), Certificate.USUAL_SECONDS, SEED))
                : Optional.empty();
    }

    /**
     * What the columns mean, for the sentence below a title.
     *
     * @param segments the customers
     * @return a sentence that says what is told, or why it is not
     */
    public static String note(Segmentation segments) {
        if (segments.tiers().length > MOST_CUSTOMERS) {
            return "Confidence and the way to the next segment are told up to " + Words.grouped(MOST_CUSTOMERS)
                    + " customers.";
        }
        return isOwn(segments)
                ? "Confidence: the share of " + Confidence.USUAL_SAMPLES
                        + " samples in which a customer stays in its cluster; low: below "
                        + Format.CENTRED_SHARE.shown(Confidence.STABLE) + "."
                : "Confidence is blank, as kept thresholds were not found on these customers.";
    }

    /**
     * Whether clusters were found on these customers; those of a model were not.
     *
     * @param segments the customers
     * @return true when K-means ran on them
     */
    public static boolean isOwn(Segmentation segments) {
        return segments.clusters().iterations() > 0;
    }
}
