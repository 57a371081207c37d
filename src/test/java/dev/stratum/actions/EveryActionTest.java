package dev.stratum.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.actions.output.Output;
import dev.stratum.sheet.Area;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
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
    static Path folder;

    /** A workbook that stays as it is, for every run that is to change nothing; thrown away when one does. */
    private static Untouched untouched;

    /** What the workbooks of all actions are copies of. */
    private static Desk prepared;

    /** What was seen of each action; the tests look at one run of it from several sides. */
    private static final Map<String, Observed> OBSERVED = new TreeMap<>();

    @BeforeEach
    void quiet() {
        LOG.setUseParentHandlers(false);
    }

    @AfterEach
    void loud() {
        LOG.setUseParentHandlers(true);
    }

    @AfterAll
    static void forget() {
        OBSERVED.clear();
        closeUntouched();
        prepared.close();
        prepared = null;
    }

    static Stream<String> ids() {
        return Actions.all().stream().map(action -> action.button().id());
    }

    /** A workbook in which every action has something to do, and the selection where this action needs it. */
    private static Desk deskFor(String action) {
        if (prepared == null) {
            prepared = prepared();
        }
        Desk desk;
        try {
            desk = prepared.reopened(folder);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        desk.book().offerTemplates("rfmc");
        desk.person().file = folder.resolve(action + ".csv");
        ready(desk, action);
        return desk;
    }

    private static Desk prepared() {
        Desk desk = Desk.open();
        desk.type("Notes", new Object[][] {{"typed by a person", 42.0}, {null, "and this"}});
        desk.type("Invoices", Samples.ledger());
        desk.type("My customers", Samples.messyCustomers());
        desk.type("My customers", 0, 7, Samples.profits());
        desk.person().answers("rfmc-2021", "2018-09-30");
        desk.run("segmentCustomers");
        desk.run("refreshAll");
        desk.type("Settings", 4, 1, new Object[][] {{Samples.AS_OF}});
        select(desk, "refreshAll");
        desk.run("refreshAll");
        return desk;
    }

    private static void ready(Desk desk, String action) {
        desk.person().told.clear();
        desk.person().answers.clear();
        desk.person()
                .answers(
                        switch (action) {
                            case "whatWouldItTake", "customerHistory" -> new String[] {"C2"};
                            case "withdrawal" -> new String[] {"widest"};
                            case "overrideSegment" -> new String[] {"C2", "Valuable", "key account"};
                            case "fixData" -> new String[] {"Yes"};
                            default -> new String[] {"rfmc", "rfmc-2021", "2018-10-31"};
                        });
        select(desk, action);
    }

    private static void select(Desk desk, String action) {
        desk.select(Area.cell(action.equals("buildFromLedger") ? "Invoices" : "My customers", 1, 1));
    }

    /**
     * What an action did when it ran twice.
     *
     * @param before the cells before
     * @param once the cells after the first run
     * @param twice the cells after the second
     * @param names the names after the first run
     * @param written the blocks that the first run wrote
     * @param writesOutsideSessions how many of them the host showed at once
     * @param sessionsOpen how many sessions were left open
     * @param status what the status bar showed at last
     * @param steps how often it asked whether it is to stop
     */
    private record Observed(
            Map<String, Object> before,
            Map<String, Object> once,
            Map<String, Object> twice,
            Map<String, Area> names,
            List<Area> written,
            int writesOutsideSessions,
            int sessionsOpen,
            String status,
            int steps) {

        static Observed of(String action) {
            return OBSERVED.computeIfAbsent(action, Observed::run);
        }

        private static Observed run(String action) {
            try (Desk desk = deskFor(action)) {
                Map<String, Object> before = desk.everything();
                desk.book().written().clear();
                desk.person().patience = Integer.MAX_VALUE;
                desk.run(action);
                int steps = Integer.MAX_VALUE - desk.person().patience;
                List<Area> written = List.copyOf(desk.book().written());
                int writesOutsideSessions = desk.book().writesOutsideSessions();
                int sessionsOpen = desk.book().sessionsOpen();
                String status = desk.person().status.isEmpty()
                        ? "none was shown"
                        : desk.person().status.get(desk.person().status.size() - 1);
                Map<String, Object> once = desk.everything();
                Map<String, Area> names = desk.book().names();
                ready(desk, action);
                desk.run(action);
                return new Observed(
                        before,
                        once,
                        desk.everything(),
                        names,
                        written,
                        writesOutsideSessions,
                        sessionsOpen,
                        status,
                        steps);
            }
        }
    }

    /**
     * A workbook and what stood in it when it was opened: whoever finds it changed throws it away, so that it still does.
     *
     * @param desk the workbook
     * @param cells its cells
     * @param names its names
     */
    private record Untouched(Desk desk, Map<String, Object> cells, Map<String, Area> names) {
        static Untouched open() {
            Desk desk = deskFor("");
            return new Untouched(desk, desk.everything(), desk.book().names());
        }
    }

    /**
     * Runs an action in the workbook that stays as it is, and looks that it does.
     *
     * @param disturbance what keeps the action from its end
     * @param told what the person is told then
     * @return whether it was kept from its end
     */
    private static boolean changesNothing(String action, Consumer<Desk> disturbance, String told) {
        if (untouched == null) {
            untouched = Untouched.open();
        }
        Desk desk = untouched.desk();
        try {
            ready(desk, action);
            desk.person().file = folder.resolve("not written.csv");
            disturbance.accept(desk);
            desk.run(action);
            if (!desk.told().contains(told)) {
                closeUntouched();
                return false;
            }
            assertThat(desk.everything()).isEqualTo(untouched.cells());
            assertThat(desk.book().names()).isEqualTo(untouched.names());
            assertThat(desk.book().sessionsOpen()).isZero();
            assertThat(desk.person().file).doesNotExist();
            desk.person().patience = Integer.MAX_VALUE;
            return true;
        } catch (RuntimeException | Error changed) {
            closeUntouched();
            throw changed;
        }
    }

    private static void closeUntouched() {
        if (untouched != null) {
            untouched.desk().close();
            untouched = null;
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void cellsThatAPersonTypedStayAsTheyAre(String id) {
        Map<String, Object> typed = new TreeMap<>(Observed.of(id).before());
        if (id.equals("fixData")) {
            // The person agreed that the row of totals is cleared.
            typed.keySet().removeIf(address -> address.matches("'My customers'![A-J]25"));
        }
        typed.keySet()
                .removeIf(address -> !address.contains("Notes")
                        && !address.contains("Invoices")
                        && !address.contains("My customers"));
        assertThat(typed).hasSizeGreaterThan(100);
        assertThat(Observed.of(id).once()).containsAllEntriesOf(typed);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void aSecondRunWritesOverItsOwnOutputAndNowhereElse(String id) {
        assertThat(Observed.of(id).twice()).isEqualTo(Observed.of(id).once());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void aFailureAtAnyWriteLeavesNothingHalfWritten(String id) {
        for (int write = 1; write <= Observed.of(id).written().size(); write++) {
            int failing = write;
            assertThat(changesNothing(id, desk -> desk.book().failAtWrite(failing), "The host failed"))
                    .as("the failure at write %d is told", write)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void stoppedAtAnyStepItChangesNothing(String id) {
        // Work on several threads does not ask equally often each time.
        boolean stopped = true;
        for (int step = 0; stopped && step < Observed.of(id).steps(); step++) {
            int patience = step;
            stopped = changesNothing(id, desk -> desk.person().patience = patience, "was stopped");
            assertThat(stopped || step > 0).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void nothingIsCalculatedOrDrawnWhileItWritesAndBothAreRestored(String id) {
        assertThat(Observed.of(id).writesOutsideSessions()).isZero();
        assertThat(Observed.of(id).sessionsOpen()).isZero();
        assertThat(Observed.of(id).status()).isEmpty();
    }

    /** So that a later run finds it and does not take it for data. */
    @ParameterizedTest
    @MethodSource("ids")
    void itDeclaresTheOutputsThatItMakes(String id) {
        assertThat(Observed.of(id).names())
                .allSatisfy((name, area) -> assertThat(area.row() > 0
                                || name.endsWith("_source")
                                || Actions.outputs().stream().anyMatch(key -> name.equals(Output.nameOf(key))))
                        .as(name)
                        .isTrue());
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
        assertThat(Observed.of(id).written())
                .extracting(Area::sheet)
                .doesNotHaveDuplicates()
                .hasSizeLessThanOrEqualTo(8);
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
