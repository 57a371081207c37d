package dev.stratum.functions;

import dev.stratum.policy.TenSegments;
import dev.stratum.problem.Phrase;
import dev.stratum.problem.Problem;
import dev.stratum.report.PolicyTables;
import dev.stratum.report.RuleTables;
import dev.stratum.segment.RuleTable;
import dev.stratum.segment.RuleTable.Box;
import dev.stratum.segment.RuleTable.Rule;
import dev.stratum.sheet.Cells;
import dev.stratum.sheet.Headers;
import dev.stratum.sheet.Notes;
import dev.stratum.sheet.Option;
import dev.stratum.sheet.Range;
import dev.stratum.sheet.Table;
import dev.stratum.sheet.TableReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Rules of named segments as SEGMENT.RULES takes them: a table of bounds, or the ten segments that come with Stratum. */
final class RulesArgument {
    static final String HELP =
            "r x (1 + 2 m): segment, then from and to of each measure, blank for no bound; the first rule that covers a row counts. Or \"four\" or \"five\": ten segments for R and F grades 1 to 4 or 1 to 5. Omitted: four";
    private static final int MOST_MEASURES = 8;

    private RulesArgument() {}

    private enum Show {
        SEGMENT,
        CHECK
    }

    static Object[][] segments(Object[][] grades, Object[][] rules, Object show, Object headers) {
        RuleTable table = PolicyTables.isName(rules)
                ? Option.of("rules", rules)
                        .word(TenSegments.FOUR, TenSegments.class)
                        .rules()
                : read(Range.of("rules", rules));
        Table data = TableReader.numbers(Range.of("grades", grades), Headers.of(headers));
        if (data.columns() < table.measures()) {
            throw Problem.WRONG_COLUMNS.with("grades", data.columns(), Phrase.PAIRS_OF_BOUNDS.with(table.measures()));
        }
        List<String> names = data.headers().subList(0, table.measures());
        if (Option.of("show", show).word(Show.SEGMENT, Show.class) == Show.CHECK) {
            return RuleTables.check(table, names).cells();
        }
        RuleTables.hint(table, names).ifPresent(Notes::hint);
        return data.spread(List.of("Segment"), row -> {
            double[] own =
                    Arrays.copyOfRange(data.values(), row * data.columns(), row * data.columns() + table.measures());
            return new Object[] {
                table.segment(own).orElseThrow(() -> Problem.NOT_COVERED.with(RuleTables.values(names, own)))
            };
        });
    }

    private static RuleTable read(Range range) {
        if (range.columns() < 3 || range.columns() % 2 == 0 || range.columns() > 1 + 2 * MOST_MEASURES) {
            throw Problem.WRONG_COLUMNS.with("rules", range.columns(), Phrase.RULE_COLUMNS);
        }
        int measures = range.columns() / 2;
        List<Rule> rules = new ArrayList<>();
        for (int row = isHeader(range) ? 1 : 0; row < range.rows(); row++) {
            if (!range.isBlankRow(row)) {
                Option name = range.option(row, 0);
                if (!name.isGiven()) {
                    throw Problem.CELL_BLANK.with(range.place(row, 0));
                }
                rules.add(new Rule(name.text("").strip(), box(range, row, measures)));
            }
        }
        if (rules.isEmpty()) {
            throw Problem.RANGE_EMPTY.with("rules");
        }
        return new RuleTable(measures, rules);
    }

    /** The first row holds names when it has texts where bounds would stand. */
    private static boolean isHeader(Range range) {
        return IntStream.range(1, range.columns())
                        .anyMatch(column -> range.cell(0, column) instanceof String text && !text.isBlank())
                && IntStream.range(1, range.columns()).noneMatch(column -> range.cell(0, column) instanceof Number);
    }

    private static Box box(Range range, int row, int measures) {
        double[] from = new double[measures];
        double[] to = new double[measures];
        for (int j = 0; j < measures; j++) {
            from[j] = bound(range, row, 1 + 2 * j, Double.NEGATIVE_INFINITY);
            to[j] = bound(range, row, 2 + 2 * j, Double.POSITIVE_INFINITY);
            if (from[j] > to[j]) {
                throw Problem.OUT_OF_RANGE.with(range.place(row, 2 + 2 * j), to[j], Phrase.NOT_BELOW_LOWER);
            }
        }
        return new Box(from, to);
    }

    private static double bound(Range range, int row, int column, double none) {
        Object cell = range.cell(row, column);
        return Cells.isBlank(cell)
                ? none
                : Option.of(range.place(row, column), cell).number();
    }
}
