package dev.stratum.actions;

import dev.stratum.problem.Language;
import dev.stratum.problem.Translations;
import dev.stratum.report.ResultTexts;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What buttons, their questions and their sentences say, in every language. What they write to sheets is the same in all. */
public final class ActionTexts {
    private static final Map<Language, Translations> ALL = Arrays.stream(Language.values())
            .collect(Collectors.toUnmodifiableMap(
                    Function.identity(),
                    language -> Translations.of(ActionTexts.class, "texts.po", language)
                            .and(ResultTexts.findings(language))));

    private ActionTexts() {}

    /**
     * One or several sentences in the language of whoever reads them.
     *
     * @param english the sentences in English
     * @return the English where there is no translation
     */
    public static String said(String english) {
        return in(Language.current()).said(english);
    }

    static Translations in(Language language) {
        return ALL.get(language);
    }
}
