package dev.stratum.actions;

import java.util.List;

/** Every action, in the order of the buttons. */
public final class Actions {
    private static final List<Action> ALL = List.of(
            new NewWorkbook(),
            new CheckData(),
            new BuildFromLedger(),
            new CtsScoring(),
            new Grading(),
            new SegmentCustomers(),
            new ChooseK(),
            new RefreshAll(),
            new CompareRefreshes(),
            new Charts(),
            new Export(),
            new ExplainError(),
            new FunctionGuide(),
            new PolicySheet(),
            new About());

    private Actions() {}

    /**
     * All actions.
     *
     * @return group by group, in the order of the buttons
     */
    public static List<Action> all() {
        return ALL;
    }

    /**
     * One action.
     *
     * @param id the id of its button
     * @return the action
     * @throws IllegalArgumentException when there is none
     */
    public static Action of(String id) {
        return ALL.stream()
                .filter(action -> action.button().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No action " + id));
    }
}
