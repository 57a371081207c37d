package dev.stratum.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonthNamesTest {
    /** The names are those of the Unicode Common Locale Data Repository, as Java has them. */
    @ParameterizedTest
    @ValueSource(strings = {"en-US", "en-GB", "de-DE", "de-AT", "fr-FR", "fr-CA", "es-ES", "es-MX", "nl-NL"})
    void everyMonthHasItsNamesInFiveLanguages(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        for (Month month : Month.values()) {
            for (TextStyle style :
                    List.of(TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE, TextStyle.SHORT_STANDALONE)) {
                String name = month.getDisplayName(style, locale).replace(".", "");
                assertThat(MonthNames.month(name)).as(name).hasValue(month.getValue());
                assertThat(MonthNames.month(name.toUpperCase(locale))).as(name).hasValue(month.getValue());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ju", "jui", "ma", "Janus", "Mara", "Total", "Decker", ""})
    void whatMayBeTwoMonthsOrNoneIsNone(String name) {
        assertThat(MonthNames.month(name)).isEmpty();
    }
}
