package dev.stratum.templates;

import dev.stratum.policy.Policy;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The segments of a book, best first: as many as the policy names, and at least one per cluster.
 *
 * @param names their names
 * @param clusters how many clusters there are before anybody changes it
 */
record BookTiers(List<String> names, int clusters) {
    static BookTiers of(Policy policy) {
        int k = policy.segments().k();
        int count = Math.max(k, policy.segments().names().names().size());
        return new BookTiers(
                IntStream.rangeClosed(1, count)
                        .mapToObj(policy.segments().names()::name)
                        .toList(),
                k);
    }

    int count() {
        return names.size();
    }
}
