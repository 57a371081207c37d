package dev.stratum.actions;

import dev.stratum.actions.job.KeptModels;
import dev.stratum.actions.job.Settings;
import dev.stratum.actions.output.Draft;
import dev.stratum.actions.output.Output;
import dev.stratum.policy.Policy;
import dev.stratum.port.Cancelled;
import dev.stratum.port.Question;
import dev.stratum.port.WorkbookChanges;
import dev.stratum.report.GradeTables;
import dev.stratum.report.PolicyTables;
import dev.stratum.sheet.Area;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tables 1 and 2 of a policy as sheets of the workbook, so that a threshold is changed by typing. Tables that are there
 * already belong to the person and are only shown.
 */
final class PolicySheet implements Action {
    private static final String GRADES = "policy_grades";
    private static final String CTS = "policy_cts";

    private static final Question THRESHOLDS =
            new Question("thresholds", "Which thresholds grade and segment the customers?");
    private static final String FOLLOW = "Follow the data: placed anew at each refresh (follow)";
    private static final String KEEP = "Keep those of ";

    @Override
    public Button button() {
        return new Button(
                "policy",
                Button.Group.HELP,
                "Policy",
                "Thresholds and weights in force",
                "Shows thresholds, weights and directions as tables to type over, or keeps the thresholds of a date where"
                        + " they follow the data. Then use Refresh all; tables that are there are never overwritten.",
                "P",
                "ControlProperties");
    }

    @Override
    public List<String> outputs() {
        return List.of(GRADES, CTS, KeptModels.KEY);
    }

    @Override
    public List<Question> questions() {
        return List.of(Settings.WHICH_POLICY, THRESHOLDS);
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
        KeptModels kept = KeptModels.read(task.book(), Optional.of(settings.ctsPolicy()));
        if (!isFixed(policy) && !kept.dates().isEmpty()) {
            return thresholds(task, settings, kept);
        }
        return tables(task, settings, policy);
    }

    private static boolean isFixed(Policy policy) {
        return policy.grades().values().stream()
                .allMatch(setting -> setting.method().isEmpty());
    }

    /** Lets cuts and centres follow the data, or keeps those of a date. */
    private static Outcome thresholds(Task task, Settings settings, KeptModels kept) {
        List<String> options = new ArrayList<>(List.of(FOLLOW));
        kept.dates().forEach(date -> options.add(KEEP + date));
        String chosen = task.dialogs().choose(THRESHOLDS, options).orElseThrow(Cancelled::new);
        Optional<LocalDate> frozen = Optional.of(options.indexOf(chosen) - 1)
                .filter(place -> place >= 0)
                .map(kept.dates()::get);
        settings.freeze(frozen);
        Draft draft = new Draft(task.book());
        draft.add(kept.output(task.book().dayCount(), frozen));
        settings.keep(draft);
        return Outcome.of(
                frozen.map(date -> "From now on customers are graded and segmented by the thresholds of " + date + ".")
                                .orElse("From now on the thresholds follow the data.")
                        + " Use Refresh all.",
                draft);
    }

    private static Outcome tables(Task task, Settings settings, Policy policy) {
        Draft draft = new Draft(task.book());
        String note = "Type over a number to change it, then use Refresh all. From policy " + policy.name() + ".";
        boolean fixed = isFixed(policy);
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
                    + policy.source().title()
                    + "). Those of a date stand on sheet Policy after Refresh all and can be kept.");
        }
        settings.keep(draft);
        return Outcome.of(
                "The thresholds of " + policy.name()
                        + " are tables of this workbook now. Change a number there, then use Refresh all.",
                draft);
    }
}
