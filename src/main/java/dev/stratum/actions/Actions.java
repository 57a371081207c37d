package dev.stratum.actions;

import dev.stratum.actions.output.Draft;
import java.util.List;
import java.util.stream.Stream;

/** Every action, in the order of the buttons. */
public final class Actions {
    private static final List<Action> ALL = List.of(
            new NewWorkbook(),
            new CheckData(),
            new FixData(),
            new BuildFromLedger(),
            new CtsScoring(),
            new Grading(),
            new SegmentCustomers(),
            new ChooseK(),
            new RefreshAll(),
            new WhatWouldItTake(),
            new OverrideSegment(),
            new PlanActions(),
            new WithdrawalList(),
            new CustomerHistory(),
            new CompareRefreshes(),
            new Charts(),
            new Export(),
            new ExplainError(),
            new FunctionGuide(),
            new PolicySheet(),
            new About());

    private static final List<String> OUTPUTS = Stream.concat(
                    Draft.KEYS.stream(), ALL.stream().flatMap(action -> action.outputs().stream()))
            .distinct()
            .toList();

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
     * The outputs of all actions.
     *
     * @return their keys, each once
     */
    public static List<String> outputs() {
        return OUTPUTS;
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
