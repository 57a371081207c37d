package dev.stratum.report;

import dev.stratum.problem.Language;
import dev.stratum.problem.Translations;
import dev.stratum.sheet.NoteTexts;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What results say, in every language. A page to send speaks the language of whoever makes it, all of it: nothing looks for
 * its headings. Workbooks, CSV and JSON keep their English headings and words, as formulas and programs find them by name.
 */
public final class ResultTexts {
    private static final Map<Language, Translations> FINDINGS = Translations.all(ResultTexts.class, "findings.po");
    private static final Map<Language, Translations> PAGES = Arrays.stream(Language.values())
            .collect(Collectors.toUnmodifiableMap(
                    Function.identity(),
                    language -> Translations.of(ResultTexts.class, "page.po", language)
                            .and(findings(language))));

    /** Columns with what others wrote: it stays as it is, also where it reads like a word of ours. */
    private static final Set<String> OF_OTHERS = Set.of(Columns.CUSTOMER.heading(), "Column", "Reason");

    private ResultTexts() {}

    /**
     * What buttons say about a result as well.
     *
     * @param language the language
     * @return the sentences of results and what they tell beside themselves
     */
    public static Translations findings(Language language) {
        return FINDINGS.get(language).and(NoteTexts.in(language));
    }

    /**
     * Everything that a page shows.
     *
     * @param language the language
     * @return its words, headings, names and sentences
     */
    static Translations page(Language language) {
        return PAGES.get(language);
    }

    /**
     * Whether the texts of a column are ours.
     *
     * @param column a column of a result
     * @param language the language
     * @return false for one that travels along from a table of a person's, whose heading pages do not know, and for customers
     */
    static boolean isOurs(Column column, Language language) {
        Translations page = page(language);
        String heading = column.heading();
        return !OF_OTHERS.contains(heading)
                && (page.texts().containsKey(heading) || !page.said(heading).equals(heading));
    }
}
