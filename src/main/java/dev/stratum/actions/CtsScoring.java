package dev.stratum.actions;

import dev.stratum.actions.job.CtsScores;
import dev.stratum.actions.job.Settings;
import dev.stratum.actions.output.Draft;
import dev.stratum.actions.output.Output;
import dev.stratum.actions.output.Written;
import dev.stratum.cts.CtsAssessment;
import dev.stratum.cts.CtsIndex;
import dev.stratum.cts.CtsPolicy;
import dev.stratum.cts.Level;
import dev.stratum.functions.PolicyArgument;
import dev.stratum.policy.Policy;
import dev.stratum.problem.Problem;
import dev.stratum.report.Format;
import dev.stratum.report.ResultTable;
import dev.stratum.report.Words;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.source.Meaning;
import dev.stratum.sheet.source.SourceTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Cost-to-serve scores of a table of customers. */
final class CtsScoring implements Action {
    static final String KEY = "cts";

    @Override
    public Button button() {
        return new Button(
                "ctsScores",
                Button.Group.SCORE,
                "CTS scores",
                "Cost-to-serve scores",
                "Scores every customer from 10 (dearest to serve) to 40 (cheapest) by order size, days to pay, will-call"
                        + " share and salesperson returns, with levels and points, on a sheet of its own.",
                "C",
                "FunctionsFinancialInsertGallery");
    }

    @Override
    public String run(Task task) {
        task.step("reading");
        SourceTable table = task.tables().find(CtsScores.needed(policy(task)));
        Draft draft = new Draft(task.book());
        Problems problems = new Problems();
        String done = add(draft, task, table, problems) + problems.into(draft, task.book());
        task.write(draft);
        return done;
    }

    /** Adds the scores of a table to a draft and says so, without the end of the sentence. */
    static String add(Draft draft, Task task, SourceTable table, Problems problems) {
        CtsPolicy policy = policy(task);
        CtsScores scores = task.compute(
                "scoring " + Words.count(table.cells().length - 1, "row", "rows"), () -> CtsScores.of(table, policy));
        if (scores.rows().isEmpty()) {
            throw scores.problems().isEmpty()
                    ? Problem.NO_COMPLETE_ROWS.with(table.area().address())
                    : Problem.NO_COMPLETE_ROWS_BECAUSE.with(
                            table.area().address(),
                            scores.problems().get(0).problem().getMessage());
        }
        String sheet = draft.add(Output.of(
                KEY,
                "CTS scores",
                "Cost-to-serve scores",
                "From " + table.area().address()
                        + ". 40 = cheapest to serve, 10 = dearest. Formula (1) and Table 1 of the" + " RFMC paper.",
                cells(scores),
                formats(policy)));
        draft.name(Output.nameOf(KEY) + "_source", table.area());
        problems.add(table, scores.problems());
        return Words.count(scores.rows().size(), "customer", "customers") + " scored on sheet " + sheet;
    }

    private static CtsPolicy policy(Task task) {
        Optional<Area> table = task.book().named("cts_policy");
        if (table.isPresent()) {
            return PolicyArgument.cts(task.book().read(table.get()));
        }
        Optional<Policy> named =
                Written.value(task.book(), Settings.POLICY).map(name -> Policy.shipped(String.valueOf(name)));
        // A policy that only grades leaves scoring to the usual one.
        return named.filter(policy -> policy.cts().isPresent())
                .map(Policy::ctsPolicy)
                .orElseGet(() -> PolicyArgument.cts(null));
    }

    private static Object[][] cells(CtsScores scores) {
        List<CtsIndex> indexes = scores.policy().indexes();
        List<String> names = new ArrayList<>(List.of("Customer"));
        indexes.forEach(index -> names.add(CtsScores.heading(index)));
        names.add("CTS score");
        for (String result : List.of("Level: ", "Points: ")) {
            indexes.forEach(index -> names.add(result + index.measure().label().toLowerCase(Locale.ROOT)));
        }
        ResultTable table = ResultTable.of(names);
        for (int i = 0; i < scores.rows().size(); i++) {
            CtsAssessment assessment = scores.assessments().get(i);
            List<Object> row = new ArrayList<>(List.of(
                    scores.table().cell(scores.rows().get(i), scores.table().needed(Meaning.CUSTOMER))));
            Arrays.stream(scores.measures().get(i)).forEach(row::add);
            row.add(assessment.score());
            assessment.levels().stream().map(Level::name).forEach(row::add);
            row.addAll(assessment.points());
            table.row(row.toArray());
        }
        return table.cells();
    }

    private static Format[] formats(CtsPolicy policy) {
        List<Format> formats = new ArrayList<>(List.of(Format.GENERAL));
        for (CtsIndex index : policy.indexes()) {
            boolean share = index.measure().most() == 1;
            formats.add(share ? Format.SHARE : index.measure().ofPaper() ? Format.WHOLE : Format.GENERAL);
        }
        formats.add(Format.GENERAL);
        return formats.toArray(Format[]::new);
    }
}
