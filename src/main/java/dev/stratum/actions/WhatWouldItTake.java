package dev.stratum.actions;

import dev.stratum.actions.output.Draft;
import dev.stratum.actions.output.Output;
import dev.stratum.actions.output.Written;
import dev.stratum.port.Cancelled;
import dev.stratum.port.Question;
import dev.stratum.port.Workbook;
import dev.stratum.problem.Language;
import dev.stratum.problem.NearestName;
import dev.stratum.report.WaysTable;
import dev.stratum.rfm.Measure;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.CellCheck;
import dev.stratum.sheet.Keys;
import dev.stratum.sheet.source.Meaning;
import dev.stratum.sheet.source.SourceTable;
import dev.stratum.work.SegmentReasons;
import dev.stratum.work.SegmentReasons.Reasons;
import dev.stratum.work.Segmentation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a customer needs for the next better segment, or loses before it falls. */
final class WhatWouldItTake implements Action {
    private static final String KEY = "takes";
    private static final Question WHO = new Question("customer", "Which customer?");

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
                "GoalSeekMenu");
    }

    @Override
    public List<String> outputs() {
        return List.of(KEY);
    }

    @Override
    public List<Question> questions() {
        List<Question> questions = new ArrayList<>(List.of(WHO));
        questions.addAll(FindCustomers.questions());
        return questions;
    }

    @Override
    public Outcome run(Task task) {
        task.step("reading");
        Making making = Making.of(task);
        Area selection = task.book().selection();
        SourceTable table = table(making);
        Grading.Graded graded = Grading.Graded.of(making, table);
        List<String> names = graded.data().customers().names();
        int customer = ask(task, names, selected(task.book(), table, selection));
        Segmentation segments = task.compute(
                "clustering " + graded.data().counted(),
                () -> Segmentation.of(graded.data().customers(), graded.grades(), graded.rules()));
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

    /** The table that the segments were made of, otherwise the one that the person means. */
    private static SourceTable table(Making making) {
        Task task = making.task();
        return task.book()
                .named(Output.nameOf(SegmentCustomers.KEY) + "_source")
                .filter(area -> task.book().sheets().contains(area.sheet()))
                .map(area -> task.tables().again(area))
                .orElseGet(() -> FindCustomers.of(making).table());
    }

    /** The customer in the selected row, of the table or of a result. */
    private static Optional<String> selected(Workbook book, SourceTable table, Area selection) {
        Area cell = selection.resized(1, 1);
        if (table.area().contains(cell) && cell.row() > table.area().row()) {
            return named(table.cell(cell.row() - table.area().row(), table.needed(Meaning.CUSTOMER)));
        }
        return Actions.outputs().stream()
                .flatMap(key -> Written.tableArea(book, key).stream())
                .filter(area -> area.contains(cell) && cell.row() > area.row())
                .map(area -> SourceTable.read(book, area))
                .flatMap(result -> result.column(Meaning.CUSTOMER).stream()
                        .map(column -> result.cell(cell.row() - result.area().row(), column)))
                .flatMap(id -> named(id).stream())
                .findFirst();
    }

    private static Optional<String> named(Object cell) {
        return CellCheck.isBlank(cell) || CellCheck.isError(cell) ? Optional.empty() : Optional.of(CellCheck.key(cell));
    }

    private static int ask(Task task, List<String> names, Optional<String> selected) {
        String proposed = selected.filter(names::contains).orElse("");
        String wrong = "";
        while (true) {
            Question question = wrong.isEmpty() ? WHO : WHO.again(wrong);
            String why = wrong;
            String typed = Keys.of(task.dialogs().ask(question, proposed).orElseThrow(() -> new Cancelled(why)));
            if (names.contains(typed)) {
                return names.indexOf(typed);
            }
            wrong = "There is no customer '" + CellCheck.shown(typed) + "' with a segment"
                    + NearestName.of(typed, names)
                            .map(nearest -> "; did you mean " + nearest + "?")
                            .orElse(".");
        }
    }
}
