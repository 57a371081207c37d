package dev.stratum.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.sheet.Area;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The cuts in force stand on sheet Policy, can be kept, and moves of customers are told from moves of cuts. */
class ThresholdsTest {
    private static final int MONETARY = 4;
    private static final double NOVEMBER = Samples.AS_OF + 30;

    @AutoClose
    private final Desk desk = Desk.open();

    private static void october(Desk desk) {
        desk.type("My customers", Samples.customers());
        desk.person().answers("ledger-quartiles", "2018-10-31");
        desk.run("segmentCustomers");
        desk.run("refreshAll");
    }

    /** A month later every third customer bought twice as much and often, and the cuts would go up. */
    private static void november(Desk desk) {
        Object[][] cells = Samples.customers();
        for (int i = 1; i < cells.length; i++) {
            if (i % 3 == 0) {
                cells[i][1] = 5.0;
                cells[i][2] = 20.0 + i;
                cells[i][3] = 3_000_000.0 + i;
            }
        }
        desk.type("My customers", cells);
        date(desk, NOVEMBER);
    }

    private static void date(Desk desk, double serial) {
        Area cell = desk.book().named("as_of").orElseThrow();
        desk.type(cell.sheet(), cell.row(), cell.column(), new Object[][] {{serial}});
    }

    private static void thresholds(Desk desk, String answer) {
        desk.person().answers(answer);
        desk.run("policy");
    }

    private static Map<Object, Object> segments(Desk desk) {
        Map<Object, Object> segments = new TreeMap<>();
        Arrays.stream(desk.output("segments")).skip(1).forEach(row -> segments.put(row[0], row[1]));
        return segments;
    }

    private static double policy(Desk desk, double date, String what, int column) {
        return (double) Arrays.stream(desk.output("cuts"))
                .filter(row -> row[0] instanceof Double serial && serial == date && what.equals(row[1]))
                .findFirst()
                .orElseThrow()[column];
    }

    @Test
    void theCutsInForceGradeTheCustomers() {
        october(desk);
        assertThat(desk.output("cuts")[0])
                .startsWith("As of", "Cuts and centres")
                .contains("Monetary");
        double cut = policy(desk, Samples.AS_OF, "Grade 4 from", MONETARY);
        List<Object> header = Arrays.asList(desk.output("segments")[0]);
        List<Object> amounts = desk.column("segments", header.indexOf("Monetary"));
        List<Object> grades = desk.column("segments", header.indexOf("MC"));
        for (int i = 0; i < amounts.size(); i++) {
            assertThat((double) grades.get(i) == 4).isEqualTo((double) amounts.get(i) >= cut);
        }
        assertThat(desk.cells("Policy")[1][0])
                .isEqualTo("They follow the data; the button Policy keeps those of a date.");
    }

    @Test
    void keptThresholdsGradeAndSegmentTheNextMonth() {
        october(desk);
        double cut = policy(desk, Samples.AS_OF, "Grade 4 from", MONETARY);
        double centre = policy(desk, Samples.AS_OF, "Centre of rank 1, Most valuable", 2);
        thresholds(desk, "Keep those of 2018-10-31");
        assertThat(desk.person().options.get(desk.person().options.size() - 1))
                .containsExactly("Follow the data: placed anew at each refresh (follow)", "Keep those of 2018-10-31");
        assertThat(desk.told())
                .startsWith("From now on customers are graded and segmented by the thresholds of 2018-10-31.");
        november(desk);
        desk.run("refreshAll");
        assertThat(policy(desk, NOVEMBER, "Grade 4 from", MONETARY)).isEqualTo(cut);
        assertThat(policy(desk, NOVEMBER, "Centre of rank 1, Most valuable", 2)).isEqualTo(centre);
        assertThat(String.valueOf(desk.cells("Segments")[1][0])).contains("by the thresholds of 2018-10-31");
        assertThat(desk.sheets()).doesNotContain("Segments 2");
        assertThat(desk.column("segments", List.of(desk.output("segments")[0]).indexOf("Confidence")))
                .allSatisfy(blank -> assertThat(blank).isIn(null, ""));
        List<Object> moved = new ArrayList<>(desk.column("moves", desk.output("moves")[0].length - 1));
        assertThat(moved).isNotEmpty().containsOnly("the customer");
        assertThat(desk.told()).doesNotContain("Of the moves");
    }

    @Test
    void movesOfCustomersAreToldFromMovesOfCuts() {
        october(desk);
        Map<Object, Object> before = segments(desk);
        november(desk);
        desk.run("refreshAll");
        assertThat(desk.told()).contains("Of the moves, ").contains("come from cuts and centres placed anew");
        Map<Object, Object> after = segments(desk);
        Map<Object, Object> causes = new TreeMap<>();
        Object[][] moves = desk.output("moves");
        Arrays.stream(moves).skip(1).forEach(row -> causes.put(row[0], row[row.length - 1]));
        try (Desk kept = Desk.open()) {
            october(kept);
            thresholds(kept, "Keep");
            november(kept);
            kept.run("refreshAll");
            Map<Object, Object> own = segments(kept);
            assertThat(causes)
                    .isNotEmpty()
                    .allSatisfy((customer, cause) -> assertThat(cause)
                            .isEqualTo(
                                    before.get(customer).equals(own.get(customer))
                                            ? "cuts and centres"
                                            : own.get(customer).equals(after.get(customer)) ? "the customer" : "both"));
        }
        assertThat(causes.values()).contains("cuts and centres");
    }

    @Test
    void theyFollowTheDataAgainWhenAPersonWantsIt() {
        october(desk);
        thresholds(desk, "Keep");
        thresholds(desk, "Follow");
        assertThat(desk.told()).startsWith("From now on the thresholds follow the data.");
        november(desk);
        desk.run("refreshAll");
        assertThat(policy(desk, NOVEMBER, "Grade 4 from", MONETARY))
                .isNotEqualTo(policy(desk, Samples.AS_OF, "Grade 4 from", MONETARY));
    }

    @Test
    void aSettingThatNamesNoDateOfTheSheetIsToldBeforeAnythingIsWritten() {
        october(desk);
        Area setting = desk.book().named("stratum_thresholds").orElseThrow();
        desk.type(setting.sheet(), setting.row(), setting.column(), new Object[][] {{"keep those of 2017-01-01"}});
        desk.run("segmentCustomers");
        assertThat(desk.told())
                .startsWith(
                        "The setting Thresholds 'keep those of 2017-01-01' is not known; use one of: follow the data,"
                                + " keep those of 2018-10-31");
        desk.type(setting.sheet(), setting.row(), setting.column(), new Object[][] {{"as before"}});
        desk.run("segmentCustomers");
        assertThat(desk.told()).startsWith("The setting Thresholds 'as before' is not known; use one of: ");
    }

    @Test
    void aCutTypedOverOnSheetPolicyCountsWhenItIsKept() {
        october(desk);
        thresholds(desk, "Keep");
        Object[][] cells = desk.cells("Policy");
        int row = 0;
        while (!"Grade 4 from".equals(cells[row][1])) {
            row++;
        }
        desk.type("Policy", row, MONETARY, new Object[][] {{1e9}});
        desk.run("segmentCustomers");
        List<Object> header = Arrays.asList(desk.output("segments")[0]);
        assertThat(desk.column("segments", header.indexOf("MC"))).doesNotContain(4.0);
    }
}
