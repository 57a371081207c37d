package dev.stratum.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentFiguresTest {
    private static final SegmentFigures FIGURES = SegmentFigures.of(
            Segmentation.of(EightCustomers.CUSTOMERS, EightCustomers.RULES).members());

    @Test
    void eachSegmentHasItsCustomersMeansAndAmount() {
        SegmentFigures.Row best = FIGURES.segments().get(0);
        assertThat(best.segment()).isEqualTo("Most valuable");
        assertThat(best.customers()).isEqualTo(2);
        assertThat(best.share()).isEqualTo(0.25);
        assertThat(best.measures()).containsExactly(1.5, 39.5, 3950.0);
        assertThat(best.grades()).containsExactly(4.0, 4.0, 4.0);
        assertThat(best.meanGrade()).isEqualTo(4.0);
        assertThat(best.amount()).isEqualTo(7900);
        // 7900 of 19600
        assertThat(best.shareOfAmount().orElseThrow()).isEqualTo(7900.0 / 19600);
    }

    @Test
    void theLastRowIsAllCustomers() {
        assertThat(FIGURES.rows()).hasSize(5).last().isEqualTo(FIGURES.all());
        assertThat(FIGURES.all().tier()).isZero();
        assertThat(FIGURES.all().segment()).isEqualTo("All customers");
        assertThat(FIGURES.all().customers()).isEqualTo(8);
        assertThat(FIGURES.all().amount()).isEqualTo(19600);
        assertThat(FIGURES.all().meanGrade()).isCloseTo(2.5, within(1e-12));
    }

    @Test
    void aSegmentWithoutCustomersHasNoRow() {
        SegmentFigures figures =
                SegmentFigures.of(new SegmentMembers(List.of(member("A", 1, 10), member("B", 3, 0)), List.of()));
        assertThat(figures.segments()).extracting(SegmentFigures.Row::tier).containsExactly(1, 3);
    }

    @Test
    void nobodyHasAShareOfNothing() {
        SegmentFigures figures = SegmentFigures.of(new SegmentMembers(List.of(member("A", 1, 0)), List.of()));
        assertThat(figures.all().shareOfAmount()).isEmpty();
    }

    private static SegmentMember member(String customer, int tier, double amount) {
        return new SegmentMember(customer, tier, "Segment " + tier, new double[] {1, 1, amount}, new int[] {1, 2, 3});
    }
}
