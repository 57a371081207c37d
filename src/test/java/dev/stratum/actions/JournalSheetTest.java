package dev.stratum.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.sheet.Area;
import dev.stratum.sheet.Cells;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sheet Journal: entries are only ever added, and what a person decides has a reason. */
class JournalSheetTest {
    @AutoClose
    private final Desk desk = Desk.open();

    @BeforeEach
    void october() {
        desk.type("My customers", Samples.customers());
        desk.person().answers("ledger-quartiles", "2018-10-31");
        desk.run("segmentCustomers");
        desk.run("refreshAll");
    }

    private void november() {
        Area cell = desk.book().named("as_of").orElseThrow();
        desk.type(cell.sheet(), cell.row(), cell.column(), new Object[][] {{Samples.AS_OF + 30}});
        desk.type("My customers", 5, 1, new Object[][] {{1.0, 40.0, 9e6}});
    }

    private void override(String... answers) {
        desk.person().answers(answers);
        desk.run("overrideSegment");
    }

    private Object segment(String customer, String column) {
        Object[][] segments = desk.output("segments");
        return Arrays.stream(segments)
                .filter(row -> customer.equals(row[0]))
                .findFirst()
                .orElseThrow()[Arrays.asList(segments[0]).indexOf(column)];
    }

    @Test
    void everyCustomerEntersOnceWithTheRulesInForce() {
        Object[][] journal = desk.output("journal");
        assertThat(journal[0]).containsExactly("Date", "Policy", "Version", "Customer", "Kind", "From", "To", "Reason");
        assertThat(journal).hasDimensions(25, 8);
        assertThat(journal[1]).startsWith(Samples.AS_OF).contains("C1", "computed");
        assertThat(String.valueOf(journal[1][1])).matches("[0-9a-f]{12}");
        assertThat(String.valueOf(journal[1][7])).startsWith("New customer, type ");
        desk.run("refreshAll");
        assertThat(desk.output("journal")).isDeepEqualTo(journal);
    }

    @Test
    void aLaterRefreshOnlyAddsBelow() {
        Object[][] before = desk.output("journal");
        november();
        desk.run("refreshAll");
        Object[][] after = desk.output("journal");
        assertThat(after.length).isGreaterThan(before.length);
        assertThat(Arrays.copyOf(after, before.length)).isDeepEqualTo(before);
        assertThat(after[before.length]).startsWith(Samples.AS_OF + 30);
    }

    @Test
    void aDecisionCountsAndIsShownWithItsReasonUntilItEnds() {
        Object computed = segment("C2", "Segment");
        String other = computed.equals("Valuable") ? "General" : "Valuable";
        override("C2", other, "", "key account");
        assertThat(desk.told()).startsWith("C2 is in " + other + " now, by your decision: see sheet Segments.");
        assertThat(desk.person().questions)
                .contains("A decision has a reason. Why? The reason is kept in the journal.");
        assertThat(segment("C2", "Segment")).isEqualTo(other);
        assertThat(segment("C2", "Computed segment")).isEqualTo(computed);
        assertThat(segment("C2", "Override")).isEqualTo("key account (2018-10-31)");
        Object[][] journal = desk.output("journal");
        assertThat(journal[journal.length - 1]).contains("C2", "override", computed, other, "key account");
        november();
        desk.run("refreshAll");
        assertThat(segment("C2", "Segment")).isEqualTo(other);
        override("C2", "computed", "back to the rule");
        assertThat(segment("C2", "Segment")).isEqualTo(segment("C2", "Computed segment"));
        assertThat(Cells.isBlank(segment("C2", "Override"))).isTrue();
        assertThat(desk.sheets()).contains("Segments", "Journal").doesNotContain("Segments 2", "Journal 2");
    }

    @Test
    void anOverrideMayBeTypedBelowTheJournal() {
        Object computed = segment("C3", "Segment");
        String other = computed.equals("General") ? "Valuable" : "General";
        int rows = desk.cells("Journal").length;
        desk.type("Journal", rows, 0, new Object[][] {
            {Samples.AS_OF, null, null, "C3", "override", null, other, "friend of the house"}
        });
        desk.run("refreshAll");
        assertThat(segment("C3", "Segment")).isEqualTo(other);
        assertThat(segment("C3", "Override")).isEqualTo("friend of the house (2018-10-31)");
        assertThat(desk.sheets()).doesNotContain("Journal 2");
        List<Object> reasons = desk.column("journal", 7);
        assertThat(reasons.get(reasons.size() - 1)).isEqualTo("friend of the house");
    }

    @Test
    void aRowThatIsNoEntryIsToldWithItsPlace() {
        int rows = desk.cells("Journal").length;
        desk.type(
                "Journal", rows, 0, new Object[][] {{Samples.AS_OF, null, null, "C3", "override", null, "General", null}
                });
        desk.run("refreshAll");
        assertThat(desk.told())
                .isEqualTo("Nothing was refreshed. Segments could not be refreshed: Journal Journal!A" + (rows + 1)
                        + ": the override of customer C3 has no reason.");
    }

    @Test
    void aRefreshAtAnEarlierDateLeavesTheJournalAsItIs() {
        november();
        desk.run("refreshAll");
        Object[][] journal = desk.output("journal");
        Area cell = desk.book().named("as_of").orElseThrow();
        desk.type(cell.sheet(), cell.row(), cell.column(), new Object[][] {{Samples.AS_OF - 30}});
        desk.run("refreshAll");
        assertThat(desk.output("journal")).isDeepEqualTo(journal);
        assertThat(desk.told()).contains("The journal is at 2018-11-30 already");
    }
}
