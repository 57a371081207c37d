package dev.stratum.engine.function;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** All functions of Excel that are calculated here. */
public final class NativeFunctions {

    private static final String[] PREFIXES = {"_XLFN._XLWS.", "_XLFN.", "_XLWS."};

    private NativeFunctions() {}

    /** Put together when a formula calls one of them, not when a name is only looked at. */
    private static final class All {
        private static final Map<String, NativeFunction> BY_NAME = all();

        private static Map<String, NativeFunction> all() {
            Registry all = new Registry();
            MathFunctions.register(all);
            MatrixFunctions.register(all);
            StatisticFunctions.register(all);
            ConditionFunctions.register(all);
            LogicFunctions.register(all);
            TextFunctions.register(all);
            DateFunctions.register(all);
            LookupFunctions.register(all);
            ArrayFunctions.register(all);
            MoneyFunctions.register(all);
            AnnuityFunctions.register(all);
            DepreciationFunctions.register(all);
            DistributionFunctions.register(all);
            NumberBaseFunctions.register(all);
            SubtotalFunctions.register(all, all.functions());
            return all.functions();
        }
    }

    /**
     * A function.
     *
     * @param name its name, in any case, with or without the prefixes of files
     * @return the function; {@code null} when it is not calculated here
     */
    public static NativeFunction find(String name) {
        return All.BY_NAME.get(plain(name));
    }

    /**
     * The name of a function without the prefixes that files put before newer ones.
     *
     * @param name the name as stored
     * @return the name in capitals
     */
    public static String plain(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        for (String prefix : PREFIXES) {
            if (upper.startsWith(prefix)) {
                return upper.substring(prefix.length());
            }
        }
        return upper;
    }

    /**
     * A power as the operator and {@code POWER} take it.
     *
     * @param base the base
     * @param exponent the exponent
     * @return the power; {@code #NUM!} or {@code #DIV/0!} is thrown where Excel has none
     */
    public static double power(double base, double exponent) {
        return MathFunctions.power(base, exponent);
    }

    /**
     * The names of all functions.
     *
     * @return the names without prefixes
     */
    public static Set<String> names() {
        return All.BY_NAME.keySet();
    }
}
