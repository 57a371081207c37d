package dev.stratum.actions.job;

import dev.stratum.policy.Policy;
import dev.stratum.port.Cancelled;
import dev.stratum.port.Dialogs;
import dev.stratum.port.Question;
import dev.stratum.port.TypedAnswer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks how customers are graded, in the words of people who know no policy by its name. */
final class PolicyChoice {
    /** Asked for when no cell of the workbook names a policy. */
    static final Question WHICH = new Question("policy", "How are the customers graded?");

    /** The shipped policies in words, what fits every table first. */
    private static final Map<String, String> WORDS = words();

    private PolicyChoice() {}

    private static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(Policy.LEDGER_QUARTILES, "Compare them with each other: the best quarter gets grade 4");
        words.put(Policy.RFMC_2021, "By the fixed thresholds of the RFMC paper, in yuan");
        words.put("lawrence-2011", "Like the first, cost to serve by Lawrence's seven indexes");
        words.put("cited-measures", "Like the first, with a score of years, quantity and maintenance cost");
        return words;
    }

    /**
     * Asks.
     *
     * @param dialogs the person
     * @return the name of a shipped policy
     * @throws Cancelled when the person gives none
     */
    static String ask(Dialogs dialogs) {
        return TypedAnswer.word(dialogs.choose(WHICH, options()).orElseThrow(Cancelled::new));
    }

    private static List<String> options() {
        List<String> names = new ArrayList<>(WORDS.keySet());
        Policy.shippedNames().stream().filter(name -> !names.contains(name)).forEach(names::add);
        return names.stream()
                .map(name ->
                        WORDS.getOrDefault(name, Policy.shipped(name).source().title()) + " (" + name + ")")
                .toList();
    }

    /** What stands behind the name of a policy on the sheet of settings. */
    static String explained() {
        return "How the customers are graded: "
                + String.join(
                        "; ",
                        options().stream()
                                .map(option -> TypedAnswer.word(option) + " = "
                                        + option.substring(0, option.lastIndexOf(" (")))
                                .toList())
                + ".";
    }
}
