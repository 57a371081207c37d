package dev.stratum.actions;

import dev.stratum.actions.output.Draft;
import dev.stratum.actions.output.Output;
import dev.stratum.actions.output.Written;
import dev.stratum.problem.StratumException;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.source.SourceTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes outputs of earlier actions once more, each from its own table. One that cannot be made leaves the others alone. */
final class Again {
    private final Task task;
    private final Draft draft;
    private final Map<String, String> failed = new LinkedHashMap<>();
    private final List<String> sentences = new ArrayList<>();

    Again(Task task, Draft draft) {
        this.task = task;
        this.draft = draft;
    }

    /** What the person must know about outputs that could not be made as asked. */
    List<String> sentences() {
        return sentences;
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
            fail(
                    key,
                    outputs,
                    "their table" + table + " is gone; bring it back, or select another table and use " + button);
            return Optional.empty();
        }
        Optional<String> output = outputAt(source.get());
        Optional<String> lost = output.map(failed::get);
        if (lost.isPresent()) {
            fail(
                    key,
                    outputs,
                    "they come from the " + lost.get().substring(0, 1).toLowerCase(Locale.ROOT)
                            + lost.get().substring(1));
            return Optional.empty();
        }
        try {
            return Optional.of(work.apply(table(source.get(), output)));
        } catch (StratumException problem) {
            fail(key, outputs, problem.getMessage());
            return Optional.empty();
        }
    }

    /** Makes an output once more that needs no table, if there is one. */
    void also(String key, String outputs, Runnable work) {
        if (Written.area(task.book(), key).isPresent()) {
            try {
                work.run();
            } catch (StratumException problem) {
                fail(key, outputs, problem.getMessage());
            }
        }
    }

    /** Adds a sentence to those about what could not be done. */
    void tell(String sentence) {
        sentences.add(sentence);
    }

    private void fail(String key, String outputs, String why) {
        failed.put(key, outputs);
        sentences.add(outputs + " could not be refreshed: " + why + ".");
    }

    /** A table of the workbook, or one that this run has made anew and not written yet. */
    private SourceTable table(Area source, Optional<String> output) {
        return output.flatMap(key -> draft.table(key).map(cells -> SourceTable.of(draft.tableArea(key), cells)))
                .orElseGet(() -> task.tables().again(source));
    }

    /** The output of an earlier action that a table is. */
    private Optional<String> outputAt(Area source) {
        return Actions.outputs().stream()
                .filter(key -> Written.area(task.book(), key)
                        .filter(area -> area.contains(source.resized(1, 1)))
                        .isPresent())
                .findFirst();
    }
}
