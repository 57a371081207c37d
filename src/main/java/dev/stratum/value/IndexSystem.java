package dev.stratum.value;

import dev.stratum.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A hierarchy of indicators: customer value splits into current and potential value, these into factors, and the factors
 * into indicators.
 *
 * @param indicators the indicators in the order of the columns of scores
 */
public record IndexSystem(List<Indicator> indicators) {
    /** The code of the top of the hierarchy, customer value as a whole (Bu 2023, Table 2). */
    public static final String GOAL_CODE = "X1";

    /**
     * A part of the hierarchy whose children are weighed against each other.
     *
     * @param code {@code X1} for customer value, {@code X2} and {@code X3} for its sides, or the code of a factor
     * @param name for example {@code Customer loyalty}
     * @param children the labels of what it consists of, in order
     */
    public record Node(String code, String name, List<String> children) {
        /** Keeps its own copy of the labels. */
        public Node {
            children = List.copyOf(children);
        }
    }

    /**
     * Checks the indicators and keeps its own copy.
     *
     * @throws dev.stratum.problem.StratumException {@code RANGE_EMPTY} without indicators, {@code NAME_TWICE} when two
     *     have the same code
     */
    public IndexSystem {
        indicators = List.copyOf(indicators);
        if (indicators.isEmpty()) {
            throw Problem.RANGE_EMPTY.with("The list of indicators");
        }
        Set<String> codes = new HashSet<>();
        for (Indicator indicator : indicators) {
            if (!codes.add(indicator.code())) {
                throw Problem.NAME_TWICE.with("The indicator", indicator.code());
            }
        }
    }

    /**
     * The number of indicators.
     *
     * @return 15 for Bu 2023
     */
    public int size() {
        return indicators.size();
    }

    /**
     * The sides of customer value that have indicators.
     *
     * @return current and potential value, in the order in which they first occur
     */
    public List<Dimension> dimensions() {
        Set<Dimension> dimensions = new LinkedHashSet<>();
        indicators.forEach(indicator -> dimensions.add(indicator.dimension()));
        return List.copyOf(dimensions);
    }

    /**
     * The factors of one side of customer value.
     *
     * @param dimension the side
     * @return its factors, in the order in which they first occur
     */
    public List<Factor> factors(Dimension dimension) {
        Set<Factor> factors = new LinkedHashSet<>();
        for (Indicator indicator : indicators) {
            if (indicator.dimension() == dimension) {
                factors.add(indicator.factor());
            }
        }
        return List.copyOf(factors);
    }

    /**
     * The indicators of a factor.
     *
     * @param factor the factor
     * @return its indicators in order
     */
    public List<Indicator> indicators(Factor factor) {
        return indicators.stream()
                .filter(indicator -> indicator.factor().equals(factor))
                .toList();
    }

    /**
     * Every part of the hierarchy whose children are weighed against each other, from the top down.
     *
     * @return customer value, its sides, then the factors
     */
    public List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        nodes.add(new Node(
                GOAL_CODE,
                "Customer value",
                dimensions().stream().map(d -> d.code() + " " + d.label()).toList()));
        for (Dimension dimension : dimensions()) {
            nodes.add(new Node(
                    dimension.code(),
                    dimension.label(),
                    factors(dimension).stream()
                            .map(f -> f.code() + " " + f.name())
                            .toList()));
        }
        for (Dimension dimension : dimensions()) {
            for (Factor factor : factors(dimension)) {
                nodes.add(new Node(
                        factor.code(),
                        factor.name(),
                        indicators(factor).stream().map(Indicator::label).toList()));
            }
        }
        return nodes;
    }
}
