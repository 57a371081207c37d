package dev.stratum.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.actions.output.Output;
import dev.stratum.port.Question;
import dev.stratum.problem.Language;
import dev.stratum.problem.Translations;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.source.Meaning;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Buttons speak every language; what they write is the same in all. */
@SuppressWarnings("try") // a language is held, not used
class ActionTextsTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(the|of|and|see|sheet|with|rows?|customers?|which|your|reading|writing|hold|left out|there|this)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SECONDS = Pattern.compile("\\d+ (s|秒)\\b| (s|秒)[ （]");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = "ENGLISH", mode = EnumSource.Mode.EXCLUDE)
    void everyLanguageHasEveryButtonQuestionAndColumn(Language language) {
        Translations texts = ActionTexts.in(language);
        Set<String> needed = new TreeSet<>();
        for (Action action : Actions.all()) {
            Button button = action.button();
            needed.addAll(List.of(
                    button.label(),
                    button.screentip(),
                    button.supertip(),
                    button.group().label()));
            action.questions().stream()
                    .filter(question -> !question.name().startsWith("column_"))
                    .map(Question::text)
                    .forEach(needed::add);
        }
        Stream.of(Meaning.values()).map(Meaning::words).forEach(needed::add);
        assertThat(texts.texts().keySet())
                .containsAll(needed.stream()
                        .filter(text -> texts.said(text).equals(text))
                        .toList());
        texts.texts().forEach((english, text) -> {
            assertThat(text).as(english).isNotBlank().hasSizeLessThanOrEqualTo(255);
            assertThat(places(text)).as(english).isEqualTo(places(english));
        });
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    @Test
    void severalSentencesAreSaidOneByOne() {
        String english = "114 customers graded on sheet Grades; 3 rows were left out: see sheet Problems."
                + " 110 of 114 customers have grade 1 in monetary value: the thresholds do not fit.";
        assertThat(ActionTexts.in(Language.GERMAN).said(english))
                .isEqualTo("114 Kunden eingestuft auf Blatt Grades; 3 Zeilen blieben außen vor: siehe Blatt Problems."
                        + " 110 von 114 Kunden haben Stufe 1 bei Geldwert: Die Grenzen passen nicht.");
        assertThat(ActionTexts.in(Language.GERMAN).said("Nobody moved since 2018-10-31."))
                .isEqualTo("Seit dem 31.10.2018 hat niemand gewechselt.");
        assertThat(ActionTexts.in(Language.CHINESE).said("Nobody moved since 2018-10-31."))
                .isEqualTo("自 2018年10月31日以来无人变动。");
        assertThat(ActionTexts.in(Language.ENGLISH).said(english)).isEqualTo(english);
    }

    @Test
    @Tag("slow")
    void everyButtonSpeaksEveryLanguageAndWritesTheSame() {
        Run english = run(Language.ENGLISH);
        for (Language language : List.of(Language.GERMAN, Language.CHINESE)) {
            Run other = run(language);
            assertThat(other.sheets()).isEqualTo(english.sheets());
            assertThat(other.said()).hasSameSizeAs(english.said()).doesNotContainAnyElementsOf(english.said());
            assertThat(other.said())
                    .allSatisfy(said ->
                            assertThat(withoutNames(said, other.sheets())).doesNotContainPattern(ENGLISH));
        }
    }

    /** What was said while every button ran once, and what the workbook holds then. */
    private record Run(List<String> said, List<String> sheets) {}

    private Run run(Language language) {
        try (Language.Spoken spoken = Language.speak(language);
                Desk desk = new XlsxDesk()) {
            desk.book().offerTemplates("rfmc");
            desk.type("Invoices", Samples.ledger());
            desk.type("My customers", Samples.messyCustomers());
            desk.type("My customers", 0, 7, Samples.profits());
            desk.person().answers("rfmc-2021", "2018-09-30");
            desk.run("segmentCustomers");
            desk.run("refreshAll");
            for (Action action : Actions.all()) {
                String id = action.button().id();
                if (!id.equals("segmentCustomers") && !id.equals("refreshAll")) {
                    desk.person().file = folder.resolve(language + ".csv");
                    desk.person().answers.clear();
                    desk.person()
                            .answers(
                                    switch (id) {
                                        case "whatWouldItTake", "customerHistory" -> new String[] {"C2"};
                                        case "withdrawal" -> new String[] {"widest"};
                                        case "overrideSegment" -> new String[] {"C2", "Valuable", "VIP"};
                                        case "fixData" ->
                                            Collections.nCopies(5, ActionTexts.said("Yes: change them"))
                                                    .toArray(String[]::new);
                                        default -> new String[] {"rfmc", "rfmc-2021", "2018-10-31"};
                                    });
                    desk.select(Area.cell(id.equals("buildFromLedger") ? "Invoices" : "My customers", 1, 1));
                    desk.run(id);
                }
            }
            // How often the seconds are counted meanwhile is not the same every time.
            List<String> said = Stream.of(desk.person().told, desk.person().questions, desk.person().status)
                    .flatMap(List::stream)
                    .filter(text -> !text.isEmpty() && !SECONDS.matcher(text).find())
                    .map(text -> text.replace(folder.toString(), ""))
                    .distinct()
                    .toList();
            return new Run(said, desk.sheets());
        }
    }

    /** Sheets have the same names in every language. */
    private static String withoutNames(String text, List<String> sheets) {
        String rest = text;
        for (String sheet : sheets) {
            rest = rest.replace(sheet, "*");
        }
        return rest;
    }

    @Test
    void anAnswerIsHandedBackAsTheActionGaveIt() {
        try (Language.Spoken german = Language.speak(Language.GERMAN);
                Desk desk = new XlsxDesk()) {
            desk.type("Invoices", Samples.ledger());
            desk.person().answers("Ja, Kunden daraus bilden und fortfahren", "31.10.2018", "rfmc-2021");
            desk.run("segmentCustomers");
            assertThat(desk.person().questions.get(0)).startsWith("Invoices!").contains("ist eine Buchungsliste mit");
            assertThat(desk.book().named(Output.nameOf("segments")))
                    .as(desk.told())
                    .isPresent();
        }
    }
}
