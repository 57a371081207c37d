package dev.stratum.templates;

import dev.stratum.cts.CtsIndex;
import dev.stratum.cts.CtsPolicy;
import dev.stratum.cts.Level;
import dev.stratum.policy.Basis;
import dev.stratum.policy.GradeSetting;
import dev.stratum.policy.Policy;
import dev.stratum.report.Columns;
import dev.stratum.report.Format;
import dev.stratum.report.PolicyTables;
import dev.stratum.rfm.Measure;
import dev.stratum.templates.Field.Entry;
import dev.stratum.xlsx.Styles.Kind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tables 1 and 2: the thresholds, weights and directions, which the formulas read from there. */
final class PolicySheets {
    private static final String CUTS_HELP = "A number. From left to right the cuts must go from better to worse.";
    private static final int FIRST_LEVEL = 3;
    private static final int UNIT = 7;

    /** What the four grades count when segments are ranked. */
    static final String WEIGHTS = "grade_weights";

    /** Those of R, F and M alone. */
    static final String WEIGHTS_OF_RFM = "rfm_weights";

    private static final int QUARTERS = 4;
    private static final List<String> QUARTER_NAMES = List.of("Best", "Second", "Third");

    private PolicySheets() {}

    static void table1(Book book, Policy policy) {
        SheetLayout sheet = book.sheet("Table 1");
        CtsPolicy cts = policy.ctsPolicy();
        List<CtsIndex> indexes = cts.indexes();
        sheet.title(
                "Table 1: scores of the cost-to-serve indexes",
                "How " + listed(new CtsColumns(cts))
                        + " become levels A to D, points and one score. Table 1 of the paper.",
                "Change a number and every sheet follows. At a cut the better level is taken. Basis: stated by the text of"
                        + " the paper, or chosen for this workbook because the text leaves it open.");
        sheet.add(TableBlock.of("table1", indexes.size())
                .total()
                .fields(
                        column("index", 0, Format.TEXT, 24)
                                .values(row -> indexes.get(row).measure().name())
                                .total(body(Format.TEXT, PolicyTables.POINTS)),
                        column("weight", 1, Format.WHOLE, 9)
                                .entries(row -> Entry.value(
                                        Kind.INPUT,
                                        Format.PLAIN,
                                        indexes.get(row).weight()))
                                .total(body(Format.TEXT, "")),
                        Field.of("better", PolicyTables.BETTER, 9)
                                .inputs(row ->
                                        indexes.get(row).scale().direction().word())
                                .total(body(Format.TEXT, "")))
                .fields(levels(cts))
                .fields(
                        column("unit", UNIT, Format.TEXT, 17)
                                .values(row -> indexes.get(row).unit())
                                .total(body(Format.TEXT, "points")),
                        Field.of("basis", "Basis", Format.TEXT, 26)
                                .values(row -> basis(
                                        policy,
                                        "$.cts.indexes."
                                                + indexes.get(row).measure().code()))
                                .total(body(Format.TEXT, pointsBasis(policy))),
                        Field.of("share", "Share of weights", Format.SHARE, 16)
                                .fill("[@weight]/SUM([weight])")
                                .total(body(Format.TEXT, "")))
                .accepts("weight", Rules.fromZero("A weight: a number above 0."))
                .accepts("better", Rules.direction())
                .accepts("A:C", Rules.number(CUTS_HELP))
                .accepts("#total,A:D", Rules.number("The points of a level: a number."))
                .named(PolicyTables.CTS, "#all,index:D")
                .frozen(1));
        double[] points = cts.points().values().stream().mapToDouble(i -> i).toArray();
        sheet.gap()
                .note("Score = sum of weight share x points: from " + Format.PLAIN.shown(points[points.length - 1])
                        + " (dearest to serve) to " + Format.PLAIN.shown(points[0])
                        + " (cheapest to serve). Formula (1) of the paper, with the weights "
                        + indexes.stream()
                                .map(index -> Format.PLAIN.shown(index.weight()))
                                .collect(Collectors.joining(":"))
                        + " made to sum to 1.");
    }

    private static String listed(CtsColumns indexes) {
        List<String> names = indexes.indexes().stream()
                .map(index -> index.measure().name().substring(0, 1).toLowerCase(Locale.ROOT)
                        + index.measure().name().substring(1))
                .toList();
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** A column of Table 1. */
    private static Field column(String key, int place, Format format, int width) {
        return Field.of(key, PolicyTables.CTS_COLUMNS.get(place).shown(format), width);
    }

    private static Entry body(Format format, Object value) {
        return Entry.value(Kind.BODY, format, value);
    }

    private static int place(Level level) {
        return List.of(Level.values()).indexOf(level);
    }

    /** The cuts of levels A, B and C, and below each the points of the level. */
    private static List<Field> levels(CtsPolicy cts) {
        return Stream.of(Level.values())
                .map(level -> {
                    boolean last = level == Level.D;
                    Field field =
                            column(level.name(), FIRST_LEVEL + place(level), last ? Format.CENTRED : Format.WHOLE, 13);
                    field.entries(row -> last
                            ? body(Format.CENTRED, PolicyTables.OTHERWISE)
                            : Entry.value(
                                    Kind.INPUT,
                                    Format.PLAIN,
                                    cts.indexes().get(row).scale().cuts()[place(level)]));
                    return field.total(
                            Entry.value(Kind.INPUT, field.format(), cts.points().get(level)));
                })
                .toList();
    }

    /** How many grades a measure has. */
    static int grades(Policy policy) {
        return policy.grades().get(Measure.RECENCY).rule().grades();
    }

    /** How many types of customers the grades make. */
    static int types(Policy policy) {
        return (int) Math.pow(grades(policy), policy.grades().size());
    }

    static void table2(Book book, Policy policy) {
        SheetLayout sheet = book.sheet("Table 2");
        int grades = grades(policy);
        List<GradeSetting> measures = List.copyOf(policy.grades().values());
        List<String> words =
                policy.grades().keySet().stream().map(Measure::word).toList();
        sheet.title(
                "Table 2: grades of R, F, M and CTS",
                "How recency, frequency, monetary value and cost to serve become grades " + grades
                        + " (best) to 1. Table 2 of the paper, whose cuts its text does not give.",
                "Change a cut and every sheet follows. At a cut the better grade is taken. Weight: what the grade counts when"
                        + " segments are ranked; in the paper all count the same. The quartiles below are those of the customers"
                        + " in this workbook: type them above to grade by quarters.");
        List<Field> cuts = GradeCuts.fields(grades, Format.WHOLE, 14);
        for (int i = 0; i < cuts.size(); i++) {
            int cut = i;
            cuts.get(i)
                    .entries(row -> Entry.value(
                            Kind.INPUT, Format.PLAIN, measures.get(row).cuts()[cut]));
        }
        sheet.add(TableBlock.of("table2", measures.size())
                .fields(
                        Field.of("measure", Columns.MEASURE, 26)
                                .values(row -> measures.get(row).name()),
                        Field.of("better", PolicyTables.BETTER, 9)
                                .inputs(row ->
                                        measures.get(row).rule().direction().word()))
                .fields(cuts)
                .fields(
                        Field.of("from1", "Grade 1", Format.CENTRED, 14).text(PolicyTables.OTHERWISE),
                        Field.of("weight", PolicyTables.WEIGHT_OF_GRADE, 9)
                                .entries(row -> Entry.value(Kind.INPUT, Format.PLAIN, weight(policy, row))),
                        Field.of("unit", "Unit", Format.TEXT, 15)
                                .values(row -> measures.get(row).unit()),
                        Field.of("basis", "Basis", Format.TEXT, 28)
                                .values(row -> basis(policy, "$.grades." + words.get(row))),
                        GradeCuts.withoutCustomers(grades, GradesSheet.GRADE_COLUMNS))
                .accepts("better", Rules.direction())
                .accepts(GradeCuts.range(grades), Rules.number(CUTS_HELP))
                .accepts(
                        "weight", Rules.fromZero("What the grade counts when segments are ranked: a number from 0 on."))
                .named(PolicyTables.GRADES, "#headed,measure:weight")
                .named(WEIGHTS, "weight")
                .named(WEIGHTS_OF_RFM, "1:3,weight")
                .frozen(1));
        sheet.gap()
                .add(TableBlock.of("quartiles", measures.size())
                        .section(grades == QUARTERS ? "Quartiles of these customers" : "Quantiles of these customers")
                        .fields(
                                Field.of("measure", Columns.MEASURE, 26).fill("table2[@measure]"),
                                Field.blank("better", 9))
                        .spill(
                                "RFMC.CUTS(rfmc_measures,\"quantile\"," + grades + ",table2[better])",
                                quantiles(grades)));
    }

    /** In the paper all grades count the same. */
    private static double weight(Policy policy, int measure) {
        List<Double> weights = policy.segments().weights().each();
        return weights.isEmpty() ? 1 : weights.get(measure);
    }

    private static List<Field> quantiles(int grades) {
        return IntStream.range(0, grades - 1)
                .mapToObj(i -> Field.of(
                        "from" + (grades - i),
                        grades == QUARTERS ? QUARTER_NAMES.get(i) + " quarter from" : "Grade " + (grades - i) + " from",
                        Format.PLAIN,
                        14))
                .toList();
    }

    private static String basis(Policy policy, String path) {
        String cuts =
                policy.marks().of(path + ".cuts").stream().map(Basis::word).collect(Collectors.joining(" and "));
        String direction = policy.marks().at(path + ".direction").basis().word();
        return cuts.equals(direction) ? "all " + cuts : "direction " + direction + ", cuts " + cuts;
    }

    private static String pointsBasis(Policy policy) {
        return Stream.of(Level.values())
                .map(level -> policy.marks().at("$.cts.points." + level).basis().word())
                .distinct()
                .collect(Collectors.joining(" and "));
    }
}
