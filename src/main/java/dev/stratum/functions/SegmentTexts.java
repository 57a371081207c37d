package dev.stratum.functions;

import dev.stratum.problem.Phrase;
import dev.stratum.problem.Problem;
import dev.stratum.report.SegmentTable;
import dev.stratum.report.SegmentWords;
import dev.stratum.segment.SegmentSummary;
import dev.stratum.segment.SegmentTree;
import dev.stratum.segment.TierNames;
import dev.stratum.sheet.Headers;
import dev.stratum.sheet.Option;
import dev.stratum.sheet.Range;
import dev.stratum.sheet.Records;
import dev.stratum.sheet.Records.Field;
import dev.stratum.sheet.Records.Kind;
import dev.stratum.sheet.SheetSize;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Customers with their segments and measures, as SEGMENT.SUMMARY, SEGMENT.READ and SEGMENT.DESCRIBE take them.
 *
 * @param tier the tier of each customer
 * @param values their measures, row by row
 * @param measures the names of the measures
 * @param names the names of the segments
 */
record SegmentTexts(int[] tier, double[] values, List<String> measures, TierNames names) {
    private static final int USUAL_DEPTH = 3;
    /** As many as fit a rule that a person reads. */
    private static final int MOST_MEASURES = 50;

    private enum Show {
        RULES,
        BOUNDS
    }

    static Object[][] summary(Object[][] segment, Object[][] measures, Object[][] names, Object headers) {
        SegmentTexts texts = of(segment, measures, names, headers, "column ", SheetSize.COLUMNS);
        return SegmentTable.of(texts.summary(), texts.names, texts.measures).cells();
    }

    static Object[][] read(Object[][] segment, Object[][] measures, Object[][] names, Object headers) {
        SegmentTexts texts = of(segment, measures, names, headers);
        return SegmentWords.sentences(texts.summary(), texts.names, texts.measures)
                .cells();
    }

    static Object[][] describe(
            Object[][] segment, Object[][] measures, Object depth, Object[][] names, Object show, Object headers) {
        int questions = Option.of("depth", depth).whole(USUAL_DEPTH, 1, SegmentTree.DEEPEST);
        Show wanted = Option.of("show", show).word(Show.RULES, Show.class);
        SegmentTexts texts = of(segment, measures, names, headers);
        int columns = texts.measures.size();
        SegmentTree tree = SegmentTree.grow(texts.tier, texts.values, columns, questions);
        boolean[] whole = texts.whole();
        if (wanted == Show.BOUNDS) {
            return SegmentWords.bounds(tree, texts.names, texts.measures, whole).cells();
        }
        int[] sizes = new int[Arrays.stream(texts.tier).max().orElseThrow()];
        Arrays.stream(texts.tier).forEach(tier -> sizes[tier - 1]++);
        int right = SegmentTree.rightOfOthers(texts.tier, texts.values, columns, questions);
        return SegmentWords.rules(tree, sizes, right, texts.names, texts.measures, whole)
                .cells();
    }

    private static SegmentTexts of(Object[][] segment, Object[][] measures, Object[][] names, Object headers) {
        return of(segment, measures, names, headers, "Measure ", MOST_MEASURES);
    }

    private static SegmentTexts of(
            Object[][] segment, Object[][] measures, Object[][] names, Object headers, String unnamed, int most) {
        SegmentColumn segments = SegmentColumn.of(names);
        Range measured = Range.of("measures", measures);
        if (measured.columns() > most) {
            throw Problem.WRONG_COLUMNS.with("measures", measured.columns(), Phrase.AT_MOST.with(most));
        }
        List<Field> fields = Records.withNumbers(measured, new Field(Range.of("segment", segment), Kind.KEY));
        Records rows = Records.read(Headers.of(headers), fields).usable("segment");
        return new SegmentTexts(
                segments.tiers(rows, 0),
                rows.numbers(1, measured.columns()),
                IntStream.range(0, measured.columns())
                        .mapToObj(column -> rows.header(column + 1, unnamed + (column + 1)))
                        .toList(),
                segments.names());
    }

    private SegmentSummary summary() {
        return SegmentSummary.of(tier, Arrays.stream(tier).max().orElseThrow(), values, measures.size());
    }

    /** For each measure whether all its values are whole numbers, as grades are. */
    private boolean[] whole() {
        boolean[] whole = new boolean[measures.size()];
        Arrays.fill(whole, true);
        for (int i = 0; i < values.length; i++) {
            whole[i % whole.length] &= values[i] == Math.rint(values[i]);
        }
        return whole;
    }
}
