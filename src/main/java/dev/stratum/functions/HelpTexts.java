package dev.stratum.functions;

import dev.stratum.problem.Language;
import dev.stratum.problem.Translations;
import java.util.Map;

/** What functions and their arguments are about, in every language. Excel's own wizard shows the English of the annotations. */
final class HelpTexts {
    private static final Map<Language, Translations> ALL = Translations.all(HelpTexts.class, "help.po");

    private HelpTexts() {}

    static Translations in(Language language) {
        return ALL.get(language);
    }
}
