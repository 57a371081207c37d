package dev.stratum.actions;

import dev.stratum.actions.job.Current;
import dev.stratum.actions.job.KeptHistory;
import dev.stratum.actions.job.Settings;
import dev.stratum.actions.output.Draft;
import dev.stratum.actions.output.Output;
import dev.stratum.actions.output.Written;
import dev.stratum.port.Question;
import dev.stratum.problem.Phrase;
import dev.stratum.problem.Problem;
import dev.stratum.report.MovesTable;
import dev.stratum.report.Words;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.AsTyped;
import dev.stratum.work.Moves;
import dev.stratum.work.SegmentMembers;
import dev.stratum.work.SegmentRefresh;
import dev.stratum.work.SegmentSnapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Does everything again with the data of today, keeps the segments in a history, and lists who moved and why. */
final class RefreshAll implements Action {
    private static final String MOVES = "moves";
    private static final List<String> MADE_AGAIN =
            List.of(BuildFromLedger.KEY, CtsScoring.KEY, Grading.KEY, SegmentCustomers.KEY);

    @Override
    public Button button() {
        return new Button(
                "refreshAll",
                Button.Group.SEGMENT,
                "Refresh all",
                "Refresh scores, grades and segments",
                "Recalculates the workbook and makes scores, grades, segments and their charts anew, keeps the segments"
                        + " with their date in a history, and lists which customers moved and which threshold they"
                        + " crossed.",
                "R",
                "RefreshAll");
    }

    @Override
    public List<String> outputs() {
        return List.of(KeptHistory.KEY, MOVES);
    }

    @Override
    public List<Question> questions() {
        return List.of(Settings.WHICH_POLICY, Settings.WHEN);
    }

    @Override
    public Outcome run(Task task) {
        task.step("recalculating");
        task.book().recalculate();
        boolean template = Written.area(task.book(), SegmentCustomers.KEY).isEmpty() && Current.isTemplate(task.book());
        if (!template
                && MADE_AGAIN.stream()
                        .allMatch(key -> Written.area(task.book(), key).isEmpty())) {
            Optional<Area> rows = task.book().named(Current.ROW_COUNT);
            if (rows.isPresent()) {
                return Outcome.of(recalculated(task.book().read(rows.get())[0][0]));
            }
            throw Problem.NOTHING_YET.with(Phrase.REFRESH, Phrase.SEGMENT_FIRST);
        }
        Making making = Making.of(task);
        Draft draft = making.draft();
        Again again = new Again(task, draft);
        Optional<String> built = again.run(
                BuildFromLedger.KEY,
                "Customers from the ledger",
                "Build from ledger",
                table -> BuildFromLedger.add(making, table));
        Optional<String> scored =
                again.run(CtsScoring.KEY, "CTS scores", "CTS scores", table -> CtsScoring.add(making, table));
        Optional<String> graded = again.run(Grading.KEY, "Grades", "Grades", table -> Grading.add(making, table));
        Optional<SegmentCustomers.Result> clustered = again.run(
                SegmentCustomers.KEY, "Segments", "Segment customers", table -> SegmentCustomers.add(making, table));
        AsTyped asTyped = clustered.map(SegmentCustomers.Result::asTyped).orElseGet(AsTyped::new);
        Optional<SegmentMembers> now = template
                ? Optional.of(ofTemplate(task, asTyped))
                : clustered.map(result -> result.segments().members());
        Optional<String> done = clustered
                .map(SegmentCustomers.Result::done)
                .or(() -> now.map(members -> Words.count(members.size(), "customer", "customers") + " recalculated"))
                .or(() -> graded)
                .or(() -> scored)
                .or(() -> built);
        List<String> sentences = new ArrayList<>();
        sentences.add(done.map(words -> words + making.problems().into(draft, task.book()))
                .orElse("Nothing was refreshed."));
        now.ifPresent(members -> sentences.add(keep(
                task,
                draft,
                new SegmentSnapshot(
                        task.book().dayCount().date(making.settings().asOf(OptionalDouble.empty())), members),
                asTyped,
                again)));
        sentences.addAll(again.sentences());
        if (done.isEmpty()) {
            return Outcome.of(String.join(" ", sentences));
        }
        making.settings().keep(draft);
        return Outcome.of(String.join(" ", sentences), draft)
                .complete(making.problems().leftOut() == 0 && again.sentences().isEmpty());
    }

    /** What is said of a template whose formulas are all that there is to refresh. */
    private static String recalculated(Object rows) {
        return rows instanceof Number count && count.intValue() > 0
                ? Words.count(count.intValue(), "row", "rows") + " recalculated: see Checks on sheet Start."
                : "There are no rows yet: paste your data, then refresh again.";
    }

    private static SegmentMembers ofTemplate(Task task, AsTyped asTyped) {
        return Current.read(task.book(), asTyped)
                .filter(members -> members.size() > 0)
                .orElseThrow(() -> Problem.NO_COMPLETE_ROWS.with(Phrase.SEGMENT_SHEET));
    }

    /** Adds the segments of today to the history and says who moved since the time before. */
    private static String keep(Task task, Draft draft, SegmentSnapshot now, AsTyped asTyped, Again again) {
        SegmentRefresh refresh = SegmentRefresh.of(KeptHistory.read(task.book(), asTyped), now, KeptHistory.ROOM);
        draft.add(KeptHistory.output(refresh.history(), task.book().dayCount(), asTyped));
        if (refresh.isFull()) {
            again.tell("The history sheet is full: the dates before "
                    + refresh.history().snapshots().get(0).asOf() + " are off it now.");
        }
        again.also(Charts.KEY, "Charts", () -> Charts.add(draft, now.members()));
        again.also(CompareRefreshes.KEY, "The comparison", () -> CompareRefreshes.add(draft, refresh.history()));
        return refresh.since()
                .map(since ->
                        moves(draft, since.asOf(), now.asOf(), refresh.moves().orElseThrow(), asTyped))
                .orElse(
                        "This is the first refresh: the segments are kept, and the next refresh is compared with them.");
    }

    private static String moves(Draft draft, LocalDate from, LocalDate to, Moves moves, AsTyped asTyped) {
        String sheet = draft.add(Output.of(
                MOVES,
                "Moves",
                "Who moved and why",
                "From " + from + " to " + to + ". Steps: positive = to a better segment.",
                MovesTable.of(moves, asTyped::cell)));
        draft.show(MOVES);
        return moves.isEmpty()
                ? "Nobody moved since " + from + "."
                : "Since " + from + " " + Words.count(moves.moved().size(), "customer", "customers") + " moved ("
                        + moves.up() + " up, " + moves.down() + " down), "
                        + moves.added().size() + " new, "
                        + moves.gone().size() + " gone: see sheet " + sheet + ".";
    }
}
