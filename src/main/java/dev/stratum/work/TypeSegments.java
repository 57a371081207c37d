package dev.stratum.work;

import dev.stratum.cts.CtsPolicy;
import dev.stratum.kmeans.Clustering;
import dev.stratum.kmeans.KMeans;
import dev.stratum.kmeans.KMeansSettings;
import dev.stratum.kmeans.Start;
import dev.stratum.kmeans.data.Rows;
import dev.stratum.ledger.LedgerEngine;
import dev.stratum.ledger.MeasuredLedger;
import dev.stratum.ledger.grade.GradePlan;
import dev.stratum.ledger.grade.GradedLedger;
import dev.stratum.ledger.grade.GradedLedger.TypeCount;
import dev.stratum.policy.Policy;
import dev.stratum.rfm.Measure;
import dev.stratum.rfm.Period;
import dev.stratum.segment.ClusterRanking;
import dev.stratum.segment.TierCount;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Segments of types of customers: what is left of {@link LedgerStudy} when no customer is to leave the place where the ledger
 * lies. Customers of a type are alike to K-means, so their counts and sums are all that it needs.
 *
 * @param graded cuts, and how many customers are of each type, with the sums of their measures
 * @param tiers the tier of each type, 1 = best
 * @param figures the segments described
 * @param hints what a person should know about them
 */
public record TypeSegments(GradedLedger graded, List<Integer> tiers, SegmentFigures figures, List<String> hints) {

    /** Keeps copies. */
    public TypeSegments {
        tiers = List.copyOf(tiers);
        hints = List.copyOf(hints);
    }

    /**
     * Grades and segments the customers of a ledger by their types.
     *
     * @param engine has counted the ledger last
     * @param counted what it says, without customers
     * @param period the dates that counted
     * @param policy how to score, grade and name; cost to serve is scored by rules of its own only, as quartiles of indexes
     *     are placed on customers
     * @return the segments
     * @throws dev.stratum.problem.StratumException NOTHING_USABLE when no customer bought in the period, NO_CONVERGENCE
     */
    public static TypeSegments of(LedgerEngine engine, MeasuredLedger counted, Period period, Policy policy) {
        Customers.requireUsed("The ledger", counted.withPurchase() > 0, period);
        GradePlan plan = new GradePlan(
                counted.plan(),
                policy.cts().isPresent() ? ServiceScoring.of(policy, counted) : Optional.<CtsPolicy>empty(),
                policy.gradePolicy());
        GradedLedger graded = GradedLedger.of(plan, engine, counted);
        List<TypeCount> types = graded.types();
        TierCount count = new TierCount(policy.segments().k(), types.size());
        Start wanted = policy.segments().start();
        Start start = wanted.isOrderFree() ? wanted : Start.BEST;
        Clustering clusters = KMeans.converged(
                Rows.weighted(
                        types.stream()
                                .map(type -> type.grades().stream()
                                        .mapToDouble(Integer::doubleValue)
                                        .toArray())
                                .toArray(double[][]::new),
                        types.stream().mapToLong(TypeCount::customers).toArray()),
                KMeansSettings.of(count.tiers()).withStart(start));
        int[] labels = clusters.labels();
        int[] numbers = IntStream.of(labels).sorted().distinct().toArray();
        ClusterRanking ranks = ClusterRanking.rank(
                numbers,
                IntStream.of(numbers)
                        .mapToDouble(label -> mean(
                                IntStream.range(0, labels.length)
                                        .filter(i -> labels[i] == label)
                                        .mapToObj(types::get)
                                        .toList(),
                                TypeSegments::meanGrade))
                        .toArray());
        List<Integer> tiers = IntStream.of(labels).mapToObj(ranks::rankOf).toList();
        List<String> hints = new ArrayList<>();
        if (start != wanted) {
            hints.add("K-means begins with '" + start.word() + "', as '" + wanted.word()
                    + "' goes by the order of customers and types have none.");
        }
        if (!count.sentence().isEmpty()) {
            hints.add(count.sentence());
        }
        return new TypeSegments(graded, tiers, figures(graded, tiers, policy), hints);
    }

    private static double meanGrade(TypeCount type) {
        return type.grades().stream().mapToInt(Integer::intValue).average().orElse(Double.NaN);
    }

    private static double mean(List<TypeCount> types, ToDoubleFunction<TypeCount> value) {
        BigDecimal sum = BigDecimal.ZERO;
        for (TypeCount type : types) {
            sum = sum.add(BigDecimal.valueOf(value.applyAsDouble(type)).multiply(BigDecimal.valueOf(type.customers())));
        }
        return quotient(sum, BigDecimal.valueOf(customers(types)));
    }

    private static long customers(List<TypeCount> types) {
        return types.stream().mapToLong(TypeCount::customers).sum();
    }

    private static double quotient(BigDecimal sum, BigDecimal count) {
        return sum.divide(count, MathContext.DECIMAL128).doubleValue();
    }

    private static SegmentFigures figures(GradedLedger graded, List<Integer> tiers, Policy policy) {
        List<TypeCount> all = graded.types();
        List<SegmentFigures.Row> segments = new ArrayList<>();
        int last = tiers.stream().mapToInt(Integer::intValue).max().orElse(0);
        for (int tier = 1; tier <= last; tier++) {
            int own = tier;
            List<TypeCount> types = IntStream.range(0, tiers.size())
                    .filter(i -> tiers.get(i) == own)
                    .mapToObj(all::get)
                    .toList();
            segments.add(row(graded.plan(), tier, policy.segments().names().name(tier), types, all));
        }
        return new SegmentFigures(segments, row(graded.plan(), 0, "All customers", all, all));
    }

    private static SegmentFigures.Row row(
            GradePlan plan, int tier, String name, List<TypeCount> types, List<TypeCount> all) {
        List<Double> grades = new ArrayList<>();
        List<Double> measures = new ArrayList<>();
        long customers = customers(types);
        List<Measure> graded = plan.graded();
        for (int i = 0; i < graded.size(); i++) {
            int measure = i;
            BigDecimal unit = graded.get(i) == Measure.CTS ? plan.unit() : BigDecimal.ONE;
            grades.add(mean(types, type -> type.grades().get(measure)));
            measures.add(quotient(sum(types, measure), unit.multiply(BigDecimal.valueOf(customers))));
        }
        int money = graded.indexOf(Measure.MONETARY);
        double amount = sum(types, money).doubleValue();
        double whole = sum(all, money).doubleValue();
        return new SegmentFigures.Row(
                tier,
                name,
                Math.toIntExact(customers),
                (double) customers / customers(all),
                grades,
                measures,
                mean(types, TypeSegments::meanGrade),
                amount,
                whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(amount / whole));
    }

    private static BigDecimal sum(List<TypeCount> types, int measure) {
        return types.stream().map(type -> type.sums().get(measure)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
