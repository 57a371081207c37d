package dev.stratum.functions;

import com.exceljava.jinx.ExcelArgument;
import com.exceljava.jinx.ExcelArguments;
import com.exceljava.jinx.ExcelFunction;
import dev.stratum.policy.Policy;
import dev.stratum.policy.ShippedPolicies;
import dev.stratum.report.PolicyLines;
import dev.stratum.report.StratumVersion;
import dev.stratum.sheet.Option;
import dev.stratum.sheet.Outgoing;
import java.util.List;

/** STRATUM: about the add-in itself, and the list of all function classes. */
public final class StratumFunctions {
    private static final String CATEGORY = "Stratum STRATUM";

    /** Every class with worksheet functions. */
    public static final List<Class<?>> CLASSES = List.of(
            CtsFunctions.class,
            RfmFunctions.class,
            RfmcFunctions.class,
            KmeansFunctions.class,
            KmeansStudyFunctions.class,
            SegmentFunctions.class,
            SegmentStudyFunctions.class,
            SegmentPlanFunctions.class,
            AhpFunctions.class,
            ValueFunctions.class,
            StatsFunctions.class,
            StratumFunctions.class);

    private StratumFunctions() {}

    /** Read from the annotations when it is first asked for; Excel, which asks Jinx, needs none. */
    private static final class OfThisProgram {
        static final FunctionCatalogue CATALOGUE = FunctionCatalogue.of(CLASSES);
    }

    /**
     * The catalogue of all worksheet functions.
     *
     * @return the one of this program: a workbook that is calculated a second time finds the clusterings of the first
     */
    public static FunctionCatalogue catalogue() {
        return OfThisProgram.CATALOGUE;
    }

    /** The version of this build. */
    @ExcelFunction(
            value = "STRATUM.VERSION",
            category = CATEGORY,
            isThreadSafe = true,
            description = "The version of Stratum, for example 1.0.0. Shows #NAME? when the add-in is not loaded. ")
    public static Object[][] version() {
        return Answer.of(() -> Outgoing.single(StratumVersion.text()));
    }

    /** The reason behind an error, as far as the host kept it. */
    @ExcelFunction(
            value = "STRATUM.WHY",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "Why a cell shows an error: what is wrong, where, and what to do. For a result that leaves rows out:"
                            + " how many and why. Blank when there is nothing to tell. In Excel: what the error means;"
                            + " the button Explain error tells all.")
    @ExcelArguments({
        @ExcelArgument(value = "cell", description = "One cell with a Stratum formula or one of the cells it fills. ")
    })
    public static Object[][] why(Object cell) {
        return Answer.of(() -> {
            Object value =
                    cell instanceof Object[][] cells && cells.length > 0 && cells[0].length > 0 ? cells[0][0] : cell;
            return Outgoing.single(ErrorMeaning.of(value));
        });
    }

    /** The policy in force when a formula names none. */
    @ExcelFunction(
            value = "STRATUM.POLICY",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "Every threshold, weight, direction and name of a policy: section, item, value, unit, basis (stated by"
                            + " the paper or chosen), note. Headers above. Example: STRATUM.POLICY(\"cts\").")
    @ExcelArguments({
        @ExcelArgument(
                value = "[section]",
                description =
                        "\"source\", \"cts\", \"grades\", \"ledger\", \"segments\"; of bu-2023 \"source\", \"indicators\", \"credit\", \"judgements\", \"weights\", \"categories\", \"clusters\". Omitted: all sections"),
        @ExcelArgument(
                value = "[policy]",
                description =
                        "\"rfmc-2021\", \"ledger-quartiles\", \"lawrence-2011\", \"cited-measures\" or \"bu-2023\". Omitted: rfmc-2021. ")
    })
    public static Object[][] policy(Object section, Object policy) {
        return Answer.of(() -> {
            String name = Option.of("policy", policy).text(Policy.usual().name());
            Option part = Option.of("section", section);
            return PolicyLines.of(
                            part.isGiven() ? ShippedPolicies.rows(name, part.text("")) : ShippedPolicies.rows(name))
                    .cells();
        });
    }
}
