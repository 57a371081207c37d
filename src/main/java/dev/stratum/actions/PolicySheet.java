package dev.stratum.actions;

import dev.stratum.actions.job.Settings;
import dev.stratum.actions.output.Draft;
import dev.stratum.actions.output.Output;
import dev.stratum.policy.Policy;
import dev.stratum.port.Question;
import dev.stratum.port.WorkbookChanges;
import dev.stratum.report.GradeTables;
import dev.stratum.report.PolicyTables;
import dev.stratum.sheet.Area;
import java.util.List;
import java.util.Optional;

/**
 * Tables 1 and 2 of a policy as sheets of the workbook, so that a threshold is changed by typing. Tables that are there
 * already belong to the person and are only shown.
 */
final class PolicySheet implements Action {
    private static final String GRADES = "policy_grades";
    private static final String CTS = "policy_cts";

    @Override
    public Button button() {
        return new Button(
                "policy",
                Button.Group.HELP,
                "Policy",
                "Thresholds and weights in force",
                "Shows the thresholds, weights and directions as tables in this workbook. Type over a number there, then"
                        + " use Refresh all; tables that are already there are never overwritten.",
                "P",
                "ControlProperties");
    }

    @Override
    public List<String> outputs() {
        return List.of(GRADES, CTS);
    }

    @Override
    public List<Question> questions() {
        return List.of(Settings.WHICH_POLICY);
    }

    @Override
    public Outcome run(Task task) {
        Optional<Area> there =
                task.book().named(PolicyTables.GRADES).or(() -> task.book().named(PolicyTables.CTS));
        if (there.isPresent()) {
            return new Outcome(
                    "This workbook has its policy at " + there.get().address()
                            + ". Change a number there, then use Refresh all.",
                    WorkbookChanges.showing(there.get()),
                    true);
        }
        Settings settings = task.settings();
        Policy policy = Policy.shipped(settings.policyName());
        Draft draft = new Draft(task.book());
        String note = "Type over a number to change it, then use Refresh all. From policy " + policy.name() + ".";
        boolean fixed = policy.grades().values().stream()
                .allMatch(setting -> setting.method().isEmpty());
        if (fixed) {
            draft.add(Output.of(
                            GRADES,
                            "Table 2",
                            "Table 2: grades of R, F, M and CTS",
                            note,
                            GradeTables.of(policy.grades().values()))
                    .readAgain());
            draft.name(PolicyTables.GRADES, draft.tableArea(GRADES));
        }
        if (policy.cts().isPresent()) {
            draft.add(Output.of(
                            CTS,
                            "Table 1",
                            "Table 1: scores of cost to serve",
                            note,
                            PolicyTables.cts(policy.ctsPolicy()))
                    .readAgain());
            draft.name(PolicyTables.CTS, draft.tableArea(CTS));
        }
        if (!fixed && policy.cts().isEmpty()) {
            return Outcome.of("Policy " + policy.name() + " has no thresholds to type: its cuts follow from the data ("
                    + policy.source().title() + ").");
        }
        settings.keep(draft);
        return Outcome.of(
                "The thresholds of " + policy.name()
                        + " are tables of this workbook now. Change a number there, then use Refresh all.",
                draft);
    }
}
