package dev.stratum.report;

import dev.stratum.segment.RuleTable;
import dev.stratum.segment.SegmentSummary;
import dev.stratum.segment.SegmentTree;
import dev.stratum.segment.TierNames;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Segments in words: what the means of each say, as the RFMC paper reads its third category from Table 5, and which values
 * of the measures make a customer one of them.
 */
public final class SegmentWords {
    private static final Wording WORDS = Wording.of("segments");

    /** A segment and a sentence about it. */
    public static final List<Column> SENTENCES =
            List.of(Columns.SEGMENT, Column.of("What its means say", Format.PROSE));

    /** A rule and how many customers it tells right. */
    public static final List<Column> RULES = List.of(
            Columns.SEGMENT,
            Column.of("Rule", Format.PROSE),
            Columns.CUSTOMERS,
            Column.of("Right", Format.WHOLE),
            Column.of("Accuracy", Format.SHARE),
            Column.of("Share of segment", Format.SHARE));

    private SegmentWords() {}

    /**
     * What the means of each segment say.
     *
     * @param summary the segments
     * @param names their names
     * @param measures the names of the measures
     * @return one row per segment that has customers
     */
    public static ResultTable sentences(SegmentSummary summary, TierNames names, List<String> measures) {
        ResultTable table = ResultTable.ofColumns(SENTENCES);
        List<SegmentSummary.Row> rows =
                summary.tiers().stream().filter(row -> row.count() > 0).toList();
        for (SegmentSummary.Row row : rows) {
            String means = IntStream.range(0, measures.size())
                    .mapToObj(j -> mean(measures.get(j), row.means().get(j), place(rows, row, j), rows.size()))
                    .collect(Collectors.joining(WORDS.get("NEXT")));
            table.row(
                    names.name(row.tier()),
                    WORDS.fill(
                            "SEGMENT",
                            Words.count(row.count(), WORDS.get("CUSTOMER"), WORDS.get("CUSTOMERS")),
                            Words.grouped(summary.total().count()),
                            Format.SHARE.shown(row.share()),
                            means));
        }
        return table;
    }

    /** How many segments have a higher mean, 0 for the highest; equal ones share a place. */
    private static int place(List<SegmentSummary.Row> rows, SegmentSummary.Row own, int measure) {
        double mean = own.means().get(measure);
        return (int)
                rows.stream().filter(row -> row.means().get(measure) > mean).count();
    }

    private static String mean(String measure, double mean, int place, int segments) {
        String where = segments == 1 ? "ALONE" : place == 0 ? "HIGHEST" : place == segments - 1 ? "LOWEST" : "BETWEEN";
        return WORDS.fill(
                where, measure, Format.FITTING.shown(mean), String.valueOf(place + 1), String.valueOf(segments));
    }

    /**
     * The rules of a tree.
     *
     * @param tree the tree
     * @param sizes how many customers each tier has, the best first
     * @param rightOfOthers how many customers trees tell right that were grown without them
     * @param names the names of the segments
     * @param measures the names of the measures
     * @param whole for each measure whether all its values are whole numbers
     * @return one row per rule, then all rules, then the test on others
     */
    public static ResultTable rules(
            SegmentTree tree, int[] sizes, int rightOfOthers, TierNames names, List<String> measures, boolean[] whole) {
        ResultTable table = ResultTable.ofColumns(RULES);
        for (SegmentTree.Leaf leaf : tree.leaves()) {
            table.row(
                    names.name(leaf.tier()),
                    rule(leaf.box(), measures, whole),
                    leaf.customers(),
                    leaf.right(),
                    (double) leaf.right() / leaf.customers(),
                    (double) leaf.right() / sizes[leaf.tier() - 1]);
        }
        int n = tree.size();
        table.row(SegmentTable.TOTAL, WORDS.get("ALL_RULES"), n, tree.right(), (double) tree.right() / n);
        return table.total(WORDS.get("TESTED"), WORDS.get("ON_OTHERS"), n, rightOfOthers, (double) rightOfOthers / n);
    }

    /**
     * The rules as bounds that SEGMENT.RULES reads.
     *
     * @param tree the tree
     * @param names the names of the segments
     * @param measures the names of the measures
     * @param whole for each measure whether all its values are whole numbers
     * @return one row per rule: the segment, then from and to of each measure, blank for no bound
     */
    public static ResultTable bounds(SegmentTree tree, TierNames names, List<String> measures, boolean[] whole) {
        List<Column> columns = new ArrayList<>(List.of(Columns.SEGMENT));
        measures.forEach(measure -> columns.addAll(
                List.of(Column.of(measure + " from", Format.FITTING), Column.of(measure + " to", Format.FITTING))));
        ResultTable table = ResultTable.ofColumns(columns);
        for (SegmentTree.Leaf leaf : tree.leaves()) {
            Stream<Object> bounds = IntStream.range(0, measures.size())
                    .boxed()
                    .flatMap(j -> Stream.of(
                            orBlank(lowest(leaf.box().from()[j], whole[j])),
                            orBlank(leaf.box().to()[j])));
            table.row(Stream.concat(Stream.of(names.name(leaf.tier())), bounds).toArray());
        }
        return table;
    }

    private static Object orBlank(double bound) {
        return Double.isInfinite(bound) ? "" : bound;
    }

    /** The least value above a bound: the next whole number, or where there is none the bound itself, which no row has. */
    private static double lowest(double above, boolean whole) {
        return whole ? above + 1 : above;
    }

    private static String rule(RuleTable.Box box, List<String> measures, boolean[] whole) {
        List<String> parts = new ArrayList<>();
        for (int j = 0; j < measures.size(); j++) {
            double from = box.from()[j];
            double to = box.to()[j];
            if (!Double.isInfinite(from) || !Double.isInfinite(to)) {
                parts.add(WORDS.fill(
                        kind(from, to, whole[j]), measures.get(j), number(lowest(from, whole[j])), number(to)));
            }
        }
        return parts.isEmpty() ? WORDS.get("EVERYBODY") : String.join(WORDS.get("AND"), parts);
    }

    private static String kind(double from, double to, boolean whole) {
        if (Double.isInfinite(from)) {
            return "UP_TO";
        }
        if (Double.isInfinite(to)) {
            return whole ? "OR_MORE" : "ABOVE";
        }
        return whole ? lowest(from, true) == to ? "EXACTLY" : "FROM_TO" : "WITHIN";
    }

    private static String number(double number) {
        return Double.isInfinite(number) ? "" : Format.PLAIN.shown(number);
    }
}
