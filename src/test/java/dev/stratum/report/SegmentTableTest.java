package dev.stratum.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.segment.SegmentSummary;
import dev.stratum.segment.TierNames;
import dev.stratum.work.SegmentFigures;
import dev.stratum.work.SegmentMember;
import dev.stratum.work.SegmentMembers;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentTableTest {
    private static final ResultTable TABLE = SegmentTable.of(SegmentFigures.of(new SegmentMembers(
            List.of(
                    new SegmentMember("A", 1, "Best", new double[] {3, 4, 100}, new int[] {4, 4, 4}),
                    new SegmentMember("B", 2, "Rest", new double[] {30, 1, 20}, new int[] {1, 1, 2}),
                    new SegmentMember("C", 2, "Rest", new double[] {60, 2, 5}, new int[] {1, 2, 1})),
            List.of())));

    @Test
    void everySegmentHasItsShareItsAmountAndItsMeans() {
        assertThat(TABLE.cells()).isDeepEqualTo(new Object[][] {
            {
                "Segment",
                "Customers",
                "Share",
                "Amount",
                "Share of amount",
                "Mean grade",
                "Mean RC",
                "Mean FC",
                "Mean MC",
                "Mean Recency (days)",
                "Mean Frequency (orders)",
                "Mean Monetary"
            },
            {"Best", 1.0, 1 / 3.0, 100.0, 0.8, 4.0, 4.0, 4.0, 4.0, 3.0, 4.0, 100.0},
            {"Rest", 2.0, 2 / 3.0, 25.0, 0.2, 4 / 3.0, 1.0, 1.5, 1.5, 45.0, 1.5, 12.5},
            {"Total", 3.0, 1.0, 125.0, 1.0, 20 / 9.0, 2.0, 7 / 3.0, 7 / 3.0, 31.0, 7 / 3.0, 125 / 3.0}
        });
        assertThat(TABLE.hasTotal()).isTrue();
    }

    /** SEGMENT.SUMMARY has no amount of its own; what it has stands under the same headings. */
    @Test
    void segmentsOfAnyMeasuresHaveTheSameColumns() {
        ResultTable table = SegmentTable.of(
                SegmentSummary.of(new int[] {1, 3}, 3, new double[] {5, 7}, 1),
                new TierNames(List.of("Best", "Middle", "Rest")),
                List.of("Recency (days)"));
        assertThat(table.headings()).isEqualTo(List.of("Segment", "Customers", "Share", "Mean Recency (days)"));
        assertThat(TABLE.headings()).containsAll(table.headings());
        assertThat(table.rows().get(1)).as("a segment without customers").containsExactly("Middle", 0.0, 0.0, "");
        assertThat(table.rows().get(3)).containsExactly("Total", 2.0, 1.0, 6.0);
    }

    @Test
    void chartsDrawTheSharesAndTheMeanGradesWithoutTheTotal() {
        ReportChart shares = SegmentTable.shares(TABLE);
        assertThat(shares.series()).extracting(TABLE.headings()::get).containsExactly("Share", "Share of amount");
        assertThat(shares.rows()).isEqualTo(2);
        assertThat(SegmentTable.grades(TABLE).series())
                .extracting(TABLE.headings()::get)
                .containsExactly("Mean RC", "Mean FC", "Mean MC");
    }
}
