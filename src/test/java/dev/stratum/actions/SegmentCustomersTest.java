package dev.stratum.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.functions.SegmentFunctions;
import dev.stratum.functions.StratumFunctions;
import dev.stratum.kmeans.Start;
import dev.stratum.sheet.Area;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class SegmentCustomersTest {
    @AutoClose
    private final Desk desk = Desk.open();

    @Test
    void segmentsAreThoseOfTheWorksheetFunctions() {
        desk.type("My customers", Samples.customers());
        desk.person().answers("rfmc-2021");
        desk.run("segmentCustomers");
        Object[][] segments = desk.output("segments");
        Object[][] grades = columns(segments, 5, 9);
        Object[][] clusters = call("KMEANS.CLUSTER", grades, 4.0, "spss");
        Object[][] ranks = SegmentFunctions.rank(clusters, columns(segments, 4, 5), false);
        Object[][] names = SegmentFunctions.name(ranks, null);
        assertThat(columns(segments, 2, 3)).isDeepEqualTo(ranks);
        assertThat(columns(segments, 1, 2)).isDeepEqualTo(names);
        assertThat(desk.told()).isEqualTo("24 customers in four segments. No customer has grade 1 in monetary value.");
    }

    /** The seed is that which {@code KMEANS.CONFIDENCE} takes when none is given, the start that of the policy. */
    @Test
    void howSureASegmentIsAndTheWayToTheNextAreThoseOfTheWorksheetFunctions() {
        desk.type("My customers", Samples.customers());
        desk.person().answers("rfmc-2021");
        desk.run("segmentCustomers");
        Object[][] segments = desk.output("segments");
        assertThat(Arrays.copyOfRange(segments[0], 13, 15)).containsExactly("Confidence", "To the next segment");
        Object[][] sure = call("KMEANS.CONFIDENCE", columns(segments, 5, 9), 4.0, "spss");
        assertThat(columns(segments, 13, 14))
                .isDeepEqualTo(
                        Arrays.stream(sure).map(row -> new Object[] {row[1]}).toArray(Object[][]::new));
        assertThat(desk.column("segments", 13)).anyMatch(share -> (Double) share < 0.75);
        Object[][] why = call("SEGMENT.EXPLAIN", (Object) columns(segments, 9, 13));
        for (int row = 0; row < why.length; row++) {
            String next = String.valueOf(segments[row + 1][14]);
            // What is lost before a fall is said a hair further, so that it can be compared with a number.
            boolean falls = next.startsWith("falls to ");
            assertThat(String.valueOf(why[row][0]).replace(" yuan", ""))
                    .contains("; " + (falls ? next.substring(9, next.indexOf(" with ")) : next));
        }
        assertThat(note("Segments"))
                .endsWith(
                        "Confidence: the share of 100 samples in which a customer stays in its cluster; low: below 75%.");
        assertThat(note("Segment summary"))
                .contains(
                        "Not proven to be the lowest: another division can have a sum of squares that is lower by up to");
    }

    /** The sentence below the title, which goes on in the next line where it is long. */
    private String note(String sheet) {
        Object[][] cells = desk.cells(sheet);
        return (cells[1][0] + " " + (cells[2][0] == null ? "" : cells[2][0])).strip();
    }

    private static Object[][] call(String function, Object... arguments) {
        return StratumFunctions.catalogue().find(function).orElseThrow().call(arguments);
    }

    private static Object[][] columns(Object[][] table, int from, int to) {
        return Arrays.stream(table, 1, table.length)
                .map(row -> Arrays.copyOfRange(row, from, to))
                .toArray(Object[][]::new);
    }

    @Test
    void aStartThatIsNoneIsRefusedWithTheWordsThereAre() {
        desk.type("My customers", Samples.customers());
        desk.type("Start", new Object[][] {{"Start of K-means", "lucky"}});
        desk.book().name("start_method", Area.cell("Start", 0, 1));
        desk.select(Area.cell("My customers", 0, 0));
        desk.person().answers("rfmc-2021");
        desk.run("segmentCustomers");
        assertThat(desk.told()).contains("lucky", "start_method", String.join(", ", Start.words()));
    }

    @Test
    void theSummaryAddsUp() {
        desk.type("My customers", Samples.customers());
        desk.person().answers("rfmc-2021");
        desk.run("segmentCustomers");
        Object[][] summary = desk.output("summary");
        Object[] all = summary[summary.length - 1];
        double customers = 0;
        double amount = 0;
        for (int row = 1; row < summary.length - 1; row++) {
            customers += (Double) summary[row][1];
            amount += (Double) summary[row][3];
        }
        assertThat(all[0]).isEqualTo("Total");
        assertThat(all[1]).isEqualTo(customers).isEqualTo(24.0);
        assertThat((Double) all[3]).isEqualTo(amount);
        assertThat(all[4]).isEqualTo(1.0);
    }

    @Test
    void belowTheSegmentsAreFiguresWhatToDoMoneyByGradesAndTheLargestCustomers() {
        desk.type("My customers", Samples.customers());
        desk.person().answers("rfmc-2021");
        desk.run("segmentCustomers");
        int end = desk.output("summary").length + 3;
        Object[][] cells = desk.cells("Segment summary");
        assertThat(Arrays.copyOf(cells[end + 1], 2)).containsExactly("Customers", "Amount");
        assertThat(cells[end + 2][0]).isEqualTo(24.0);
        assertThat(firstColumn(cells)).contains("What to do", "Recency 4", "Recency 1");
        assertThat(firstColumn(cells)).anyMatch(text -> text.startsWith("The largest 20% of customers bring "));
        assertThat(desk.book().charts()).containsKeys("stratum_shares", "stratum_pareto");
    }

    @Test
    void whatAPersonTypesBelowTheSegmentsStaysAndNothingIsWrittenThere() {
        desk.type("My customers", Samples.customers());
        desk.person().answers("rfmc-2021");
        desk.run("segmentCustomers");
        int row = desk.output("summary").length + 25;
        desk.type("Segment summary", row, 8, new Object[][] {{"ask Ann"}});
        desk.select(Area.cell("My customers", 0, 0));
        desk.person().answers("rfmc-2021");
        desk.run("segmentCustomers");
        Object[][] cells = desk.cells("Segment summary");
        assertThat(cells[row][8]).isEqualTo("ask Ann");
        assertThat(firstColumn(cells)).doesNotContain("What to do");
        assertThat(desk.told()).contains("Sheet Segment summary has cells of yours below its table");
    }

    @Test
    void whatAPersonTypesOverBelowTheSegmentsStays() {
        desk.type("My customers", Samples.customers());
        desk.person().answers("rfmc-2021");
        desk.run("segmentCustomers");
        int row = firstColumn(desk.cells("Segment summary")).indexOf("What to do") + 3;
        desk.type("Segment summary", row, 3, new Object[][] {{"invite to the fair"}});
        desk.select(Area.cell("My customers", 0, 0));
        desk.person().answers("rfmc-2021");
        desk.run("segmentCustomers");
        assertThat(desk.cells("Segment summary")[row][3]).isEqualTo("invite to the fair");
        assertThat(desk.told()).contains("Sheet Segment summary stays as you changed it below its table");
        assertThat(desk.output("summary")).hasDimensions(6, 14);
    }

    private static List<String> firstColumn(Object[][] cells) {
        return Arrays.stream(cells).map(row -> String.valueOf(row[0])).toList();
    }

    @Test
    void badRowsAreLeftOutAndTheSentenceSaysWhere() {
        desk.type("My customers", Samples.messyCustomers());
        desk.person().answers("rfmc-2021");
        desk.run("segmentCustomers");
        assertThat(desk.told()).isEqualTo("18 customers in four segments; 5 rows were left out: see sheet Problems.");
        assertThat(desk.output("segments")).hasDimensions(19, 15);
    }

    @Test
    void anOutputInTheWayOfTypedCellsGoesToANewSheet() {
        desk.type("Segments", new Object[][] {{"my own sheet"}});
        desk.type("My customers", Samples.customers());
        desk.person().answers("rfmc-2021");
        desk.run("segmentCustomers");
        assertThat(desk.book().named("stratum_segments").orElseThrow().sheet()).isEqualTo("Segments 2");
        assertThat(desk.cells("Segments")).isDeepEqualTo(new Object[][] {{"my own sheet"}});
    }

    @Test
    void fewerDifferentCustomersThanSegmentsIsSaid() {
        desk.type("Data", new Object[][] {{"R", "F", "M", "Customer"}, {5.0, 9.0, 1e6, "A"}, {300.0, 1.0, 10.0, "B"}});
        desk.person().answers("rfmc-2021");
        desk.run("segmentCustomers");
        assertThat(desk.told())
                .isEqualTo(
                        "2 customers in two segments. Only 2 kinds of customers differ in their grades; the policy has 4"
                                + " tiers, so there are 2 segments.");
        assertThat(desk.output("segments")[1]).contains("A", "Most valuable");
        assertThat(desk.output("segments")[2]).contains("B", "Valuable");
    }

    @Test
    void theOrderOfTheRowsDoesNotMatter() {
        Object[][] customers = Samples.customers();
        desk.type("My customers", customers);
        desk.person().answers("ledger-quartiles");
        desk.run("segmentCustomers");
        Map<Object, Object> straight = segments(desk);
        Object[][] reversed = customers.clone();
        for (int row = 1; row < reversed.length; row++) {
            reversed[row] = customers[customers.length - row];
        }
        try (Desk other = Desk.open()) {
            other.type("My customers", reversed);
            other.person().answers("ledger-quartiles");
            other.run("segmentCustomers");
            assertThat(segments(other)).isEqualTo(straight);
        }
    }

    private static Map<Object, Object> segments(Desk desk) {
        Map<Object, Object> segments = new HashMap<>();
        for (Object[] row : desk.output("segments")) {
            segments.put(row[0], row[1]);
        }
        return segments;
    }
}
