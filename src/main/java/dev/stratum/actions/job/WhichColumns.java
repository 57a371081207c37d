package dev.stratum.actions.job;

import dev.stratum.port.Cancelled;
import dev.stratum.port.Choice;
import dev.stratum.port.Dialogs;
import dev.stratum.port.Question;
import dev.stratum.problem.Problem;
import dev.stratum.sheet.source.ColumnGuess;
import dev.stratum.sheet.source.Meaning;
import dev.stratum.sheet.source.SourceTable;
import dev.stratum.sheet.source.TableFinder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Finds the table that a person means, and asks which column is what when their names do not tell. What is recognised is
 * proposed; the answers are kept with the settings of the workbook.
 *
 * @param settings keep the answers
 * @param dialogs the person
 * @param finder finds tables by their columns
 */
public record WhichColumns(Settings settings, Dialogs dialogs, Supplier<TableFinder> finder) {
    private static final String NONE = "(none of them)";

    /**
     * The questions about columns.
     *
     * @param meanings what the columns are about
     * @return one question each
     */
    public static List<Question> questions(Collection<Meaning> meanings) {
        return meanings.stream().map(WhichColumns::question).toList();
    }

    private static Question question(Meaning meaning) {
        return new Question(
                "column_" + meaning.name().toLowerCase(Locale.ROOT),
                meaning == Meaning.RECENCY
                        ? "Which column has the date of the last purchase, or the days since then?"
                        : "Which column has " + meaning.words() + "?");
    }

    /**
     * Finds the table.
     *
     * @param kinds sets of columns, the preferred set first; the table must have all columns of one of them
     * @param welcome columns that are used when they are there
     * @return the table
     * @throws dev.stratum.problem.StratumException TABLE_LACKS when no column can be meant, TABLE_NOT_FOUND
     */
    public SourceTable find(List<List<Meaning>> kinds, List<Meaning> welcome) {
        Optional<SourceTable> known = finder.get().look(kinds);
        if (known.isPresent()) {
            return known.get();
        }
        Optional<SourceTable> meant =
                finder.get().meant(kinds).or(() -> finder.get().byForm());
        Optional<SourceTable> explained = meant.flatMap(table -> ask(table, kinds, welcome));
        return explained.orElseGet(() -> finder.get().find(kinds));
    }

    /** Empty when the table has no columns that could be meant. */
    private Optional<SourceTable> ask(SourceTable table, List<List<Meaning>> kinds, List<Meaning> welcome) {
        List<Meaning> needed = nearest(table, kinds);
        ColumnGuess guess = ColumnGuess.of(table);
        if (TableFinder.missing(table, kinds).stream()
                .anyMatch(meaning -> free(table, guess, meaning).isEmpty())) {
            return Optional.empty();
        }
        Stream<Asked> others = welcome.stream()
                .filter(meaning -> !needed.contains(meaning))
                .map(meaning -> Asked.of(table, guess, meaning, false));
        List<Asked> asked = Stream.concat(needed.stream().map(meaning -> Asked.of(table, guess, meaning, true)), others)
                .toList();
        List<String> answers = dialogs.chooseAll(
                        "Which column of " + table.area().address() + " is what?",
                        asked.stream().map(Asked::choice).toList())
                .orElseThrow(() -> new Cancelled(
                        table.lacks(TableFinder.missing(table, kinds)).getMessage() + "."));
        return Optional.of(explained(table, guess, asked, answers));
    }

    /** The columns that may have a meaning and have no other one yet. */
    private static List<Integer> free(SourceTable table, ColumnGuess guess, Meaning meaning) {
        return guess.columns(meaning).stream()
                .filter(column -> !table.columns().containsValue(column))
                .toList();
    }

    private SourceTable explained(SourceTable table, ColumnGuess guess, List<Asked> asked, List<String> answers) {
        Set<Integer> used = new HashSet<>();
        List<Meaning> missing = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            Asked about = asked.get(i);
            Optional<Integer> column = Optional.ofNullable(about.columns().get(answers.get(i)));
            if (column.isEmpty()) {
                if (about.isNeeded()) {
                    missing.add(about.meaning());
                }
                continue;
            }
            String name = table.headers().get(column.get());
            if (!used.add(column.get())) {
                throw Problem.NAME_TWICE.with("The column", name);
            }
            boolean dates = about.meaning() == Meaning.RECENCY && guess.looksLikeDates(column.get());
            settings.column(dates ? Meaning.LAST_PURCHASE : about.meaning(), name);
        }
        if (!missing.isEmpty()) {
            throw table.lacks(missing);
        }
        return SourceTable.of(table.area(), table.cells(), settings.columns());
    }

    /**
     * A question about a column.
     *
     * @param meaning what the column is about
     * @param columns the columns by the texts of the options, the proposed one first
     * @param isNeeded whether there must be one
     * @param isKnown whether its name tells it
     */
    private record Asked(Meaning meaning, Map<String, Integer> columns, boolean isNeeded, boolean isKnown) {
        static Asked of(SourceTable table, ColumnGuess guess, Meaning meaning, boolean isNeeded) {
            Optional<Integer> known = table.column(meaning);
            Map<String, Integer> columns = new LinkedHashMap<>();
            known.ifPresent(column -> columns.put(guess.shown(column), column));
            List<Integer> others = known.isPresent() ? guess.columns(meaning) : free(table, guess, meaning);
            boolean likely =
                    known.isPresent() || (isNeeded && !others.isEmpty() && guess.isLikely(meaning, others.get(0)));
            if (!likely) {
                columns.put(NONE, null);
            }
            others.forEach(column -> columns.putIfAbsent(guess.shown(column), column));
            columns.putIfAbsent(NONE, null);
            return new Asked(meaning, columns, isNeeded, known.isPresent());
        }

        Choice choice() {
            List<String> options = List.copyOf(columns.keySet());
            return new Choice(
                    question(meaning),
                    options,
                    isKnown || !isNeeded,
                    !isNeeded || !options.get(0).equals(NONE),
                    List.of());
        }
    }

    /** The kind of table that this one most nearly is; the date of the last purchase is asked for together with recency. */
    private static List<Meaning> nearest(SourceTable table, List<List<Meaning>> kinds) {
        List<Meaning> missing = TableFinder.missing(table, kinds);
        return kinds.stream()
                .filter(kind -> kind.stream()
                        .filter(meaning -> table.column(meaning).isEmpty())
                        .toList()
                        .equals(missing))
                .findFirst()
                .orElseThrow();
    }
}
