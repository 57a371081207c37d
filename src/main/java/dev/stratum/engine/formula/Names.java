package dev.stratum.engine.formula;

import java.util.Locale;

/** Prefixes that files put before names. */
final class Names {

    private static final String VARIABLE = "_XLPM.";

    private Names() {}

    /** The name of a variable of {@code LET} without the prefix of files. */
    static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).startsWith(VARIABLE) ? name.substring(VARIABLE.length()) : name;
    }
}
