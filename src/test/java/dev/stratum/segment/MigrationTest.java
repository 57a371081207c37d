package dev.stratum.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationTest {

    @Test
    void rowsAreBeforeAndColumnsAfter() {
        Migration migration = Migration.of(new int[] {3, 3, 3, 1, 2, 2}, new int[] {1, 1, 3, 2, 2, 4}, 4);

        assertThat(migration.count(3, 1)).isEqualTo(2);
        assertThat(migration.count(1, 3)).isZero();
        assertThat(migration.count(2, 4)).isEqualTo(1);
        assertThat(migration.totalBefore(3)).isEqualTo(3);
        assertThat(migration.totalAfter(2)).isEqualTo(2);
        assertThat(migration.up()).isEqualTo(2);
        assertThat(migration.down()).isEqualTo(2);
        assertThat(migration.stayed()).isEqualTo(2);
    }

    @Test
    void theTotalsAreTheCountsOfTheTwoStratifications() {
        Migration migration = Migration.of(TwoStratifications.RFM, TwoStratifications.RFMC, 4);
        Comparison comparison = Comparison.of(TwoStratifications.RFM, TwoStratifications.RFMC, 4);

        for (Comparison.Row row : comparison.tiers()) {
            assertThat(migration.totalBefore(row.tier())).isEqualTo(row.countBefore());
            assertThat(migration.totalAfter(row.tier())).isEqualTo(row.countAfter());
        }
        assertThat(migration.customers()).isEqualTo(167);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25})
    void goingBackTurnsUpIntoDown(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = random.nextInt(1, 100);
        int[] before = random.ints(n, 1, 6).toArray();
        int[] after = random.ints(n, 1, 6).toArray();
        Migration there = Migration.of(before, after, 5);
        Migration back = Migration.of(after, before, 5);

        assertThat(back.up()).isEqualTo(there.down());
        assertThat(back.stayed()).isEqualTo(there.stayed());
        assertThat(there.up() + there.down() + there.stayed()).isEqualTo(n);
        assertThat(back.count(2, 4)).isEqualTo(there.count(4, 2));
    }

    @Test
    void differentLengthsAreRefused() {
        assertThatThrownBy(() -> Migration.of(new int[] {1}, new int[] {1, 1}, 2))
                .hasMessageContaining("before has 1")
                .hasMessageContaining("after has 2");
    }
}
