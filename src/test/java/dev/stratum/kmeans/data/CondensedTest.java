package dev.stratum.kmeans.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many points as few weighted ones. */
class CondensedTest {

    private static final Points MANY = many();

    @Test
    void noRowIsLostAndTheMeanStays() {
        Points few = Condensed.of(MANY, 100);

        assertThat(few.size()).isEqualTo(100);
        assertThat(few.total()).isEqualTo(5_000);
        assertThat(few.mean()).containsExactly(MANY.mean(), within(1e-9));
    }

    @Test
    void aPointFarOutKeepsItsPlace() {
        Points few = Condensed.of(MANY, 10);

        assertThat(IntStream.range(0, 10)
                        .filter(i -> few.weight(i) == 1)
                        .mapToObj(i -> few.coordinates()[3 * i] + few.coordinates()[3 * i + 1]))
                .contains(2e6);
    }

    @Test
    void pointsThatAreFewEnoughStayAsTheyAre() {
        Points three = new Points(new double[] {1, 2, 4}, new double[] {2, 1, 5}, 3, 1);

        Points kept = Condensed.of(three, 10);

        assertThat(kept.coordinates()).containsExactly(1, 2, 4);
        assertThat(kept.weights()).containsExactly(2, 1, 5);
    }

    @Test
    void neighboursThatRoundingCannotTellApartEndTheParting() {
        double low = 1e15;
        Points near = new Points(new double[] {low, Math.nextUp(low), Math.nextUp(Math.nextUp(low))}, null, 3, 1);

        assertThat(Condensed.of(near, 3).total()).isEqualTo(3);
    }

    private static Points many() {
        SplittableRandom random = new SplittableRandom(7);
        double[] table = IntStream.range(0, 15_000)
                .mapToDouble(i -> Math.exp(2 * random.nextDouble()))
                .toArray();
        table[3 * 1_234] = 1e6;
        table[3 * 1_234 + 1] = 1e6;
        return new Points(table, null, 5_000, 3);
    }
}
