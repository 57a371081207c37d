package dev.stratum.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.policy.TenSegments;
import dev.stratum.segment.RuleTable.Box;
import dev.stratum.segment.RuleTable.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleTableTest {
    private static Rule rule(String segment, double... bounds) {
        double[] from = new double[bounds.length / 2];
        double[] to = new double[bounds.length / 2];
        for (int j = 0; j < from.length; j++) {
            from[j] = bounds[2 * j];
            to[j] = bounds[2 * j + 1];
        }
        return new Rule(segment, new Box(from, to));
    }

    @ParameterizedTest
    @EnumSource
    void theTenSegmentsDivideAllGradesBetweenThem(TenSegments ten) {
        RuleTable rules = ten.rules();
        assertThat(rules.rules().stream().map(Rule::segment).distinct()).hasSize(10);
        assertThat(rules.overlaps()).isEmpty();
        assertThat(rules.gaps()).isEmpty();
        int grades = ten == TenSegments.FOUR ? 4 : 5;
        for (int recency = 1; recency <= grades; recency++) {
            for (int frequency = 1; frequency <= grades; frequency++) {
                assertThat(rules.segment(recency, frequency)).isPresent();
            }
        }
        assertThat(rules.segment(grades + 1.0, 1)).isEmpty();
    }

    /** The table of the documentation of R's package rfm, rfm_segment of versions 0.2: segments and bounds of R, F, M. */
    @Test
    void rulesThatOverlapAreNamedAndTheFirstCounts() {
        RuleTable table = new RuleTable(
                3,
                List.of(
                        rule("Champions", 4, 5, 4, 5, 4, 5),
                        rule("Loyal Customers", 2, 5, 3, 5, 3, 5),
                        rule("New Customers", 4, 5, 1, 1, 1, 1),
                        rule("Lost", 1, 2, 1, 2, 1, 2)));
        assertThat(table.overlaps()).singleElement().satisfies(overlap -> {
            assertThat(overlap.first()).isEqualTo("Champions");
            assertThat(overlap.second()).isEqualTo("Loyal Customers");
            assertThat(overlap.box().from()).containsExactly(4, 4, 4);
            assertThat(overlap.box().to()).containsExactly(5, 5, 5);
        });
        assertThat(table.segment(5, 4, 5)).hasValue("Champions");
        assertThat(table.segment(3, 4, 5)).hasValue("Loyal Customers");
        assertThat(table.segment(3, 1, 1)).isEmpty();
    }

    /** Every point that no rule covers lies in exactly one gap, and no other point does. */
    @Test
    void gapsAreWhatNoRuleCovers() {
        SplittableRandom random = new SplittableRandom(5);
        for (int run = 0; run < 300; run++) {
            List<Rule> rules = new ArrayList<>();
            rules.add(rule("low", 1, 1, 1, 1, 1, 1));
            rules.add(rule("high", 5, 5, 5, 5, 5, 5));
            for (int i = random.nextInt(6); i >= 0; i--) {
                double[] bounds = new double[6];
                for (int j = 0; j < 3; j++) {
                    bounds[2 * j] = 1 + random.nextInt(5);
                    bounds[2 * j + 1] = bounds[2 * j] + random.nextInt(6 - (int) bounds[2 * j]);
                }
                rules.add(rule("rule " + i, bounds));
            }
            RuleTable table = new RuleTable(3, rules);
            List<Box> gaps = table.gaps();
            for (int point = 0; point < 125; point++) {
                double[] at = {1 + point / 25, 1 + point / 5 % 5, 1 + point % 5};
                assertThat(gaps.stream().filter(gap -> gap.covers(at)).count())
                        .isEqualTo(table.segment(at).isPresent() ? 0 : 1);
            }
        }
    }

    @Test
    void betweenBoundsThatAreNoWholeNumbersLiesAGap() {
        RuleTable table = new RuleTable(1, List.of(rule("dear", 10, 19.5), rule("cheap", 20, 40)));
        assertThat(table.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.from()).containsExactly(19.5);
            assertThat(gap.to()).containsExactly(20);
        });
    }

    @Test
    void aSideWithoutABoundHasNoEnd() {
        RuleTable table = new RuleTable(
                1, List.of(rule("few", Double.NEGATIVE_INFINITY, 3), rule("many", 5, Double.POSITIVE_INFINITY)));
        assertThat(table.segment(-1e300)).hasValue("few");
        assertThat(table.segment(1e300)).hasValue("many");
        assertThat(table.gaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.from()).containsExactly(4));
    }
}
