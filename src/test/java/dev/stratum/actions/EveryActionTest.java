package dev.stratum.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.sheet.Area;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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

    /** A workbook in which every action has something to do, and the selection where this action needs it. */
    private Desk deskFor(String action) {
        Desk desk = Desk.open();
        desk.book().offerTemplates("rfmc");
        desk.type("Notes", new Object[][] {{"typed by a person", 42.0}, {null, "and this"}});
        desk.type("Invoices", Samples.ledger());
        desk.type("My customers", Samples.messyCustomers());
        desk.person().answers("rfmc-2021", "2018-09-30");
        desk.run("segmentCustomers");
        desk.run("refreshAll");
        desk.type("Settings", 4, 1, new Object[][] {{Samples.AS_OF}});
        select(desk, action);
        desk.run("refreshAll");
        desk.person().told.clear();
        desk.person().file = folder.resolve("out.csv");
        ready(desk, action);
        return desk;
    }

    private static void ready(Desk desk, String action) {
        desk.person().answers.clear();
        desk.person().answers("rfmc", "rfmc-2021", "2018-10-31");
        select(desk, action);
    }

    private static void select(Desk desk, String action) {
        desk.select(Area.cell(action.equals("buildFromLedger") ? "Invoices" : "My customers", 1, 1));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void cellsThatAPersonTypedStayAsTheyAre(String id) {
        try (Desk desk = deskFor(id)) {
            Map<String, Object> typed = desk.everything();
            typed.keySet()
                    .removeIf(address -> !address.contains("Notes")
                            && !address.contains("Invoices")
                            && !address.contains("My customers"));
            desk.run(id);
            assertThat(typed).hasSizeGreaterThan(100);
            assertThat(desk.everything()).containsAllEntriesOf(typed);
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void aSecondRunWritesOverItsOwnOutputAndNowhereElse(String id) {
        try (Desk desk = deskFor(id)) {
            desk.run(id);
            Map<String, Object> once = desk.everything();
            ready(desk, id);
            desk.run(id);
            assertThat(desk.everything()).isEqualTo(once);
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void aFailureAtAnyWriteLeavesNothingHalfWritten(String id) {
        for (int failing = 1; ; failing++) {
            try (Desk desk = deskFor(id)) {
                Map<String, Object> cells = desk.everything();
                Map<String, Area> names = desk.book().names();
                desk.book().failAtWrite(failing);
                desk.run(id);
                if (!desk.told().contains("failed unexpectedly")) {
                    break;
                }
                assertThat(desk.told()).contains("The host failed");
                assertThat(desk.everything()).as("write " + failing).isEqualTo(cells);
                assertThat(desk.book().names()).as("write " + failing).isEqualTo(names);
                assertThat(desk.book().sessionsOpen()).isZero();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void stoppedAtAnyStepItChangesNothing(String id) {
        for (int patience = 0; ; patience++) {
            try (Desk desk = deskFor(id)) {
                Map<String, Object> cells = desk.everything();
                desk.person().patience = patience;
                desk.run(id);
                if (!desk.told().contains("was stopped")) {
                    break;
                }
                assertThat(desk.everything()).isEqualTo(cells);
                assertThat(desk.book().sessionsOpen()).isZero();
                assertThat(Files.exists(desk.person().file)).isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void nothingIsCalculatedOrDrawnWhileItWritesAndBothAreRestored(String id) {
        try (Desk desk = deskFor(id)) {
            desk.run(id);
            assertThat(desk.book().writesOutsideSessions()).isZero();
            assertThat(desk.book().sessionsOpen()).isZero();
            assertThat(desk.person().status).last().isEqualTo("");
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void inAnEmptyWorkbookItSaysWhatIsMissing(String id) {
        try (Desk desk = Desk.open()) {
            desk.run(id);
            assertThat(desk.told()).isNotBlank().doesNotContain("unexpectedly").doesNotContain("Exception");
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everySheetIsWrittenInOneCall(String id) {
        try (Desk desk = deskFor(id)) {
            desk.book().written().clear();
            desk.run(id);
            assertThat(desk.book().written())
                    .extracting(Area::sheet)
                    .doesNotHaveDuplicates()
                    .hasSizeLessThanOrEqualTo(8);
        }
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
