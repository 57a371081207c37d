package dev.stratum.actions;

import dev.stratum.actions.job.Current;
import dev.stratum.actions.job.CustomerProfits;
import dev.stratum.actions.job.KeptHistory;
import dev.stratum.actions.job.KeptJournal;
import dev.stratum.actions.job.KeptModels;
import dev.stratum.actions.job.Settings;
import dev.stratum.actions.output.Draft;
import dev.stratum.actions.output.Output;
import dev.stratum.actions.output.Written;
import dev.stratum.port.Question;
import dev.stratum.problem.Phrase;
import dev.stratum.problem.Problem;
import dev.stratum.report.BridgeTables;
import dev.stratum.report.Columns;
import dev.stratum.report.MovesTable;
import dev.stratum.report.ResultTable;
import dev.stratum.report.Words;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.AsTyped;
import dev.stratum.sheet.source.SourceTable;
import dev.stratum.work.Journal;
import dev.stratum.work.Moves;
import dev.stratum.work.MovesApart;
import dev.stratum.work.SegmentBridge;
import dev.stratum.work.SegmentMembers;
import dev.stratum.work.SegmentRefresh;
import dev.stratum.work.SegmentSnapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Does everything again with the data of today, keeps the segments in a history, and lists who moved and why. */
final class RefreshAll implements Action {
    private static final String MOVES = "moves";
    private static final String BRIDGE = "bridge";
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
        return List.of(KeptHistory.KEY, KeptJournal.KEY, MOVES, BRIDGE);
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
        now.ifPresent(members -> {
            LocalDate asOf = task.book().dayCount().date(making.settings().asOf(OptionalDouble.empty()));
            KeptModels before =
                    KeptModels.read(task.book(), Optional.of(making.settings().ctsPolicy()));
            clustered.ifPresent(result -> SegmentCustomers.keep(making, Optional.of(asOf), result.model()));
            sentences.add(
                    keep(making, new SegmentSnapshot(asOf, members), new Rules(clustered, before), asTyped, again));
        });
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

    /**
     * What customers were graded and assigned by.
     *
     * @param now the segments of today with their rules; empty in a template, whose formulas have theirs
     * @param kept those of earlier dates
     */
    private record Rules(Optional<SegmentCustomers.Result> now, KeptModels kept) {
        /** Moves of customers told from moves of cuts; empty when the rules of the time before are not known. */
        Optional<MovesApart> apart(SegmentSnapshot since) {
            return now.flatMap(result -> kept.of(since.asOf())
                    .filter(model ->
                            model.scales().size() == result.model().scales().size())
                    .map(model -> MovesApart.of(
                            since.members(),
                            model.assign(result.segments().computed().customers())
                                    .members(),
                            result.segments().members())));
        }
    }

    /** Adds the segments of today to the history and the journal, and says who moved since the time before and what all leave. */
    private static String keep(Making making, SegmentSnapshot now, Rules rules, AsTyped asTyped, Again again) {
        Task task = making.task();
        Draft draft = making.draft();
        SegmentRefresh refresh = SegmentRefresh.of(KeptHistory.read(task.book(), asTyped), now, KeptHistory.ROOM);
        draft.add(KeptHistory.output(refresh.history(), task.book().dayCount(), asTyped));
        if (refresh.isFull()) {
            again.tell("The history sheet is full: the dates before "
                    + refresh.history().snapshots().get(0).asOf() + " are off it now.");
        }
        rules.now()
                .ifPresent(result ->
                        journal(task, draft, now.asOf(), result, refresh.since().map(SegmentSnapshot::members), again));
        again.also(Charts.KEY, "Charts", () -> Charts.add(draft, now.members()));
        again.also(CompareRefreshes.KEY, "The comparison", () -> CompareRefreshes.add(draft, refresh.history()));
        again.also(
                PlanActions.KEY,
                "Customer actions",
                () -> PlanActions.add(task.book(), making.settings(), draft, now.members(), asTyped));
        String moved = refresh.since()
                .map(since -> moves(
                        draft,
                        since,
                        now,
                        refresh.moves().orElseThrow(),
                        rules.apart(since),
                        rules.now().isEmpty(),
                        asTyped))
                .orElse(
                        "This is the first refresh: the segments are kept, and the next refresh is compared with them.");
        return profits(making)
                .map(profits -> moved + " " + ProfitFeedback.of(profits, now.members(), refresh.moves()))
                .orElse(moved);
    }

    /** Of the segments that this run makes, otherwise of those that stand there. */
    private static Optional<CustomerProfits> profits(Making making) {
        Draft draft = making.draft();
        return draft.table(SegmentCustomers.KEY)
                .map(cells -> CustomerProfits.of(SourceTable.of(
                        draft.tableArea(SegmentCustomers.KEY),
                        cells,
                        making.settings().columns())))
                .filter(profits -> !profits.profits().isEmpty())
                .or(() -> CustomerProfits.read(making.task().book(), making.settings()));
    }

    /** Adds what changed to the journal. */
    private static void journal(
            Task task,
            Draft draft,
            LocalDate asOf,
            SegmentCustomers.Result result,
            Optional<SegmentMembers> earlier,
            Again again) {
        Journal before = KeptJournal.read(task.book());
        if (before.isPast(asOf)) {
            again.tell("The journal is at " + before.lastDate().orElseThrow() + " already, so nothing of " + asOf
                    + " was added to it.");
            return;
        }
        Journal today = before.on(result.run(asOf), result.segments().computed().members(), earlier);
        if (today.entries().size() > KeptJournal.ROOM) {
            again.tell("The journal sheet is full, so nothing was added to it.");
            return;
        }
        draft.add(KeptJournal.output(today, task.book().dayCount(), result.asTyped()));
    }

    private static String moves(
            Draft draft,
            SegmentSnapshot since,
            SegmentSnapshot now,
            Moves moves,
            Optional<MovesApart> apart,
            boolean isTemplate,
            AsTyped asTyped) {
        Map<String, Integer> ranks = since.members().ranksWith(now.members());
        String sheet = draft.add(Output.of(
                MOVES,
                "Moves",
                "Who moved and why",
                "From " + since.asOf() + " to " + now.asOf() + ". Steps: positive = to a better segment.",
                (isTemplate
                                ? MovesTable.of(moves, asTyped::cell)
                                : MovesTable.of(moves, apart.orElse(new MovesApart(List.of())), asTyped::cell))
                        .segments(ranks, Columns.BEFORE, Columns.AFTER)));
        draft.show(MOVES);
        if (moves.isEmpty()) {
            return "Nobody moved since " + since.asOf() + ".";
        }
        SegmentBridge bridge = SegmentBridge.of(since.members(), now.members());
        String sentence = BridgeTables.sentence(since.asOf().toString(), moves, bridge);
        bridge(draft, sentence, bridge, ranks);
        return sentence
                + apart.filter(each -> each.count(MovesApart.Cause.CUSTOMER)
                                < each.moves().size())
                        .map(each -> " " + MovesTable.sentence(each))
                        .orElse("")
                + " See sheet " + sheet + ".";
    }

    /** How money and customers of each segment came from opening to closing, and who went where. */
    private static void bridge(Draft draft, String sentence, SegmentBridge bridge, Map<String, Integer> ranks) {
        ResultTable amounts = BridgeTables.amounts(bridge).segments(ranks, Columns.SEGMENT);
        draft.add(Output.of(BRIDGE, "What moved", amounts.title(), sentence, amounts)
                .with(List.of(
                        BridgeTables.customers(bridge).segments(ranks, Columns.SEGMENT),
                        BridgeTables.paths(bridge).segments(ranks, Columns.BEFORE, Columns.AFTER))));
        draft.chart(places ->
                SegmentCharts.below(places, BRIDGE, "stratum_bridge", BridgeTables.openingAndClosing(amounts), 0));
    }
}
