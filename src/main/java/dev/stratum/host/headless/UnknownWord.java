package dev.stratum.host.headless;

import dev.stratum.problem.NearestName;
import java.util.List;
import picocli.CommandLine.TypeConversionException;

/** An option was given a word that is none of those it takes. */
final class UnknownWord {
    private UnknownWord() {}

    static TypeConversionException of(String typed, List<String> known) {
        return new TypeConversionException("'" + typed + "' is not known; use one of: " + String.join(", ", known)
                + NearestName.asked(typed.strip(), known, ""));
    }
}
