package dev.stratum.functions;

import dev.stratum.cts.CtsPolicy;
import dev.stratum.policy.Policy;
import dev.stratum.report.PolicyTables;
import dev.stratum.rfm.GradePolicy;
import dev.stratum.sheet.Option;
import dev.stratum.sheet.Range;

/**
 * The optional policy argument: the name of a shipped policy, or a range laid out as the table of the paper, so that a
 * threshold is changed by typing.
 */
public final class PolicyArgument {
    static final String CTS_HELP =
            "Name of a policy, or Table 1 as a range: rows of index, weight, better (more/fewer), cuts of A, B, C; a row Points with 4 numbers. Omitted: rfmc-2021";
    static final String GRADES_HELP =
            "Name of a policy, or Table 2 as a range: rows of measure, better (more/fewer), cuts from the best grade down. Omitted: rfmc-2021";

    static final String USUAL = "rfmc-2021";

    private PolicyArgument() {}

    /**
     * A shipped policy by its name.
     *
     * @param name the name in a cell; blank for the usual policy
     * @return the policy
     */
    public static Policy named(Object name) {
        return Policy.shipped(Option.of("policy", name).text(USUAL));
    }

    /**
     * The rules of cost to serve.
     *
     * @param policy a name, Table 1 as a range, or null for the usual policy
     * @return the rules
     * @throws dev.stratum.problem.StratumException when the range is not laid out as Table 1
     */
    public static CtsPolicy cts(Object[][] policy) {
        if (isName(policy)) {
            return named(policy).ctsPolicy();
        }
        return PolicyTables.cts(
                Range.of("policy", policy), named(null).ctsPolicy().points());
    }

    /**
     * The rules of the grades.
     *
     * @param policy a name, Table 2 as a range, or null for the usual policy
     * @return the rules
     * @throws dev.stratum.problem.StratumException when the range is not laid out as Table 2
     */
    public static GradePolicy grades(Object[][] policy) {
        if (isName(policy)) {
            return named(policy).gradePolicy();
        }
        return PolicyTables.grades(Range.of("policy", policy));
    }

    private static boolean isName(Object[][] policy) {
        return policy == null || (policy.length == 1 && policy[0].length == 1);
    }
}
