package dev.stratum.host.headless;

import dev.stratum.problem.Language;
import java.util.Arrays;
import picocli.CommandLine.ITypeConverter;

/** Reads the word for a language. */
final class LanguageWord implements ITypeConverter<Language> {
    /** Made by picocli. */
    LanguageWord() {}

    @Override
    public Language convert(String word) {
        return Language.named(word)
                .orElseThrow(() -> UnknownWord.of(
                        word,
                        Arrays.stream(Language.values()).map(Language::word).toList()));
    }
}
