package dev.stratum.templates;

import dev.stratum.policy.IndicatorSetting;
import dev.stratum.policy.ValuePolicy;
import dev.stratum.report.Format;
import dev.stratum.stats.Direction;
import dev.stratum.templates.Field.Entry;
import dev.stratum.xlsx.Styles.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A customer who is not on the list yet: scored by a panel of experts or by measures, valued, and put into the nearest of the
 * clusters that are there, which do not change ("classify only").
 */
final class NewCustomerSheet {
    static final String NAME = "New customer";

    private static final int EXPERTS = 5;

    /** So many indicators of full width a window shows beside the labels. */
    private static final int MOST = 15;

    private static final int LABEL = 16;

    /** How far the experts are from each other, over and over. */
    private static final double[] SPREAD = {0, 0.5, -0.5, 0, 0.5, -0.5, 0};

    private static final double LEAST = 1;
    private static final double BEST = 5;
    private static final double USUAL = 3.5;
    private static final int CATEGORY_HEIGHT = 32;

    private final Book book;
    private final ValuePolicy policy;
    private final List<IndicatorSetting> indicators;
    private final int clusters;
    private final int width;
    private final String all;

    NewCustomerSheet(Book book, ValuePolicy policy) {
        this.book = book;
        this.policy = policy;
        indicators = policy.indicators();
        clusters = policy.k();
        width = indicators.size() > MOST ? 9 : 10;
        all = "i1:i" + indicators.size();
    }

    void lay() {
        SheetLayout sheet = book.sheet(NAME);
        sheet.title(
                "A new customer: scored by a panel, valued, put into a cluster",
                "Up to " + EXPERTS
                        + " experts score a customer who is not on the list; a measure, where there is one, takes the place of"
                        + " their scores. Weights as on Table 1. The customer gets the nearest cluster of Table 2, whose centres stay as"
                        + " they are (\"classify only\" in SPSS).",
                book.isBlank()
                        ? "Type scores from 1 to 5, one row per expert, without gaps; measures in the units of Table 1, a bank grade such as AA"
                                + " for bank credit."
                        : "Scores and measures are made up. Measures are in the units of Table 1; bank credit takes a grade such as AA.");
        sheet.frozenTitle();
        sheet.sentence("new_says", sentence(), 170);
        sheet.add(panel());
        sheet.joined().add(opinion());
        sheet.add(measures());
        sheet.add(value());
    }

    private String sentence() {
        String distances = "new_value[d1:d" + clusters + "]";
        String spread = "opinion[spread," + all + "]";
        return "IF(COUNT(new_value[total])=0,\"Not scored yet: every indicator needs a score.\",\"Worth \"&TEXT(new_value[total],\"0.00\")&\" (\"&TEXT(new_value[current],\"0.00\")"
                + "&\" today, \"&TEXT(new_value[potential],\"0.00\")&\" may come)\"&IF(COUNT(" + distances
                + ")=0,\".\",\": \"&new_value[category]&\"; cluster \"&new_value[cluster]&\" at a distance of \"&TEXT(MIN("
                + distances
                + "),\"0.00\")&\", the next one at \"&TEXT(SMALL(" + distances + ",2),\"0.00\")&\".\")&IF(COUNT("
                + spread
                + ")=0,\"\",\" The experts differ most on \"&INDEX(panel[#head," + all + "],1,MATCH(MAX(" + spread
                + ")," + spread
                + ",0))&\".\"))";
    }

    private List<Field> perIndicator(IntFunction<IntFunction<Entry>> entries) {
        return IntStream.range(0, indicators.size())
                .mapToObj(i -> Field.of(
                                "i" + (i + 1), indicators.get(i).indicator().label(), Format.TWO, width)
                        .entries(entries.apply(i)))
                .toList();
    }

    private TableBlock panel() {
        boolean blank = book.isBlank();
        return TableBlock.of("panel", EXPERTS)
                .section("Scores of the experts")
                .headHeight(72)
                .fields(Field.of("expert", "Expert", Format.TEXT, LABEL).inputs(row -> "Expert " + (row + 1)))
                .fields(perIndicator(i -> row -> Entry.value(Kind.INPUT, Format.ONE, blank ? null : score(row, i))))
                .accepts(all, Rules.between("A score from 1 to 5.", "1", "5"));
    }

    private static double score(int expert, int indicator) {
        double usual = USUAL + (indicator * 2 % 5 - 2) * 0.5;
        double own = usual + SPREAD[(expert * 3 + indicator) % SPREAD.length];
        return Math.max(LEAST, Math.min(BEST, own));
    }

    private TableBlock opinion() {
        return TableBlock.of("opinion", List.of("mean", "spread"))
                .withoutHeadings()
                .fields(Field.of("label", "", Format.TEXT, LABEL).values(List.of("Mean", "Spread (n - 1)")))
                .fields(perIndicator(i -> row -> null))
                .always(
                        "i1",
                        indicators.size(),
                        "IF(COUNT(panel[" + all + "])=0,\"\",VALUE.PANEL(panel[" + all + "],\"both\",FALSE))");
    }

    private TableBlock measures() {
        List<String> rows = List.of("measure", "better", "low", "high", "score", "used");
        List<String> labels = List.of(
                "Measure, if known",
                "Better is",
                "Lower bound",
                "Upper bound",
                "Score by measure",
                "Score that counts");
        return TableBlock.of("new_measures", rows)
                .section("Measures in place of scores, and the scores that count")
                .headHeight(18)
                .fields(Field.of("label", "", Format.TEXT, LABEL).values(labels))
                .fields(IntStream.range(0, indicators.size())
                        .mapToObj(i -> Field.of(
                                        "i" + (i + 1),
                                        indicators.get(i).indicator().code(),
                                        Format.RIGHT_TEXT,
                                        width)
                                .entries(row -> measure(i, row)))
                        .toList());
    }

    private Entry measure(int i, int row) {
        String column = ",i" + (i + 1) + "]";
        String index = "index[" + (i + 1) + ",";
        String typed = "[measure" + column;
        return switch (row) {
            case 0 -> Entry.value(Kind.INPUT, Format.RIGHT_TEXT, book.isBlank() ? null : known(i));
            case 1 -> Entry.formula(Kind.BODY, Format.RIGHT_TEXT, index + "better]");
            case 2 -> Entry.formula(Kind.BODY, Format.PLAIN, "IF(" + index + "low]=\"\",\"\"," + index + "low])");
            case 3 -> Entry.formula(Kind.BODY, Format.PLAIN, "IF(" + index + "high]=\"\",\"\"," + index + "high])");
            case 4 ->
                Entry.formula(
                        Kind.BODY,
                        Format.TWO,
                        "IF(" + typed + "=\"\",\"\",IF([low" + column + "=\"\",VALUE.CREDIT(" + typed
                                + "),VALUE.RESCALE(" + typed + ",[low" + column + ",[high" + column + ",[better"
                                + column + ")))");
            default ->
                Entry.formula(
                        Kind.TOTAL,
                        Format.TWO,
                        "IF([score" + column + "=\"\",opinion[mean" + column + ",[score" + column + ")");
        };
    }

    /** The bank's grade, and one measure where less is better. */
    private Object known(int i) {
        IndicatorSetting setting = indicators.get(i);
        if (setting.scale().isEmpty()) {
            return "AA";
        }
        boolean fewer = setting.indicator().direction() == Direction.FEWER_IS_BETTER;
        return fewer
                ? setting.scale().get().low()
                        + (setting.scale().get().high() - setting.scale().get().low()) / 4
                : null;
    }

    private TableBlock value() {
        String scores = "new_measures[used," + all + "]";
        String none = "IF(COUNT(" + scores + ")<" + indicators.size() + ",\"\",";
        String values = "[total:potential]";
        String centres = "TRANSPOSE(centres[1:3,c1:c" + clusters + "])";
        String valued = "IF(COUNT(" + values + ")=0,\"\",";
        List<Field> distances = new ArrayList<>();
        for (int i = 1; i <= clusters; i++) {
            distances.add(Field.of("d" + i, "Distance, cluster " + i, Format.THREE, width));
        }
        return TableBlock.of("new_value", 1)
                .section("Its value, and the nearest of the clusters", indicators.size() + 1)
                .fields(Field.of("label", "", Format.TEXT, LABEL).text("New customer"))
                .always(
                        none + "VALUE.TABLE(" + scores + "," + ValuesSheet.weights(policy) + ",FALSE))",
                        List.of(
                                Field.of("total", "Total value", Format.THREE, width),
                                Field.of("current", "Current value", Format.THREE, width),
                                Field.of("potential", "Potential value", Format.THREE, width)))
                .spill(
                        valued + "KMEANS.PREDICT(" + values + "," + centres + ",FALSE))",
                        Field.of("cluster", "Cluster", Format.GRADE, width))
                .spill(
                        valued + "VALUE.CATEGORY([current],[potential],current_cut,potential_cut))",
                        Field.of("category", "Category", Format.PROSE, width))
                .spill(valued + "KMEANS.DISTANCES(" + values + "," + centres + ",FALSE))", distances)
                .rowHeights(row -> CATEGORY_HEIGHT)
                .tierColours("category");
    }
}
