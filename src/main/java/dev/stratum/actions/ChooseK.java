package dev.stratum.actions;

import dev.stratum.actions.job.CustomerData;
import dev.stratum.actions.job.Rules;
import dev.stratum.actions.job.Settings;
import dev.stratum.actions.output.Draft;
import dev.stratum.actions.output.Output;
import dev.stratum.actions.port.Area;
import dev.stratum.actions.port.Chart;
import dev.stratum.actions.port.Format;
import dev.stratum.actions.source.SourceTable;
import dev.stratum.kmeans.KMeans;
import dev.stratum.kmeans.KMeansSettings;
import dev.stratum.kmeans.PointSet;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import dev.stratum.rfm.Grades;
import dev.stratum.sheet.ResultTable;
import java.util.ArrayList;
import java.util.List;

/** How many segments: K-means for 1 to 8 clusters, with what each further cluster gains. */
final class ChooseK implements Action {
    private static final String KEY = "choose_k";
    private static final int MOST = 8;

    @Override
    public Button button() {
        return new Button(
                "chooseK",
                Button.Group.SEGMENT,
                "Choose k",
                "How many segments?",
                "Tries 1 to 8 segments on the grades and shows what each one more explains, as a table and an elbow"
                        + " chart. The Calinski-Harabasz index is highest where the segments are best apart.",
                "E",
                "ChartTrendline");
    }

    @Override
    public String run(Task task) {
        task.step("reading");
        SourceTable table = Grading.find(task);
        Settings settings = task.settings();
        Rules rules = settings.rules();
        CustomerData data = CustomerData.of(table, rules.cts(), settings::asOf);
        Grades grades = rules.grades().grade(data.measures(), data.columns());
        List<Double> squares = squares(task, new PointSet(grades.toDoubles(), grades.rows(), grades.columns()));
        if (squares.size() < 2) {
            throw Problem.TOO_FEW_ROWS.with("Choosing k", "2 different", 1);
        }
        Draft draft = new Draft(task.book());
        String sheet = draft.add(Output.of(
                KEY,
                "Choose k",
                "How many segments",
                "K-means on the grades of " + table.area().address() + " by " + rules.policy()
                        + ". Look for the k after which the sum of squares falls slowly.",
                cells(squares, data.size()),
                Format.GRADE,
                Format.DECIMAL,
                Format.SHARE,
                Format.SHARE,
                Format.DECIMAL));
        draft.chart(places -> chart(places.tableArea(KEY)));
        settings.keep(draft);
        String left = Problems.add(draft, task.book(), table, data.problems());
        task.write(draft);
        return "Segments are best apart with k = " + best(squares, data.size()) + " by Calinski-Harabasz, see sheet "
                + sheet + left;
    }

    /** The sum of squares of each k; a k beyond the number of different customers ends the list. */
    private static List<Double> squares(Task task, PointSet points) {
        List<Double> squares = new ArrayList<>();
        for (int k = 1; k <= MOST; k++) {
            task.step("trying " + Words.count(k, "segment", "segments"));
            try {
                squares.add(KMeans.run(points, KMeansSettings.of(k)).sumOfSquares());
            } catch (StratumException problem) {
                if (problem.problem() != Problem.K_OUT_OF_RANGE) {
                    throw problem;
                }
                return squares;
            }
        }
        return squares;
    }

    private static Object[][] cells(List<Double> squares, int rows) {
        ResultTable table = ResultTable.of(
                "k", "Sum of squares within segments", "Explained", "Gain over one fewer", "Calinski-Harabasz index");
        double total = squares.get(0);
        for (int k = 1; k <= squares.size(); k++) {
            double within = squares.get(k - 1);
            table.row(
                    k,
                    within,
                    total == 0 ? "" : (Object) (1 - within / total),
                    k == 1 || total == 0 ? "" : (Object) ((squares.get(k - 2) - within) / total),
                    hasIndex(squares, k, rows) ? (Object) index(squares, k, rows) : "");
        }
        return table.cells();
    }

    private static boolean hasIndex(List<Double> squares, int k, int rows) {
        return k > 1 && k < rows && squares.get(k - 1) > 0;
    }

    /** Calinski and Harabasz (1974): between by k - 1 over within by n - k. */
    private static double index(List<Double> squares, int k, int rows) {
        double within = squares.get(k - 1);
        return ((squares.get(0) - within) / (k - 1)) / (within / (rows - k));
    }

    /** The k with the highest index; without any, the last k, where nothing is left to explain. */
    private static int best(List<Double> squares, int rows) {
        int best = squares.size();
        double highest = Double.NEGATIVE_INFINITY;
        for (int k = 2; k <= squares.size(); k++) {
            if (hasIndex(squares, k, rows) && index(squares, k, rows) > highest) {
                highest = index(squares, k, rows);
                best = k;
            }
        }
        return best;
    }

    private static Chart chart(Area table) {
        return new Chart(
                "stratum_elbow",
                Chart.Kind.LINE,
                "Sum of squares within segments by k",
                table.columnFrom(0, 1),
                List.of(new Chart.Series(table.at(0, 1), table.columnFrom(1, 1))),
                "Sum of squares",
                new Area(table.sheet(), table.row() + table.rows() + 1, 0, 16, 6));
    }
}
