package dev.stratum.workbook;

import dev.stratum.functions.FunctionCatalogue;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
    private static final Set<String> EACH_ADDED = Set.of("IFERROR", "IFNA", "EDATE", "EOMONTH", "MROUND", "QUOTIENT");

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
        return catalogue.find(name).isEmpty() && builtInOfSingleValues(name).isPresent()
                ? EACH_PREFIX + name
                : storedName(catalogue, name);
    }

    @Override
    public FreeRefFunction findFunction(String name) {
        if (name.startsWith(EACH_PREFIX)) {
            return builtInOfSingleValues(name.substring(EACH_PREFIX.length()))
                    .map(ElementWise::new)
                    .orElse(null);
        }
        String plain = withoutFuturePrefix(name);
        if (plain.equals("ANCHORARRAY")) {
            return new SpillReference();
        }
        if (EACH_ADDED.contains(plain)) {
            return new ElementWise(AggregatingUDFFinder.DEFAULT.findFunction(plain));
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

    /** A built-in function whose arguments are all single values and that POI does not apply to arrays itself. */
    private static Optional<FreeRefFunction> builtInOfSingleValues(String name) {
        FunctionMetadata data = FunctionMetadataRegistry.getFunctionByName(name.toUpperCase(Locale.ROOT));
        if (data == null || data.getMaxParams() == 0 || data.getReturnClassCode() != Ptg.CLASS_VALUE) {
            return Optional.empty();
        }
        for (byte parameter : data.getParameterClassCodes()) {
            if (parameter != Ptg.CLASS_VALUE) {
                return Optional.empty();
            }
        }
        try {
            Function function = FunctionEval.getBasicFunction(data.getIndex());
            return function instanceof ArrayFunction
                    ? Optional.empty()
                    : Optional.of((arguments, context) ->
                            function.evaluate(arguments, context.getRowIndex(), context.getColumnIndex()));
        } catch (NotImplementedException unknown) {
            return Optional.empty();
        }
    }
}
