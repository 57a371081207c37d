package dev.stratum.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.work.SegmentBridge.Part;
import dev.stratum.work.SegmentBridge.Path;
import dev.stratum.work.SegmentBridge.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SegmentBridgeTest {

    private static SegmentMember member(String customer, int tier, double amount) {
        return new SegmentMember(customer, tier, "Segment " + tier, new double[] {1, 1, amount}, new int[] {1, 1, 1});
    }

    private static SegmentMembers members(SegmentMember... all) {
        return new SegmentMembers(List.of(all), List.of());
    }

    /** A stays and buys 5 more, B goes up, C is gone, D is new. */
    @Test
    void eachSegmentGoesFromItsOpeningToItsClosing() {
        SegmentBridge bridge = SegmentBridge.of(
                members(member("A", 1, 100), member("B", 2, 30), member("C", 2, 7)),
                members(member("A", 1, 105), member("B", 1, 50), member("D", 2, 4)));
        assertThat(bridge.rows())
                .containsExactly(
                        new Row(
                                "Segment 1",
                                new Part(1, 100),
                                new Part(1, 30),
                                new Part(0, 0),
                                new Part(0, 0),
                                new Part(0, 0),
                                25,
                                new Part(2, 155)),
                        new Row(
                                "Segment 2",
                                new Part(2, 37),
                                new Part(0, 0),
                                new Part(1, 30),
                                new Part(1, 4),
                                new Part(1, 7),
                                0,
                                new Part(1, 4)));
        assertThat(bridge.paths()).containsExactly(new Path("Segment 2", "Segment 1", 1, 1, 30, 50));
    }

    @Test
    void itReconcilesWithBothTotalsWhateverHappened() {
        Random random = new Random(7);
        for (int trial = 0; trial < 200; trial++) {
            List<SegmentMember> before = some(random);
            List<SegmentMember> after = some(random);
            SegmentBridge bridge =
                    SegmentBridge.of(new SegmentMembers(before, List.of()), new SegmentMembers(after, List.of()));
            assertThat(bridge.rows()).allSatisfy(SegmentBridgeTest::addsUp);
            addsUp(bridge.total());
            assertThat(bridge.total().opening()).isEqualTo(new Part(before.size(), sum(before)));
            assertThat(bridge.total().closing()).isEqualTo(new Part(after.size(), sum(after)));
            assertThat(bridge.rows().stream()
                            .mapToInt(row -> row.opening().customers())
                            .sum())
                    .isEqualTo(before.size());
            assertThat(bridge.rows().stream()
                            .mapToInt(row -> row.closing().customers())
                            .sum())
                    .isEqualTo(after.size());
            assertThat(bridge.paths().stream().mapToInt(Path::customers).sum())
                    .isEqualTo(bridge.total().in().customers());
        }
    }

    private static void addsUp(Row row) {
        assertThat(row.opening().customers()
                        + row.in().customers()
                        - row.out().customers()
                        + row.added().customers()
                        - row.gone().customers())
                .isEqualTo(row.closing().customers());
        assertThat(row.opening().amount()
                        + row.in().amount()
                        - row.out().amount()
                        + row.added().amount()
                        - row.gone().amount()
                        + row.change())
                .isCloseTo(row.closing().amount(), within(1e-9));
    }

    private static List<SegmentMember> some(Random random) {
        List<SegmentMember> members = new ArrayList<>();
        for (int customer = 0; customer < 30; customer++) {
            if (random.nextInt(4) > 0) {
                members.add(member("C" + customer, 1 + random.nextInt(4), random.nextInt(10_000) / 100.0));
            }
        }
        return members;
    }

    private static double sum(List<SegmentMember> members) {
        return Math.rint(members.stream()
                        .mapToDouble(member -> member.measures()[2] * 100)
                        .sum())
                / 100;
    }
}
