package dev.stratum.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.rfm.GradeScale;
import dev.stratum.stats.CutScale;
import dev.stratum.stats.Direction;
import java.util.List;
import org.junit.jupiter.api.Test;

class MovesTest {
    private static final List<GradeScale> SCALES = List.of(
            scale(Direction.FEWER_IS_BETTER, 60, 120, 240),
            scale(Direction.MORE_IS_BETTER, 8, 5, 3),
            scale(Direction.MORE_IS_BETTER, 900, 500, 100));

    private static GradeScale scale(Direction direction, double... cuts) {
        return new GradeScale(CutScale.strict(cuts, direction));
    }

    private static SegmentMember entry(String id, int tier, double r, double f, double m) {
        double[] measures = {r, f, m};
        int[] grades = new int[3];
        for (int i = 0; i < 3; i++) {
            grades[i] = SCALES.get(i).grade(measures[i]);
        }
        return new SegmentMember(id, tier, "Segment " + tier, measures, grades);
    }

    private static Moves moves(List<SegmentMember> before, List<SegmentMember> after) {
        return Moves.between(new SegmentMembers(before, List.of()), new SegmentMembers(after, SCALES));
    }

    @Test
    void theReasonNamesEveryGradeThatChangedAndWhatItCrossed() {
        Moves moves = moves(List.of(entry("A", 1, 10, 9, 1000)), List.of(entry("A", 4, 131.5, 4, 1000)));
        assertThat(moves.moved()).singleElement().satisfies(move -> {
            assertThat(move.tiers().steps()).isEqualTo(-3);
            assertThat(move.why())
                    .isEqualTo(
                            "Recency 10 -> 131.5 days crossed 60 and 120: grade 4 -> 2; Frequency 9 -> 4 crossed 8 and 5:"
                                    + " grade 4 -> 2");
        });
        assertThat(moves.down()).isEqualTo(1);
        assertThat(moves.up()).isZero();
    }

    /** Recency 10 -> 131.5 days: 50 days away from the first cut, 60, and 11.5 days beyond the last, 120. */
    @Test
    void aCrossingTellsHowFarFromTheFirstCutTheValueWasAndHowFarBeyondTheLastItIs() {
        CutCrossing crossing = moves(List.of(entry("A", 1, 10, 9, 1000)), List.of(entry("A", 4, 131.5, 4, 1000)))
                .moved()
                .get(0)
                .main()
                .orElseThrow();
        assertThat(crossing.measure()).isZero();
        assertThat(crossing.cuts()).containsExactly(60.0, 120.0);
        assertThat(crossing.awayBefore()).hasValue(50);
        assertThat(crossing.beyond()).hasValue(11.5);
    }

    @Test
    void onTheWayUpTheWorseCutIsMetFirst() {
        CutCrossing crossing = moves(List.of(entry("A", 4, 10, 1, 1000)), List.of(entry("A", 1, 10, 6, 1000)))
                .moved()
                .get(0)
                .main()
                .orElseThrow();
        assertThat(crossing.cuts()).containsExactly(3.0, 5.0);
        assertThat(crossing.awayBefore()).hasValue(2);
        assertThat(crossing.beyond()).hasValue(1);
    }

    @Test
    void aGradeAgainstTheWayOfTheMoveIsNotWhatDidIt() {
        Moves moves = moves(List.of(entry("A", 1, 10, 9, 50)), List.of(entry("A", 4, 131.5, 9, 1000)));
        assertThat(moves.moved().get(0).crossings()).hasSize(2);
        assertThat(moves.moved().get(0).main())
                .hasValueSatisfying(main -> assertThat(main.measure()).isZero());
    }

    @Test
    void withoutCutsOfTheLaterDateThoseOfTheEarlierCount() {
        Moves moves = Moves.between(
                new SegmentMembers(List.of(entry("A", 1, 10, 9, 1000)), SCALES),
                new SegmentMembers(List.of(entry("A", 2, 61, 9, 1000)), List.of()));
        assertThat(moves.moved().get(0).why()).contains("crossed 60");
    }

    @Test
    void cutsThatMovedAreSaidToHaveMoved() {
        SegmentMember before = new SegmentMember("A", 1, "Segment 1", new double[] {100, 9, 1000}, new int[] {4, 4, 4});
        assertThat(moves(List.of(before), List.of(entry("A", 2, 100, 9, 1000)))
                        .moved()
                        .get(0)
                        .why())
                .isEqualTo("Recency 100 days: grade 4 -> 3 because the cuts changed");
    }

    @Test
    void aMoveWithoutAChangedGradeIsTheWorkOfOthers() {
        assertThat(moves(List.of(entry("A", 1, 10, 9, 1000)), List.of(entry("A", 2, 11, 9, 1000)))
                        .moved()
                        .get(0)
                        .why())
                .startsWith("No grade of this customer changed");
    }

    @Test
    void everyCustomerIsCountedOnce() {
        Moves moves = moves(
                List.of(entry("A", 1, 1, 9, 1), entry("B", 2, 1, 9, 1), entry("C", 3, 1, 9, 1)),
                List.of(entry("B", 2, 1, 9, 1), entry("C", 1, 1, 9, 1), entry("D", 1, 1, 9, 1)));
        assertThat(moves.stayed()).isEqualTo(1);
        assertThat(moves.moved()).extracting(move -> move.after().customer()).containsExactly("C");
        assertThat(moves.added()).extracting(SegmentMember::customer).containsExactly("D");
        assertThat(moves.gone()).extracting(SegmentMember::customer).containsExactly("A");
    }

    @Test
    void theLargestMoveComesFirstUpBeforeDown() {
        Moves moves = moves(
                List.of(entry("A", 2, 1, 1, 1), entry("B", 2, 1, 1, 1), entry("C", 4, 1, 1, 1)),
                List.of(entry("A", 3, 1, 1, 1), entry("B", 1, 1, 1, 1), entry("C", 1, 1, 1, 1)));
        assertThat(moves.moved()).extracting(move -> move.after().customer()).containsExactly("C", "B", "A");
    }
}
