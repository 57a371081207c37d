package dev.stratum.policy;

import dev.stratum.kmeans.Start;
import dev.stratum.problem.Problem;
import dev.stratum.value.BankCredit;
import dev.stratum.value.CategoryRule;
import dev.stratum.value.IndexSystem;
import dev.stratum.value.IndexWeights;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A customer value model: the indicators, how they are scored and weighed, and how customers are grouped.
 *
 * @param name the name of the policy, for example {@code bu-2023}
 * @param source what it follows
 * @param indicators the indicators in the order of the columns of scores
 * @param credit the score of each bank credit rating, from 1 to 5
 * @param judgements for the code of each part of the hierarchy the judgements above the diagonal of its pairwise matrix,
 *     row by row
 * @param cuts where high begins; empty when it begins between the clusters
 * @param k the number of clusters
 * @param start how K-means chooses its first centres
 * @param marks where each of these comes from
 */
public record ValuePolicy(
        String name,
        Source source,
        List<IndicatorSetting> indicators,
        Map<BankCredit, Double> credit,
        Map<String, List<Double>> judgements,
        Optional<CategoryRule> cuts,
        int k,
        Start start,
        Marks marks) {
    /** The word in policy files when high begins at the median of the cluster means. */
    static final String MIDDLE_OF_CLUSTERS = "middle-of-clusters";

    /** The policy of Bu (2023), read once, when it is first asked for. */
    private static final class Shipped {
        static final ValuePolicy BU_2023 = load("bu-2023");
        static final ValuePolicy BU_2023_TEXT = load("bu-2023-text");

        private static ValuePolicy load(String name) {
            String file = name + ".json";
            try (InputStream in = ValuePolicy.class.getResourceAsStream(file)) {
                return ValuePolicyReader.read(in, file);
            } catch (IOException e) {
                throw Problem.FILE_UNREADABLE.with(file, e.getMessage());
            }
        }
    }

    /** Keeps copies of the lists and maps, in their order. */
    public ValuePolicy {
        indicators = List.copyOf(indicators);
        credit = Collections.unmodifiableMap(new EnumMap<>(credit));
        judgements = Collections.unmodifiableMap(new LinkedHashMap<>(judgements));
    }

    /**
     * The policy of Bu (2023).
     *
     * @return {@code bu-2023}
     */
    public static ValuePolicy bu2023() {
        return Shipped.BU_2023;
    }

    /**
     * The same with the index system as the text of the paper has it, which differs from its Table 1: cost of service is a part of
     * current value, and the size of a company is its specialty stores and whether it is listed.
     *
     * @return {@code bu-2023-text}
     */
    public static ValuePolicy bu2023Text() {
        return Shipped.BU_2023_TEXT;
    }

    /**
     * Reads a policy from a stream, which stays open.
     *
     * @param in JSON in UTF-8
     * @param label how messages call the policy, for example its file name
     * @return the policy
     * @throws dev.stratum.problem.StratumException FILE_UNREADABLE, or POLICY_MALFORMED with the path of the culprit
     */
    public static ValuePolicy read(InputStream in, String label) {
        try {
            return ValuePolicyReader.read(in, label);
        } catch (IOException e) {
            throw Problem.FILE_UNREADABLE.with(label, e.getMessage());
        }
    }

    /**
     * The hierarchy of the indicators.
     *
     * @return the index system
     */
    public IndexSystem system() {
        return new IndexSystem(
                indicators.stream().map(IndicatorSetting::indicator).toList());
    }

    /**
     * The weights that follow from the judgements.
     *
     * @return weights of every part of the hierarchy and of the indicators
     */
    public IndexWeights weights() {
        Map<String, double[]> triangles = new LinkedHashMap<>();
        judgements.forEach((code, triangle) -> triangles.put(
                code, triangle.stream().mapToDouble(Double::doubleValue).toArray()));
        return IndexWeights.ofTriangles(system(), triangles);
    }

    /**
     * Where high begins for some clusters.
     *
     * @param currentMeans the mean current value of each cluster
     * @param potentialMeans the mean potential value of each cluster
     * @return the rule; fixed cuts do not look at the clusters
     */
    public CategoryRule categories(double[] currentMeans, double[] potentialMeans) {
        return cuts.orElseGet(() -> CategoryRule.betweenClusters(currentMeans, potentialMeans));
    }

    /**
     * The policy as a table.
     *
     * @return one row per setting, in the order of the policy, the resulting weights included
     */
    public List<PolicyRow> rows() {
        return ValuePolicyTable.rows(this);
    }
}
