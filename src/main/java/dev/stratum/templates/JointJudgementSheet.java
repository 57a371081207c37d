package dev.stratum.templates;

import dev.stratum.policy.ValuePolicy;
import dev.stratum.report.Format;
import dev.stratum.templates.Field.Entry;
import dev.stratum.value.IndexSystem;
import dev.stratum.xlsx.Styles.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Several experts judge the same part of the hierarchy in pairs: what one of them left open is filled in, the matrices become
 * one, how far the experts agree is told, and which judgement would change the order.
 */
final class JointJudgementSheet {
    static final String NAME = "Joint judgement";

    private static final List<String> EXPERTS = List.of("Sales manager", "Finance manager", "Service manager");

    /** Saaty's scale from 1/9 to 9. */
    private static final double[] SCALE = DoubleStream.concat(
                    IntStream.iterate(9, i -> i > 1, i -> i - 1).mapToDouble(i -> 1.0 / i),
                    IntStream.rangeClosed(1, 9).asDoubleStream())
            .toArray();

    /** Steps on the scale by which the experts after the first differ from Table 1, pair by pair and over again. */
    private static final int[][] STEPS = {{0}, {1, 0, -1, 0, 2, 0, 0, 1}, {0, -1, 0, 2, 0, -1, 1}};

    /** The pairs that the last expert left open, from 0. */
    private static final Set<Integer> OPEN = Set.of(3, 6, 9);

    private static final String COUNTS = "joint_experts[1:" + EXPERTS.size() + ",counts]";
    private static final int MOST_COUNT = 100;
    private static final int NUMBER = 9;
    private static final int ITEM = 34;
    private static final int CELL = 12;

    private final Book book;
    private final IndexSystem.Node part;
    private final List<Double> triangle;
    private final int items;
    private final String cells;

    JointJudgementSheet(Book book, ValuePolicy policy) {
        this.book = book;
        part = policy.system().nodes().stream()
                .max(Comparator.comparingInt(node -> node.children().size()))
                .orElseThrow();
        triangle = policy.judgements().get(part.code());
        items = part.children().size();
        cells = "c1:c" + items;
    }

    void lay() {
        SheetLayout sheet = book.sheet(NAME);
        sheet.title(
                "Joint judgement: several experts, one matrix",
                "Three experts judge the parts of " + part.name().toLowerCase(Locale.ROOT) + " (" + part.code()
                        + ") in pairs. Their matrices become one (geometric mean), with how far they agree and which judgement"
                        + " would change the order. One expert left pairs open, which the others of that expert fill in.",
                "All judgements are chosen; the first expert judges as Table 1 does. Type your own over the blue cells. Table 1 stays as"
                        + " it is: to use the joined judgements, type them there.");
        sheet.frozenTitle();
        sheet.sentence("joint_says", sentence(), 190);
        sheet.add(experts()).add(joined());
        sheet.pageBreak().add(changes());
        sheet.gap().pageBreak().add(pairs()).add(open());
    }

    private String sentence() {
        String heaviest = "INDEX(joint_matrix[name],MATCH(MAX(joint_matrix[weight]),joint_matrix[weight],0))";
        return "\"The experts agree to \"&TEXT(joint_experts[" + (EXPERTS.size() + 1)
                + ",agreement],\"0.0%\")&\". Joined, \"&" + heaviest
                + "&\" weighs most (\"&TEXT(MAX(joint_matrix[weight]),\"0.00\")&\"). The order would change first with \"&joint_changes[1,pair]"
                + "&\": \"&TEXT(joint_changes[1,at],\"0.00\")&\" in place of \"&TEXT(joint_changes[1,judgement],\"0.00\")&\".\"";
    }

    private TableBlock experts() {
        List<Field> said = new ArrayList<>(List.of(
                Field.of("expert", "Expert", Format.CENTRED, CELL),
                Field.of("share", "Share", Format.SHARE, CELL),
                Field.of("cr", "Consistency ratio CR", Format.FOUR, CELL),
                Field.of("agreement", "Agreement", Format.SHARE, CELL)));
        IntStream.rangeClosed(1, items)
                .forEach(item -> said.add(Field.of("w" + item, "Weight " + item, Format.FOUR, CELL)));
        return TableBlock.of("joint_experts", EXPERTS.size() + 1)
                .section("What each expert says, and the group in the last row")
                .fields(
                        Field.of("counts", "Counts", Format.CENTRED, NUMBER)
                                .entries(row -> row < EXPERTS.size()
                                        ? Entry.value(Kind.INPUT, Format.CENTRED, 1)
                                        : Entry.value(Kind.BODY, Format.CENTRED, "")),
                        Field.of("who", "Who", Format.TEXT, ITEM)
                                .entries(row -> row < EXPERTS.size()
                                        ? Entry.value(Kind.INPUT, Format.WORDS, EXPERTS.get(row))
                                        : Entry.value(Kind.BODY, Format.WORDS, "All together")))
                .alwaysResult("AHP.GROUP(joint_pairs[" + cells + "]," + COUNTS + ",\"experts\")", said)
                .accepts(
                        "1:" + EXPERTS.size() + ",counts",
                        Rules.between("How much the word of the expert counts: above 0.", "0.01", "" + MOST_COUNT));
    }

    private TableBlock joined() {
        return TableBlock.of("joint_matrix", items)
                .section("The joined judgements: how many times as important is the row as the column?")
                .fields(
                        Field.of("item", "Item", Format.CENTRED, NUMBER).values(row -> row + 1),
                        Field.of("name", part.name(), Format.TEXT, ITEM).values(part.children()::get))
                .fields(matrix(row -> column -> null))
                .fields(
                        Field.of("weight", "Weight", Format.FOUR, CELL),
                        Field.of("table1", "Weight on Table 1", Format.FOUR, CELL)
                                .formulas(row -> JudgementMatrix.name(part.code()) + "[" + (row + 1) + ",weight]"))
                .always("c1", items, "AHP.GROUP(joint_pairs[" + cells + "]," + COUNTS + ")")
                .always("weight", 1, "AHP.WEIGHTS([" + cells + "])");
    }

    private TableBlock changes() {
        String code = "INDEX(joint_matrix[#head," + cells + "],1,[@%s])";
        return TableBlock.of("joint_changes", items * (items - 1) / 2)
                .section("Which judgement would change the order, the nearest first")
                .fields(
                        Field.of("place", "Place", Format.CENTRED, NUMBER).values(row -> row + 1),
                        Field.of("pair", "Judgement on", Format.TEXT, ITEM)
                                .fill(code.formatted("row") + "&\" against \"&" + code.formatted("column")))
                .alwaysResult(
                        "AHP.SENSITIVITY(joint_matrix[" + cells + "])",
                        List.of(
                                Field.of("row", "Row", Format.GRADE, CELL),
                                Field.of("column", "Column", Format.GRADE, CELL),
                                Field.of("judgement", "Judgement", Format.TWO, CELL),
                                Field.of("at", "Order changes at", Format.TWO, CELL),
                                Field.of("factor", "Factor", Format.TWO, CELL),
                                Field.of("what", "What changes", Format.TEXT, CELL)))
                .fields(Field.of("end", "", Format.TEXT, CELL));
    }

    private TableBlock pairs() {
        int open = (EXPERTS.size() - 1) * items;
        TableBlock table = TableBlock.of("joint_pairs", EXPERTS.size() * items)
                .section("The judgements of the experts, one matrix below the other")
                .headHeight(18)
                .fields(
                        Field.of("expert", "Expert", Format.CENTRED, NUMBER).values(row -> row / items + 1),
                        Field.of("name", part.name(), Format.TEXT, ITEM)
                                .values(row -> part.children().get(row % items)))
                .fields(matrix(row -> column -> row >= open ? null : pair(row, column)))
                .alwaysInto("c1", items, open, items, "AHP.COMPLETE(joint_open[" + cells + "])");
        for (int row = 0; row < open; row++) {
            if (row % items < items - 1) {
                table.accepts(typed(row), judgement());
            }
        }
        return table;
    }

    private TableBlock open() {
        TableBlock table = TableBlock.of("joint_open", items)
                .section("Expert " + EXPERTS.size() + " as typed: leave a pair open and AHP.COMPLETE fills it in above")
                .headHeight(18)
                .fields(
                        Field.of("expert", "Expert", Format.CENTRED, NUMBER).values(row -> EXPERTS.size()),
                        Field.of("name", part.name(), Format.TEXT, ITEM).values(part.children()::get))
                .fields(matrix(row -> column -> pair((EXPERTS.size() - 1) * items + row, column)));
        for (int row = 0; row < items - 1; row++) {
            table.accepts(typed(row), judgement());
        }
        return table;
    }

    /** The cells of a row above the diagonal. */
    private String typed(int row) {
        return (row + 1) + ",c" + (row % items + 2) + ":c" + items;
    }

    private static Rules.Rule judgement() {
        return Rules.between("A judgement from 1/9 to 9.", "0.111", "9");
    }

    private List<Field> matrix(IntFunction<IntFunction<Entry>> entries) {
        return IntStream.range(0, items)
                .mapToObj(column -> Field.of(
                                "c" + (column + 1),
                                JudgementMatrix.code(part.children().get(column)),
                                Format.TWO,
                                CELL)
                        .entries(row -> entries.apply(row).apply(column)))
                .toList();
    }

    /** Of a stack of matrices: typed above the diagonal, one upon it below. */
    private Entry pair(int row, int column) {
        int item = row % items;
        if (item == column) {
            return Entry.value(Kind.BODY, Format.FRACTION, 1);
        }
        if (item > column) {
            String other = "[" + (row < (EXPERTS.size() - 1) * items ? row - item + column + 1 : column + 1) + ",c"
                    + (item + 1) + "]";
            return Entry.formula(Kind.BODY, Format.FRACTION, "IF(" + other + "=\"\",\"\",1/" + other + ")");
        }
        int place = item * items - item * (item + 1) / 2 + column - item - 1;
        int expert = row / items;
        return Entry.value(
                Kind.INPUT,
                Format.FRACTION,
                expert == EXPERTS.size() - 1 && OPEN.contains(place) ? null : judged(expert, place));
    }

    /** A judgement of Table 1, some steps further on the scale. */
    private double judged(int expert, int place) {
        double own = triangle.get(place);
        int at = IntStream.range(0, SCALE.length)
                .boxed()
                .min(Comparator.comparingDouble(i -> Math.abs(Math.log(SCALE[i] / own))))
                .orElseThrow();
        int step = STEPS[expert][place % STEPS[expert].length];
        return step == 0 ? own : SCALE[Math.max(0, Math.min(SCALE.length - 1, at + step))];
    }
}
