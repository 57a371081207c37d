package dev.stratum.functions;

import dev.stratum.cts.CtsIndex;
import dev.stratum.policy.GradeSetting;
import dev.stratum.policy.Policy;
import dev.stratum.policy.PolicyNumbers;
import dev.stratum.policy.SegmentSettings;
import dev.stratum.problem.Phrase;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import dev.stratum.report.ExplanationText;
import dev.stratum.report.PolicyTables;
import dev.stratum.report.WhatIfTables;
import dev.stratum.rfm.GradePolicy;
import dev.stratum.rfm.Measure;
import dev.stratum.sheet.Headers;
import dev.stratum.sheet.Notes;
import dev.stratum.sheet.Option;
import dev.stratum.sheet.Range;
import dev.stratum.sheet.Records;
import dev.stratum.sheet.Records.Field;
import dev.stratum.sheet.Records.Kind;
import dev.stratum.sheet.Table;
import dev.stratum.sheet.TableReader;
import dev.stratum.work.MeasuredCustomers;
import dev.stratum.work.PolicySensitivity;
import dev.stratum.work.SegmentReasons;
import dev.stratum.work.SegmentRules;
import dev.stratum.work.Segmentation;
import dev.stratum.work.WhatIf;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Customers and a policy as SEGMENT.EXPLAIN, WHATIF and SENSITIVITY take them.
 *
 * @param table the measures
 * @param customers the customers that the policy can segment
 * @param rows for each of them its complete row of the table, from 0
 * @param policy what of the policy plays a part
 */
record PolicyStudy(Table table, MeasuredCustomers customers, int[] rows, Policy policy) {
    static final String MEASURES_HELP =
            "n x 3: recency (days), frequency, monetary; n x 4 with CTS score; or n x 7: R, F, M and the four indexes of cost to serve, in the order of CTS.TABLE";
    private static final double USUAL_PERCENT = 10;

    static Object[][] whatIf(
            Object[][] measures, Object[][] policy, Object[][] changes, Object headers, Object[][] names) {
        PolicyStudy study = of(measures, named(policy(policy), names), headers);
        WhatIf moves = study.table.numbered(
                () -> WhatIf.of(study.customers, study.policy, PolicyNumbers.with(study.policy, changes(changes))));
        return WhatIfTables.paths(moves).cells();
    }

    static Object[][] sensitivity(Object[][] measures, Object[][] policy, Object percent, Object headers) {
        double change = Option.of("percent", percent).number(USUAL_PERCENT);
        if (!(change > 0 && change < 100)) {
            throw Problem.OUT_OF_RANGE.with("percent", change, Phrase.ABOVE_AND_BELOW.with(0, 100));
        }
        PolicyStudy study = of(measures, policy(policy), headers);
        return WhatIfTables.sensitivity(PolicySensitivity.of(study.customers, study.policy, change))
                .cells();
    }

    static Object[][] explain(
            Object[][] measures, Object[][] policy, Object[][] fixed, Object headers, Object[][] tiers) {
        PolicyStudy study = of(measures, named(policy(policy), tiers), headers);
        Segmentation segments = Segmentation.of(study.customers.under(study.policy), SegmentRules.of(study.policy));
        List<GradeSetting> graded = List.copyOf(study.policy.grades().values())
                .subList(0, segments.grades().columns());
        List<String> names = graded.stream().map(GradeSetting::name).toList();
        SegmentReasons reasons = new SegmentReasons(segments, movable(fixed, names));
        ExplanationText text = new ExplanationText(
                study.policy.segments().names(),
                names,
                graded.stream().map(GradeSetting::unit).toList());
        int[] customerOfRow = new int[study.table.rows()];
        Arrays.fill(customerOfRow, -1);
        for (int i = 0; i < study.rows.length; i++) {
            customerOfRow[study.rows[i]] = i;
        }
        return study.table.spread(List.of("Explanation"), row -> {
            if (customerOfRow[row] < 0) {
                study.checkIndexes(row); // throws again what was wrong with it
            }
            return new Object[] {text.of(reasons.of(customerOfRow[row]))};
        });
    }

    private static PolicyStudy of(Object[][] measures, Policy given, Object headers) {
        int most = Math.max(4, 3 + given.cts().map(cts -> cts.indexes().size()).orElse(0));
        Table table = TableReader.numbers(
                Range.of("measures", measures), Headers.of(headers), 3, most, "3 (R, F, M) to " + most);
        Policy applicable = new MeasuredCustomers(table.values(), table.columns()).applicable(given);
        PolicyStudy all =
                new PolicyStudy(table, new MeasuredCustomers(table.values(), table.columns()), new int[0], applicable);
        return applicable.cts().isPresent() ? all.scorable() : all.with(all.allRows());
    }

    private int[] allRows() {
        int[] rows = new int[table.rows()];
        Arrays.setAll(rows, row -> row);
        return rows;
    }

    /** Those whose cost to serve has a score; the others are told. */
    private PolicyStudy scorable() {
        int[] usable = new int[table.rows()];
        int count = 0;
        List<String> reasons = new ArrayList<>();
        for (int row = 0; row < usable.length; row++) {
            try {
                checkIndexes(row);
                usable[count++] = row;
            } catch (StratumException impossible) {
                reasons.add(impossible.getMessage());
            }
        }
        if (!reasons.isEmpty()) {
            Notes.leftOut(Notes.sentence(usable.length, "rows", reasons.size(), reasons));
        }
        return with(Arrays.copyOf(usable, count));
    }

    private PolicyStudy with(int[] used) {
        int columns = table.columns();
        double[] values = new double[used.length * columns];
        for (int i = 0; i < used.length; i++) {
            System.arraycopy(table.values(), used[i] * columns, values, i * columns, columns);
        }
        return new PolicyStudy(table, new MeasuredCustomers(values, columns), used, policy);
    }

    /** Refuses a customer whose cost to serve has no level. */
    private void checkIndexes(int row) {
        List<CtsIndex> indexes = policy.ctsPolicy().indexes();
        for (int j = 0; j < indexes.size(); j++) {
            indexes.get(j).level(table.values()[row * table.columns() + 3 + j]);
        }
    }

    /** A policy by its name, or the usual one with the cuts of a table. */
    private static Policy policy(Object[][] given) {
        if (PolicyTables.isName(given)) {
            return PolicyTables.named(given);
        }
        Policy usual = Policy.usual();
        GradePolicy typed = PolicyTables.grades(given);
        Map<Measure, GradeSetting> grades = new EnumMap<>(Measure.class);
        typed.rules().forEach((measure, rule) -> {
            GradeSetting known = usual.grades().get(measure);
            grades.put(measure, new GradeSetting(known.name(), measure == Measure.MONETARY ? "" : known.unit(), rule));
        });
        SegmentSettings segments = usual.segments();
        return new Policy(
                usual.name(),
                usual.source(),
                usual.cts(),
                grades,
                usual.window(),
                new SegmentSettings(segments.k(), segments.start(), segments.names(), PolicyTables.weights(given)),
                usual.marks());
    }

    /** The same with other names of the segments. */
    private static Policy named(Policy policy, Object[][] names) {
        if (Range.orBlank("names", names).texts().isEmpty()) {
            return policy;
        }
        SegmentSettings segments = policy.segments();
        return new Policy(
                policy.name(),
                policy.source(),
                policy.cts(),
                policy.grades(),
                policy.window(),
                new SegmentSettings(
                        segments.k(), segments.start(), SegmentColumn.of(names).names(), segments.weights()),
                policy.marks());
    }

    private static Map<String, Double> changes(Object[][] changes) {
        Records rows = Records.read(
                        Headers.of(null),
                        new Field(Range.of("changes", column(changes, 0)), Kind.KEY),
                        new Field(Range.of("changes", column(changes, 1)), Kind.NUMBER))
                .usable("changes");
        Map<String, Double> values = new LinkedHashMap<>();
        for (int i = 0; i < rows.keys(0).length; i++) {
            if (values.put(rows.keys(0)[i], rows.numbers(1)[i]) != null) {
                throw Problem.NAME_TWICE.with(Phrase.ITEM_TO_CHANGE, rows.keys(0)[i]);
            }
        }
        return values;
    }

    private static Object[][] column(Object[][] cells, int column) {
        if (cells == null || cells.length == 0 || cells[0].length != 2) {
            throw Problem.WRONG_COLUMNS.with(
                    "changes", cells == null || cells.length == 0 ? 0 : cells[0].length, Phrase.ITEM_AND_VALUE);
        }
        return Arrays.stream(cells).map(row -> new Object[] {row[column]}).toArray(Object[][]::new);
    }

    private static boolean[] movable(Object[][] fixed, List<String> names) {
        boolean[] movable = new boolean[names.size()];
        Arrays.fill(movable, true);
        for (String measure : Range.orBlank("fixed", fixed).texts()) {
            movable[NearestTable.column(measure, names, names.size())] = false;
        }
        return movable;
    }
}
