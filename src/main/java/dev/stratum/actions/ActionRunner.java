package dev.stratum.actions;

import dev.stratum.port.Cancelled;
import dev.stratum.port.Dialogs;
import dev.stratum.port.Workbook;
import dev.stratum.port.WorkbookChanges;
import dev.stratum.problem.StratumException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Runs actions for a host, one at a time. Nothing that goes wrong leaves it: the person gets a sentence. */
public final class ActionRunner {
    private static final Logger LOG = Logger.getLogger(ActionRunner.class.getName());

    private final AtomicReference<Action> running = new AtomicReference<>();

    /** How a run ended. */
    public enum Ending {
        /** Done. */
        DONE,
        /** Done, but data was left out or found wanting. */
        INCOMPLETE,
        /** The person stopped it, or another action is running; nothing was changed. */
        STOPPED,
        /** It cannot be done with this workbook; nothing was changed. */
        REFUSED,
        /** A fault of Stratum or its host. */
        FAILED
    }

    private record Run(Ending ending, String sentence) {}

    /**
     * Runs an action and shows how it ended.
     *
     * @param action the action
     * @param book gives the open workbook; called within the care of this method
     * @param person shows sentences and answers questions
     * @return how it ended, for hosts without a person
     */
    public Ending run(Action action, Supplier<Workbook> book, Dialogs person) {
        Dialogs dialogs = new SpokenDialogs(person);
        Action busy = running.compareAndExchange(null, action);
        if (busy != null) {
            dialogs.message(
                    busy.button().label() + " is still running. Wait for it to finish, or hold Esc to stop it.");
            return Ending.STOPPED;
        }
        Run run;
        try {
            run = outcome(action, book, dialogs);
        } finally {
            running.set(null);
            quietly(() -> dialogs.status(""));
        }
        if (!run.sentence().isEmpty()) {
            quietly(() -> dialogs.message(run.sentence()));
        }
        return run.ending();
    }

    private static Run outcome(Action action, Supplier<Workbook> book, Dialogs dialogs) {
        String label = action.button().label();
        try {
            Workbook open = book.get();
            Task task = new Task(label, open, dialogs);
            Outcome outcome = action.run(task);
            WorkbookChanges changes = outcome.changes();
            List<String> sentences = new ArrayList<>(List.of(outcome.sentence()));
            if (!changes.steps().isEmpty()) {
                task.step("writing");
                changes.apply(open);
                sentences.addAll(changes.told());
                sentences.add(open.afterWriting());
            } else {
                changes.apply(open);
            }
            return new Run(
                    outcome.isComplete() ? Ending.DONE : Ending.INCOMPLETE,
                    sentences.stream().filter(sentence -> !sentence.isEmpty()).collect(Collectors.joining(" ")));
        } catch (Cancelled stopped) {
            String why = stopped.getMessage();
            return new Run(
                    Ending.STOPPED, (why.isEmpty() ? "" : why + " ") + label + " was stopped; nothing was changed.");
        } catch (StratumException problem) {
            LOG.log(Level.INFO, label + ": " + problem.getMessage(), problem.getCause());
            return new Run(Ending.REFUSED, problem.getMessage());
        } catch (RuntimeException | Error failure) {
            LOG.log(Level.SEVERE, label + " failed", failure);
            return new Run(Ending.FAILED, label + " failed unexpectedly: " + failure + ". The log has the details.");
        }
    }

    /** Lets nothing out: a host that cannot show a text cannot show the failure to show it either. */
    private static void quietly(Runnable show) {
        try {
            show.run();
        } catch (RuntimeException unshown) {
            LOG.log(Level.WARNING, "A text could not be shown", unshown);
        }
    }
}
