package dev.stratum.engine;

import dev.stratum.functions.SheetFunction;
import java.util.Locale;

/** Tells which arguments of Stratum's functions are dates. */
final class DateArguments {

    private DateArguments() {}

    static boolean isDate(SheetFunction.Argument argument) {
        String name = argument.name().replaceAll("[\\[\\]]", "").toLowerCase(Locale.ROOT);
        return name.equals("as_of")
                || name.equals("dates")
                || name.endsWith("_date")
                || name.equals("invoiced")
                || name.equals("paid");
    }
}
