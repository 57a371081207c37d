package dev.stratum.work;

import dev.stratum.cts.CtsPolicy;
import dev.stratum.kmeans.data.Rows;
import dev.stratum.ledger.LedgerEngine;
import dev.stratum.ledger.LedgerReading;
import dev.stratum.ledger.MeasuredLedger;
import dev.stratum.ledger.grade.GradePlan;
import dev.stratum.ledger.grade.GradedLedger;
import dev.stratum.policy.Policy;
import dev.stratum.rfm.Grades;
import dev.stratum.rfm.Ledger;
import dev.stratum.rfm.Measure;
import dev.stratum.rfm.Period;
import dev.stratum.segment.Changes;
import dev.stratum.segment.Comparison;
import dev.stratum.segment.Hypotheses;
import dev.stratum.segment.Migration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * What the documents of a ledger say of its customers: segments by R, F and M and, where cost to serve can be scored,
 * segments by R, F, M and cost to serve beside them, as in the RFMC paper. Customer i of one is customer i of the other.
 *
 * @param measured what the documents say
 * @param graded how customers were graded, and how many there are of each type
 * @param scores the cost-to-serve score of each customer; none where it is not scored
 * @param rfm the segments without cost to serve
 * @param rfmc those with it; empty when it is not scored
 */
public record LedgerStudy(
        MeasuredLedger measured,
        GradedLedger graded,
        double[] scores,
        LedgerSegments rfm,
        Optional<LedgerSegments> rfmc) {

    private static final int RFM = 3;

    /**
     * Grades and segments the customers of a ledger.
     *
     * @param engine has measured the ledger last
     * @param measured what it says
     * @param period the dates that counted
     * @param policy how to score, grade and name
     * @param by what customers are clustered by
     * @return the segments
     * @throws dev.stratum.problem.StratumException NOTHING_USABLE when no customer bought in the period, NO_CONVERGENCE
     */
    public static LedgerStudy of(
            LedgerEngine engine, MeasuredLedger measured, Period period, Policy policy, ClusterBy by) {
        GradePlan plan = new GradePlan(measured.plan(), ServiceScoring.of(policy, measured), policy.gradePolicy());
        SegmentRules rules = SegmentRules.of(policy);
        return of(
                engine,
                measured,
                period,
                policy,
                plan,
                by == ClusterBy.GRADES
                        ? (customers, grades, types) -> Segmentation.of(customers, grades, types, rules)
                        : (customers, grades, types) -> Segmentation.of(
                                customers,
                                grades,
                                MeasuredClusters.of(plan.withColumns(customers.columns()), engine, measured, rules),
                                rules));
    }

    /**
     * Grades and assigns the customers of a ledger as a model says.
     *
     * @param engine has measured the ledger last
     * @param measured what it says
     * @param period the dates that counted
     * @param policy what the model was made by, for its names
     * @param model the cuts and centres
     * @return the segments of the model
     * @throws dev.stratum.problem.StratumException NOTHING_USABLE when no customer bought in the period, WRONG_COLUMNS when
     *     the model has cost to serve and the documents do not
     */
    public static LedgerStudy of(
            LedgerEngine engine, MeasuredLedger measured, Period period, Policy policy, SegmentModel model) {
        GradePlan plan = new GradePlan(measured.plan(), model.cts(), model.grades());
        GradedLedger graded = GradedLedger.of(plan, engine, measured);
        double[] scores = graded.scores(engine, measured);
        Ledger summary = measured.summary();
        Customers own = customers(
                Customers.of("The ledger", summary, period),
                scores,
                model.scales().size());
        LedgerSegments segments = LedgerSegments.of(policy, period, summary, model.assign(own));
        return model.scales().size() > RFM
                ? new LedgerStudy(measured, graded, scores, segments, Optional.of(segments))
                : new LedgerStudy(measured, graded, scores, segments, Optional.empty());
    }

    /**
     * The way from the documents to counts of types as SQL.
     *
     * @param engine has looked at the headers
     * @param reading the documents
     * @param plan how customers are graded
     * @return one statement
     * @throws dev.stratum.problem.StratumException POLICY_MALFORMED when cuts are natural breaks
     */
    public static String sql(LedgerEngine engine, LedgerReading reading, GradePlan plan) {
        return engine.sql(
                reading.plan(),
                reading.files(),
                reading.mapping().form(),
                plan.steps(),
                "SELECT *\nFROM " + GradePlan.TYPES);
    }

    /** Makes segments of customers that are graded. */
    @FunctionalInterface
    private interface Segmenting {
        Segmentation of(Customers customers, Grades grades, Rows types);
    }

    private static LedgerStudy of(
            LedgerEngine engine,
            MeasuredLedger measured,
            Period period,
            Policy policy,
            GradePlan plan,
            Segmenting segmenting) {
        Ledger summary = measured.summary();
        Customers named = Customers.of("The ledger", summary, period);
        GradedLedger graded = GradedLedger.of(plan, engine, measured);
        double[] scores = graded.scores(engine, measured);
        IntFunction<LedgerSegments> segments = columns -> {
            Customers own = customers(named, scores, columns);
            Grades grades = Grades.of(own.measures(), graded.scales().subList(0, columns));
            return LedgerSegments.of(policy, period, summary, segmenting.of(own, grades, types(graded, columns)));
        };
        return new LedgerStudy(
                measured,
                graded,
                scores,
                segments.apply(RFM),
                graded.plan().graded().contains(Measure.CTS) ? Optional.of(segments.apply(RFM + 1)) : Optional.empty());
    }

    /** The different grades of the first columns, as the engine has counted them. */
    private static Rows types(GradedLedger ledger, int columns) {
        Map<List<Integer>, Long> counts = new TreeMap<>(Comparator.comparing(List::toString));
        ledger.types().forEach(type -> counts.merge(type.grades().subList(0, columns), type.customers(), Long::sum));
        return Rows.weighted(
                counts.keySet().stream()
                        .map(grades -> grades.stream()
                                .mapToDouble(Integer::doubleValue)
                                .toArray())
                        .toArray(double[][]::new),
                counts.values().stream().mapToLong(Long::longValue).toArray());
    }

    /** The customers with as many of their measures. */
    private static Customers customers(Customers rfm, double[] scores, int columns) {
        if (columns == RFM) {
            return rfm;
        }
        double[] measures = new double[scores.length * columns];
        for (int i = 0; i < scores.length; i++) {
            System.arraycopy(rfm.measures(), i * RFM, measures, i * columns, RFM);
            measures[i * columns + RFM] = scores[i];
        }
        return new Customers(rfm.names(), measures, columns);
    }

    /**
     * The segments that count.
     *
     * @return those with cost to serve where there are any
     */
    public LedgerSegments segments() {
        return rfmc.orElse(rfm);
    }

    /**
     * The same where a person gave some customers another segment.
     *
     * @param given the segments given, by customer
     * @return a copy in which the segments that count are those in force
     */
    public LedgerStudy overridden(Map<String, SegmentOverride> given) {
        return given.isEmpty()
                ? this
                : rfmc.isPresent()
                        ? new LedgerStudy(measured, graded, scores, rfm, rfmc.map(each -> each.overridden(given)))
                        : new LedgerStudy(measured, graded, scores, rfm.overridden(given), rfmc);
    }

    /**
     * Whether segments with and without cost to serve can be compared.
     *
     * @return false for segments of a model, which are of one kind
     */
    public boolean compares() {
        return rfmc.isPresent() && rfm.segmentation().grades().columns() == RFM;
    }

    /**
     * The rules by which cost to serve was scored.
     *
     * @return the indexes that the documents give; empty when it was not
     */
    public Optional<CtsPolicy> scoring() {
        return graded.plan().scoring();
    }

    /**
     * The model of the segments that count.
     *
     * @return cuts and centres
     */
    public SegmentModel model() {
        return SegmentModel.of(segments().segmentation(), scoring());
    }

    private int k() {
        return Math.max(rfm.segmentation().segments(), segments().segmentation().segments());
    }

    private int[] before() {
        return rfm.segmentation().tiers();
    }

    private int[] after() {
        return segments().segmentation().tiers();
    }

    /**
     * How large segments are without and with cost to serve: Table 7 of the paper.
     *
     * @return the counts and shares
     */
    public Comparison comparison() {
        return Comparison.of(before(), after(), k());
    }

    /**
     * How many customers go from each segment to each other when cost to serve counts.
     *
     * @return the counts
     */
    public Migration migration() {
        return Migration.of(before(), after(), k());
    }

    /**
     * Who is in another segment when cost to serve counts: Table 8 of the paper.
     *
     * @return the customers with R, F, M and the score, the largest moves first
     */
    public Changes changes() {
        Customers with = segments().segmentation().customers();
        return Changes.of(with.names(), before(), after(), with.measures(), with.columns());
    }

    /**
     * What these customers say of the hypotheses of the paper.
     *
     * @return the evidence
     */
    public Hypotheses hypotheses() {
        Grades grades = segments().segmentation().grades();
        int[] cts =
                IntStream.range(0, grades.rows()).map(i -> grades.get(i, RFM)).toArray();
        return Hypotheses.of(before(), after(), k(), cts);
    }
}
