package dev.stratum.templates;

import dev.stratum.policy.Basis;
import dev.stratum.policy.IndicatorSetting;
import dev.stratum.policy.ValuePolicy;
import dev.stratum.report.Format;
import dev.stratum.report.SegmentTable;
import dev.stratum.templates.Field.Entry;
import dev.stratum.value.Dimension;
import dev.stratum.value.Factor;
import dev.stratum.value.IndexSystem;
import dev.stratum.value.Indicator;
import dev.stratum.xlsx.Styles.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Table 1: the index system, its weights, and the judgements that they come from. */
final class IndexSheet {
    /** How many columns of weights the sheet has at least, so that its parts end alike. */
    private static final int COLUMNS = 5;

    private static final List<String> ORDINALS = List.of("First", "Second", "Third", "Fourth", "Fifth");
    private static final int HIGH_ROW = 28;

    private final Book book;
    private final ValuePolicy policy;
    private final IndexSystem system;
    private final List<Factor> factors;

    IndexSheet(Book book, ValuePolicy policy) {
        this.book = book;
        this.policy = policy;
        this.system = policy.system();
        this.factors = system.dimensions().stream()
                .flatMap(side -> system.factors(side).stream())
                .toList();
    }

    void lay() {
        SheetLayout sheet = book.sheet("Table 1");
        sheet.title(
                "Table 1: customer value evaluation index system",
                "Customer value splits into current and potential value, these into factors, and the factors into "
                        + system.size()
                        + " indicators. Each is weighed against its siblings in pairs; the weights multiply down to the"
                        + " indicators.",
                "Indicators, codes and directions as the paper has them. It announces the analytic hierarchy process but"
                        + " prints no matrix and no weight: every judgement below is chosen, and so are the bounds of the"
                        + " scales. Type your own over the blue cells.");
        sheet.frozenTitle();
        sheet.add(indicators());
        sheet.add(sides()).add(factors());
        sheet.gap().pageBreak().add(consistency());
        sheet.section("Judgements: how many times as important is the row as the column?", 10)
                .note(
                        "1 = equally important, 3 = moderately more, 5 = strongly more, 7 = very strongly more, 9 = extremely more;"
                                + " 1/3 when the column is the more important one. Only the cells above the diagonal are typed; those"
                                + " below follow.");
        for (IndexSystem.Node node : system.nodes()) {
            if (node.code().equals(factors.get(0).code())) {
                sheet.pageBreak();
            }
            sheet.add(JudgementMatrix.of(
                    node,
                    policy.judgements().getOrDefault(node.code(), List.of()),
                    widest(IndexSystem.Node::children, system.nodes())));
        }
    }

    private static <T> int widest(Function<T, List<?>> parts, List<T> of) {
        return Math.max(
                COLUMNS,
                of.stream().mapToInt(one -> parts.apply(one).size()).max().orElse(0));
    }

    private TableBlock indicators() {
        List<IndicatorSetting> all = policy.indicators();
        return TableBlock.of("index", all.size())
                .section("The index system")
                .total()
                .fields(
                        Field.of("code", "Index", Format.TEXT, 8)
                                .values(row -> indicator(row).code())
                                .totalText(SegmentTable.TOTAL),
                        Field.of("name", "Indicator", Format.TEXT, 30)
                                .values(row -> indicator(row).name())
                                .totalText(""),
                        Field.of("factor", "Factor", Format.CENTRED, 13)
                                .values(row -> indicator(row).factor().code())
                                .total(blank()),
                        Field.of("side", "Side", Format.CENTRED, 14)
                                .values(row -> side(indicator(row).dimension()))
                                .total(blank()),
                        Field.of("better", "Better is", Format.CENTRED, 16)
                                .values(row -> indicator(row).direction().word())
                                .total(blank()),
                        Field.of("within", "Weight within factor", Format.FOUR, 16)
                                .formulas(row -> weight(
                                        indicator(row).factor().code(),
                                        system.indicators(indicator(row).factor())
                                                .indexOf(indicator(row))))
                                .total(blank()),
                        Field.of("weight", "Weight in customer value", Format.FOUR, 16)
                                .total("SUM([weight])"),
                        Field.of("low", "Lower bound", Format.CENTRED, 14)
                                .entries(row -> bound(all.get(row), true))
                                .total(blank()),
                        Field.of("high", "Upper bound", Format.CENTRED, 14)
                                .entries(row -> bound(all.get(row), false))
                                .total(blank()),
                        Field.of("unit", "Measured in (bounds and units chosen)", Format.PROSE, 35)
                                .values(row -> all.get(row).scale().isPresent()
                                        ? all.get(row).unit()
                                        : credit())
                                .total(blank()))
                .always("weight", 1, "AHP.SYNTHESIZE(factors[weight],factors[" + parts("i", indicatorColumns()) + "])")
                .fitHeights("unit")
                .named("indicator_weights", "weight")
                .named("weight_total", "#total,weight");
    }

    private Indicator indicator(int row) {
        return policy.indicators().get(row).indicator();
    }

    private static Entry blank() {
        return Entry.value(Kind.TOTAL, Format.TEXT, "");
    }

    private static Entry bound(IndicatorSetting setting, boolean low) {
        return setting.scale()
                .map(scale -> Entry.value(Kind.INPUT, Format.CENTRED, low ? scale.low() : scale.high()))
                .orElse(Entry.value(Kind.BODY, Format.TEXT, ""));
    }

    private int factorColumns() {
        return widest(system::factors, system.dimensions());
    }

    private int indicatorColumns() {
        return factors.stream()
                .mapToInt(factor -> system.indicators(factor).size())
                .max()
                .orElse(1);
    }

    private static String parts(String letter, int count) {
        return letter + "1:" + letter + count;
    }

    private TableBlock sides() {
        List<Dimension> sides = system.dimensions();
        TableBlock table = TableBlock.of("sides", sides.size())
                .section("Weights down the hierarchy", 10)
                .fields(
                        Field.of("code", "Side", Format.TEXT, 8)
                                .values(row -> sides.get(row).code()),
                        Field.of("name", "", Format.TEXT, 30)
                                .values(row -> sides.get(row).label()),
                        Field.of("weight", "Weight in customer value", Format.FOUR, 14)
                                .formulas(row -> weight(IndexSystem.GOAL_CODE, row)))
                .fields(weights("f", "factor", factorColumns(), 14, sides, Dimension::code, system::factors));
        for (int row = 0; row < sides.size(); row++) {
            table.named(side(sides.get(row)) + "_weight", (row + 1) + ",weight");
        }
        return table;
    }

    private TableBlock factors() {
        return TableBlock.of("factors", factors.size())
                .fields(
                        Field.of("code", "Factor", Format.TEXT, 8)
                                .values(row -> factors.get(row).code()),
                        Field.of("name", "", Format.TEXT, 30)
                                .values(row -> factors.get(row).name()),
                        Field.of("side", "Side", Format.CENTRED, 14)
                                .values(row -> side(factors.get(row).dimension())),
                        Field.of("within", "Weight within side", Format.FOUR, 14)
                                .formulas(row -> weight(
                                        factors.get(row).dimension().code(),
                                        system.factors(factors.get(row).dimension())
                                                .indexOf(factors.get(row)))),
                        Field.of("weight", "Weight in customer value", Format.FOUR, 16))
                .fields(weights("i", "indicator", indicatorColumns(), 16, factors, Factor::code, system::indicators))
                .always("weight", 1, "AHP.SYNTHESIZE(sides[weight],sides[" + parts("f", factorColumns()) + "])");
    }

    /** One column per child, which has the weights of the first, second and so on child of every row. */
    private <T> List<Field> weights(
            String letter,
            String what,
            int count,
            int width,
            List<T> rows,
            Function<T, String> code,
            Function<T, List<?>> children) {
        return IntStream.range(0, count)
                .mapToObj(child -> Field.of(
                                letter + (child + 1),
                                child < ORDINALS.size()
                                        ? ORDINALS.get(child) + " " + what
                                        : what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1) + " "
                                                + (child + 1),
                                Format.FOUR,
                                width)
                        .entries(row -> child < children.apply(rows.get(row)).size()
                                ? Entry.formula(Kind.BODY, Format.FOUR, weight(code.apply(rows.get(row)), child))
                                : Entry.value(Kind.BODY, Format.FOUR, null)))
                .toList();
    }

    /** The weight of a child within its part. */
    private static String weight(String node, int child) {
        return JudgementMatrix.name(node) + "[" + (child + 1) + ",weight]";
    }

    private TableBlock consistency() {
        List<IndexSystem.Node> nodes = system.nodes();
        List<Field> numbers = new ArrayList<>();
        numbers.add(consistency("items", "Items", Format.WHOLE, 2));
        numbers.add(consistency("lambda", "Lambda max", Format.FOUR, 3));
        numbers.add(consistency("ci", "CI", Format.FOUR, 4));
        numbers.add(consistency("ri", "RI", Format.TWO, 5));
        numbers.add(consistency("cr", "CR", Format.FOUR, 6));
        numbers.add(consistency("acceptable", "Acceptable", Format.CENTRED, 7));
        return TableBlock.of("consistency", nodes.size())
                .section("Consistency of the judgements (acceptable up to CR = 0.10)")
                .fields(
                        Field.of("part", "Part", Format.TEXT, 8)
                                .values(row -> nodes.get(row).code()),
                        Field.of("name", "", Format.TEXT, 30)
                                .values(row -> nodes.get(row).name()))
                .fields(numbers)
                .fields(
                        Field.of("basis", "Basis", Format.CENTRED, 14)
                                .values(row -> basis(nodes.get(row).code()).word()),
                        consistency("reconsider", "Reconsider first", Format.PROSE, 8))
                .rowHeights(row -> nodes.get(row).children().size() > 2 ? HIGH_ROW : 15)
                .named("consistency_ratios", "cr");
    }

    private Field consistency(String key, String heading, Format format, int line) {
        return Field.of(key, heading, format, 14).formulas(row -> {
            IndexSystem.Node node = system.nodes().get(row);
            return "INDEX(AHP.CONSISTENCY(" + JudgementMatrix.name(node.code()) + "["
                    + parts("c", node.children().size()) + "])," + line + ",2)";
        });
    }

    /** A part with one child has nothing to judge, which follows from the system. */
    private Basis basis(String node) {
        return policy.judgements().containsKey(node)
                ? policy.marks().at("$.judgements." + node).basis()
                : Basis.STATED;
    }

    private String credit() {
        return policy.credit().entrySet().stream()
                .map(entry -> entry.getKey().name() + " "
                        + BigDecimal.valueOf(entry.getValue())
                                .stripTrailingZeros()
                                .toPlainString())
                .collect(Collectors.joining(", ", "Bank grade: ", ""));
    }

    private static String side(Dimension side) {
        return side == Dimension.CURRENT ? "current" : "potential";
    }
}
