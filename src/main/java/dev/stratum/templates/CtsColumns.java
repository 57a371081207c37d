package dev.stratum.templates;

import dev.stratum.cts.CtsIndex;
import dev.stratum.cts.CtsPolicy;
import dev.stratum.report.Format;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The indexes of cost to serve as columns, as many as the policy has.
 *
 * @param policy the rules of cost to serve
 */
record CtsColumns(CtsPolicy policy) {
    private static final String ORDER_SIZE = "orderSize";

    List<CtsIndex> indexes() {
        return policy.indexes();
    }

    int count() {
        return policy.indexes().size();
    }

    /** The name of the column of an index. */
    static String key(int index) {
        return "index" + (index + 1);
    }

    /** All of them, as a reference. */
    String all() {
        return key(0) + ":" + key(count() - 1);
    }

    String heading(int index) {
        return indexes().get(index).measure().name() + " ("
                + indexes().get(index).unit() + ")";
    }

    /** Names of columns with their widths, one per index, each with a space behind it. */
    String keys(String stem, int width) {
        return IntStream.rangeClosed(1, count())
                .mapToObj(index -> stem + index + ":" + width + " ")
                .collect(Collectors.joining());
    }

    /** Whether the values are shares of 1. */
    boolean isShare(int index) {
        return indexes().get(index).measure().most() == 1;
    }

    Format format(int index) {
        return isShare(index) ? Format.TWO : Format.PLAIN;
    }

    /** The order size follows from amount and purchases; a person enters the others. */
    boolean isEntered(int index) {
        return !indexes().get(index).measure().code().equals(ORDER_SIZE);
    }

    /** One column per index. */
    List<Field> fields(IntFunction<Field> field) {
        return IntStream.range(0, count()).mapToObj(field).toList();
    }

    /** The indexes that a person enters. */
    List<Integer> entered() {
        return IntStream.range(0, count()).filter(this::isEntered).boxed().toList();
    }
}
