package dev.stratum.templates;

import dev.stratum.policy.ActionPlan;
import dev.stratum.policy.ActionPlan.Line;
import dev.stratum.report.ActionTables;
import dev.stratum.report.Columns;
import dev.stratum.report.Format;
import dev.stratum.report.SegmentTable;
import dev.stratum.templates.ActionListSheets.Decision;
import dev.stratum.templates.Field.Entry;
import dev.stratum.xlsx.ChartDrawing;
import dev.stratum.xlsx.ChartLabels;
import dev.stratum.xlsx.Styles;
import dev.stratum.xlsx.Styles.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What to do with the segments: the plan, which a person edits; Liu's pyramid, the best service for who contributes most to profit;
 * and from whom to withdraw, Li's "give up some customers if necessary". RFMC paper, theory and practical implications.
 */
final class ActionsSheet {
    static final String NAME = "Actions";

    /** All columns of the plan. */
    private static final int COLUMNS = 10;

    /** The columns of the left one of two pictures. */
    private static final int HALF = 5;

    private static final int PICTURE_ROWS = 16;

    /** How many customers the rule names: all rows of the list but the total. */
    private static final String NAMED = "MAX(0,COUNT(withdrawal[loss])-1)";

    /** How many customers the list of those to withdraw from is laid out for; it takes as many rows as it needs. */
    private static final int LISTED = 120;

    private static final List<Decision> EXAMPLES = List.of(
            new Decision("C001", "Sales, north", "2018-11-30", "VIP terms offered", "Visit agreed for November"),
            new Decision(
                    "C002",
                    "Key accounts",
                    "2018-12-15",
                    "Agree larger, planned orders",
                    "Dearest to serve of the best"),
            new Decision("C009", "Sales, south", "2018-12-31", "Charge for extras from January", ""));

    private ActionsSheet() {}

    static void lay(Book book, BookTiers tiers, int grades, int rows) {
        SheetLayout sheet = book.sheet(NAME);
        sheet.title(
                "Actions: what to do with each segment",
                "An action, a level of service, visits, concessions and a budget for each segment and cause; who earns the profit; and"
                        + " from whom to withdraw.",
                "Type your own plan over the blue cells: sheet Action list follows. Stated: an action that the paper names. Cause:"
                        + " what the grades say beside the segment, the first of leaving, dear to serve, new, as usual.");
        sheet.frozenTitle();
        ActionPlan plan = ActionPlan.usual().spread(tiers.count());
        sheet.add(planTable(plan.lines(), true).section("The plan"));
        pictures(sheet, tiers.count());
        sheet.add(rule(tiers.count(), grades));
        sheet.joined().sentence("withdraw_says", withdrawSentence(), 130);
        sheet.add(withdrawal());
        sheet.beside("plan")
                .notPrinted()
                .add(pyramid(tiers.count()))
                .add(giveUp(tiers.count()))
                .add(titles());
        SheetLayout list = ActionListSheets.lay(
                book,
                rows,
                "What the plan of sheet Actions says of every customer, by its segment and its grades; the budget is a share of its"
                        + " amount.",
                List.of(
                        CustomerColumns.RFMC.field("customer", 10).fill("scores[@customer]"),
                        Field.of("segment", Columns.SEGMENT, 16)
                                .fill("IF(grades[@rfmc_segment]=\"\",\"\",grades[@rfmc_segment])")),
                table -> table.spill(
                        "SEGMENT.ACTIONS(rfmc_segment,rfmc_grades,action_plan,amounts,tier_names,FALSE)",
                        ActionListSheets.planned(Format.WHOLE)),
                book.isBlank() ? List.of() : EXAMPLES);
        list.beside("actions").notPrinted().add(keys(rows));
    }

    /** What the plan counts by and the rule of withdrawal looks at. */
    private static TableBlock keys(int rows) {
        return TableBlock.of("action_keys", rows)
                .growing()
                .headHeight(44)
                .fields(
                        Field.of("line", "Line of the plan", Format.TEXT, 32)
                                .fill(
                                        "IFERROR(IF(actions[@cause]=\"\",\"\",actions[@segment]&\", \"&actions[@cause]),\"\")"),
                        Field.of("budget", "Budget", Format.WHOLE, 12).fill("IFERROR(actions[@budget],0)"),
                        Field.of("before", "Profit of the period before", Format.WHOLE, 14)
                                .fill("IF(ISNUMBER(customers[@before]),customers[@before],0)"),
                        Field.of("profit", "Profit", Format.WHOLE, 14).fill("scores[@profit]"),
                        Field.of("owed", "Owed", Format.WHOLE, 14)
                                .fill("IF(ISNUMBER(customers[@owed]),customers[@owed],0)"));
    }

    /** The plan with its customers and its budget, one row per line. */
    static TableBlock planTable(List<Line> lines, boolean causes) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.of("segment", Columns.SEGMENT, 18)
                .formulas(row -> "INDEX(tier_names," + lines.get(row).tier() + ")"));
        if (causes) {
            fields.add(Field.of("cause", ActionTables.CAUSE, 13)
                    .values(row -> lines.get(row).cause().label()));
        }
        fields.addAll(List.of(
                input("action", 2, 26, lines, Line::action),
                input("service", 3, 24, lines, Line::service),
                input("visits", 4, 8, lines, Line::visits),
                input("concession", 5, 24, lines, Line::concession),
                input("budget", 6, 11, lines, Line::budget),
                Field.of("customers", Columns.CUSTOMERS, 11)
                        .fill(
                                causes
                                        ? "COUNTIF(action_keys[line],[@segment]&\", \"&[@cause])"
                                        : "COUNTIF(customer_category,[@segment])")
                        .total("SUM([customers])")));
        if (causes) {
            fields.add(Field.of("money", "Budget in money", Format.WHOLE, 12)
                    .fill("SUMIF(action_keys[line],[@segment]&\", \"&[@cause],action_keys[budget])")
                    .total("SUM([money])"));
        }
        fields.add(Field.of("basis", "Basis", Format.PROSE, 24)
                .values(row -> lines.get(row).basis()
                        + (lines.get(row).note().isEmpty()
                                ? ""
                                : ". " + lines.get(row).note())));
        fields.stream().filter(field -> field.total() == null).forEach(field -> field.totalText(""));
        fields.get(0).totalText(SegmentTable.TOTAL);
        return TableBlock.of("plan", lines.size())
                .total()
                .headHeight(44)
                .fields(fields)
                .accepts("visits", Rules.fromZero("Visits a year: a number, 0 or more."))
                .accepts("budget", Rules.between("A share of the revenue from 0 to 1; 3% is 0.03.", "0", "1"))
                .fitHeights("action")
                .fitHeights("service")
                .fitHeights("concession")
                .fitHeights("basis")
                .tierColours("segment")
                .named("action_plan", "segment:budget");
    }

    private static Field input(String key, int place, int width, List<Line> lines, Function<Line, ?> part) {
        return Field.of(key, ActionTables.PLAN.get(place), width).forEntry().inputs(row -> part.apply(lines.get(row)));
    }

    /** Liu's pyramid, and what is left of the profit without those whom the rule names. */
    private static void pictures(SheetLayout sheet, int tiers) {
        sheet.pageBreak()
                .section("Who earns the profit, and what giving up some customers would change", COLUMNS)
                .note(
                        "Left, after Liu's customer pyramid: the best service belongs to the segments that contribute most to profit; the"
                                + " wider, the more customers. Right, after Li: give up some customers if necessary.")
                .joined()
                .chart(
                        HALF,
                        PICTURE_ROWS,
                        place -> ChartDrawing.pyramid(
                                place,
                                new ChartLabels(
                                                "Customer pyramid",
                                                "Customers",
                                                "Segment and its share of profit",
                                                "#,##0")
                                        .titledBy("picture_titles[1,text]"),
                                sheet.book().address("pyramid[label]"),
                                sheet.book().address("pyramid[side]"),
                                sheet.resolved(
                                        new ChartDrawing.Series("Customers", "pyramid[customers]", Styles.ACCENT)),
                                colours(tiers)))
                .besideDrawing(HALF)
                .bars(
                        COLUMNS - HALF,
                        PICTURE_ROWS,
                        new ChartLabels(
                                        "Profit of the low segments with and without those named",
                                        "Low segments",
                                        "Profit (yuan)",
                                        "#,##0")
                                .titledBy("picture_titles[2,text]"),
                        "give_up[what]",
                        60,
                        new ChartDrawing.Series("Profit", "give_up[profit]", Styles.ACCENT));
        sheet.below();
    }

    private static List<String> colours(int tiers) {
        List<String> all = Styles.TIERS;
        return IntStream.range(0, tiers)
                .mapToObj(tier -> all.get(Math.min(tier, all.size() - 1)))
                .toList();
    }

    private static TableBlock titles() {
        List<String> formulas = List.of(pyramidSentence(), giveUpSentence());
        return TableBlock.of("picture_titles", formulas.size())
                .section("Titles of the pictures")
                .withoutHeadings()
                .fields(Field.of("text", "", Format.TEXT, 40).formulas(formulas::get));
    }

    private static TableBlock rule(int tiers, int grades) {
        List<String> labels = List.of("Low segments", "Dear to serve", "Periods of loss");
        List<String> help = List.of(
                "How many of the last segments count as low: 1 = the last one alone.",
                "The best grade of cost to serve that counts as dear: 1 = the dearest grade alone.",
                "In how many of the last periods there must be a loss: 1 = the period of this workbook; 2 = the one before too.");
        List<Integer> values = List.of(1, 1, 2);
        return TableBlock.of("rule", labels)
                .section("From whom to withdraw", COLUMNS)
                .withoutHeadings()
                .fields(
                        Field.of("label", "", Format.TEXT, 18).values(labels),
                        Field.of("value", "", Format.GRADE, 13).inputs(values::get),
                        Field.of("help", "", Format.TEXT, 12)
                                .entries(row -> Entry.value(Kind.NOTE_LINE, Format.TEXT, help.get(row))))
                .accepts(labels.get(0) + ",value", Rules.whole("From 1 to " + tiers + ".", 1, tiers))
                .accepts(labels.get(1) + ",value", Rules.whole("From 1 to " + grades + ".", 1, grades))
                .accepts(labels.get(2) + ",value", Rules.whole("1 or 2.", 1, 2))
                .named("withdraw_low", labels.get(0) + ",value")
                .named("withdraw_dear", labels.get(1) + ",value")
                .named("withdraw_periods", labels.get(2) + ",value");
    }

    private static String withdrawSentence() {
        return "IF(COUNT(profit)=0,\"\",IF(" + NAMED + "=0,\"The rule names nobody.\",\"The rule names \"&(" + NAMED
                + ")&\" of \"&COUNT(profit)&\" customers. They lost \"&TEXT(INDEX(withdrawal[loss]," + NAMED
                + "+1),\"#,##0\")&\" yuan and owe \"&TEXT(INDEX(withdrawal[due]," + NAMED
                + "+1),\"#,##0\")&\", which is due before leaving.\"))";
    }

    /** Who is named; where the period before has no profits, one period is all that can be asked for. */
    private static TableBlock withdrawal() {
        return TableBlock.of("withdrawal", LISTED)
                .total()
                .result(
                        "IF(COUNT(profit)=0,\"\",IF(COUNT(profit_before)=0,"
                                + withdraw("profit", "1") + ","
                                + withdraw("action_keys[before:profit]", "withdraw_periods")
                                + "))",
                        "customer:18 segment:16 grade:9 periods:9 loss:13 due:12",
                        ActionTables.WITHDRAWAL)
                .tierColours("segment");
    }

    private static String withdraw(String profits, String periods) {
        return "SEGMENT.WITHDRAW(customer_ids,rfmc_segment,grade_cts," + profits
                + ",action_keys[owed],withdraw_low,withdraw_dear," + periods + ",tier_names,FALSE)";
    }

    private static TableBlock pyramid(int tiers) {
        return TableBlock.of("pyramid", tiers)
                .section("The pyramid")
                .headHeight(44)
                .fields(
                        Field.of("label", "Segment", Format.TEXT, 40)
                                .fill(
                                        "[@segment]&IF(ISNUMBER([@share]),\": \"&TEXT([@share],\"0%\")&\" of profit\",\"\")"),
                        Field.of("segment", Columns.SEGMENT, 18).tiers(),
                        Field.of("customers", Columns.CUSTOMERS, 11).fill("rfmc_profit[@customers]"),
                        Field.of("side", "Free at the side", Format.ONE, 11).fill("(MAX([customers])-[@customers])/2"),
                        Field.of("share", "Share of profit", Format.SHARE, 11)
                                .fill(
                                        "IF(rfmc_profit[#total,profit]=0,\"\",rfmc_profit[@profit]/rfmc_profit[#total,profit])"));
    }

    private static String pyramidSentence() {
        return "IF(COUNT(profit)=0,\"Customers by segment\",pyramid[1,segment]&\": \"&TEXT(pyramid[1,share],\"0%\")&\" of the profit from \""
                + "&TEXT(pyramid[1,customers]/SUM(pyramid[customers]),\"0%\")&\" of the customers\")";
    }

    /** The profit of the low segments in this period, and what those named make of it. */
    private static TableBlock giveUp(int tiers) {
        List<String> what = List.of("With those named", "Of those named", "Without them");
        List<String> profit = List.of(
                "SUM(INDEX(rfmc_profit[profit]," + (tiers + 1) + "-withdraw_low):rfmc_profit[" + tiers + ",profit])",
                "SUMPRODUCT(SUMIF(scored_customers,withdrawal[customer]&\"\",profit))",
                "give_up[1,profit]-give_up[2,profit]");
        return TableBlock.of("give_up", what.size())
                .section("Giving up those named")
                .fields(
                        Field.of("what", "Low segments", Format.TEXT, 40).values(what),
                        Field.of("profit", "Profit of this period", Format.WHOLE, 18)
                                .formulas(row -> "IF(COUNT(profit)=0,\"\"," + profit.get(row) + ")"));
    }

    private static String giveUpSentence() {
        return "IF(COUNT(profit)=0,\"Profit of the low segments\",\"Low segments: profit \"&TEXT(give_up[1,profit],\"#,##0\")&\" yuan, \""
                + "&TEXT(give_up[3,profit],\"#,##0\")&\" without those named\")";
    }
}
