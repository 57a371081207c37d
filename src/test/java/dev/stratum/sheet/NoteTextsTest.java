package dev.stratum.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.problem.Language;
import dev.stratum.problem.SaidInCode;
import dev.stratum.problem.Translations;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is told beside results is told in every language. */
@SuppressWarnings("try") // a language is held, not used
class NoteTextsTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    /** Reads all of the code as the compiler does. */
    @Tag("slow")
    @ParameterizedTest
    @EnumSource(names = "ENGLISH", mode = EnumSource.Mode.EXCLUDE)
    void everyLanguageTellsTheSame(Language language) {
        Translations texts = NoteTexts.in(language);
        assertThat(texts.texts().keySet())
                .isEqualTo(NoteTexts.in(Language.GERMAN).texts().keySet())
                .containsAll(SaidInCode.read().inNotes());
        texts.texts()
                .forEach((english, text) -> assertThat(places(text)).as(english).isEqualTo(places(english)));
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    @Test
    void rowsThatAreLeftOutAreToldInTheLanguage() {
        String told = Notes.sentence(5, "rows", 2, List.of("A1 ist leer", "A2 ist leer"));
        try (Language.Spoken german = Language.speak(Language.GERMAN)) {
            assertThat(NoteTexts.said(told)).isEqualTo("2 von 5 Zeilen bleiben außen vor. A1 ist leer. A2 ist leer.");
        }
        assertThat(NoteTexts.said(told)).isEqualTo("2 of 5 rows are left out. A1 ist leer. A2 ist leer.");
    }
}
