package dev.stratum.actions;

import dev.stratum.actions.output.Output;
import dev.stratum.actions.output.Written;
import dev.stratum.actions.port.Area;
import dev.stratum.actions.source.SourceTable;
import dev.stratum.problem.StratumException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Makes outputs of earlier actions once more, each from its own table. One that cannot be made leaves the others alone. */
final class Again {
    private final Task task;
    private final List<String> failed = new ArrayList<>();

    Again(Task task) {
        this.task = task;
    }

    /** The sentences about the outputs that could not be made. */
    List<String> failed() {
        return failed;
    }

    /**
     * Makes one output once more.
     *
     * @param key the key of the output
     * @param outputs what it is called, in the plural
     * @param button the label of the button that makes it from any table
     * @param work makes it from its table, with the rows that were added below since
     * @return what the work returned; empty when there is no such output or it could not be made
     */
    <T> Optional<T> run(String key, String outputs, String button, Function<SourceTable, T> work) {
        if (Written.area(task.book(), key).isEmpty()) {
            return Optional.empty();
        }
        Optional<Area> source = task.book()
                .named(Output.nameOf(key) + "_source")
                .filter(area -> task.book().sheets().contains(area.sheet()));
        if (source.isEmpty()) {
            String table =
                    Written.madeFrom(task.book(), key).map(from -> " " + from).orElse("");
            fail(outputs, "their table" + table + " is gone; bring it back, or select another table and use " + button);
            return Optional.empty();
        }
        try {
            return Optional.of(work.apply(task.tables().again(source.get())));
        } catch (StratumException problem) {
            fail(outputs, problem.getMessage());
            return Optional.empty();
        }
    }

    private void fail(String outputs, String why) {
        failed.add(outputs + " could not be refreshed: " + why + ".");
    }
}
