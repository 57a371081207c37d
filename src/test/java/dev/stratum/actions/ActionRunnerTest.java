package dev.stratum.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.port.Change;
import dev.stratum.port.WorkbookChanges;
import dev.stratum.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ActionRunnerTest {
    private static final Logger LOG = Logger.getLogger(ActionRunner.class.getName());

    private final List<LogRecord> logged = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(entry);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private final ActionRunner runner = new ActionRunner();
    private final Person person = new Person();

    @BeforeEach
    void listen() {
        LOG.addHandler(handler);
        LOG.setUseParentHandlers(false);
    }

    @AfterEach
    void silence() {
        LOG.removeHandler(handler);
        LOG.setUseParentHandlers(true);
    }

    private record Named(String label, Function<Task, Outcome> body) implements Action {
        @Override
        public Button button() {
            return new Button("test", Button.Group.HELP, label, label, label, "T", "Info");
        }

        @Override
        public Outcome run(Task task) {
            return body.apply(task);
        }
    }

    private static Named action(String label, Function<Task, String> body) {
        return new Named(label, task -> Outcome.of(body.apply(task)));
    }

    private void run(String label, Function<Task, String> body) {
        runner.run(action(label, body), XlsxDesk::newWorkbook, person);
    }

    @Test
    void theFinalSentenceIsShownAfterTheStatusBarIsGivenBack() {
        run("Score", task -> {
            task.step("reading");
            return "Done.";
        });
        assertThat(person.status).containsExactly("Stratum, Score: reading (hold Esc to stop)", "");
        assertThat(person.told).containsExactly("Done.");
    }

    @Test
    void whatAHostHasToTellAfterWritingIsToldAfterWritingOnly() {
        WatchedWorkbook book = new WatchedWorkbook(XlsxDesk.newWorkbook());
        book.tellAfterWriting("Excel cannot undo this.");
        runner.run(action("Score", task -> "Read."), () -> book, person);
        runner.run(
                new Named(
                        "Score",
                        task -> new Outcome(
                                "Written.",
                                new WorkbookChanges(
                                        List.of(new Change.NewSheet("Scores")), Optional.empty(), List.of()),
                                true)),
                () -> book,
                person);
        assertThat(person.told).containsExactly("Read.", "Written. Excel cannot undo this.");
    }

    @Test
    void aClickWhileAnActionRunsSaysSo() {
        run("Score", task -> {
            run("Export", inner -> "never");
            return "Done.";
        });
        assertThat(person.told)
                .containsExactly("Score is still running. Wait for it to finish, or hold Esc to stop it.", "Done.");
        run("Export", task -> "Exported.");
        assertThat(person.told).endsWith("Exported.");
    }

    @Test
    void aProblemIsToldAsItsSentenceWithoutAlarm() {
        run("Score", task -> {
            throw Problem.RANGE_EMPTY.with("Sheet1!A1");
        });
        assertThat(person.told).containsExactly("Sheet1!A1 holds no values; point it at the data");
        assertThat(logged).allSatisfy(entry -> assertThat(entry.getThrown()).isNull());
    }

    @Test
    void anythingElseIsToldShortlyAndLoggedWithItsStack() {
        run("Score", task -> {
            throw new IllegalStateException("broken");
        });
        assertThat(person.told)
                .hasSize(1)
                .first()
                .asString()
                .contains("Score failed unexpectedly")
                .contains("broken");
        assertThat(logged)
                .hasSize(1)
                .first()
                .satisfies(entry ->
                        assertThat(entry.getThrown()).hasMessage("broken").hasStackTraceContaining("ActionRunnerTest"));
    }

    @Test
    void anErrorOfTheMachineIsHandledToo() {
        run("Score", task -> {
            throw new OutOfMemoryError("heap");
        });
        assertThat(person.told).first().asString().contains("heap");
        run("Score", task -> "Again.");
        assertThat(person.told).endsWith("Again.");
    }

    @Test
    void aWorkbookThatCannotBeReachedIsToldAsWell() {
        runner.run(
                action("Score", task -> "never"),
                () -> {
                    throw new IllegalStateException("no workbook is open");
                },
                person);
        assertThat(person.told).first().asString().contains("no workbook is open");
    }
}
