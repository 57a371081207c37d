package dev.stratum.host.headless;

import dev.stratum.ledger.EngineProvider;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;

/** Reads the word for an engine. */
final class EngineWord implements ITypeConverter<String> {
    /** Made by picocli. */
    EngineWord() {}

    @Override
    public String convert(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        List<String> known = EngineProvider.words();
        if (!known.contains(word)) {
            throw UnknownWord.of(text, known);
        }
        return word;
    }
}
