package dev.stratum.templates;

import dev.stratum.policy.Basis;
import dev.stratum.policy.IndicatorSetting;
import dev.stratum.policy.ValuePolicy;
import dev.stratum.report.Column;
import dev.stratum.report.Format;
import dev.stratum.stats.Direction;
import dev.stratum.value.Dimension;
import dev.stratum.value.Factor;
import dev.stratum.value.IndexSystem;
import dev.stratum.value.Indicator;
import dev.stratum.xlsx.Styles.Kind;

/** Table 1: the index system, its weights, and the judgements that they come from. */
final class IndexSheet {
    static final String NAME = "Table 1";

    private static final int INDICATORS = 6;
    private static final int SIDES = 25;
    private static final int CONSISTENCY = 40;
    private static final int JUDGEMENTS = 52;
    private static final String COLUMNS = "ABCDEFGHIJ";

    private final Book book;
    private final ValuePolicy policy;
    private final IndexSystem system;
    private final SheetWriter sheet;

    private final JudgementMatrices judgements;

    private IndexSheet(Book book, ValuePolicy policy) {
        this.book = book;
        this.policy = policy;
        this.system = policy.system();
        this.sheet = book.sheet(NAME, 8, 34, 14, 14, 16, 16, 16, 14, 14, 56);
        this.judgements = JudgementMatrices.write(sheet, policy, JUDGEMENTS + 3);
    }

    static void write(Book book, ValuePolicy policy) {
        new IndexSheet(book, policy).write();
    }

    private void write() {
        sheet.title(
                "Table 1: customer value evaluation index system",
                "Customer value splits into current and potential value, these into factors, and the factors into 15"
                        + " indicators. Each is weighed against its siblings in pairs; the weights multiply down to the"
                        + " indicators.",
                "Indicators, codes and directions as the paper has them. It announces the analytic hierarchy process but"
                        + " prints no matrix and no weight: every judgement below is chosen, and so are the bounds of the"
                        + " scales. Type your own over the blue cells.");
        sheet.section("A" + JUDGEMENTS, 10, "Judgements: how many times as important is the row as the column?");
        sheet.paragraph(
                JUDGEMENTS + 1,
                Kind.NOTE,
                "1 = equally important, 3 = moderately more, 5 = strongly more, 7 = very strongly more, 9 = extremely more;"
                        + " 1/3 when the column is the more important one. Only the cells above the diagonal are typed; those"
                        + " below follow.");
        indicators();
        weights();
        consistency();
        sheet.pageBreak(CONSISTENCY - 1).pageBreak(judgements.top("C1"));
        sheet.freeze("A5", 1);
    }

    private void indicators() {
        sheet.section("A5", 10, "The index system");
        sheet.headers(
                "A" + INDICATORS,
                Kind.HEADER,
                Column.of("Index", Format.TEXT),
                Column.of("Indicator", Format.TEXT),
                Column.of("Factor", Format.CENTRED),
                Column.of("Side", Format.CENTRED),
                Column.of("Better is", Format.CENTRED),
                Column.of("Weight within factor", Format.FOUR),
                Column.of("Weight in customer value", Format.FOUR),
                Column.of("Lower bound", Format.CENTRED),
                Column.of("Upper bound", Format.CENTRED),
                Column.of("Measured in (bounds and units chosen)", Format.TEXT));
        int first = INDICATORS + 1;
        for (int i = 0; i < system.size(); i++) {
            IndicatorSetting setting = policy.indicators().get(i);
            int row = first + i;
            Indicator indicator = setting.indicator();
            Factor factor = indicator.factor();
            sheet.text("A" + row, Kind.BODY, indicator.code());
            sheet.text("B" + row, Kind.BODY, indicator.name());
            sheet.value("C" + row, Kind.BODY, Format.CENTRED, factor.code());
            sheet.value("D" + row, Kind.BODY, Format.CENTRED, side(factor.dimension()));
            sheet.value(
                    "E" + row,
                    Kind.BODY,
                    Format.CENTRED,
                    indicator.direction() == Direction.FEWER_IS_BETTER ? "fewer" : "more");
            int place = system.indicators(factor).indexOf(indicator);
            sheet.formula("F" + row, Kind.BODY, Format.FOUR, judgements.weight(factor.code(), place));
            setting.scale()
                    .ifPresentOrElse(
                            scale -> {
                                sheet.value("H" + row, Kind.INPUT, Format.CENTRED, scale.low());
                                sheet.value("I" + row, Kind.INPUT, Format.CENTRED, scale.high());
                                sheet.text("J" + row, Kind.BODY, setting.unit());
                            },
                            () -> {
                                sheet.text("H" + row, Kind.BODY, "").text("I" + row, Kind.BODY, "");
                                sheet.text("J" + row, Kind.BODY, credit());
                            });
        }
        int last = first + system.size() - 1;
        int factors = SIDES + 5;
        int lastFactor = factors + factorCount() - 1;
        sheet.always(
                "G" + first,
                "AHP.SYNTHESIZE(E" + factors + ":E" + lastFactor + ",F" + factors + ":H" + lastFactor + ")",
                system.size(),
                Format.FOUR);
        for (char column : "ABCDEFHIJ".toCharArray()) {
            sheet.text(column + "" + (last + 1), Kind.TOTAL, column == 'A' ? "Total" : "");
        }
        sheet.formula("G" + (last + 1), Kind.TOTAL, Format.FOUR, "SUM(G" + first + ":G" + last + ")");
        book.name("indicator_weights", "'" + NAME + "'!$G$" + first + ":$G$" + last);
        book.name("weight_total", "'" + NAME + "'!$G$" + (last + 1));
    }

    private void weights() {
        sheet.section("A" + (SIDES - 1), 10, "Weights down the hierarchy");
        sheet.headers(
                "A" + SIDES,
                Kind.HEADER,
                Column.of("Side", Format.TEXT),
                Column.of("", Format.TEXT),
                Column.of("Weight in customer value", Format.FOUR),
                Column.of("First factor", Format.FOUR),
                Column.of("Second factor", Format.FOUR),
                Column.of("Third factor", Format.FOUR),
                Column.of("Fourth factor", Format.FOUR),
                Column.of("Fifth factor", Format.FOUR));
        int row = SIDES + 1;
        int factorRow = SIDES + 5;
        for (int s = 0; s < system.dimensions().size(); s++, row++) {
            Dimension side = system.dimensions().get(s);
            sheet.text("A" + row, Kind.BODY, side.code()).text("B" + row, Kind.BODY, side.label());
            weight("C" + row, IndexSystem.GOAL_CODE, s);
            book.name(side(side) + "_weight", "'" + NAME + "'!$C$" + row);
            int factors = system.factors(side).size();
            for (int f = 0; f < 5; f++) {
                String cell = COLUMNS.charAt(3 + f) + "" + row;
                if (f < factors) {
                    weight(cell, side.code(), f);
                } else {
                    sheet.value(cell, Kind.BODY, Format.FOUR, null);
                }
            }
            for (int f = 0; f < factors; f++) {
                factor(system.factors(side).get(f), side, f, factorRow++);
            }
        }
        sheet.headers(
                "A" + (SIDES + 4),
                Kind.HEADER,
                Column.of("Factor", Format.TEXT),
                Column.of("", Format.TEXT),
                Column.of("Side", Format.CENTRED),
                Column.of("Weight within side", Format.FOUR),
                Column.of("Weight in customer value", Format.FOUR),
                Column.of("First indicator", Format.FOUR),
                Column.of("Second indicator", Format.FOUR),
                Column.of("Third indicator", Format.FOUR));
        sheet.always(
                "E" + (SIDES + 5),
                "AHP.SYNTHESIZE(C" + (SIDES + 1) + ":C" + (row - 1) + ",D" + (SIDES + 1) + ":H" + (row - 1) + ")",
                factorCount(),
                Format.FOUR);
    }

    private void factor(Factor factor, Dimension side, int place, int row) {
        sheet.text("A" + row, Kind.BODY, factor.code()).text("B" + row, Kind.BODY, factor.name());
        sheet.value("C" + row, Kind.BODY, Format.CENTRED, side(side));
        weight("D" + row, side.code(), place);
        int indicators = system.indicators(factor).size();
        for (int i = 0; i < 3; i++) {
            String cell = COLUMNS.charAt(5 + i) + "" + row;
            if (i < indicators) {
                weight(cell, factor.code(), i);
            } else {
                sheet.value(cell, Kind.BODY, Format.FOUR, null);
            }
        }
    }

    private void weight(String at, String node, int child) {
        sheet.formula(at, Kind.BODY, Format.FOUR, judgements.weight(node, child));
    }

    private void consistency() {
        sheet.section("A" + (CONSISTENCY - 1), 10, "Consistency of the judgements (acceptable up to CR = 0.10)");
        sheet.headers(
                "A" + CONSISTENCY,
                Kind.HEADER,
                Column.of("Part", Format.TEXT),
                Column.of("", Format.TEXT),
                Column.of("Items", Format.WHOLE),
                Column.of("Lambda max", Format.FOUR),
                Column.of("CI", Format.FOUR),
                Column.of("RI", Format.TWO),
                Column.of("CR", Format.FOUR),
                Column.of("Acceptable", Format.CENTRED),
                Column.of("Basis", Format.CENTRED),
                Column.of("Reconsider first", Format.TEXT));
        Format[] formats = {Format.WHOLE, Format.FOUR, Format.FOUR, Format.TWO, Format.FOUR, Format.CENTRED};
        int row = CONSISTENCY + 1;
        for (IndexSystem.Node node : system.nodes()) {
            String table = "AHP.CONSISTENCY(" + judgements.matrix(node) + ")";
            sheet.text("A" + row, Kind.BODY, node.code()).text("B" + row, Kind.BODY, node.name());
            for (int i = 0; i < formats.length; i++) {
                sheet.formula(
                        COLUMNS.charAt(2 + i) + "" + row,
                        Kind.BODY,
                        formats[i],
                        "INDEX(" + table + "," + (2 + i) + ",2)");
            }
            Basis judged = policy.marks().at("$.judgements." + node.code()).basis();
            sheet.value("I" + row, Kind.BODY, Format.CENTRED, judged.word());
            sheet.formula("J" + row, Kind.BODY, Format.PROSE, "INDEX(" + table + ",8,2)");
            sheet.rowHeight(row, node.children().size() > 2 ? 28 : 15);
            row++;
        }
        book.name("consistency_ratios", "'" + NAME + "'!$G$" + (CONSISTENCY + 1) + ":$G$" + (row - 1));
    }

    private String credit() {
        StringBuilder scores = new StringBuilder("Bank grade: ");
        policy.credit().forEach((grade, score) -> {
            if (scores.charAt(scores.length() - 2) != ':') {
                scores.append(", ");
            }
            double value = score;
            scores.append(grade.name())
                    .append(' ')
                    .append(value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value));
        });
        return scores.toString();
    }

    private int factorCount() {
        return system.dimensions().stream()
                .mapToInt(side -> system.factors(side).size())
                .sum();
    }

    private static String side(Dimension side) {
        return side == Dimension.CURRENT ? "current" : "potential";
    }
}
