package dev.stratum.report;

import dev.stratum.policy.GradeSetting;
import dev.stratum.rfm.GradeScale;
import dev.stratum.rfm.Grades;
import dev.stratum.rfm.Measure;
import dev.stratum.stats.CutMethod;
import dev.stratum.stats.Direction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The cuts between grades, as Table 2 of the RFMC paper, and how many customers have each grade. */
public final class GradeTables {
    private static final List<Measure> MEASURES = List.of(Measure.values());

    private GradeTables() {}

    /**
     * Table 2.
     *
     * @param measures the measures with their fixed cuts, R, F, M and possibly cost to serve
     * @return one row per measure: name, direction, the cuts from the best grade down
     */
    public static ResultTable of(Collection<GradeSetting> measures) {
        int grades = measures.iterator().next().rule().grades();
        ResultTable table = ResultTable.ofColumns(columns(grades));
        for (GradeSetting measure : measures) {
            table.row(cells(measure, measure.rule().direction(), measure.cuts()).toArray());
        }
        return table;
    }

    /**
     * Table 2 as it came out of data.
     *
     * @param settings the measures
     * @param scales the scale of each graded measure, R first
     * @return the same with how the cuts were placed
     */
    public static ResultTable cuts(Map<Measure, GradeSetting> settings, List<GradeScale> scales) {
        List<Column> columns = columns(scales.get(0).grades());
        columns.add(Column.of("Cuts placed by", Format.TEXT));
        ResultTable table = ResultTable.ofColumns(columns);
        for (int i = 0; i < scales.size(); i++) {
            GradeSetting setting = settings.get(MEASURES.get(i));
            List<Object> row = cells(
                    setting,
                    scales.get(i).cuts().direction(),
                    scales.get(i).cuts().cuts());
            row.add(setting.method().map(CutMethod::word).orElse("the policy"));
            table.row(row.toArray());
        }
        return table;
    }

    /**
     * The columns of Table 2.
     *
     * @param grades how many grades there are
     * @return the measure, which is better, and the cuts from the best grade down
     */
    public static List<Column> columns(int grades) {
        List<Column> columns = new ArrayList<>(List.of(Columns.MEASURE, PolicyTables.BETTER));
        for (int grade = grades; grade > 1; grade--) {
            columns.add(Column.of("Grade " + grade + " from", Format.PLAIN));
        }
        return columns;
    }

    private static List<Object> cells(GradeSetting measure, Direction direction, double[] cuts) {
        List<Object> row = new ArrayList<>(List.of(measure.name() + " (" + measure.unit() + ")", direction.word()));
        Arrays.stream(cuts).forEach(row::add);
        return row;
    }

    /**
     * How many customers have each grade.
     *
     * @param settings the measures
     * @param grades the grades of customers
     * @return one row per measure, the best grade first
     */
    public static ResultTable counts(Map<Measure, GradeSetting> settings, Grades grades) {
        int most = grades.scales().get(0).grades();
        List<Column> columns = new ArrayList<>(List.of(Columns.MEASURE));
        for (int grade = most; grade >= 1; grade--) {
            columns.add(Column.of("Grade " + grade, Format.WHOLE));
        }
        ResultTable table = ResultTable.ofColumns(columns).titled("Customers per grade");
        for (int measure = 0; measure < grades.columns(); measure++) {
            int column = measure;
            double[] counts = new double[most];
            IntStream.range(0, grades.rows()).forEach(i -> counts[most - grades.get(i, column)]++);
            table.row(List.of(settings.get(MEASURES.get(measure)).name()), counts);
        }
        return table;
    }
}
