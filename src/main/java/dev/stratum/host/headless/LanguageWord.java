package dev.stratum.host.headless;

import dev.stratum.problem.Language;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the word for a language. */
final class LanguageWord implements ITypeConverter<Language> {
    /** Made by picocli. */
    LanguageWord() {}

    @Override
    public Language convert(String word) {
        return Language.named(word)
                .orElseThrow(() -> new TypeConversionException("'" + word + "' is not known; use one of: "
                        + Arrays.stream(Language.values()).map(Language::word).collect(Collectors.joining(", "))));
    }
}
