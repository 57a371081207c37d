package dev.stratum.kmeans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.kmeans.data.Rows;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Types of customers with their counts lead to the clusters of the customers themselves. */
class WeightedRowsTest {
    private static final int CUSTOMERS = 2_000;
    private static final int GRADES = 4;

    static Stream<Start> orderFree() {
        return Stream.of(Start.values()).filter(start -> start.isOrderFree() && start != Start.EXACT);
    }

    private static double[][] customers() {
        SplittableRandom random = new SplittableRandom(5);
        return IntStream.range(0, CUSTOMERS)
                .mapToObj(customer -> random.ints(GRADES, 1, 5).asDoubleStream().toArray())
                .toArray(double[][]::new);
    }

    private static Rows types(double[][] customers) {
        Map<List<Double>, Long> counts = Stream.of(customers)
                .map(each -> IntStream.range(0, GRADES).mapToObj(i -> each[i]).toList())
                .collect(Collectors.groupingBy(
                        Function.identity(),
                        () -> new TreeMap<>(Comparator.comparing(List::toString)),
                        Collectors.counting()));
        return Rows.weighted(
                counts.keySet().stream()
                        .map(type ->
                                type.stream().mapToDouble(Double::doubleValue).toArray())
                        .toArray(double[][]::new),
                counts.values().stream().mapToLong(Long::longValue).toArray());
    }

    @ParameterizedTest
    @MethodSource("orderFree")
    void typesWithCountsGiveTheClustersOfTheCustomers(Start start) {
        double[][] customers = customers();
        Rows rows = Rows.of(customers);
        KMeansSettings settings = KMeansSettings.of(5).withStart(start);

        Clustering one = KMeans.run(rows, settings);
        Clustering few = KMeans.run(types(customers), settings);
        Clustering told = few.toldFor(rows);

        assertThat(few.data().rows()).isLessThanOrEqualTo(256);
        assertThat(told.labels()).isEqualTo(one.labels());
        assertThat(told.counts()).isEqualTo(one.counts());
        assertThat(told.centres()).isEqualTo(one.centres());
        assertThat(told.history()).isEqualTo(one.history());
        assertThat(told.initialRows()).isEqualTo(one.initialRows());
        assertThat(told.withinSumOfSquares()).isEqualTo(one.withinSumOfSquares());
    }

    @Test
    void everyTypeNeedsSomebody() {
        assertThatThrownBy(() -> Rows.weighted(new double[][] {{1}, {2}}, 3, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
