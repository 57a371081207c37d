package dev.stratum.report;

import dev.stratum.segment.RuleTable;
import dev.stratum.segment.RuleTable.Box;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is to be known about rules of named segments: where they overlap and what they leave out. */
public final class RuleTables {
    private RuleTables() {}

    /**
     * Overlaps and gaps.
     *
     * @param rules the rules
     * @param measures the names of the measures
     * @return one line each; a single line "None" for rules that divide all values between them
     */
    public static ResultTable check(RuleTable rules, List<String> measures) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.of("Finding", Format.TEXT),
                Column.of("Segment that counts", Format.TEXT),
                Column.of("Segment that does not", Format.TEXT)));
        for (String measure : measures) {
            columns.add(Column.of(measure + " from", Format.FITTING));
            columns.add(Column.of(measure + " to", Format.FITTING));
        }
        ResultTable table = ResultTable.ofColumns(columns);
        rules.overlaps()
                .forEach(overlap -> table.row(line("Overlap", overlap.first(), overlap.second(), overlap.box())));
        List<Box> gaps = rules.gaps();
        gaps.forEach(gap -> table.row(line("Gap", "", "", gap)));
        if (rules.overlaps().isEmpty() && gaps.isEmpty()) {
            Object[] none = new Object[columns.size()];
            Arrays.fill(none, "");
            none[0] = "None";
            table.row(none);
        }
        return table;
    }

    /**
     * The same in short.
     *
     * @param rules the rules
     * @param measures the names of the measures
     * @return a sentence; empty without overlaps and gaps
     */
    public static Optional<String> hint(RuleTable rules, List<String> measures) {
        List<RuleTable.Overlap> overlaps = rules.overlaps();
        List<Box> gaps = rules.gaps();
        List<String> sentences = new ArrayList<>();
        if (!overlaps.isEmpty()) {
            RuleTable.Overlap first = overlaps.get(0);
            sentences.add("The rules overlap " + Words.count(overlaps.size(), "time") + ", first " + first.first()
                    + " and " + first.second() + " at " + bounds(measures, first.box()) + "; the rule above counts");
        }
        if (!gaps.isEmpty()) {
            sentences.add(
                    "The rules leave " + Words.count(gaps.size(), "gap") + ", first " + bounds(measures, gaps.get(0)));
        }
        return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(". ", sentences) + ".");
    }

    /**
     * Values with the names of their measures.
     *
     * @param measures the names
     * @param values one per measure
     * @return for example {@code R 2, F 4}
     */
    public static String values(List<String> measures, double... values) {
        return IntStream.range(0, values.length)
                .mapToObj(j -> measures.get(j) + " " + ValueText.exact(values[j]))
                .collect(Collectors.joining(", "));
    }

    private static String bounds(List<String> measures, Box box) {
        return IntStream.range(0, box.from().length)
                .mapToObj(j -> measures.get(j) + " " + interval(box.from()[j], box.to()[j]))
                .collect(Collectors.joining(", "));
    }

    private static String interval(double from, double to) {
        if (Double.isInfinite(from) || Double.isInfinite(to)) {
            return Double.isInfinite(from)
                    ? (Double.isInfinite(to) ? "any" : "up to " + ValueText.exact(to))
                    : "from " + ValueText.exact(from);
        }
        return from == to ? ValueText.exact(from) : ValueText.exact(from) + " to " + ValueText.exact(to);
    }

    private static Object[] line(String finding, String first, String second, Box box) {
        List<Object> line = new ArrayList<>(List.of(finding, first, second));
        for (int j = 0; j < box.from().length; j++) {
            line.add(bound(box.from()[j]));
            line.add(bound(box.to()[j]));
        }
        return line.toArray();
    }

    private static Object bound(double bound) {
        return Double.isInfinite(bound) ? "" : (Object) bound;
    }
}
