package dev.stratum.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.policy.ActionPlan;
import dev.stratum.work.SegmentFigures;
import dev.stratum.work.SegmentMember;
import dev.stratum.work.SegmentMembers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What to do per segment is a line of the plan of SEGMENT.PLAN, chosen by the weakest mean grade. */
class WhatToDoTest {
    private static SegmentMember member(String customer, int tier, String segment, double... measures) {
        int[] grades = new int[measures.length];
        for (int i = 0; i < grades.length; i++) {
            grades[i] = (int) measures[i];
        }
        return new SegmentMember(customer, tier, segment, measures, grades);
    }

    private static List<Object[]> rows(SegmentMember... members) {
        return WhatToDo.of(SegmentFigures.of(new SegmentMembers(List.of(members), List.of())))
                .rows();
    }

    private static String action(int tier, String cause) {
        return ActionPlan.usual().lines().stream()
                .filter(line -> line.tier() == tier && line.cause().label().equals(cause))
                .findFirst()
                .orElseThrow()
                .action();
    }

    @Test
    void theWeakestMeanGradeSaysWhichLine() {
        List<Object[]> rows = rows(
                member("A", 1, "Best", 4, 4, 4, 4),
                member("B", 2, "Good", 1, 4, 4, 4),
                member("C", 3, "Fair", 1, 1, 4, 4),
                member("D", 4, "Last", 1, 1, 4, 1));
        assertThat(rows)
                .extracting(row -> row[3])
                .containsExactly(
                        action(1, "As usual"), action(2, "Leaving"), action(3, "As usual"), action(4, "Dear to serve"));
        assertThat(rows)
                .extracting(row -> List.of(row[1], row[2]))
                .containsExactly(
                        List.of("", ""),
                        List.of("Recency (days)", 1.0),
                        List.of("Frequency (orders)", 1.0),
                        List.of("CTS score", 1.0));
    }

    @Test
    void otherNumbersOfSegmentsSpreadThePlan() {
        List<Object[]> rows = rows(member("A", 1, "Best", 4, 4, 4), member("B", 2, "Last", 4, 4, 1));
        assertThat(rows).extracting(row -> row[3]).containsExactly(action(1, "As usual"), action(4, "As usual"));
    }
}
