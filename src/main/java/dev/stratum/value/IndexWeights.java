package dev.stratum.value;

import dev.stratum.ahp.Consistency;
import dev.stratum.ahp.PairwiseMatrix;
import dev.stratum.ahp.WeightMethod;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * The weights of an index system, drawn from judgements in pairs at each part of the hierarchy and multiplied down.
 *
 * @param indicatorWeights the weight of each indicator in customer value, in the order of the indicators, summing to 1
 * @param parts the weights within each part of the hierarchy, from the top down
 */
public record IndexWeights(List<Double> indicatorWeights, List<Part> parts) {

    /**
     * The weights within one part of the hierarchy.
     *
     * @param node the part
     * @param weights the weight of each child within the part, summing to 1
     * @param consistency the consistency of the judgements, empty for a single child, which needs none
     */
    public record Part(IndexSystem.Node node, List<Double> weights, Optional<Consistency> consistency) {
        /** Keeps its own copy of the weights. */
        public Part {
            weights = List.copyOf(weights);
        }
    }

    /** Keeps its own copies of the lists. */
    public IndexWeights {
        indicatorWeights = List.copyOf(indicatorWeights);
        parts = List.copyOf(parts);
    }

    /**
     * Draws the weights from judgements.
     *
     * @param system the hierarchy
     * @param judgements for the code of each {@link IndexSystem#nodes node} the matrix that compares its children; a node
     *     with a single child needs none
     * @param method how weights are drawn from a matrix
     * @return the weights
     * @throws dev.stratum.problem.StratumException {@code ARGUMENT_MISSING} for a node without a matrix,
     *     {@code WRONG_ROWS} when a matrix does not fit the number of children
     */
    public static IndexWeights of(IndexSystem system, Map<String, PairwiseMatrix> judgements, WeightMethod method) {
        Map<String, Part> byCode = new HashMap<>();
        List<Part> parts = new ArrayList<>();
        for (IndexSystem.Node node : system.nodes()) {
            Part part = part(node, judgements.get(node.code()), method);
            byCode.put(node.code(), part);
            parts.add(part);
        }
        double[] weights = new double[system.size()];
        for (int d = 0; d < system.dimensions().size(); d++) {
            Dimension dimension = system.dimensions().get(d);
            double dimensionWeight = byCode.get(IndexSystem.GOAL_CODE).weights().get(d);
            List<Factor> factors = system.factors(dimension);
            for (int f = 0; f < factors.size(); f++) {
                double factorWeight =
                        dimensionWeight * byCode.get(dimension.code()).weights().get(f);
                List<Indicator> indicators = system.indicators(factors.get(f));
                for (int i = 0; i < indicators.size(); i++) {
                    weights[system.indicators().indexOf(indicators.get(i))] = factorWeight
                            * byCode.get(factors.get(f).code()).weights().get(i);
                }
            }
        }
        return new IndexWeights(DoubleStream.of(weights).boxed().toList(), parts);
    }

    /**
     * Draws the weights by Saaty's eigenvector from judgements given as triangles, as a table or a file holds them.
     *
     * @param system the hierarchy
     * @param triangles for the code of each {@link IndexSystem#nodes node} the judgements above the diagonal, row by row:
     *     (1,2), (1,3), ... (2,3), ...; a node with a single child needs none
     * @return the weights
     * @throws dev.stratum.problem.StratumException {@code ARGUMENT_MISSING} for a node without judgements,
     *     {@code WRONG_COLUMNS} for a wrong number of them, {@code JUDGEMENT_NOT_POSITIVE} or {@code NOT_FINITE} for a
     *     judgement that cannot be
     */
    public static IndexWeights ofTriangles(IndexSystem system, Map<String, double[]> triangles) {
        Map<String, PairwiseMatrix> matrices = new HashMap<>();
        for (IndexSystem.Node node : system.nodes()) {
            double[] triangle = triangles.get(node.code());
            if (triangle != null) {
                try {
                    matrices.put(
                            node.code(),
                            PairwiseMatrix.ofUpperTriangle(node.children().size(), triangle));
                } catch (StratumException e) {
                    throw e.in(node.code() + " " + node.name());
                }
            }
        }
        return of(system, matrices, WeightMethod.EIGENVECTOR);
    }

    private static Part part(IndexSystem.Node node, PairwiseMatrix matrix, WeightMethod method) {
        int children = node.children().size();
        if (children == 1) {
            return new Part(node, List.of(1.0), Optional.empty());
        }
        String what = "The pairwise matrix of " + node.code() + " " + node.name();
        if (matrix == null) {
            throw Problem.ARGUMENT_MISSING.with(what, children + " x " + children + " judgements");
        }
        if (matrix.size() != children) {
            throw Problem.WRONG_ROWS.with(what, matrix.size(), children);
        }
        List<Double> weights = Arrays.stream(method.weights(matrix)).boxed().toList();
        return new Part(node, weights, Optional.of(Consistency.of(matrix)));
    }

    /**
     * The weights of the indicators as an array.
     *
     * @return one weight per indicator
     */
    public double[] toArray() {
        return indicatorWeights.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
