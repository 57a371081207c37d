package dev.stratum.engine.function;

import dev.stratum.engine.value.ErrorFound;
import dev.stratum.engine.value.NativeError;
import java.util.Arrays;

/** NumberList that a statistic is taken of. */
final class NumberList {

    private double[] values = new double[16];
    private int count;

    void add(double number) {
        if (count == values.length) {
            values = Arrays.copyOf(values, count * 2);
        }
        values[count++] = number;
    }

    int count() {
        return count;
    }

    double at(int i) {
        return values[i];
    }

    double[] toArray() {
        return Arrays.copyOf(values, count);
    }

    double[] sorted() {
        double[] sorted = toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    double sum() {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += values[i];
        }
        return sum;
    }

    double mean() {
        return sum() / atLeast(1, NativeError.DIV0);
    }

    /** The sum of squared deviations from the mean. */
    double deviations() {
        double mean = mean();
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += (values[i] - mean) * (values[i] - mean);
        }
        return sum;
    }

    double variance(boolean sample) {
        return sample ? deviations() / (atLeast(2, NativeError.DIV0) - 1) : deviations() / atLeast(1, NativeError.DIV0);
    }

    int atLeast(int least, NativeError otherwise) {
        if (count < least) {
            throw new ErrorFound(otherwise);
        }
        return count;
    }
}
