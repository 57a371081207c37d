package dev.stratum.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.policy.TenSegments;
import dev.stratum.segment.RuleTable.Box;
import dev.stratum.segment.RuleTable.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleTableTest {
    private static final double NO_START = Double.NEGATIVE_INFINITY;
    private static final double NO_END = Double.POSITIVE_INFINITY;

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

    /** The same where rules have no end at some sides; where bounds are no whole numbers, between them. */
    @Test
    void gapsReachToWhereRulesHaveNoEnd() {
        for (double shift : new double[] {0, 0.5}) {
            RuleTable table = new RuleTable(
                    3,
                    List.of(
                            rule("few", NO_START, 3 + shift, NO_START, 3, NO_START, NO_END),
                            rule("many", 5, NO_END, 5, NO_END, NO_START, NO_END)));
            List<Box> gaps = table.gaps();
            assertThat(gaps).isNotEmpty();
            for (double x = -2.3; x < 9; x += 0.25 + shift) {
                for (double y = -2.3; y < 9; y += 0.25 + shift) {
                    double[] at = shift == 0 ? new double[] {Math.rint(x), Math.rint(y), 7} : new double[] {x, y, 7};
                    assertThat(gaps.stream().filter(gap -> gap.covers(at)).count())
                            .as("%s, %s", at[0], at[1])
                            .isEqualTo(table.segment(at).isPresent() ? 0 : 1);
                }
            }
        }
    }

    @Test
    void neighbouringGapsAreOne() {
        RuleTable table = new RuleTable(
                2,
                List.of(
                        rule("low", 1, 5, 1, 2),
                        rule("high", 1, 5, 4, 5),
                        rule("corner", 5, 5, 3, 3),
                        rule("other corner", 1, 1, 3, 3)));
        assertThat(table.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.from()).containsExactly(2, 3);
            assertThat(gap.to()).containsExactly(4, 3);
        });
    }

    @Test
    void rulesThatMeetAtABoundOverlapThere() {
        RuleTable table =
                new RuleTable(1, List.of(rule("few", 1, 3), rule("many", 3, 5), rule("Few", 2, 2), rule("none", 6, 7)));
        assertThat(table.segments()).containsExactly("few", "many", "Few", "none");
        assertThat(table.overlaps()).singleElement().satisfies(overlap -> {
            assertThat(overlap.second()).isEqualTo("many");
            assertThat(overlap.box().from()).containsExactly(3);
            assertThat(overlap.box().to()).containsExactly(3);
        });
    }

    /** 1,203 parts of each measure, 1.4 million boxes. */
    @Test
    void tooManyBoundsAreNotLookedThrough() {
        List<Rule> rules = IntStream.range(0, 401)
                .mapToObj(i -> rule("rule " + i, 3 * i, 3 * i + 1, 3 * i, 3 * i + 1))
                .toList();
        assertThat(new RuleTable(2, rules).gaps()).isEmpty();
        assertThat(new RuleTable(2, rules.subList(0, 3)).gaps()).isNotEmpty();
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
