package dev.stratum.functions;

import dev.stratum.problem.Language;
import dev.stratum.problem.Translations;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What functions and their arguments are about, in every language. Excel's own wizard shows the English of the annotations. */
final class HelpTexts {
    private static final Map<Language, Translations> ALL = Arrays.stream(Language.values())
            .collect(Collectors.toUnmodifiableMap(
                    Function.identity(), language -> Translations.of(HelpTexts.class, "help.po", language)));

    private HelpTexts() {}

    static Translations in(Language language) {
        return ALL.get(language);
    }
}
