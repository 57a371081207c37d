package dev.stratum.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Periods of 100 days: this one is 901 to 1000, the one before 801 to 900; a change of 20 %. */
class LifeCycleTest {
    private static final int AS_OF = 1000;

    private final List<String> customers = new ArrayList<>();
    private final List<Integer> days = new ArrayList<>();
    private final List<Double> amounts = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "901, 5, 1000, 5, 10, 0, NEW",
        "900, 100, 901, 121, 121, 100, GROWING",
        "801, 100, 1000, 120, 120, 100, STEADY",
        "801, 100, 1000, 80, 80, 100, STEADY",
        "801, 100, 1000, 79, 79, 100, FADING",
        "801, 3, 1000, 3.6, 3.6, 3, STEADY",
        "801, 3, 1000, 2.4, 2.4, 3, STEADY",
        "801, 3, 1000, 3.61, 3.61, 3, GROWING",
        "801, 3, 1000, 2.39, 2.39, 3, FADING",
        "801, 60, 900, 40, 0, 100, GONE",
        "700, 60, 800, 40, 0, 0, GONE",
        "800, 100, 901, 1, 1, 0, BACK"
    })
    void theStageComparesTwoPeriods(
            int first, double paid, int last, double paidThen, double amount, double before, LifeStage stage) {
        line("A", last, paidThen);
        line("A", first, paid);
        assertThat(follow()).containsExactly(new LifeCycle("A", first, last, amount, before, stage));
    }

    /** Two such amounts are beyond all numbers together. */
    @Test
    void sumsBeyondAllNumbersAreComparedAsWell() {
        double most = Double.MAX_VALUE;
        for (String customer : new String[] {"growing", "steady"}) {
            line(customer, 950, most);
            line(customer, 951, most);
        }
        for (String customer : new String[] {"fading", "steady"}) {
            line(customer, 850, most);
            line(customer, 851, most);
        }
        line("growing", 850, 1);
        line("fading", 950, 1);
        assertThat(follow())
                .extracting(LifeCycle::stage)
                .containsExactly(LifeStage.GROWING, LifeStage.STEADY, LifeStage.FADING);
    }

    @Test
    void onlyPurchasesUpToTheDateOfAnalysisCount() {
        line("returned only", 950, -1);
        line("B", 1000, 7);
        line("nothing", 950, 0);
        line("later", 1001, 9);
        line("B", 850, -3);
        line("A", 1000, 0.1);
        line("A", 990, 0.2);
        assertThat(follow())
                .containsExactly(
                        new LifeCycle("B", 1000, 1000, 7, 0, LifeStage.NEW),
                        new LifeCycle("A", 990, 1000, 0.3, 0, LifeStage.NEW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"New", "Growing", "Steady", "Fading", "Gone", "Back"})
    void stagesHaveNames(String label) {
        assertThat(LifeStage.values()).extracting(LifeStage::label).contains(label);
    }

    @Test
    void refusesWhatCannotBeFollowed() {
        line("A", 1000, 1);
        assertThatThrownBy(() -> follow(0, 0.2))
                .hasFieldOrPropertyWithValue("problem", Problem.OUT_OF_RANGE)
                .hasMessageContaining("period_days");
        assertThatThrownBy(() -> follow(1, -0.1)).hasMessageContaining("change");
        assertThatThrownBy(() -> follow(1, Double.POSITIVE_INFINITY)).hasMessageContaining("change");
        assertThat(follow(1, 0)).hasSize(1);
        line(" ", 1000, 1);
        assertThatThrownBy(this::follow).hasFieldOrPropertyWithValue("problem", Problem.CELL_BLANK);
        customers.set(1, null);
        assertThatThrownBy(this::follow).hasFieldOrPropertyWithValue("problem", Problem.CELL_BLANK);
        customers.set(1, "B");
        amounts.set(1, Double.NaN);
        assertThatThrownBy(this::follow)
                .hasFieldOrPropertyWithValue("problem", Problem.NOT_FINITE)
                .hasMessageContaining("of row 2");
    }

    private void line(String customer, int day, double amount) {
        customers.add(customer);
        days.add(day);
        amounts.add(amount);
    }

    private List<LifeCycle> follow() {
        return follow(100, 0.2);
    }

    private List<LifeCycle> follow(int periodDays, double change) {
        return LifeCycle.follow(
                customers.toArray(new String[0]),
                days.stream().mapToInt(Integer::intValue).toArray(),
                amounts.stream().mapToDouble(Double::doubleValue).toArray(),
                AS_OF,
                periodDays,
                change);
    }
}
