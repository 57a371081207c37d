package dev.stratum.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.stratum.ledger.DocumentRole;
import dev.stratum.sheet.source.Meaning;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the problems say: each language says all of them, and each problem is told all that its sentence needs. */
@SuppressWarnings("try") // a language is held, not used
class SentencesTest {
    private static final Path FILES = Path.of("src/main/resources/dev/stratum/problem");
    private static final Pattern DETAIL = Pattern.compile("\\{(\\d)\\}");

    @TestFactory
    Stream<DynamicTest> everyLanguageSaysEveryProblemWithAllOfItsDetails() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            List<Path> languages = files.filter(
                            file -> file.getFileName().toString().startsWith("sentences"))
                    .toList();
            assertThat(languages).hasSameSizeAs(Language.values());
            return languages.stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> complete(file)));
        }
    }

    private static void complete(Path file) throws IOException {
        Properties sentences = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            sentences.load(reader);
        }
        Map<String, Integer> details = new TreeMap<>(Map.of("AND", 2, "DID_YOU_MEAN", 1, "ITEM", 2));
        Stream.of(Problem.values())
                .forEach(
                        problem -> details.put(problem.name(), problem.details().size()));
        Stream.of(Phrase.values()).forEach(phrase -> details.put("WORDS." + phrase, phrase.details()));
        assertThat(sentences.stringPropertyNames()).isEqualTo(details.keySet());
        details.forEach((name, count) -> {
            Set<Integer> used = DETAIL.matcher(sentences.getProperty(name))
                    .results()
                    .map(found -> Integer.valueOf(found.group(1)))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(used)
                    .as(name)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, count).boxed().toList());
        });
    }

    /** What stands in a sentence as a place, a reason or words, wherever in the code it is written. */
    @TestFactory
    Stream<DynamicTest> everyLanguageSaysWhatTheCodePutsIntoSentences() {
        SaidInCode said = SaidInCode.read();
        return foreign()
                .map(language -> DynamicTest.dynamicTest(language.word(), () -> {
                    Translations phrases = Translations.of(Problem.class, "phrases.po", language);
                    assertThat(phrases.texts().keySet()).as("missing").containsAll(said.inSentences());
                    phrases.texts().forEach((english, text) -> {
                        assertThat(places(text)).as(english).isEqualTo(places(english));
                        assertThat(said.anywhere().contains(english)
                                        || said.inSentences().contains(english))
                                .as("nothing says: " + english)
                                .isTrue();
                    });
                }));
    }

    /** What a column is about stands with the columns and goes into sentences from there. */
    @TestFactory
    Stream<DynamicTest> everyLanguageSaysWhatColumnsAreAbout() {
        List<String> words = Stream.concat(
                        Stream.of(Meaning.values()).map(Meaning::words),
                        Stream.of(DocumentRole.Field.values()).map(DocumentRole.Field::words))
                .toList();
        return foreign()
                .map(language -> DynamicTest.dynamicTest(
                        language.word(),
                        () -> assertThat(Translations.of(Problem.class, "phrases.po", language)
                                        .texts()
                                        .keySet())
                                .containsAll(words)));
    }

    private static Stream<Language> foreign() {
        return Stream.of(Language.values()).filter(language -> language != Language.ENGLISH);
    }

    private static List<String> places(String text) {
        return DETAIL.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    @Test
    void aProblemSpeaksTheLanguageOfWhoeverReadsIt() {
        try (Language.Spoken german = Language.speak(Language.GERMAN)) {
            assertThat(Problem.OUT_OF_RANGE.with("Line 7", 0.5, "from 1 to 5"))
                    .hasMessage("Zeile 7 ist 0,5; zulässig: von 1 bis 5");
            assertThat(Problem.PAID_BEFORE_INVOICE.with(
                            "Row 7, Paid", LocalDate.of(2018, 10, 3), LocalDate.of(2018, 10, 31)))
                    .hasMessage("Zeile 7, Paid ist 03.10.2018, vor der Rechnung vom 31.10.2018;"
                            + " berichtigen Sie eines der Daten");
            assertThat(Problem.CELL_BLANK.with("A7").in("row 7")).hasMessageStartingWith("Zeile 7: A7 ist leer");
        }
        try (Language.Spoken chinese = Language.speak(Language.CHINESE)) {
            assertThat(Problem.NOT_FINITE.with(new Counted(Phrase.SERVICE_COST, 1)))
                    .hasMessage("第 2 行的服务成本不是有限的数字；请检查输入是否溢出或除以零");
            assertThat(Problem.PAID_BEFORE_INVOICE.with("A7", LocalDate.of(2018, 10, 3), LocalDate.of(2018, 10, 31)))
                    .hasMessageContaining("早于 2018年10月31日 的发票");
        }
    }

    @Test
    void whatAPersonWroteIsLeftAsItIs() {
        try (Language.Spoken german = Language.speak(Language.GERMAN)) {
            assertThat(Problem.COLUMN_CONSTANT.with("Line items")).hasMessageStartingWith("Line items hat");
            assertThat(Problem.UNKNOWN_WORD.with("Segment", "The customer", List.of("best")))
                    .hasMessageStartingWith("Segment 'The customer' ist");
        }
    }

    @Test
    void theLanguageIsTheOneOfTheSettingOrElseOfTheHost() {
        assertThat(Language.current()).isEqualTo(Language.ENGLISH);
        assertThat(Language.of(Locale.forLanguageTag("de-AT"))).isEqualTo(Language.GERMAN);
        assertThat(Language.of(Locale.forLanguageTag("zh-CN"))).isEqualTo(Language.CHINESE);
        assertThat(Language.of(Locale.forLanguageTag("zh-Hans-HK"))).isEqualTo(Language.CHINESE);
        assertThat(Language.of(Locale.TRADITIONAL_CHINESE)).isEqualTo(Language.ENGLISH);
        assertThat(Language.of(Locale.FRANCE)).isEqualTo(Language.ENGLISH);
        assertThat(Language.named("ZH_cn")).contains(Language.CHINESE);
        assertThat(Language.named("fr")).isEmpty();
    }

    @Test
    void aNameMayBeMistypedBySomeLetters() {
        assertThat(Problem.UNKNOWN_WORD.with("Method", "quantil", List.of("quantile", "equal-width")))
                .hasMessage("Method 'quantil' is not known; use one of: quantile, equal-width; did you mean quantile?");
        assertThat(Problem.UNKNOWN_WORD.with("Method", "q", List.of("quantile")))
                .hasMessage("Method 'q' is not known; use one of: quantile");
    }

    @Test
    void namesThatHoldACommaAreOneName() {
        assertThat(Problem.COLUMN_MISSING.with("x.csv", "Name, firts", List.of("Name, first", "Amount")))
                .hasMessageEndingWith("; did you mean Name, first?");
    }

    @Test
    void anItemOfAListHasTheNumberOfThePlaceThatItWasReadFrom() {
        StratumException problem = Problem.NOT_FINITE.with(new Counted("The score", 1));
        assertThat(problem).hasMessageStartingWith("The score of row 2 is not");
        assertThat(problem.numbered(index -> index + 10)).hasMessageStartingWith("The score of row 12 is not");
    }

    @Test
    void wordsAmongTheDetailsAreSaidInTheLanguageOfTheSentence() {
        assertThat(Problem.OUT_OF_RANGE.with(new Counted(Phrase.CTS_GRADE, 1), 9, Phrase.BETWEEN.with(1, 4)))
                .hasMessage("The CTS grade of row 2 is 9; it must be from 1 to 4");
        assertThatThrownBy(() -> Phrase.BETWEEN.with(1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatLooksLikeAPlaceForADetailIsLeftAsTyped() {
        assertThat(Problem.TEXT_NUMBER.with("A1", "{1} $2 \\"))
                .hasMessageStartingWith("A1 is the text '{1} $2 \\', not");
    }

    /** As the compiler would: it looks at every place where a problem is made, also those that no test comes to. */
    @Test
    @Tag("slow")
    void everyProblemIsToldWhatItMustKnow() throws IOException {
        List<Path> sources;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            sources = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(SentencesTest::makesProblems)
                    .toList();
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    manager,
                    ignored -> {},
                    List.of("-proc:none", "-implicit:none", "-sourcepath", "", "-classpath", classPath()),
                    null,
                    manager.getJavaFileObjectsFromPaths(sources));
            Iterable<? extends CompilationUnitTree> units = task.parse();
            task.analyze();
            Calls calls = new Calls(Trees.instance(task), task.getTypes(), task);
            units.forEach(unit -> calls.scan(unit, null));
            assertThat(calls.wrong).isEmpty();
            assertThat(calls.found).isGreaterThan(250);
        }
    }

    /** What this test runs with: a runner may load it from elsewhere than the path of the virtual machine. */
    private static String classPath() {
        String own = Problem.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        Stream<String> loaded = SentencesTest.class.getClassLoader() instanceof URLClassLoader loader
                ? Stream.of(loader.getURLs()).map(URL::getPath)
                : Stream.of(System.getProperty("java.class.path"));
        return Stream.concat(Stream.of(own), loaded).collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean makesProblems(Path file) {
        try {
            return Files.readString(file).contains("Problem.");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static final class Calls extends TreePathScanner<Void, Void> {
        private final Trees trees;
        private final Types types;
        private final JavacTask task;
        private final List<String> wrong = new ArrayList<>();
        private int found;

        Calls(Trees trees, Types types, JavacTask task) {
            this.trees = trees;
            this.types = types;
            this.task = task;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
            if (call.getMethodSelect() instanceof MemberSelectTree select
                    && select.getIdentifier().contentEquals("with")
                    && select.getExpression() instanceof MemberSelectTree constant
                    && constant.getExpression().toString().equals("Problem")) {
                found++;
                Problem problem = Problem.valueOf(constant.getIdentifier().toString());
                List<Detail> details = problem.details();
                List<? extends ExpressionTree> told = call.getArguments();
                boolean fits = told.size() == details.size()
                        && IntStream.range(0, told.size())
                                .allMatch(i ->
                                        fits(type(told.get(i)), details.get(i).type()));
                if (!fits) {
                    wrong.add(getCurrentPath()
                                    .getCompilationUnit()
                                    .getSourceFile()
                                    .getName() + ": " + call);
                }
            }
            return super.visitMethodInvocation(call, null);
        }

        private TypeMirror type(ExpressionTree detail) {
            return trees.getTypeMirror(new TreePath(getCurrentPath(), detail));
        }

        private boolean fits(TypeMirror type, Class<?> wanted) {
            TypeMirror object = type.getKind().isPrimitive()
                    ? types.boxedClass(types.getPrimitiveType(type.getKind())).asType()
                    : type;
            TypeMirror raw = types.erasure(
                    task.getElements().getTypeElement(wanted.getName()).asType());
            return object.getKind() != TypeKind.ERROR && types.isAssignable(types.erasure(object), raw);
        }
    }
}
