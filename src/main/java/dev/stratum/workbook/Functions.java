package dev.stratum.workbook;

import dev.stratum.functions.FunctionCatalogue;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.poi.ss.formula.eval.FunctionEval;
import org.apache.poi.ss.formula.eval.NotImplementedException;
import org.apache.poi.ss.formula.function.FunctionMetadata;
import org.apache.poi.ss.formula.function.FunctionMetadataRegistry;
import org.apache.poi.ss.formula.functions.ArrayFunction;
import org.apache.poi.ss.formula.functions.FreeRefFunction;
import org.apache.poi.ss.formula.functions.Function;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.udf.AggregatingUDFFinder;
import org.apache.poi.ss.formula.udf.UDFFinder;

/**
 * The functions that formulas call besides POI's built-in ones: Stratum's, the spill operator, and native functions of
 * single values that work element by element inside array formulas.
 */
final class Functions implements UDFFinder {

    private static final String STRATUM_PREFIX = "_xll.";
    private static final String FUTURE_PREFIX = "_xlfn.";
    private static final String EACH_PREFIX = "_each.";

    /** Functions of POI's second list, which says nothing about their arguments: where they take single values. */
    private static final Map<String, IntPredicate> ADDED = Map.ofEntries(
            Map.entry("IFERROR", any -> true),
            Map.entry("IFNA", any -> true),
            Map.entry("EDATE", any -> true),
            Map.entry("EOMONTH", any -> true),
            Map.entry("MROUND", any -> true),
            Map.entry("QUOTIENT", any -> true),
            Map.entry("COUNTIFS", argument -> argument % 2 == 1),
            Map.entry("SUMIFS", argument -> argument % 2 == 0 && argument > 0),
            Map.entry("AVERAGEIFS", argument -> argument % 2 == 0 && argument > 0),
            Map.entry("MINIFS", argument -> argument % 2 == 0 && argument > 0),
            Map.entry("MAXIFS", argument -> argument % 2 == 0 && argument > 0));

    private final FunctionCatalogue catalogue;
    private final Calculation calculation;

    private Functions(FunctionCatalogue catalogue, Calculation calculation) {
        this.catalogue = catalogue;
        this.calculation = calculation;
    }

    /** These functions together with POI's own additional ones. */
    static UDFFinder of(FunctionCatalogue catalogue, Calculation calculation) {
        return new AggregatingUDFFinder(new Functions(catalogue, calculation), AggregatingUDFFinder.DEFAULT);
    }

    /**
     * The name that the file stores for a function name: Stratum's get Excel's prefix for add-in functions, all others
     * stay.
     */
    static String storedName(FunctionCatalogue catalogue, String name) {
        return catalogue
                .find(name)
                .map(function -> STRATUM_PREFIX + function.name())
                .orElse(name);
    }

    /** The name under which an array formula calls a function. */
    static String arrayName(FunctionCatalogue catalogue, String name) {
        return catalogue.find(name).isEmpty() && elementWise(name).isPresent()
                ? EACH_PREFIX + name
                : storedName(catalogue, name);
    }

    /** The name under which an array formula joins texts. */
    static String joinName() {
        return EACH_PREFIX + "CONCATENATE";
    }

    /** Whether a formula calls a function that calculates with every element of its arguments, wherever it stands. */
    static boolean takesArrays(String formula) {
        return FormulaText.functions(formula).stream()
                .anyMatch(name -> takesArraysItself(name.toUpperCase(Locale.ROOT)));
    }

    /** {@code LOOKUP} does so too, though POI's list says that it takes ranges. */
    private static boolean takesArraysItself(String name) {
        FunctionMetadata data = FunctionMetadataRegistry.getFunctionByName(name);
        if (data == null) {
            return false;
        }
        byte[] kinds = data.getParameterClassCodes();
        return name.equals("LOOKUP") || IntStream.range(0, kinds.length).anyMatch(at -> kinds[at] == Ptg.CLASS_ARRAY);
    }

    @Override
    public FreeRefFunction findFunction(String name) {
        if (name.startsWith(EACH_PREFIX)) {
            return elementWise(name.substring(EACH_PREFIX.length())).orElse(null);
        }
        String plain = withoutFuturePrefix(name);
        if (plain.equals("ANCHORARRAY")) {
            return new SpillReference();
        }
        if (ADDED.containsKey(plain)) {
            return new ElementWise(AggregatingUDFFinder.DEFAULT.findFunction(plain), ADDED.get(plain));
        }
        return catalogue
                .find(name)
                .map(function -> new StratumCall(function, calculation))
                .orElse(null);
    }

    private static String withoutFuturePrefix(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return upper.startsWith(FUTURE_PREFIX.toUpperCase(Locale.ROOT))
                ? upper.substring(FUTURE_PREFIX.length())
                : upper;
    }

    /** A built-in function that takes single values and that POI does not apply to the elements of arrays itself. */
    private static Optional<FreeRefFunction> elementWise(String name) {
        if (name.equalsIgnoreCase("IF")) {
            return Optional.of(new ArrayIf());
        }
        FunctionMetadata data = FunctionMetadataRegistry.getFunctionByName(name.toUpperCase(Locale.ROOT));
        if (data == null || data.getReturnClassCode() != Ptg.CLASS_VALUE) {
            return Optional.empty();
        }
        byte[] kinds = data.getParameterClassCodes();
        IntPredicate single = argument -> kinds[Math.min(argument, kinds.length - 1)] == Ptg.CLASS_VALUE;
        if (IntStream.range(0, kinds.length).noneMatch(single)) {
            return Optional.empty();
        }
        try {
            Function function = FunctionEval.getBasicFunction(data.getIndex());
            return function == null || function instanceof ArrayFunction
                    ? Optional.empty()
                    : Optional.of(new ElementWise(
                            (arguments, context) ->
                                    function.evaluate(arguments, context.getRowIndex(), context.getColumnIndex()),
                            single));
        } catch (NotImplementedException unknown) {
            return Optional.empty();
        }
    }
}
