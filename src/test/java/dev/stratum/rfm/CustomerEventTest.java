package dev.stratum.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.problem.Problem;
import dev.stratum.rfm.CustomerEvent.Kind;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** By hand, with the stages of {@link LifeCycle} as of each day: periods of 100 days, a change of 20 %. */
class CustomerEventTest {
    private static final OptionalInt NONE = OptionalInt.empty();

    @Test
    void eventsGoFromTheFirstPurchaseToTheAnalysis() {
        int[] days = {310, 0, 120, 125, 90, 405, 404, 200};
        double[] amounts = {60, 100, 130, -30, 0, 9, 0.3, 0.1};
        assertThat(CustomerEvent.follow(days, amounts, OptionalInt.of(404), 100, 0.2))
                .containsExactly(
                        new CustomerEvent(0, Kind.FIRST, 100, 100, NONE, LifeStage.NEW),
                        new CustomerEvent(120, Kind.PURCHASE, 130, 230, OptionalInt.of(120), LifeStage.GROWING),
                        new CustomerEvent(125, Kind.RETURN, -30, 230, OptionalInt.of(5), LifeStage.GROWING),
                        new CustomerEvent(200, Kind.PURCHASE, 0.1, 230.1, OptionalInt.of(80), LifeStage.BACK),
                        new CustomerEvent(310, Kind.PURCHASE, 60, 290.1, OptionalInt.of(110), LifeStage.FADING),
                        new CustomerEvent(404, Kind.PURCHASE, 0.3, 290.4, OptionalInt.of(94), LifeStage.BACK),
                        new CustomerEvent(404, Kind.ANALYSIS, 0, 290.4, OptionalInt.of(0), LifeStage.BACK));
    }

    @Test
    void withoutADateOfAnalysisAllLinesCountAndNoneIsAdded() {
        assertThat(CustomerEvent.follow(new int[] {7, 7, 300}, new double[] {1, 2, -4}, NONE, 100, 0.2))
                .containsExactly(
                        new CustomerEvent(7, Kind.FIRST, 1, 1, NONE, LifeStage.NEW),
                        new CustomerEvent(7, Kind.PURCHASE, 2, 3, OptionalInt.of(0), LifeStage.NEW),
                        new CustomerEvent(300, Kind.RETURN, -4, 3, OptionalInt.of(293), LifeStage.GONE));
    }

    @Test
    void nothingHappensBeforeTheFirstPurchase() {
        assertThat(CustomerEvent.follow(new int[] {1, 2, 99}, new double[] {-5, 0, 8}, OptionalInt.of(50), 100, 0.2))
                .isEmpty();
    }

    @Test
    void aCustomerIsNewForOnePeriod() {
        assertThat(CustomerEvent.follow(new int[] {0, 99, 100}, new double[] {9, 1, 9}, NONE, 100, 0.2))
                .extracting(CustomerEvent::stage)
                .containsExactly(LifeStage.NEW, LifeStage.NEW, LifeStage.STEADY);
    }

    /** 100 in each of two periods, the first of which begins where days begin. */
    @Test
    void theEarliestDaysAreNoOthers() {
        int first = Integer.MIN_VALUE + 5;
        assertThat(CustomerEvent.follow(new int[] {first, first + 100}, new double[] {100, 100}, NONE, 100, 0.2))
                .extracting(CustomerEvent::stage)
                .containsExactly(LifeStage.NEW, LifeStage.STEADY);
        assertThat(CustomerEvent.follow(
                        new int[] {Integer.MIN_VALUE, Integer.MIN_VALUE + 100}, new double[] {100, 50}, NONE, 100, 0.2))
                .extracting(CustomerEvent::stage)
                .containsExactly(LifeStage.NEW, LifeStage.FADING);
    }

    @Test
    void kindsHaveNames() {
        assertThat(List.of(Kind.values()))
                .extracting(Kind::label)
                .containsExactly("First purchase", "Purchase", "Return", "Date of analysis");
    }

    @Test
    void refusesWhatCannotBeFollowed() {
        assertThatThrownBy(() -> CustomerEvent.follow(new int[2], new double[] {1, Double.NaN}, NONE, 100, 0.2))
                .hasFieldOrPropertyWithValue("problem", Problem.NOT_FINITE)
                .hasMessageContaining("of row 2");
        assertThatThrownBy(() -> CustomerEvent.follow(new int[1], new double[] {1}, NONE, 0, 0.2))
                .hasFieldOrPropertyWithValue("problem", Problem.OUT_OF_RANGE);
    }
}
