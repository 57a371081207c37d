package dev.stratum.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.work.Concentration;
import dev.stratum.work.MoneyByGrades;
import dev.stratum.work.SegmentFigures;
import dev.stratum.work.SegmentMember;
import dev.stratum.work.SegmentMembers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a summary shows beside the segments; the numbers are added up by hand. */
class SummaryTablesTest {
    private static final SegmentMembers MEMBERS = new SegmentMembers(
            List.of(
                    member("A", 1, 4, 4, 8, 600.1),
                    member("B", 1, 4, 4, 6, 400.2),
                    member("C", 2, 1, 4, 5, 250),
                    member("D", 2, 2, 1, 1, 49.7)),
            List.of());

    private static SegmentMember member(
            String name, int tier, int recency, int frequency, double orders, double amount) {
        return new SegmentMember(name, tier, tier == 1 ? "Best" : "Last", new double[] {1, orders, amount}, new int[] {
            recency, frequency, 1
        });
    }

    @Test
    void theTilesSayHowManyHowMuchAndWhatTheBestSegmentIs() {
        ResultTable tiles = SummaryTables.tiles(SegmentFigures.of(MEMBERS));
        assertThat(tiles.isTiles()).isTrue();
        assertThat(tiles.rows().get(0)).containsExactly(4.0, 1300.0, 325.0, 5.0, 0.5, 1000.3 / 1300);
    }

    @Test
    void theHeatMapHasTheMeanOfEachPairOfGradesAndSaysWhereMostIs() {
        ResultTable heat = SummaryTables.heat(MoneyByGrades.of(MEMBERS));
        assertThat(heat.title()).isEqualTo("Recency 4 with frequency 4 brings most: 500.15 per customer");
        assertThat(heat.headings())
                .containsExactly("Grade", "Frequency 4", "Frequency 3", "Frequency 2", "Frequency 1");
        assertThat(heat.rows())
                .containsExactly(
                        new Object[] {"Recency 4", 500.15, "", "", ""},
                        new Object[] {"Recency 3", "", "", "", ""},
                        new Object[] {"Recency 2", "", "", "", 49.7},
                        new Object[] {"Recency 1", 250.0, "", "", ""});
    }

    @Test
    void theDeeperTheColourTheMoreMoney() {
        ResultTable heat = SummaryTables.heat(MoneyByGrades.of(MEMBERS));
        assertThat(heat.looks().shade(0, 1, 500.15)).contains(new Shade(Shade.Kind.HEAT, 7));
        assertThat(heat.looks().shade(3, 1, 250.0)).contains(new Shade(Shade.Kind.HEAT, 4));
        assertThat(heat.looks().shade(2, 4, 49.7)).contains(new Shade(Shade.Kind.HEAT, 1));
        assertThat(heat.looks().shade(1, 1, "")).isEmpty();
        assertThat(heat.looks().shade(0, 0, "Recency 4")).isEmpty();
    }

    @Test
    void aSegmentHasItsColourInTablesAndChartsAndTheTotalHasNone() {
        ResultTable table = SegmentTable.of(SegmentFigures.of(MEMBERS));
        assertThat(table.looks().shade(0, 0, "Best").map(Shade::colour))
                .contains(Theme.tint(Theme.series().get(0)));
        assertThat(table.looks().shade(1, 0, "Last").map(Shade::colour))
                .contains(Theme.tint(Theme.series().get(1)));
        assertThat(table.looks().shade(2, 0, SegmentTable.TOTAL)).isEmpty();
        ReportChart chart = SegmentTable.shares(table);
        assertThat(chart.colour(0, 1)).contains(Theme.series().get(0));
        assertThat(chart.colour(1, 1)).contains(Theme.series().get(1));
        assertThat(chart.colour(0, 0)).isNotEmpty().isNotEqualTo(chart.colour(0, 1));
        assertThat(SegmentTable.grades(table).colour(0, 0)).isEqualTo(Optional.empty());
    }

    @Test
    void aChartSaysItsFinding() {
        ResultTable table = SegmentTable.of(SegmentFigures.of(MEMBERS));
        assertThat(SegmentTable.shares(table).title()).isEqualTo("Best: 50.0% of customers, 76.9% of the amount");
    }

    @Test
    void theLargestCustomersComeFirst() {
        List<SegmentMember> twenty = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            twenty.add(member("C" + i, 1, 1, 1, 1, i));
        }
        ResultTable pareto =
                SummaryTables.pareto(new SegmentMembers(twenty, List.of())).orElseThrow();
        // 20 + 19 of 210, and with 18 and 17 it is 74
        assertThat(pareto.rows().get(0)).containsExactly(0.1, 2.0, 39.0, 39.0 / 210);
        assertThat(pareto.rows().get(1)).containsExactly(0.2, 4.0, 74.0, 74.0 / 210);
        assertThat(pareto.rows().get(9)).containsExactly(1.0, 20.0, 210.0, 1.0);
        assertThat(pareto.title()).isEqualTo("The largest 20% of customers bring 35.2% of the amount");
    }

    @Test
    void withoutMoneyThereIsNothingToConcentrate() {
        SegmentMembers penniless = new SegmentMembers(List.of(member("A", 1, 1, 1, 1, 0)), List.of());
        assertThat(Concentration.of(penniless).steps()).isEmpty();
        assertThat(SummaryTables.pareto(penniless)).isEmpty();
    }
}
