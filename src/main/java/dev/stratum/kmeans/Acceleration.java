package dev.stratum.kmeans;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * The end of an iteration that comes near it slowly, by Anderson's mixing (1965): the last few steps tell how a step changes
 * with the point, hence where it would be zero. The plain step is taken as long as steps are large, and whenever the
 * point foreseen turns out to be worse; each time twice as many of them.
 *
 * @param point where the iteration rests
 * @param steps how many steps were made
 * @param atRest whether the last one was short enough
 */
record Acceleration(double[] point, int steps, boolean atRest) {
    private static final int MEMORY = 6;
    private static final double WORSE = 2;
    private static final double HALF = 0.5;

    /** A point, the step that the iteration makes there, and where it leads. */
    private record Step(RealVector step, RealVector to) {

        static Step at(RealVector point, UnaryOperator<double[]> iteration) {
            RealVector to = new ArrayRealVector(iteration.apply(point.toArray()), false);
            return new Step(to.subtract(point), to);
        }
    }

    /**
     * Follows an iteration.
     *
     * @param start where it begins
     * @param iteration the next point
     * @param limit a step with no larger component is at rest; more are made as long as each is at most half of the last one,
     *     for what is left of the way is some times the last step
     * @param near steps with a larger component are not foreseen
     * @param most after how many steps to stop in any case
     * @return where it ended
     */
    static Acceleration of(double[] start, UnaryOperator<double[]> iteration, double limit, double near, int most) {
        Deque<Step> last = new ArrayDeque<>();
        RealVector point = new ArrayRealVector(start);
        int plain = 2;
        int since = 0;
        double shortest = Double.POSITIVE_INFINITY;
        for (int steps = 1; ; steps++) {
            Step step = Step.at(point, iteration);
            double length = step.step().getLInfNorm();
            if (length > HALF * shortest || length == 0 || steps >= most) {
                return new Acceleration(step.to().toArray(), steps, length <= limit || shortest <= limit);
            }
            if (length <= limit) {
                shortest = length;
            }
            if (!last.isEmpty() && length > WORSE * last.getLast().step().getLInfNorm()) {
                point = last.getLast().to();
                last.clear();
                plain = Math.min(2 * plain, most);
                since = 0;
                continue;
            }
            last.add(step);
            since++;
            if (last.size() > MEMORY) {
                last.removeFirst();
            }
            point = length > near || since < plain ? step.to() : foreseen(new ArrayList<>(last));
        }
    }

    private static RealVector foreseen(List<Step> last) {
        Step now = last.get(last.size() - 1);
        int columns = last.size() - 1;
        RealMatrix change = MatrixUtils.createRealMatrix(now.step().getDimension(), columns);
        for (int c = 0; c < columns; c++) {
            change.setColumnVector(
                    c, last.get(c + 1).step().subtract(last.get(c).step()));
        }
        RealVector share = new SingularValueDecomposition(change).getSolver().solve(now.step());
        RealVector point = now.to();
        for (int c = 0; c < columns; c++) {
            point = point.subtract(
                    last.get(c + 1).to().subtract(last.get(c).to()).mapMultiply(share.getEntry(c)));
        }
        return point;
    }
}
