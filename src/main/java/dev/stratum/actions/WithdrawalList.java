package dev.stratum.actions;

import dev.stratum.actions.job.CustomerProfits;
import dev.stratum.actions.job.Settings;
import dev.stratum.actions.output.Draft;
import dev.stratum.actions.output.Output;
import dev.stratum.actions.output.Written;
import dev.stratum.port.Cancelled;
import dev.stratum.port.Question;
import dev.stratum.port.Workbook;
import dev.stratum.problem.Phrase;
import dev.stratum.problem.Problem;
import dev.stratum.report.ActionTables;
import dev.stratum.report.Format;
import dev.stratum.report.Words;
import dev.stratum.segment.TierNames;
import dev.stratum.segment.Withdrawal;
import dev.stratum.sheet.AsTyped;
import dev.stratum.sheet.Option;
import dev.stratum.sheet.source.Meaning;
import dev.stratum.sheet.source.SourceTable;
import dev.stratum.work.SegmentMember;
import dev.stratum.work.SegmentMembers;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** From whom to withdraw: customers of low segments that are dear to serve and make losses, what they cost and what they owe. */
final class WithdrawalList implements Action {
    static final String KEY = "withdrawal";
    private static final Question RULE = new Question("rule", "Which customers count as low and dear to serve?");

    private static final int CTS = 3;
    private static final int BOTH_PERIODS = 2;

    /** How strict the rule is. */
    private enum Strictness {
        STRICT("The last segment, the dearest grade of cost to serve (strict)", 1, 1),
        WIDER("The last segment, the two dearest grades (wider)", 1, 2),
        WIDEST("The last two segments, the two dearest grades (widest)", 2, 2);

        private final String words;
        private final int low;
        private final int dear;

        Strictness(String words, int low, int dear) {
            this.words = words;
            this.low = low;
            this.dear = dear;
        }
    }

    /** The rule in force: how many segments are low, up to which grade a customer is dear, and for how many periods. */
    private record Rule(int low, int dear, int periods) {}

    @Override
    public Button button() {
        return new Button(
                KEY,
                Button.Group.ACT,
                "Withdrawal",
                "From which customers to withdraw",
                "Lists the customers of the lowest segment that are dear to serve and made a loss in every period known, what they"
                        + " cost and what they owe. Needs columns Profit, or Goods cost and Service cost.",
                "Y",
                "ReviewRejectChange");
    }

    @Override
    public List<String> outputs() {
        return List.of(KEY);
    }

    @Override
    public List<Question> questions() {
        return List.of(RULE, Settings.WHICH_POLICY);
    }

    @Override
    public Outcome run(Task task) {
        task.step("reading the segments");
        AsTyped asTyped = new AsTyped();
        SegmentMembers members = PlanActions.segments(task.book(), asTyped, Phrase.WITHDRAW);
        Settings settings = task.settings();
        CustomerProfits profits = CustomerProfits.read(task.book(), settings)
                .orElseThrow(() -> lacking(task.book(), settings, Meaning.PROFIT));
        if (members.columns() <= CTS) {
            throw lacking(task.book(), settings, Meaning.CTS_SCORE);
        }
        int known = profits.before().isEmpty() ? 1 : BOTH_PERIODS;
        Rule rule = rule(task, known);
        TierNames names = PlanActions.names(settings, members);
        List<SegmentMember> all = members.customers().stream()
                .filter(member -> profits.profits().containsKey(member.customer()))
                .toList();
        int left = members.size() - all.size();
        Draft draft = new Draft(task.book());
        String sentence = add(draft, new Judged(all, profits, known), rule, names, asTyped);
        draft.show(KEY);
        return Outcome.of(
                        sentence
                                + (left == 0
                                        ? ""
                                        : " " + Words.count(left, "customer", "customers")
                                                + " without a profit "
                                                + (left == 1 ? "was" : "were") + " left out."),
                        draft)
                .complete(left == 0);
    }

    private static RuntimeException lacking(Workbook book, Settings settings, Meaning missing) {
        return Written.tableArea(book, SegmentCustomers.KEY)
                .map(area -> SourceTable.of(area, book.read(area), settings.columns()))
                .map(table -> table.lacks(List.of(missing)))
                .orElseGet(() -> Problem.NOTHING_YET.with(Phrase.WITHDRAW, Phrase.SEGMENT_FIRST));
    }

    /** That of a template, otherwise the answer of the person. */
    private static Rule rule(Task task, int known) {
        Optional<Object> low = Written.value(task.book(), "withdraw_low");
        if (low.isPresent()) {
            return new Rule(
                    whole(task.book(), "withdraw_low"),
                    whole(task.book(), "withdraw_dear"),
                    Math.min(known, whole(task.book(), "withdraw_periods")));
        }
        List<Strictness> all = List.of(Strictness.values());
        List<String> options = all.stream().map(each -> each.words).toList();
        String chosen = task.dialogs().choose(RULE, options).orElseThrow(Cancelled::new);
        Strictness strictness = all.get(Math.max(0, options.indexOf(chosen)));
        return new Rule(strictness.low, strictness.dear, known);
    }

    private static int whole(Workbook book, String name) {
        return Option.of(name, Written.value(book, name).orElse(null)).whole(1, 1, Integer.MAX_VALUE);
    }

    /** Customers with their profits, the period before first where it is known. */
    private record Judged(List<SegmentMember> members, CustomerProfits profits, int known) {
        double[] flat() {
            return members.stream()
                    .flatMapToDouble(member -> {
                        double now = profits.profits().get(member.customer());
                        // Who has no figure for the period before has made no loss in it.
                        return known == 1
                                ? DoubleStream.of(now)
                                : DoubleStream.of(profits.before().getOrDefault(member.customer(), 0.0), now);
                    })
                    .toArray();
        }

        double[] owed() {
            return profits.owed().isEmpty()
                    ? null
                    : members.stream()
                            .mapToDouble(member -> profits.owed().getOrDefault(member.customer(), 0.0))
                            .toArray();
        }
    }

    private static String add(Draft draft, Judged judged, Rule rule, TierNames names, AsTyped asTyped) {
        List<SegmentMember> all = judged.members();
        int[] tiers = all.stream().mapToInt(SegmentMember::tier).toArray();
        int[] grades = all.stream().mapToInt(member -> member.grades()[CTS]).toArray();
        int last = names.names().size();
        List<Withdrawal.Named> named = new Withdrawal(Math.max(1, last - rule.low() + 1), rule.dear(), rule.periods())
                .names(tiers, grades, judged.flat());
        String words = (rule.low() == 1 ? "of " + names.name(last) : "of the last " + rule.low() + " segments")
                + ", with a grade of cost to serve up to " + rule.dear() + " and a loss in "
                + (rule.periods() == 1 ? "this period" : "this period and the one before");
        String sheet = draft.add(Output.of(
                        KEY,
                        "Withdrawal",
                        "From whom to withdraw",
                        "Customers " + words + ". The last row is all of them. Owner, Due and Decision are yours.",
                        ActionTables.withdrawal(
                                named,
                                i -> asTyped.cell(all.get(i).customer()),
                                i -> all.get(i).segment(),
                                grades,
                                judged.owed()))
                .withColumns(PlanActions.FOLLOW_UP));
        double loss = named.stream().mapToDouble(Withdrawal.Named::loss).sum();
        return named.isEmpty()
                ? "The rule names nobody: see sheet " + sheet + "."
                : "The rule names " + Words.count(named.size(), "customer", "customers") + ", who lost "
                        + Format.WHOLE.shown(loss) + ": see sheet " + sheet + ".";
    }
}
