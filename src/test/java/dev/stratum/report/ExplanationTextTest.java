package dev.stratum.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.segment.TierNames;
import dev.stratum.work.SegmentReasons.Choice;
import dev.stratum.work.SegmentReasons.Reasons;
import dev.stratum.work.SegmentReasons.Step;
import dev.stratum.work.SegmentReasons.Way;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A worse segment begins beyond its cut: at the cut itself nothing may be lost, and zero is no distance to tell. */
class ExplanationTextTest {
    private static final Step BECAUSE = new Step(1, 8, 4, 0);

    private final ExplanationText text = new ExplanationText(
            new TierNames(List.of("Best", "Good")),
            List.of("Days since last purchase", "Number of purchases", "Amount"),
            List.of("days", "purchases", "currency of the ledger"));

    private String told(Step... losses) {
        return text.of(new Reasons(
                0,
                1,
                List.of(BECAUSE),
                List.of(new Way(
                        2,
                        Arrays.stream(losses)
                                .map(step -> new Choice(List.of(step)))
                                .toList()))));
    }

    @Test
    void atACutTheLeastBitIsToldInTheDirectionOfTheLoss() {
        assertThat(told(new Step(0, 60, 4, 0), new Step(1, 8, 4, 0), new Step(2, 600, 4, 0)))
                .isEqualTo("Best, because of number of purchases 8 (grade 4);"
                        + " Good with any more days, any fewer purchases or any less.");
    }

    @Test
    void distancesComeFirst() {
        assertThat(told(new Step(0, 60, 4, 0), new Step(1, 10, 4, -2)))
                .isEqualTo("Best, because of number of purchases 8 (grade 4);"
                        + " Good beyond 2 purchases fewer or with any more days.");
        assertThat(told(new Step(0, 50, 4, 10), new Step(1, 10, 4, -2)))
                .endsWith("; Good beyond 10 days more or 2 purchases fewer.");
    }
}
