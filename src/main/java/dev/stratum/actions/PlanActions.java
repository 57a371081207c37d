package dev.stratum.actions;

import dev.stratum.actions.job.Current;
import dev.stratum.actions.job.Settings;
import dev.stratum.actions.output.Draft;
import dev.stratum.actions.output.Output;
import dev.stratum.actions.output.Written;
import dev.stratum.policy.ActionPlan;
import dev.stratum.port.Question;
import dev.stratum.port.Workbook;
import dev.stratum.problem.Phrase;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import dev.stratum.report.ActionTables;
import dev.stratum.report.Column;
import dev.stratum.report.Columns;
import dev.stratum.report.Format;
import dev.stratum.report.ResultTable;
import dev.stratum.report.Words;
import dev.stratum.segment.TierNames;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.AsTyped;
import dev.stratum.sheet.Range;
import dev.stratum.work.SegmentMember;
import dev.stratum.work.SegmentMembers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What to do with every customer, by a plan that a person may change: one line per segment and cause. */
final class PlanActions implements Action {
    static final String KEY = "actions";
    static final String PLAN = "plan";

    /** What a person fills beside a list; it follows the customers. */
    static final String[] FOLLOW_UP = {"Owner", "Due", "Decision"};

    /** The plan of a template. */
    private static final String TEMPLATES_PLAN = "action_plan";

    @Override
    public Button button() {
        return new Button(
                "planActions",
                Button.Group.ACT,
                "Plan actions",
                "What to do with every customer",
                "Writes a plan to edit, an action, service level, visits, concession and budget per segment and cause, and one line"
                        + " per customer with room for owner, due date and decision, which are kept.",
                "Q",
                "AccessListTasks");
    }

    @Override
    public List<String> outputs() {
        return List.of(KEY, PLAN);
    }

    @Override
    public List<Question> questions() {
        return List.of(Settings.WHICH_POLICY);
    }

    @Override
    public Outcome run(Task task) {
        task.step("reading the segments");
        AsTyped asTyped = new AsTyped();
        SegmentMembers members = segments(task.book(), asTyped, Phrase.PLAN);
        Draft draft = new Draft(task.book());
        String sentence = add(task.book(), task.settings(), draft, members, asTyped);
        draft.show(KEY);
        return Outcome.of(sentence, draft);
    }

    /** The segments that a workbook shows. */
    static SegmentMembers segments(Workbook book, AsTyped asTyped, Phrase purpose) {
        return Current.read(book, asTyped)
                .filter(members -> members.size() > 0)
                .orElseThrow(() -> Problem.NOTHING_YET.with(purpose, Phrase.SEGMENT_FIRST));
    }

    /** Names for all tiers that there are. */
    static TierNames names(Settings settings, SegmentMembers members) {
        TierNames known = settings.rules().names();
        int tiers = Math.max(
                known.names().size(),
                members.customers().stream().mapToInt(SegmentMember::tier).max().orElse(1));
        return new TierNames(
                IntStream.rangeClosed(1, tiers).mapToObj(known::name).toList());
    }

    /** Adds the list, and the plan where there is none yet, to a draft, and says so. */
    static String add(Workbook book, Settings settings, Draft draft, SegmentMembers members, AsTyped asTyped) {
        TierNames names = names(settings, members);
        Optional<Area> own = book.named(TEMPLATES_PLAN).or(() -> Written.tableArea(book, PLAN));
        ActionPlan plan = own.map(area -> ActionTables.read(
                        Range.of(area.address(), book.read(area)), (place, text) -> tier(names, place, text)))
                .orElseGet(() -> ActionPlan.shipped(names.names()));
        String where = own.map(Area::sheet)
                .orElseGet(() -> draft.add(Output.of(
                                PLAN,
                                "Plan",
                                "What to do with each segment",
                                "Change the lines, then use Plan actions again. Cause: the first of leaving, dear to serve, new, as"
                                        + " usual. Stated: an action that the RFMC paper names.",
                                ActionTables.plan(plan, names))
                        .readAgain()));
        int best =
                ActionTables.best(members.customers().stream().flatMapToInt(member -> Arrays.stream(member.grades())));
        ResultTable table = ResultTable.ofColumns(columns());
        double budget = 0;
        for (SegmentMember member : members.customers()) {
            ActionPlan.Line line = ActionTables.line(plan, names, member.tier(), member.grades(), best);
            List<Object> row = new ArrayList<>(List.of(asTyped.cell(member.customer()), member.segment()));
            row.addAll(List.of(ActionTables.cells(line, member.amount())));
            budget += line.budget() * member.amount();
            table.row(row.toArray());
        }
        String sheet = draft.add(Output.of(
                        KEY,
                        "Customer actions",
                        "What to do with every customer",
                        "By the plan on sheet " + where
                                + ". Owner, Due and Decision are yours: they stay with the customer.",
                        table)
                .withColumns(FOLLOW_UP));
        return Words.count(members.size(), "customer", "customers") + " with an action on sheet " + sheet + ", budget "
                + Format.WHOLE.shown(budget) + "; the plan stands on sheet " + where + ".";
    }

    private static int tier(TierNames names, String place, String text) {
        try {
            return names.tier(text);
        } catch (StratumException unknown) {
            throw unknown.in(place);
        }
    }

    private static List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(Columns.CUSTOMER, Columns.SEGMENT));
        columns.addAll(ActionTables.ACTIONS);
        return columns;
    }
}
