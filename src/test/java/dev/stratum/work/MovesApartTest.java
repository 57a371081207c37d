package dev.stratum.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.stratum.work.MovesApart.Cause;
import dev.stratum.work.MovesApart.Move;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MovesApartTest {

    /** Customers A, B, ... with the tiers of a word of digits; 0 for one who is not there. */
    private static SegmentMembers members(String tiers) {
        List<SegmentMember> members = new ArrayList<>();
        for (int i = 0; i < tiers.length(); i++) {
            int tier = tiers.charAt(i) - '0';
            if (tier > 0) {
                members.add(new SegmentMember(
                        "" + (char) ('A' + i), tier, "Segment " + tier, new double[] {1, 2, 3}, new int[] {1, 1, 1}));
            }
        }
        return new SegmentMembers(members, List.of());
    }

    @Test
    void theSegmentByTheOldRulesTellsWhoMadeTheMove() {
        // A stays, B by the cuts, C by itself, D by both, E back; F and G are not there on both dates.
        MovesApart apart = MovesApart.of(members("1111110"), members("1122202"), members("1223112"));
        assertThat(apart.moves())
                .extracting(Move::customer, Move::cause)
                .containsExactly(
                        tuple("B", Cause.CUTS),
                        tuple("C", Cause.CUSTOMER),
                        tuple("D", Cause.BOTH),
                        tuple("E", Cause.BACK));
        assertThat(apart.moves().get(2)).isEqualTo(new Move("D", "Segment 1", "Segment 2", "Segment 3"));
        for (Cause cause : Cause.values()) {
            assertThat(apart.count(cause)).isEqualTo(1);
        }
        assertThat(Cause.values())
                .extracting(Cause::words)
                .containsExactly("the customer", "cuts and centres", "both", "the customer, and cuts and centres back");
    }

    @Test
    void aPersonsSegmentIsInForce() {
        Segmentation computed = Segmentation.of(EightCustomers.CUSTOMERS, EightCustomers.RULES);
        String best = computed.names().name(1);
        int worst = computed.clusters().k();
        LocalDate day = LocalDate.of(2026, 1, 31);
        SegmentOverride given = new SegmentOverride(" " + best.toUpperCase(Locale.ROOT), "key account", day);
        SegmentsInForce inForce = SegmentsInForce.of(
                computed,
                Map.of(
                        "H",
                        given,
                        "G",
                        new SegmentOverride("No such segment", "", day),
                        "Nobody",
                        new SegmentOverride(best, "", day)));
        assertThat(computed.tiers()[7]).isEqualTo(worst);
        assertThat(inForce.tiers()[7]).isEqualTo(1);
        assertThat(inForce.tiers()[6]).isEqualTo(worst);
        assertThat(inForce.segment(7)).isEqualTo(best);
        assertThat(inForce.override(7)).contains(given);
        assertThat(inForce.override(6)).isEmpty();
        assertThat(inForce.overrides()).containsOnlyKeys("H");
        assertThat(inForce.members().customers().get(7).segment()).isEqualTo(best);
        assertThat(inForce.members().customers().get(7).tier()).isEqualTo(1);
        assertThat(inForce.members().customers().get(0))
                .usingRecursiveComparison()
                .isEqualTo(computed.members().customers().get(0));
        assertThat(SegmentsInForce.of(computed, Map.of()).tiers()).isEqualTo(computed.tiers());
    }
}
