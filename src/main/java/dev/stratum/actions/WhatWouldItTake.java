package dev.stratum.actions;

import dev.stratum.actions.output.Draft;
import dev.stratum.actions.output.Output;
import dev.stratum.port.Question;
import dev.stratum.problem.Language;
import dev.stratum.report.WaysTable;
import dev.stratum.rfm.Measure;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.source.SourceTable;
import dev.stratum.work.SegmentReasons;
import dev.stratum.work.SegmentReasons.Reasons;
import dev.stratum.work.Segmentation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a customer needs for the next better segment, or loses before it falls. */
final class WhatWouldItTake implements Action {
    private static final String KEY = "takes";

    @Override
    public Button button() {
        return new Button(
                "whatWouldItTake",
                Button.Group.SEGMENT,
                "What would it take",
                "What a customer needs for a better segment",
                "Select a customer. Says why it is in its segment and how much more often, more recently or for how much more"
                        + " it would have to buy to be in the next better one.",
                "B",
                "WhatIfAnalysisMenu");
    }

    @Override
    public List<String> outputs() {
        return List.of(KEY);
    }

    @Override
    public List<Question> questions() {
        List<Question> questions = new ArrayList<>(List.of(WhichCustomer.WHO));
        questions.addAll(FindCustomers.questions());
        return questions;
    }

    @Override
    public Outcome run(Task task) {
        task.step("reading");
        Making making = Making.of(task);
        Area selection = task.book().selection();
        SourceTable table = WhichCustomer.table(making);
        Grading.Graded graded = Grading.Graded.of(making, table);
        List<String> names = graded.data().customers().names();
        int customer = WhichCustomer.ask(task, names, WhichCustomer.selected(task.book(), table, selection));
        Segmentation segments = graded.segments(task);
        boolean[] movable = new boolean[Measure.values().length];
        Arrays.fill(movable, true);
        Reasons reasons = new SegmentReasons(segments, movable).of(customer);
        String sentence = WaysTable.text(segments.names()).of(reasons);
        Draft draft = making.draft();
        draft.add(Output.of(
                KEY,
                "What it takes",
                "What would it take",
                names.get(customer) + ": " + sentence
                        + " Each way is enough; a customer that changes moves no cut here.",
                WaysTable.of(reasons, segments.names())));
        draft.show(KEY);
        making.settings().keep(draft);
        String said = WaysTable.text(segments.names(), Language.current(), ActionTexts::said)
                .of(reasons);
        return Outcome.of(names.get(customer) + ": " + said, draft);
    }
}
