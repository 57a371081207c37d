package dev.stratum.actions;

import dev.stratum.actions.output.Output;
import dev.stratum.kmeans.ChoiceOfK;
import dev.stratum.port.Question;
import dev.stratum.report.ChoiceOfKTable;
import dev.stratum.report.ResultTable;
import dev.stratum.report.Words;
import dev.stratum.sheet.source.SourceTable;
import dev.stratum.work.SegmentChoice;
import java.util.List;

/** How many segments: K-means for 1 to 8 clusters, with what each further cluster gains. */
final class ChooseK implements Action {
    private static final String KEY = "choose_k";

    @Override
    public Button button() {
        return new Button(
                "chooseK",
                Button.Group.SEGMENT,
                "Choose k",
                "How many segments?",
                "Tries 1 to 8 segments on the grades, shows what each one more explains as a table and an elbow chart, and"
                        + " recommends a number by silhouette, Calinski-Harabasz, Davies-Bouldin and gap.",
                "E",
                "ChartTrendline");
    }

    @Override
    public List<String> outputs() {
        return List.of(KEY);
    }

    @Override
    public List<Question> questions() {
        return FindCustomers.questions();
    }

    @Override
    public Outcome run(Task task) {
        task.step("reading");
        Making making = Making.of(task);
        FindCustomers customers = FindCustomers.of(making);
        SourceTable table = customers.table();
        Grading.Graded graded = Grading.Graded.of(making, table);
        ChoiceOfK choice = task.compute(
                "trying one to " + Words.small(SegmentChoice.most(graded.grades()), "segment", "segments"),
                () -> SegmentChoice.of(graded.grades()));
        ResultTable tried = ChoiceOfKTable.of(choice);
        String sheet = making.draft()
                .add(Output.of(
                        KEY,
                        "Choose k",
                        "How many segments",
                        "K-means on the grades of " + table.area().address() + " by "
                                + graded.rules().policy() + ". " + choice.reason(),
                        tried));
        making.draft()
                .chart(places -> SegmentCharts.below(places, KEY, "stratum_elbow", ChoiceOfKTable.elbow(tried), 0));
        making.draft().show(KEY);
        return making.outcome(customers.said() + "Recommended: "
                + Words.small(choice.recommended(), "segment", "segments") + ", see sheet " + sheet
                + (choice.isMost() ? "; these are the most that were tried, so there is no clear number" : ""));
    }
}
