package dev.stratum.work;

import dev.stratum.cts.CtsIndex;
import dev.stratum.cts.CtsPolicy;
import dev.stratum.ledger.MeasuredLedger;
import dev.stratum.ledger.grade.ServiceIndex;
import dev.stratum.policy.Policy;
import dev.stratum.stats.CutFinder;
import dev.stratum.stats.CutMethod;
import dev.stratum.stats.CutScale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How cost to serve is scored on documents when the policy has no rules of its own. */
public final class ServiceScoring {
    /** Cuts that a person can type; more decimals than amounts and shares have. */
    private static final int DECIMALS = 4;

    private ServiceScoring() {}

    /**
     * The rules: those of the policy, if the documents give one of its indexes that is more than order size; without rules, where documents tell more than purchases do, the indexes, points and
     * weights of the RFMC paper with the quartiles of these customers as cuts.
     *
     * @param policy the policy
     * @param ledger the customers
     * @return empty when there is nothing to score
     */
    public static Optional<CtsPolicy> of(Policy policy, MeasuredLedger ledger) {
        if (policy.cts().isPresent()) {
            return policy.cts().filter(cts -> tellsOfService(cts, ledger));
        }
        CtsPolicy paper = Policy.shipped(Policy.RFMC_2021).ctsPolicy();
        if (paper.indexes().stream()
                .map(index -> ServiceIndex.of(index.measure().code()).orElseThrow())
                .noneMatch(index ->
                        index.isService() && index.missing(ledger.plan()).isEmpty())) {
            return Optional.empty();
        }
        List<CtsIndex> indexes = new ArrayList<>();
        boolean service = false;
        for (CtsIndex index : paper.indexes()) {
            ServiceIndex known = ServiceIndex.of(index.measure().code()).orElseThrow();
            if (known.missing(ledger.plan()).isEmpty()) {
                double[] values = ledger.customers().stream()
                        .flatMapToDouble(customer -> known.of(customer).stream())
                        .toArray();
                if (values.length > 0) {
                    indexes.add(new CtsIndex(index.measure(), "", quartiles(values, index.scale()), index.weight()));
                    service |= known.isService();
                }
            }
        }
        return service ? Optional.of(new CtsPolicy(indexes, paper.points())) : Optional.empty();
    }

    /** Order sizes alone are M and F once more, unless the policy wants nothing else. */
    private static boolean tellsOfService(CtsPolicy cts, MeasuredLedger ledger) {
        List<ServiceIndex> service = cts.indexes().stream()
                .flatMap(index -> ServiceIndex.of(index.measure().code()).stream())
                .filter(ServiceIndex::isService)
                .toList();
        return service.isEmpty()
                || service.stream()
                        .anyMatch(index -> index.missing(ledger.plan()).isEmpty());
    }

    private static CutScale quartiles(double[] values, CutScale like) {
        double[] cuts = CutFinder.find(values, like.bands(), CutMethod.QUANTILE, like.direction())
                .cuts();
        return new CutScale(
                Arrays.stream(cuts)
                        .map(cut -> new BigDecimal(String.valueOf(cut))
                                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                                .doubleValue())
                        .toArray(),
                like.direction());
    }
}
