package dev.stratum.sheet;

import dev.stratum.problem.Language;
import dev.stratum.problem.Translations;
import java.util.Map;

/** What results tell beside themselves, in every language. */
public final class NoteTexts {
    private static final Map<Language, Translations> ALL = Translations.all(NoteTexts.class, "notes.po");

    private NoteTexts() {}

    /**
     * The texts of a language.
     *
     * @param language the language
     * @return none for English, in which they are written
     */
    public static Translations in(Language language) {
        return ALL.get(language);
    }

    /**
     * One or several sentences in the language of whoever reads them.
     *
     * @param english the sentences in English
     * @return the English where there is no translation
     */
    public static String said(String english) {
        return in(Language.current()).said(english);
    }
}
