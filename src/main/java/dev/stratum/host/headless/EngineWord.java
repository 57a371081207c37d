package dev.stratum.host.headless;

import dev.stratum.ledger.EngineProvider;
import dev.stratum.problem.NearestName;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the word for an engine. */
final class EngineWord implements ITypeConverter<String> {
    /** Made by picocli. */
    EngineWord() {}

    @Override
    public String convert(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        List<String> known = EngineProvider.words();
        if (!known.contains(word)) {
            throw new TypeConversionException("'" + text + "' is not known; use one of: " + String.join(", ", known)
                    + NearestName.of(word, known)
                            .map(nearest -> "; did you mean " + nearest + "?")
                            .orElse(""));
        }
        return word;
    }
}
