package dev.stratum.kmeans.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.kmeans.Clustering;
import dev.stratum.kmeans.KMeans;
import dev.stratum.kmeans.KMeansSettings;
import dev.stratum.kmeans.Start;
import dev.stratum.kmeans.pass.InitialCentres;
import dev.stratum.kmeans.pass.Lloyd;
import dev.stratum.kmeans.pass.PlainPass;
import dev.stratum.kmeans.start.FirstStart;
import dev.stratum.kmeans.start.SpssStart;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of small whole numbers are clustered by their cells, with the result of clustering the rows. */
class LatticeTest {

    @Test
    void cellsAreTheSortedDifferentRowsWithTheirCounts() {
        Lattice lattice =
                Rows.of(new double[][] {{2, -1}, {1, 3}, {2, -1}, {-0.0, 3}}).lattice();

        assertThat(lattice.points().coordinates()).containsExactly(0, 3, 1, 3, 2, -1);
        assertThat(lattice.points().weights()).containsExactly(1, 1, 2);
        assertThat(lattice.spread(new int[] {7, 8, 9})).containsExactly(9, 8, 9, 7);
        assertThat(lattice.pointOf(3)).isZero();
    }

    @Test
    void fractionsAndWideRangesHaveNoLattice() {
        assertThat(column(1, 2, 2.5).lattice()).isNull();
        assertThat(column(1, 70_000).lattice()).isNull();
        assertThat(column(1, 3e9).lattice()).isNull();
        assertThat(column(1, 65_536).lattice()).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = Start.class,
            names = {"SPSS", "FIRST"})
    void cellsGiveTheResultOfTheRows(Start start) {
        for (int seed = 0; seed < 20; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int rows = 200 + random.nextInt(9_000);
            int columns = 1 + random.nextInt(5);
            int grades = 2 + random.nextInt(6);
            double[] table = IntStream.range(0, rows * columns)
                    // The largest grade only at the end, beyond the rows that are looked at first.
                    .mapToDouble(i -> i > rows * columns - 9 ? grades : random.nextInt(grades))
                    .toArray();
            Rows data = new Rows(table, rows, columns);
            int k = 1 + random.nextInt(Math.min(8, Grouping.count(data, rows)));
            KMeansSettings settings = KMeansSettings.of(k).withStart(start);

            Clustering cells = KMeans.run(data, settings);

            Points points = Points.of(data);
            InitialCentres initial = start == Start.SPSS ? SpssStart.choose(points, k) : FirstStart.choose(points, k);
            Lloyd.Outcome plain = Lloyd.run(points, initial, settings.iteration(), new PlainPass(points, k, false));
            assertThat(cells.initialRows()).isEqualTo(initial.points());
            assertThat(cells.labels()).isEqualTo(plain.labels());
            assertThat(cells.centres()).isEqualTo(plain.centres());
            assertThat(cells.history()).isDeepEqualTo(plain.history());
        }
    }

    /** It comes after the rows that are looked at first. */
    @ParameterizedTest
    @CsvSource({"0, 1.5", "1, 2.5", "2, 3.0625", "3, 3.9999999999999996", "0, 1e300", "3, -7.5"})
    void oneFractionAmongManyGradesIsSeen(int column, double value) {
        double[] table = new SplittableRandom(4)
                .doubles(4 * 5_000)
                .map(share -> 1 + Math.floor(share * 4))
                .toArray();
        assertThat(new Rows(table, 5_000, 4).lattice().points().size()).isEqualTo(256);

        table[4 * 3_000 + column] = value;

        assertThat(new Rows(table, 5_000, 4).lattice()).isNull();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void oneValueThatIsNoNumberAmongManyGradesIsNamed(double value) {
        double[] table =
                IntStream.range(0, 4 * 5_000).mapToDouble(i -> 1 + i % 4).toArray();
        table[4 * 3_000 + 2] = value;

        assertThatThrownBy(() -> new Rows(table, 5_000, 4)).hasMessageContaining("Column 3 of row 3001");
    }

    private static Rows column(double... values) {
        return new Rows(values, values.length, 1);
    }
}
