package dev.stratum.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.kmeans.KMeans;
import dev.stratum.kmeans.data.Rows;
import dev.stratum.policy.Policy;
import dev.stratum.problem.StratumException;
import dev.stratum.rfm.GradeScale;
import dev.stratum.rfm.Grades;
import dev.stratum.stats.CutScale;
import dev.stratum.work.PolicySensitivity.Moved;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CutMovesTest {

    /** In doubles 700000 x 1.1 is 770000.0000000001, and 50 x 1.14 with 1 + 0.14 is 57.00000000000001. */
    @ParameterizedTest
    @CsvSource({"700000, 10, 770000", "50, 14, 57", "100, -7, 93", "0.3, 10, 0.33", "-5, 10, -5.5", "0, 10, 0"})
    void percentAreThoseOfDecimals(double number, double percent, double changed) {
        assertThat(Percent.more(number, percent)).isEqualTo(changed);
    }

    /** All customers graded anew by the scales with the one cut moved, and assigned to the centres in force. */
    @Test
    void whoMovesIsWhoTheMovedCutGradesElsewhere() {
        Segmentation segments = WhatIf.segments(RandomCustomers.of(4, 200), Policy.shipped("rfmc-2021"));
        List<GradeScale> scales = segments.grades().scales();
        CutMoves moves = CutMoves.of(segments, 10);
        assertThat(moves.percent()).isEqualTo(10);
        assertThat(moves.rows())
                .hasSize(scales.stream().mapToInt(scale -> scale.grades() - 1).sum());
        int moved = 0;
        double last = Double.POSITIVE_INFINITY;
        for (CutMoves.Row row : moves.rows()) {
            int cut = scales.get(row.measure()).grades() - row.grade();
            assertThat(row.cut()).isEqualTo(scales.get(row.measure()).cuts().cuts()[cut]);
            for (double factor : new double[] {1.1, 0.9}) {
                Optional<Moved> told = factor > 1 ? row.raised() : row.lowered();
                Optional<Moved> found = anew(segments, row.measure(), cut, factor);
                assertThat(told.map(Moved::customers)).isEqualTo(found.map(Moved::customers));
                found.ifPresent(who -> assertThat(told.orElseThrow().amount()).isCloseTo(who.amount(), within(1e-6)));
                moved += found.map(Moved::customers).orElse(0);
            }
            double money = Math.max(
                    row.raised().map(Moved::amount).orElse(0.0),
                    row.lowered().map(Moved::amount).orElse(0.0));
            assertThat(money).isLessThanOrEqualTo(last);
            last = money;
        }
        assertThat(moved).isPositive();
    }

    /** Half as much again passes the next cut of some scale, which is no scale any more. */
    @Test
    void aCutDoesNotPassTheNextOne() {
        Segmentation segments = WhatIf.segments(RandomCustomers.of(4, 60), Policy.shipped("rfmc-2021"));
        assertThat(CutMoves.of(segments, 90).rows())
                .anyMatch(row -> row.raised().isEmpty())
                .anyMatch(row -> row.lowered().isEmpty());
    }

    private static Optional<Moved> anew(Segmentation segments, int measure, int cut, double factor) {
        List<GradeScale> scales = new ArrayList<>(segments.grades().scales());
        CutScale scale = scales.get(measure).cuts();
        double[] cuts = scale.cuts();
        cuts[cut] *= factor;
        try {
            scales.set(measure, new GradeScale(new CutScale(cuts, scale.direction())));
        } catch (StratumException outOfOrder) {
            return Optional.empty();
        }
        Customers customers = segments.customers();
        Grades grades = Grades.of(customers.measures(), scales);
        int[] labels = KMeans.assign(
                        new Rows(grades.toDoubles(), grades.rows(), grades.columns()),
                        segments.clusters().centres())
                .labels();
        int count = 0;
        double amount = 0;
        for (int i = 0; i < labels.length; i++) {
            if (segments.tiersOfClusters()[labels[i]] != segments.tiers()[i]) {
                count++;
                amount += customers.of(i)[2];
            }
        }
        return Optional.of(new Moved(count, amount));
    }
}
