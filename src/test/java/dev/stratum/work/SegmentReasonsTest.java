package dev.stratum.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.kmeans.KMeans;
import dev.stratum.kmeans.data.Rows;
import dev.stratum.policy.Policy;
import dev.stratum.rfm.Grades;
import dev.stratum.work.SegmentReasons.Choice;
import dev.stratum.work.SegmentReasons.Reasons;
import dev.stratum.work.SegmentReasons.Step;
import dev.stratum.work.SegmentReasons.Way;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** What SEGMENT.EXPLAIN tells is what the cuts and the centres say. */
class SegmentReasonsTest {
    private static final Policy PAPER = Policy.shipped("rfmc-2021");

    @Test
    void aChangeReachesTheSegmentThatIsNamedAndAHairLessDoesNot() {
        int told = 0;
        for (int seed = 0; seed < 30; seed++) {
            Segmentation segments = WhatIf.segments(RandomCustomers.of(seed, 120), PAPER);
            SegmentReasons reasons = new SegmentReasons(segments, new boolean[] {true, seed % 2 == 0, true, true});
            for (int customer = 0; customer < 120; customer++) {
                Reasons found = reasons.of(customer);
                assertThat(found.tier()).isEqualTo(segments.tiers()[customer]);
                assertThat(found.because()).isNotEmpty();
                for (Way way : found.ways()) {
                    for (Choice choice : way.choices()) {
                        told++;
                        boolean better = way.tier() < found.tier();
                        // A better segment begins at the cut, a worse one beyond it.
                        assertThat(tier(segments, customer, choice, better ? 0 : 1e-9))
                                .isEqualTo(way.tier());
                        assertThat(tier(segments, customer, choice, better ? -1e-9 : 0))
                                .isNotEqualTo(way.tier());
                        boolean held = seed % 2 == 1;
                        assertThat(choice.steps()).noneMatch(step -> held && step.measure() == 1);
                    }
                }
            }
        }
        assertThat(told).isGreaterThan(5000);
    }

    /** The tier after a choice, a hair further along each change. */
    private static int tier(Segmentation segments, int customer, Choice choice, double hair) {
        double[] moved = segments.customers().of(customer);
        for (Step step : choice.steps()) {
            moved[step.measure()] = BigDecimal.valueOf(step.value())
                    .add(BigDecimal.valueOf(step.change()))
                    .doubleValue();
            boolean onward = step.change() > 0 || (step.change() == 0 && step.measure() == 0);
            moved[step.measure()] += (onward ? hair : -hair) * Math.max(1, Math.abs(moved[step.measure()]));
        }
        Grades grades = Grades.of(moved, segments.grades().scales());
        int label = KMeans.assign(
                        new Rows(grades.toDoubles(), 1, grades.columns()),
                        segments.clusters().centres())
                .labels()[0];
        return tierOf(segments, label);
    }

    /** No better type can be reached by fewer steps of grades: looked for by brute force over all types. */
    @Test
    void severalMeasuresTogetherMoveAsLittleAsCanBe() {
        for (int seed = 0; seed < 10; seed++) {
            Segmentation segments = WhatIf.segments(RandomCustomers.of(seed, 80), PAPER);
            SegmentReasons reasons = new SegmentReasons(segments, new boolean[] {true, true, true, true});
            for (int customer = 0; customer < 80; customer++) {
                Reasons found = reasons.of(customer);
                if (found.tier() == 1 || found.ways().isEmpty()) {
                    continue;
                }
                int steps = found.ways().stream()
                        .flatMap(way -> way.choices().stream())
                        .mapToInt(choice -> steps(segments, found.customer(), choice))
                        .min()
                        .orElseThrow();
                boolean alone = found.ways().get(0).choices().get(0).steps().size() == 1;
                assertThat(steps).isGreaterThanOrEqualTo(fewest(segments, customer));
                if (!alone) {
                    assertThat(steps).isEqualTo(fewest(segments, customer));
                }
            }
        }
    }

    private static int steps(Segmentation segments, int customer, Choice choice) {
        double[] moved = segments.customers().of(customer);
        choice.steps()
                .forEach(step -> moved[step.measure()] = BigDecimal.valueOf(step.value())
                        .add(BigDecimal.valueOf(step.change()))
                        .doubleValue());
        Grades grades = Grades.of(moved, segments.grades().scales());
        int steps = 0;
        for (int j = 0; j < moved.length; j++) {
            steps += grades.get(0, j) - segments.grades().get(customer, j);
        }
        return steps;
    }

    private static int fewest(Segmentation segments, int customer) {
        int fewest = Integer.MAX_VALUE;
        for (int type = 0; type < 256; type++) {
            double[] grades = {1 + type / 64, 1 + type / 16 % 4, 1 + type / 4 % 4, 1 + type % 4};
            int steps = 0;
            for (int j = 0; j < 4 && steps >= 0; j++) {
                int up = (int) grades[j] - segments.grades().get(customer, j);
                steps = up < 0 ? -1 : steps + up;
            }
            int label = KMeans.assign(
                            new Rows(grades, 1, 4), segments.clusters().centres())
                    .labels()[0];
            if (steps >= 0 && steps < fewest && tierOf(segments, label) < segments.tiers()[customer]) {
                fewest = steps;
            }
        }
        return fewest;
    }

    private static int tierOf(Segmentation segments, int label) {
        for (int i = 0; i < segments.tiers().length; i++) {
            if (segments.clusters().labels()[i] == label) {
                return segments.tiers()[i];
            }
        }
        return Integer.MAX_VALUE;
    }

    @Test
    void theBestAreToldWhatTheyMayLoseAndOthersWhatKeepsThemDown() {
        Segmentation segments = Segmentation.of(EightCustomers.CUSTOMERS, EightCustomers.RULES);
        SegmentReasons reasons = new SegmentReasons(segments, new boolean[] {true, true, true});
        assertThat(reasons.of(0).ways()).allMatch(way -> way.tier() > 1);
        assertThat(reasons.of(7).because()).extracting(Step::measure).containsExactly(0, 1, 2);
        assertThat(reasons.of(7).because()).extracting(Step::grade).containsOnly(1);
    }
}
