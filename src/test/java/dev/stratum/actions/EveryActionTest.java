package dev.stratum.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.actions.port.Area;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every action, whatever it does. */
class EveryActionTest {
    private static final Logger LOG = Logger.getLogger(ActionRunner.class.getName());

    @TempDir
    Path folder;

    @BeforeEach
    void quiet() {
        LOG.setUseParentHandlers(false);
    }

    @AfterEach
    void loud() {
        LOG.setUseParentHandlers(true);
    }

    static java.util.stream.Stream<String> ids() {
        return Actions.all().stream().map(action -> action.button().id());
    }

    /** A workbook in which every action has something to do. */
    private FakeDesk desk() {
        FakeDesk desk = new FakeDesk();
        desk.workbook.templates.add("rfmc");
        desk.type("Notes", new Object[][] {{"typed by a person", 42.0}, {null, "and this"}});
        desk.type("Invoices", Samples.ledger());
        desk.type("My customers", Samples.messyCustomers());
        desk.person().answers("rfmc-2021", "2018-09-30");
        desk.run("segmentCustomers");
        desk.run("refreshAll");
        desk.type("Settings", 4, 1, new Object[][] {{Samples.AS_OF}});
        desk.select(Area.cell("My customers", 1, 1));
        desk.run("refreshAll");
        desk.person().told.clear();
        desk.person().answers.clear();
        desk.person().answers("rfmc", "rfmc-2021", "2018-10-31");
        desk.person().file = folder.resolve("out.csv");
        desk.workbook.recalculations = 0;
        return desk;
    }

    private static FakeDesk at(FakeDesk desk, String action) {
        boolean ledger = action.equals("buildFromLedger");
        desk.select(Area.cell(ledger ? "Invoices" : "My customers", 1, 1));
        return desk;
    }

    @ParameterizedTest
    @MethodSource("ids")
    void cellsThatAPersonTypedStayAsTheyAre(String id) {
        FakeDesk desk = at(desk(), id);
        Map<String, Object> before = desk.everything();
        desk.run(id);
        Map<String, Object> typed = new TreeMap<>(before);
        typed.keySet()
                .removeIf(address -> !address.contains("Notes")
                        && !address.contains("Invoices")
                        && !address.contains("My customers"));
        assertThat(desk.everything()).containsAllEntriesOf(typed);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void aSecondRunWritesOverItsOwnOutputAndNowhereElse(String id) {
        FakeDesk desk = at(desk(), id);
        desk.run(id);
        Map<String, Object> once = desk.everything();
        desk.person().answers("rfmc", "rfmc-2021", "2018-10-31");
        at(desk, id).run(id);
        assertThat(desk.everything()).isEqualTo(once);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void aFailureAtAnyWriteLeavesNothingHalfWritten(String id) {
        FakeDesk probe = at(desk(), id);
        int before = probe.workbook.writes;
        probe.run(id);
        int writes = probe.workbook.writes - before;
        for (int failing = 1; failing <= writes; failing++) {
            FakeDesk desk = at(desk(), id);
            Map<String, Object> cells = desk.everything();
            Map<String, Area> names = desk.workbook.names();
            desk.workbook.failAtWrite = desk.workbook.writes + failing;
            desk.run(id);
            assertThat(desk.everything()).as("write " + failing).isEqualTo(cells);
            assertThat(desk.workbook.names()).as("write " + failing).isEqualTo(names);
            assertThat(desk.workbook.sessionsOpen).isZero();
            assertThat(desk.told()).contains("failed unexpectedly").contains("The host failed");
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void stoppedAtAnyStepItChangesNothing(String id) {
        for (int patience = 0; ; patience++) {
            FakeDesk desk = at(desk(), id);
            Map<String, Object> cells = desk.everything();
            desk.person().patience = patience;
            desk.run(id);
            if (!desk.told().contains("was stopped")) {
                break;
            }
            assertThat(desk.everything()).isEqualTo(cells);
            assertThat(desk.workbook.sessionsOpen).isZero();
            assertThat(Files.exists(desk.person().file)).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void calculationAndScreenAreRestoredAndTheStatusBarGivenBack(String id) {
        FakeDesk desk = at(desk(), id);
        desk.run(id);
        assertThat(desk.workbook.sessionsOpen).isZero();
        assertThat(desk.person().status).last().isEqualTo("");
    }

    @ParameterizedTest
    @MethodSource("ids")
    void inAnEmptyWorkbookItSaysWhatIsMissing(String id) {
        FakeDesk desk = new FakeDesk();
        desk.workbook.addSheet("Sheet1");
        desk.run(id);
        assertThat(desk.told()).isNotBlank().doesNotContain("unexpectedly").doesNotContain("Exception");
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyBlockIsWrittenInOneCall(String id) {
        FakeDesk desk = at(desk(), id);
        int before = desk.workbook.writes;
        desk.run(id);
        assertThat(desk.workbook.writes - before).isLessThanOrEqualTo(8);
    }

    @Test
    void idsAndKeytipsAreUniqueAndTextsFitTheRibbon() {
        assertThat(Actions.all()).extracting(action -> action.button().id()).doesNotHaveDuplicates();
        assertThat(Actions.all()).extracting(action -> action.button().keytip()).doesNotHaveDuplicates();
        assertThat(Actions.all()).extracting(action -> action.button().label()).doesNotHaveDuplicates();
        assertThat(Actions.all()).extracting(Action::button).allSatisfy(button -> {
            assertThat(button.id()).matches("[a-z][A-Za-z]+");
            assertThat(button.keytip()).matches("[A-Z]{1,3}");
            assertThat(button.label()).isNotBlank().hasSizeLessThanOrEqualTo(20);
            assertThat(button.screentip()).isNotBlank().hasSizeLessThanOrEqualTo(60);
            assertThat(button.supertip()).endsWith(".").hasSizeLessThanOrEqualTo(255);
        });
    }

    @Test
    void groupsStandTogetherInTheirOrder() {
        assertThat(Actions.all().stream().map(action -> action.button().group()).distinct())
                .containsExactly(Button.Group.values());
        assertThat(Actions.all()).extracting(action -> action.button().group()).isSorted();
    }
}
