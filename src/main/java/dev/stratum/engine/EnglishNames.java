package dev.stratum.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** The English names of Excel's common functions, by those that a German, French, Spanish or Dutch Excel shows. */
final class EnglishNames {

    private EnglishNames() {}

    /**
     * The English name. The names are read when one is not known, so that formulas that are right wait for nothing.
     *
     * @param name a name in another language, in any case
     * @return for example IF of WENN
     */
    static Optional<String> of(String name) {
        Properties names = new Properties();
        try (InputStream in = EnglishNames.class.getResourceAsStream("english-names.properties");
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            names.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Optional.ofNullable(names.getProperty(name.toUpperCase(Locale.ROOT)));
    }
}
