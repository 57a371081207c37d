package dev.stratum.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.policy.ValuePolicy;
import dev.stratum.stats.Direction;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndexSystemTest {
    private static final IndexSystem BU = ValuePolicy.bu2023().system();

    /** Bu 2023, Table 1, row by row. */
    @Test
    void theIndicatorsAreThoseOfTable1() {
        assertThat(BU.indicators())
                .extracting(Indicator::label)
                .containsExactly(
                        "C11 Maximum single profit",
                        "C12 Average single profit",
                        "C21 Cumulative purchases",
                        "C22 Average purchase",
                        "D11 Number of branches",
                        "D12 Number of brands owned",
                        "D21 Transaction continuity",
                        "D22 Wallet share",
                        "D23 Brand popularity",
                        "D31 Bank credit rating",
                        "D32 Average default rate",
                        "D41 The time the relationship was built",
                        "D42 Average transaction time interval",
                        "D51 Customer life cycle",
                        "D52 Cross-selling possibility");
    }

    @Test
    void onlyDefaultRateAndIntervalAreBetterWhenFewer() {
        assertThat(BU.indicators().stream().filter(i -> i.direction() == Direction.FEWER_IS_BETTER))
                .extracting(Indicator::code)
                .containsExactly("D32", "D42");
    }

    @Test
    void theLetterSaysTheSideAndTheDigitTheFactor() {
        assertThat(BU.indicators()).allSatisfy(indicator -> {
            assertThat(indicator.code()).startsWith(indicator.factor().code());
            assertThat(indicator.dimension())
                    .isEqualTo(indicator.code().startsWith("C") ? Dimension.CURRENT : Dimension.POTENTIAL);
        });
    }

    @Test
    void theHierarchyHasTenParts() {
        assertThat(BU.nodes())
                .extracting(IndexSystem.Node::code)
                .containsExactly("X1", "X2", "X3", "C1", "C2", "D1", "D2", "D3", "D4", "D5");
        assertThat(BU.nodes().get(0).children()).containsExactly("X2 Current value", "X3 Potential value");
        assertThat(BU.nodes().get(2).children()).contains("D2 Customer loyalty").hasSize(5);
        assertThat(BU.nodes().get(6).children()).hasSize(3);
    }

    @Test
    void aSystemNeedsIndicatorsWithCodesOfTheirOwn() {
        Indicator indicator = BU.indicators().get(0);

        assertThatThrownBy(() -> new IndexSystem(List.of())).hasMessageContaining("indicators");
        assertThatThrownBy(() -> new IndexSystem(List.of(indicator, indicator)))
                .hasMessageContaining("C11")
                .hasMessageContaining("twice");
    }
}
