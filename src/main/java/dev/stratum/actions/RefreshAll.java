package dev.stratum.actions;

import dev.stratum.actions.job.CtsScores;
import dev.stratum.actions.job.Current;
import dev.stratum.actions.job.CustomerData;
import dev.stratum.actions.job.History;
import dev.stratum.actions.job.Moves;
import dev.stratum.actions.job.Settings;
import dev.stratum.actions.job.Snapshot;
import dev.stratum.actions.output.Draft;
import dev.stratum.actions.output.Output;
import dev.stratum.actions.output.Written;
import dev.stratum.actions.port.Area;
import dev.stratum.actions.port.Format;
import dev.stratum.actions.source.SourceTable;
import dev.stratum.problem.Problem;
import dev.stratum.sheet.ExcelDates;
import java.time.LocalDate;
import java.util.Optional;

/** Does everything again with the data of today, keeps the segments in a history, and lists who moved and why. */
final class RefreshAll implements Action {
    private static final String MOVES = "moves";

    @Override
    public Button button() {
        return new Button(
                "refreshAll",
                Button.Group.SEGMENT,
                "Refresh all",
                "Refresh scores, grades and segments",
                "Recalculates the workbook and every result of Stratum, keeps the segments with their date in a history,"
                        + " and lists which customers moved and which threshold they crossed.",
                "R",
                "RefreshAll");
    }

    @Override
    public String run(Task task) {
        task.step("recalculating");
        task.book().recalculate();
        Settings settings = task.settings();
        if (Written.area(task.book(), SegmentCustomers.KEY).isEmpty() && !Current.isTemplate(task.book())) {
            throw Problem.NOTHING_YET.with(
                    "refresh", "use Segment customers first, or open a workbook made from a template");
        }
        int asOf = settings.asOf();
        Draft draft = new Draft(task.book());
        again(task, CtsScoring.KEY)
                .filter(table -> table.has(CtsScores.WITH_ORDER_SIZE) || table.has(CtsScores.WITH_AMOUNT))
                .ifPresent(table -> CtsScoring.add(draft, task, table));
        again(task, Grading.KEY)
                .filter(RefreshAll::isGradable)
                .ifPresent(table -> Grading.add(draft, task, table, settings));
        Optional<SourceTable> source = again(task, SegmentCustomers.KEY);
        Snapshot now;
        String sentence;
        if (source.isPresent()) {
            SegmentCustomers.Result result = SegmentCustomers.add(draft, task, source.get(), settings);
            now = result.segments().snapshot(asOf);
            sentence = result.sentence();
        } else {
            now = Current.read(task.book(), asOf)
                    .filter(snapshot -> !snapshot.customers().isEmpty())
                    .orElseThrow(() -> Problem.NO_COMPLETE_ROWS.with("The sheet of segments"));
            sentence = Words.count(now.customers().size(), "customer", "customers") + " recalculated.";
        }
        History history = History.read(task.book());
        draft.add(history.with(now).output());
        String moved = history.before(asOf)
                .map(before -> moves(draft, before, now))
                .orElse(
                        "This is the first refresh: the segments are kept, and the next refresh is compared with them.");
        settings.keep(draft);
        task.write(draft);
        return sentence + " " + moved;
    }

    private static boolean isGradable(SourceTable table) {
        return table.has(CustomerData.WITH_RECENCY) || table.has(CustomerData.WITH_DATE);
    }

    /** The table that an output was made from, with the rows that were added below since. */
    private static Optional<SourceTable> again(Task task, String key) {
        Optional<Area> source = task.book().named(Output.nameOf(key) + "_source");
        return Written.area(task.book(), key).isEmpty() ? Optional.empty() : source.map(task.tables()::again);
    }

    private static String moves(Draft draft, Snapshot before, Snapshot now) {
        Moves moves = Moves.between(before, now);
        LocalDate from = ExcelDates.date(before.asOf());
        String sheet = draft.add(Output.of(
                MOVES,
                "Moves",
                "Who moved and why",
                "From " + from + " to " + ExcelDates.date(now.asOf()) + ". Steps: positive = to a better segment.",
                moves.table(),
                Format.GENERAL));
        if (moves.moved().isEmpty() && moves.added().isEmpty() && moves.gone().isEmpty()) {
            return "Nobody moved since " + from + ".";
        }
        return "Since " + from + " " + Words.count(moves.moved().size(), "customer", "customers") + " moved ("
                + moves.up() + " up, " + moves.down() + " down), "
                + moves.added().size() + " new, "
                + moves.gone().size() + " gone: see sheet " + sheet + ".";
    }
}
